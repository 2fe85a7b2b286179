package nl.spil.keten;

/**
 * An entry of the central directory of a zip.
 *
 * @param naam     as UTF-8; longer than any name of a delivery can be, it is cut off
 * @param map      whether it is a directory
 * @param link     whether it is a link or another special file
 * @param methode  0 stored, 8 deflated
 * @param vlaggen  general purpose bits
 * @param begin    offset of its local header
 * @param ingepakt compressed size, from the directory
 * @param uitgepakt size it claims to have
 */
record Zipingang(String naam, boolean map, boolean link, int methode, int vlaggen, long crc, long begin, long ingepakt,
        long uitgepakt) {

    static final int VERSLEUTELD = 1 | 1 << 6 | 1 << 13;
    static final int BESCHRIJVING_ERACHTER = 1 << 3;
    static final int GEWIJZIGD = 1 << 5;

    boolean heeftBeschrijving() {
        return (vlaggen & BESCHRIJVING_ERACHTER) != 0;
    }
}
