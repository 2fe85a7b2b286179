package nl.spil.keten;

/** What came of unpacking. */
sealed interface Gelezen {

    record Goed(Levering levering) implements Gelezen {}

    /** Not a delivery at all: it can be neither read nor judged further. */
    record Onleesbaar(Bevinding bevinding) implements Gelezen {}
}
