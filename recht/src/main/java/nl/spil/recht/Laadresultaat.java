package nl.spil.recht;

import java.util.List;
import java.util.stream.Collectors;

/** What came of loading packs: all of them, or every error in them. */
public sealed interface Laadresultaat {

    /** Every pack is right. */
    record Geladen(Wetspakketten pakketten) implements Laadresultaat {}

    /** At least one pack is wrong; none is used. {@code fouten} holds every error at once, in order of file and line. */
    record Afgekeurd(List<Pakketfout> fouten) implements Laadresultaat {}

    /** The packs, for where a wrong pack means that the machine cannot run. */
    default Wetspakketten ofFout() {
        return switch (this) {
            case Geladen(var pakketten) -> pakketten;
            case Afgekeurd(var fouten) -> throw new IllegalStateException("Het wetspakket is afgekeurd:\n"
                    + fouten.stream().map(Pakketfout::toString).collect(Collectors.joining("\n")));
        };
    }
}
