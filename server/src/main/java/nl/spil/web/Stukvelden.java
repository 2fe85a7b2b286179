package nl.spil.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.spil.dossier.gebruik.Stukkeuze;
import nl.spil.dossier.gebruik.Stukkeuzes;
import nl.spil.recht.Handeling;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Invoersoort;
import nl.spil.recht.Invoerveld;
import nl.spil.recht.Parketnummer;
import nl.spil.zaak.Fout;
import org.springframework.stereotype.Component;

/**
 * Inputs that name stukken. A dossier with few shows all of them to choose from; in a larger one people write the number, or
 * a word of the title to be helped to it.
 */
@Component
class Stukvelden {

    /** More than this are not all shown. */
    static final int OPEN = 100;

    private final Stukkeuzes keuzes;

    Stukvelden(Stukkeuzes keuzes) {
        this.keuzes = keuzes;
    }

    static boolean noemtStuk(Invoerveld v) {
        return v.soort() == Invoersoort.STUK || v.soort() == Invoersoort.LIJST && v.van() == Invoersoort.STUK;
    }

    /** What can be chosen in this zaak; empty when the act asks for none. More than {@link #OPEN} when there are too many to show. */
    List<Stukkeuze> keuzes(Handelingsoort soort, Parketnummer nr) {
        return soort.gegevens().stream().anyMatch(Stukvelden::noemtStuk) ? keuzes.eerste(nr, OPEN + 1) : List.of();
    }

    /** The field as it is in a large dossier, with the choice so far in words. */
    Formulier.Veld zoekend(Invoerveld v, Formulier.Veld veld, Parketnummer nr, Concept concept, Weergave w) {
        var lijst = v.soort() == Invoersoort.LIJST;
        return new Formulier.Veld(veld.naam(), veld.id(), lijst ? "regels" : "stuk", veld.titel(),
                (veld.hulp() + " " + w.t(lijst ? "form.stuk.meer" : "form.stuk.een")).strip(), veld.verplicht(), veld.artikel(), List.of(),
                String.join("\n", keuzes.teksten(nr, concept.alle(veld.naam()))), Map.of("zoek", "/zaken/" + nr + "/stukkeuze"), veld.fout(), veld.moet());
    }

    /** The fields with stukken by their id, as the log wants them. */
    SortedMap<String, List<String>> metIds(Handelingsoort soort, Parketnummer nr, SortedMap<String, List<String>> velden) {
        var uit = new TreeMap<>(velden);
        soort.gegevens().stream().filter(Stukvelden::noemtStuk).map(v -> "g." + v.naam())
                .forEach(naam -> uit.computeIfPresent(naam, (_, geschreven) -> keuzes.lees(nr, geschreven)));
        return uit;
    }

    /** A number that the dossier does not have; other words are for the law to judge. */
    static List<Fout> onbekend(Handelingsoort soort, Handeling h, Weergave w) {
        var fouten = new ArrayList<Fout>();
        for (var v : soort.gegevens()) {
            var waarde = h.gegevens().get(v.naam());
            var genoemd = waarde instanceof List<?> lijst ? lijst : waarde == null ? List.of() : List.of(waarde);
            if (noemtStuk(v)) {
                genoemd.stream().map(String::valueOf).filter(Stukkeuzes::isNummer)
                        .forEach(nummer -> fouten.add(new Fout("/gegevens/" + v.naam(), "stuk-onbekend", w.t("form.fout.stuk", nummer))));
            }
        }
        return fouten;
    }
}
