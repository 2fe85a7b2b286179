package nl.spil.recht;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The stream of one zaak as far as judging an act needs it.
 *
 * @param beeld   the picture after all entries
 * @param lengte  number of entries
 * @param laatste the latest {@code geldigOp} among the entries, or null when there are none; for people, the place of an act follows from {@code beeld.gedaan}
 * @param regels  every entry, in order of registration; only asked for when the act is not last in legal order, or when
 *                it is about an earlier entry
 */
public record Stroom(Parketnummer nr, Zaakbeeld beeld, int lengte, @Nullable Moment laatste, Supplier<List<LogRegel>> regels) {

    /** Of a zaak that does not exist yet. */
    public static Stroom nieuw(Parketnummer nr) {
        return new Stroom(nr, Zaakbeeld.leeg(nr), 0, null, List::of);
    }
}
