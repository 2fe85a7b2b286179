package nl.spil.dossier.ontvangst;

/** What became of a part. */
public sealed interface Deelantwoord {

    /** Taken; the next part begins at {@code gekregen}. Also when the line broke half-way. */
    record Verder(long gekregen) implements Deelantwoord {}

    /** That was the last: the file is whole and was taken in. */
    record Heel(Upload upload, Inneming inneming) implements Deelantwoord {}

    /** This part does not begin where the last one ended. */
    record VerkeerdePlek(long gekregen) implements Deelantwoord {}

    /** Another part of this file is coming in. */
    record Bezig() implements Deelantwoord {}

    /** There came more than the file was said to be; it was not taken. */
    record TeVeel() implements Deelantwoord {}
}
