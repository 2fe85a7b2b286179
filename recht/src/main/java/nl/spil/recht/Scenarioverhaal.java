package nl.spil.recht;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A scenario as people read it: what is done, and what the law is expected to say of it. Read from its file, not played: whether
 * a pack does what it says is what {@link Scenarios} finds.
 *
 * @param bestand file it stands in
 * @param naam    its title
 * @param vooraf  name of the history that it begins with, or empty
 * @param aanname assumption about the transition it is played under, or empty
 */
public record Scenarioverhaal(String bestand, String naam, String vooraf, String aanname, List<Regel> regels) {

    public Scenarioverhaal {
        regels = List.copyOf(regels);
    }

    /** What came of an act that somebody took. */
    public enum Afloop {
        /** It was allowed. */
        TOEGESTAAN,
        /** Refused by rules of the law. */
        GEWEIGERD,
        /** Recorded, as it took place elsewhere, with what is wrong about it. */
        ONREGELMATIG,
        /** It waits for a second person. */
        VOORGESTELD,
        /** Refused: this person may not. */
        ONBEVOEGD,
        /** Refused: an input is missing or wrong. */
        ONGELDIG
    }

    /** A step or an expectation. Every {@code op}, {@code eind}, {@code vanaf} and {@code tot} is a day or minute as the file has it, or empty. */
    public sealed interface Regel {

        String op();

        /** Act or term that it is about. */
        String onderwerp();

        /** An act is taken. {@code regels}: rules that fail, or inputs that do not fit. {@code door}: role, or empty for the usual one. */
        record Stap(String op, String handeling, String door, Afloop afloop, List<String> regels) implements Regel {
            @Override
            public String onderwerp() {
                return handeling;
            }
        }

        /** At that moment the act can be taken. */
        record Kan(String op, String handeling) implements Regel {
            @Override
            public String onderwerp() {
                return handeling;
            }
        }

        /** At that moment the act cannot be taken, by these rules at least. */
        record KanNiet(String op, String handeling, List<String> regels) implements Regel {
            @Override
            public String onderwerp() {
                return handeling;
            }
        }

        /** At that moment the system must take the act by itself. */
        record Vanzelf(String op, String handeling) implements Regel {
            @Override
            public String onderwerp() {
                return handeling;
            }
        }

        /** The term runs, until {@code eind} when that is named. */
        record Loopt(String op, String termijn, String eind) implements Regel {
            @Override
            public String onderwerp() {
                return termijn;
            }
        }

        /** The term does not run (any more). */
        record LooptNiet(String op, String termijn) implements Regel {
            @Override
            public String onderwerp() {
                return termijn;
            }
        }

        /** The term by itself: begun at {@code vanaf} it ends at {@code tot}. */
        record Telt(String op, String termijn, String vanaf, String tot) implements Regel {
            @Override
            public String onderwerp() {
                return termijn;
            }
        }
    }

    /** Whether it says something about this act or term, or was written for it. */
    public boolean raakt(String id) {
        return eigen(id) || regels.stream().anyMatch(r -> r.onderwerp().equals(id));
    }

    /** Whether it stands in the file of this act. */
    public boolean eigen(String handeling) {
        return bestand.equals("handelingen/" + handeling + ".yaml");
    }

    /** A day or minute as scenario files write it; empty when it is none. */
    public static Optional<Moment> moment(String tekst) {
        return Scenariotijd.lees(tekst);
    }

    /** Of these scenarios those that touch an act or term, first what was written for it. */
    public static List<Scenarioverhaal> van(List<Scenarioverhaal> alle, String id) {
        return alle.stream().filter(v -> v.raakt(id)).sorted(Comparator.comparing(v -> !v.eigen(id))).toList();
    }
}
