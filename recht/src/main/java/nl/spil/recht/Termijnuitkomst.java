package nl.spil.recht;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What counting a term gives. {@code stappen} says why, in Dutch, one sentence a step. */
public sealed interface Termijnuitkomst {

    List<String> stappen();

    /**
     * The term ends.
     *
     * @param eindigt         the last day, which counts whole; or, when it was counted from an instant, the instant
     * @param vroegsteZitting of a term of free days, the first day on which the hearing may be; else null
     */
    record Einde(Moment eindigt, @Nullable LocalDate vroegsteZitting, String artikel, List<String> stappen) implements Termijnuitkomst {

        public Einde {
            stappen = List.copyOf(stappen);
        }

        /** Last moment within the term: the instant itself, or the last second of the last day, Dutch time. */
        public Instant uiterlijk() {
            return eindigt.precisie() == Moment.Precisie.MINUUT
                    ? eindigt.op()
                    : eindigt.dag().plusDays(1).atStartOfDay(Moment.NEDERLAND).toInstant().minusSeconds(1);
        }

        /** Whether {@code op} lies after the term. */
        public boolean voorbijOp(Instant op) {
            return op.isAfter(uiterlijk());
        }
    }

    /** There is no end: the offence never lapses, or the law gives no length. */
    record GeenEinde(String artikel, List<String> stappen) implements Termijnuitkomst {

        public GeenEinde {
            stappen = List.copyOf(stappen);
        }
    }

    /**
     * A fact is missing or contradicts another.
     *
     * @param sleutel which, as termijn-invoer names it
     * @param reden   what is the matter, one Dutch sentence
     */
    record Onberekenbaar(String sleutel, String reden) implements Termijnuitkomst {

        @Override
        public List<String> stappen() {
            return List.of(reden);
        }
    }
}
