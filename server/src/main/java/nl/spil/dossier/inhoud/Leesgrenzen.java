package nl.spil.dossier.inhoud;

import java.time.Duration;

/**
 * What reading one content may take; beyond it the process that reads is killed and the content is listed as not read.
 *
 * @param stil     longest time without a page
 * @param totaal   longest time for the whole
 * @param geheugen of the process, in MiB
 * @param bestand  largest content that is read for its text, in bytes
 * @param bladen   most pages; what comes after is left out
 * @param tekens   most characters in all
 */
record Leesgrenzen(Duration stil, Duration totaal, int geheugen, long bestand, int bladen, int tekens) {

    static final Leesgrenzen GEWOON = new Leesgrenzen(Duration.ofSeconds(60), Duration.ofMinutes(10), 512, 256L << 20, 20_000, 50_000_000);
}
