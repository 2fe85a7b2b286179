package nl.spil.keten;

import java.util.Optional;
import java.util.Set;

/** What is known of earlier deliveries, as far as judging a new one needs it. An onderzoek is named by its id. */
interface Register {

    Set<String> onderzoekVanBericht(String berichtId);

    /** More than one when a possible double was accepted. */
    Set<String> onderzoekVanPv(String pvNummer);

    Set<String> onderzoekVanZaak(String parketnummer);

    Optional<Onderzoekstand> stand(String onderzoek);
}
