package nl.spil.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.spil.recht.Zaakbeeld;
import org.jspecify.annotations.Nullable;

/** The running terms of a picture for people, prescription included, ours first, the first to end on top. */
final class Termijnen {

    /**
     * One term with why its date is what it is.
     *
     * @param eindigt null when it cannot be computed
     * @param stappen how it was computed, one sentence a step
     * @param vanOns  whether the prosecution must act in it; a right of another that lapses is no alarm
     */
    record Rij(String regel, String titel, Artikel artikel, Badge nog, @Nullable Tijd eindigt, List<String> stappen, @Nullable Instant op,
            boolean vanOns) {}

    private Termijnen() {}

    static List<Rij> van(Zaakbeeld beeld, Wetteksten wet, Weergave w) {
        var rijen = new ArrayList<Rij>();
        for (var t : beeld.termijnen()) {
            if (t.status().equals("loopt")) {
                var vanOns = t.van().equals("om");
                var nog = vanOns ? Restant.badge(t.eindigt(), w) : Restant.stil(t.eindigt(), w);
                rijen.add(new Rij(t.regel(), wet.termijn(t.regel(), t.feit()), Wetteksten.artikel(t.artikel()), nog,
                        t.eindigt() == null ? null : w.kort(t.eindigt()), Waaroms.termijn(t, wet, w), t.eindigt(), vanOns));
            }
        }
        for (var f : beeld.feiten()) {
            if (f.verjaartOp() != null && telt(f)) {
                rijen.add(new Rij("verjaring", w.t("termijn.verjaring", f.nr()), Wetteksten.artikel("Sr 70"), Restant.badge(f.verjaartOp(), w),
                        w.kort(f.verjaartOp()), Waaroms.verjaring(f, beeld.verdachte(), w), f.verjaartOp(), true));
            }
        }
        rijen.sort(Comparator.comparing((Rij r) -> !r.vanOns()).thenComparing(r -> r.op() == null ? Instant.MAX : r.op()));
        return rijen;
    }

    /** Prescription presses only while the feit can still be prosecuted. */
    private static boolean telt(Zaakbeeld.Feit f) {
        return !f.onherroepelijk() && f.executie().isEmpty() && switch (f.vervolging()) {
            case "te-beslissen", "strafbeschikking", "opgeroepen", "gedagvaard", "voorwaardelijk-geseponeerd" -> true;
            default -> false;
        };
    }

    /** The one of ours that presses most, or null. */
    static @Nullable Rij eerste(List<Rij> rijen) {
        return rijen.stream().filter(r -> r.vanOns() && r.op() != null).findFirst().orElse(null);
    }
}
