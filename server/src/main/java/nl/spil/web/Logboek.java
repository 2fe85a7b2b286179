package nl.spil.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Wijze;
import nl.spil.zaak.LogEntry;
import org.jspecify.annotations.Nullable;

/** The log of a zaak: the entries in order of registration, the last one first. */
final class Logboek {

    /**
     * @param doorgehaald whether it was struck
     * @param kanHerstellen whether a correction can be asked of it here
     */
    record Rij(int nr, String wat, boolean doorgehaald, List<Badge> badges, String meer, Tijd vastgelegd, @Nullable Tijd geldig, String wie,
            String hoe, boolean kanHerstellen) {}

    private Logboek() {}

    static List<Rij> van(List<LogEntry> entries, Set<Integer> laat, Set<Integer> doorgehaald, Wetteksten wet, Weergave w) {
        var rijen = new ArrayList<Rij>();
        for (var e : entries.reversed()) {
            var badges = new ArrayList<Badge>();
            var weg = doorgehaald.contains(e.volgnummer());
            if (weg) {
                badges.add(new Badge("", "door", w.t("tijdlijn.doorgehaald")));
            } else if (laat.contains(e.volgnummer())) {
                badges.add(new Badge("amber", "laat", w.t("tijdlijn.laat")));
            }
            var zelfde = java.time.Duration.between(e.geldigOp().op(), e.vastgelegdOp()).abs().toMinutes() < 2;
            rijen.add(new Rij(e.volgnummer(), wat(e.gebeurtenis(), e.pakket(), wet, w), weg, badges, meer(e.gebeurtenis(), w), w.kort(e.vastgelegdOp()),
                    zelfde ? null : w.kort(e.geldigOp()), e.actor().naam(),
                    e.wijze() == Wijze.VERRICHTEN ? w.t("log.verricht") : w.t("log.vastgelegd"),
                    !weg && e.gebeurtenis() instanceof Gebeurtenis.HandelingVerricht && e.volgnummer() > 1));
        }
        return rijen;
    }

    static String wat(Gebeurtenis g, String pakket, Wetteksten wet, Weergave w) {
        return switch (g) {
            case Gebeurtenis.HandelingVerricht v -> metFeiten(wet.handeling(v.handeling().soort(), pakket), v.handeling().betreft().feiten(), wet, w);
            case Gebeurtenis.HandelingVoorgesteld v -> w.t("log.voorgesteld", wet.handeling(v.handeling().soort(), pakket));
            case Gebeurtenis.VoorstelAfgewezen v -> w.t("log.voorstel-afgewezen", v.voorstel());
            case Gebeurtenis.HandelingHersteld h -> w.t("log.hersteld", h.volgnummer());
            case Gebeurtenis.HandelingDoorgehaald d -> w.t("log.doorgehaald", d.volgnummer());
            case Gebeurtenis.EigenaarGewijzigd e -> w.t("log.eigenaar", e.eigenaar());
            case Gebeurtenis.StukGevoegd s -> w.t("log.stuk", s.titel());
            case Gebeurtenis.StukGewijzigd s -> w.t("log.stuk-gewijzigd", s.titel());
            case Gebeurtenis.OnregelmatigheidOpgelost _ -> w.t("log.opgelost");
            case Gebeurtenis.InhoudVernietigd v -> w.t("log.vernietigd", v.volgnummer());
        };
    }

    private static String metFeiten(String titel, java.util.Collection<Integer> feiten, Wetteksten wet, Weergave w) {
        return feiten.isEmpty() ? titel : w.t("tijdlijn.titel-feiten", titel, wet.feiten(feiten));
    }

    private static String meer(Gebeurtenis g, Weergave w) {
        return switch (g) {
            case Gebeurtenis.HandelingVerricht v -> v.voorstel() > 0 ? w.t("log.na-voorstel", v.voorstel()) : "";
            case Gebeurtenis.HandelingVoorgesteld v -> w.t("log.vervalt", w.vol(v.vervaltOp()).tekst());
            case Gebeurtenis.VoorstelAfgewezen v -> v.reden();
            case Gebeurtenis.HandelingHersteld h -> h.reden();
            case Gebeurtenis.HandelingDoorgehaald d -> w.waarde("doorhalen", d.reden());
            case Gebeurtenis.EigenaarGewijzigd e -> e.besluit();
            case Gebeurtenis.StukGevoegd _ -> "";
            case Gebeurtenis.StukGewijzigd s -> s.reden();
            case Gebeurtenis.OnregelmatigheidOpgelost o -> o.reden();
            case Gebeurtenis.InhoudVernietigd v -> v.grond();
        };
    }
}
