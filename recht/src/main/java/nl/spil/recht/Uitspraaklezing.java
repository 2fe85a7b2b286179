package nl.spil.recht;

import java.util.List;
import java.util.Optional;

/** The answer to reading a judgment: the judgment, or everything that is wrong with its form. */
public sealed interface Uitspraaklezing {

    /** It has the form that is asked. That says nothing yet about the law. */
    record Goed(Uitspraak uitspraak) implements Uitspraaklezing {}

    /** @param fouten each with its place, at most {@value Uitspraakfouten#HOOGSTENS} */
    record Fout(List<Invoerfout> fouten) implements Uitspraaklezing {
        public Fout {
            fouten = List.copyOf(fouten);
        }
    }

    default Optional<Uitspraak> gelezen() {
        return switch (this) {
            case Goed goed -> Optional.of(goed.uitspraak());
            case Fout _ -> Optional.empty();
        };
    }

    default List<Invoerfout> fouten() {
        return switch (this) {
            case Goed _ -> List.of();
            case Fout fout -> fout.fouten();
        };
    }
}
