package nl.spil.keten;

/**
 * Limits of a delivery, in bytes unless said otherwise; all of it unpacked, counted while reading.
 *
 * @param bericht     the message
 * @param niveaus     levels of nesting in the message
 * @param bestand     one file
 * @param levering    everything together
 * @param bestanden   number of files beside the message
 * @param verhouding  times its packed size that an entry of a zip may be, once it is larger than {@code klein}
 * @param klein       below this an entry may be packed as tightly as it likes
 * @param bevindingen number of errors after which no more are looked for
 * @param geheugen    estimated memory that the read message may take: a message of brackets alone costs thirty times its size
 */
record Grenzen(long bericht, int niveaus, long bestand, long levering, int bestanden, int verhouding, long klein, int bevindingen,
        long geheugen) {

    private static final long MIB = 1L << 20;
    private static final long GIB = 1L << 30;

    /** Those of the format. */
    static final Grenzen FORMAAT = new Grenzen(32 * MIB, 32, 8 * GIB, 20 * GIB, 20_000, 200, MIB, 20_000, 160 * MIB);

    /** As people write a size: {@code 32 MiB}. */
    static String grootte(long bytes) {
        if (bytes >= GIB && bytes % GIB == 0) {
            return bytes / GIB + " GiB";
        }
        return bytes >= MIB && bytes % MIB == 0 ? bytes / MIB + " MiB" : bytes + " bytes";
    }
}
