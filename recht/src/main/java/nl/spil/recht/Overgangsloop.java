package nl.spil.recht;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One assumption about the transition at work: which Code an act of a zaak falls under. */
final class Overgangsloop {

    private final Overgang overgang;
    private final Overgang.Variant variant;
    private final List<Overgang.Regel> regels;
    private final Instant begin;

    private Overgangsloop(Overgang overgang, Overgang.Variant variant, List<Overgang.Regel> regels) {
        this.overgang = overgang;
        this.variant = variant;
        this.regels = regels;
        this.begin = overgang.datum().atStartOfDay(Moment.NEDERLAND).toInstant();
    }

    /** Null when the pack has no such assumption or variant. */
    static @Nullable Overgangsloop van(Overgang overgang, Overgang.Keuze keuze) {
        return overgang.volledig(keuze).map(k -> {
            var h = overgang.hypothese(k.hypothese()).orElseThrow();
            return new Overgangsloop(overgang, h.varianten().stream().filter(v -> v.naam().equals(k.variant())).findFirst().orElseThrow(),
                    h.regels().stream().filter(r -> r.variant().isEmpty() || r.variant().equals(k.variant())).toList());
        }).orElse(null);
    }

    /** Name of the pack that gives way. */
    String van() {
        return overgang.van();
    }

    /** Name of the pack that comes in its place. */
    String naar() {
        return overgang.naar();
    }

    LocalDate datum() {
        return overgang.datum();
    }

    /** Whether a moment lies on or after the day of change. */
    boolean voorbij(Instant op) {
        return !op.isBefore(begin);
    }

    boolean termijnenNieuw() {
        return variant.termijnen() == Overgang.Termijnen.NIEUW;
    }

    /** The rule that decides about an act; null when none names it: then it falls under the new Code. */
    Overgang.@Nullable Regel regel(Handelingsoort h) {
        for (var r : regels) {
            if (r.over(h)) {
                return r;
            }
        }
        return null;
    }

    /** Whether an act on or after the day goes on under the old Code. @param gedaan the last time of every act of the zaak */
    boolean oud(Handelingsoort h, Map<String, Instant> gedaan) {
        var regel = regel(h);
        return regel != null && blijft(regel, gedaan);
    }

    /** Which rules keep their acts under the old Code in this zaak. */
    List<Boolean> gebleven(Map<String, Instant> gedaan) {
        return regels.stream().map(r -> blijft(r, gedaan)).toList();
    }

    private boolean blijft(Overgang.Regel regel, Map<String, Instant> gedaan) {
        Instant laatst = null;
        for (var anker : regel.ankers()) {
            var op = gedaan.get(anker);
            if (op != null && (laatst == null || op.isAfter(laatst))) {
                laatst = op;
            }
        }
        return laatst != null && laatst.isBefore(begin);
    }
}
