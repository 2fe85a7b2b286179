package nl.spil.keten;

import java.nio.file.Path;
import java.util.List;

/**
 * A delivery that could be unpacked: the message, not yet read, and everything that came with it.
 *
 * @param bericht  the message as bytes on disk
 * @param dubbel   whether there was more than one
 * @param ingangen the rest, in the order of the sender; directories are skipped
 */
record Levering(Path bericht, boolean dubbel, List<Ingang> ingangen) {

    Levering {
        ingangen = List.copyOf(ingangen);
    }

    /**
     * One entry.
     *
     * @param naam    as the sender wrote it, in no way safe: never part of a path on disk
     * @param link    whether it is a link or another special file; then it has no content here
     * @param inhoud  where its bytes lie
     * @param grootte in bytes, as counted
     * @param sha256  hexadecimal
     */
    record Ingang(String naam, boolean link, Path inhoud, long grootte, String sha256) {}
}
