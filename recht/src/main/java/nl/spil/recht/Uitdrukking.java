package nl.spil.recht;

import org.jspecify.annotations.Nullable;

/**
 * A rule in CEL, type-checked and compiled. Equal texts in one pack are one object, so that an answer can be kept by it.
 *
 * @param feiten whether it reads the feiten that the act is about
 * @param type   name of its type in CEL
 */
record Uitdrukking(String tekst, Cel cel, boolean feiten, String type) {

    /** True, false, or null when it is not known. */
    @Nullable Boolean oordeel(Omgeving o) {
        return cel.waarde(o) instanceof Boolean b ? b : null;
    }

    boolean waar(Omgeving o) {
        return cel.waarde(o) == Boolean.TRUE;
    }

    @Override
    public boolean equals(@Nullable Object ander) {
        return this == ander;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
