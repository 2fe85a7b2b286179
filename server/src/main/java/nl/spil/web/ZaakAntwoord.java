package nl.spil.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Toets;
import nl.spil.recht.Zaakbeeld;
import nl.spil.zaak.LogEntry;
import nl.spil.zaak.Persoonrij;
import nl.spil.zaak.Zaakrij;
import nl.spil.zaak.Zaakstand;
import org.jspecify.annotations.Nullable;

/** The answers of the API about zaken, as the contract names their fields. */
final class ZaakAntwoord {

    private ZaakAntwoord() {}

    /** @param volgende opaque cursor, or null at the end */
    record Zaken(List<Rij> zaken, @Nullable String volgende) {}

    record Rij(String parketnummer, String weergave, String verdachte, String fase, String lijst, List<Zaakrij.Feitrij> feiten,
            List<Zaakrij.Termijnrij> termijnen) {

        static Rij van(Zaakrij rij) {
            return new Rij(rij.nr().waarde(), rij.nr().weergave(), rij.verdachte(), rij.fase(), rij.lijst(), rij.feiten(),
                    rij.termijnen());
        }
    }

    /** @param versie volgnummer of the last entry; also the ETag */
    record Zaak(String parketnummer, String weergave, int versie, String fase, String lijst, List<Zaakbeeld.Feit> feiten,
            List<Persoonrij> personen, Zaakbeeld.Vrijheid vrijheid, Zaakbeeld.Zitting zitting,
            List<Zaakbeeld.Vordering> vorderingen, List<Zaakbeeld.Voorwerp> voorwerpen, List<Termijn> termijnen,
            List<Zaakbeeld.Onregelmatigheid> onregelmatigheden, Map<String, Object> eigen, String beeldHash) {

        static Zaak van(Zaakstand stand, List<Persoonrij> personen) {
            var beeld = stand.beeld();
            return new Zaak(stand.nr().waarde(), stand.nr().weergave(), stand.versie(), beeld.zaak().fase(), beeld.zaak().lijst(),
                    beeld.feiten(), personen, beeld.vrijheid(), beeld.zitting(), beeld.vorderingen(), beeld.voorwerpen(),
                    Termijn.van(beeld), beeld.onregelmatigheden(), beeld.eigen(), stand.beeldHash());
        }
    }

    record Termijnen(List<Termijn> termijnen) {}

    /**
     * @param van        who must act in time: om, rechter, verdachte, slachtoffer or ander
     * @param berekening how the end was computed, one sentence a step
     */
    record Termijn(String regel, int feit, Instant begint, @Nullable Instant eindigt, String status, String artikel,
            String van, List<String> berekening) {

        static List<Termijn> van(Zaakbeeld beeld) {
            return beeld.termijnen().stream().map(t -> new Termijn(t.regel(), t.feit(), t.begint(), t.eindigt(), t.status(),
                    t.artikel(), t.van(), t.stappen())).toList();
        }
    }

    record Gebeurtenissen(List<Entry> gebeurtenissen, @Nullable String volgende) {}

    /**
     * @param handeling id of the act, or the kind of an entry that is none
     * @param laat      registered after an act that is later in law
     */
    record Entry(String zaak, int volgnummer, String handeling, String wijze, String geldigOp, Instant vastgelegdOp, String actor,
            String pakket, boolean laat, boolean doorgehaald, String hash) {

        static Entry van(LogEntry e, boolean laat, boolean doorgehaald) {
            return new Entry(e.zaak().waarde(), e.volgnummer(), naam(e.gebeurtenis()), e.wijze().wire(), e.geldigOp().toString(),
                    e.vastgelegdOp(), e.actor().id(), e.pakket(), laat, doorgehaald, e.hash());
        }

        static String naam(Gebeurtenis gebeurtenis) {
            return switch (gebeurtenis) {
                case Gebeurtenis.HandelingVerricht v -> v.handeling().soort();
                case Gebeurtenis.HandelingVoorgesteld v -> v.handeling().soort();
                case Gebeurtenis.VoorstelAfgewezen _ -> "voorstel-afwijzen";
                case Gebeurtenis.HandelingHersteld _ -> "handeling-herstellen";
                case Gebeurtenis.HandelingDoorgehaald _ -> "handeling-doorhalen";
                case Gebeurtenis.EigenaarGewijzigd _ -> "eigenaar-wijzigen";
                case Gebeurtenis.StukGevoegd _ -> "stuk-toevoegen";
                case Gebeurtenis.StukGewijzigd _ -> "stuk-wijzigen";
                case Gebeurtenis.OnregelmatigheidOpgelost _ -> "onregelmatigheid-oplossen";
                case Gebeurtenis.InhoudVernietigd _ -> "dossier-vernietigen";
            };
        }
    }

    record Mogelijk(int versie, List<Toegestaan> toegestaan, List<Geweigerd> geweigerd) {}

    /** @param gegevens JSON Schema of the inputs */
    record Toegestaan(String id, String titel, List<String> artikel, String betreft, String zekerheid, Map<String, Object> gegevens,
            List<Reden> onbekend) {

        static Toegestaan van(Handelingsoort soort, String taal, Map<String, Object> schema, List<Toets> onbekend) {
            return new Toegestaan(soort.id(), soort.titel().in(taal), soort.artikel(), soort.betreft(), soort.zekerheid(), schema,
                    Reden.van(onbekend));
        }
    }

    record Geweigerd(String id, String titel, boolean vastTeLeggen, List<Reden> redenen) {}

    record Reden(String regel, String artikel, String tekst, Map<String, String> feiten) {

        static List<Reden> van(List<Toets> toetsen) {
            return toetsen.stream().map(t -> new Reden(t.regel(), t.artikel(), t.tekst(), t.feiten())).toList();
        }
    }

    /** @param voorgesteld true when a second person must still confirm it */
    record Vastgelegd(String parketnummer, int volgnummer, int versie, boolean voorgesteld,
            List<Zaakbeeld.Onregelmatigheid> onregelmatigheden) {}

    record Eigenaar(String eigenaar, @Nullable Instant sinds, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String besluit) {}

    record Feed(List<Entry> entries, @Nullable String volgende) {}
}
