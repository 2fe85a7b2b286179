package nl.spil.dossier.gebruik;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import nl.spil.recht.Handeling;
import nl.spil.recht.Parketnummer;
import nl.spil.zaak.Fout;
import nl.spil.zaak.ReferenceCheck;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An act about stukken must name stukken of this zaak, and one about privileged communication must fit what was set apart. */
final class Stukregels implements ReferenceCheck {

    private static final Set<String> EEN = Set.of("stuk-intrekken", "geheimhouderstuk-vernietigen", "classificatie-wijzigen");
    private static final Set<String> MEER = Set.of("stukken-onthouden", "stukken-voegen-weigeren", "processtukken-verstrekken", "afschrift-weigeren");

    private record Stand(Bescherming bescherming, boolean vernietigd) {}

    private final JdbcClient jdbc;

    Stukregels(DataSource bron) {
        this.jdbc = JdbcClient.create(bron);
    }

    @Override
    public List<Fout> fouten(Parketnummer nr, Handeling h) {
        var fouten = new ArrayList<Fout>();
        var veld = EEN.contains(h.soort()) ? "stuk" : MEER.contains(h.soort()) ? "stukken" : "";
        for (var id : Stukverloop.stukken(h, veld)) {
            var stand = stand(nr, id);
            if (stand.isEmpty()) {
                fouten.add(new Fout("/gegevens/" + veld, "stuk-onbekend", "Zaak " + nr.weergave() + " heeft geen stuk " + id + ". Kies een stuk uit het dossier."));
            } else {
                fouten.addAll(geheimhouder(h, stand.get()));
            }
        }
        return fouten;
    }

    private static List<Fout> geheimhouder(Handeling h, Stand stand) {
        var apart = stand.bescherming().geheimhouder();
        return switch (h.soort()) {
            case "geheimhouderstuk-vernietigen" -> apart ? List.of() : List.of(new Fout("/gegevens/stuk", "geen-geheimhouderstuk",
                    "Dit stuk is niet apart gezet als geheimhouderstuk. Wijzig eerst de classificatie van het stuk."));
            case "classificatie-wijzigen" -> {
                if (stand.vernietigd()) {
                    yield List.of(new Fout("/gegevens/stuk", "stuk-vernietigd", "Dit stuk is vernietigd."));
                }
                var beslist = h.gegevens().containsKey("machtiging") || "ja".equals(h.gegevens().get("geenVerschoningsgerechtigde"))
                        || Boolean.TRUE.equals(h.gegevens().get("geenVerschoningsgerechtigde"));
                yield !apart || beslist || "geheimhouder".equals(h.gegevens().get("classificatie")) ? List.of() : List.of(new Fout("/gegevens/machtiging",
                        "machtiging-nodig", "Een geheimhouderstuk komt alleen bij de stukken met machtiging van de rechter-commissaris,"
                                + " of als vaststaat dat het geen geheimhouder betreft (art. 126aa lid 2 Sv)."));
            }
            case "processtukken-verstrekken" -> apart ? List.of(new Fout("/gegevens/stukken", "geheimhouderstuk",
                    "Een geheimhouderstuk wordt niet verstrekt. Beslis eerst over het stuk.")) : List.of();
            default -> List.of();
        };
    }

    private Optional<Stand> stand(Parketnummer nr, String id) {
        return jdbc.sql("select classificatie, geheimhouder, bijzonder, afscherming, vernietigd_op is not null as weg from stuk where zaak_id = :zaak and id = :id")
                .param("zaak", nr.waarde()).param("id", id).query((rij, _) -> new Stand(Bescherming.van(rij), rij.getBoolean("weg"))).optional();
    }
}
