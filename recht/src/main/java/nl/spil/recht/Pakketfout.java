package nl.spil.recht;

/**
 * One thing wrong in a wetspakket.
 *
 * @param bestand file, as {@code sv/vervolging.yaml}
 * @param regel   line in it, from 1; 0 when it is about the pack as a whole
 * @param reden   what is wrong and what is expected, in Dutch
 */
public record Pakketfout(String bestand, int regel, String reden) {

    @Override
    public String toString() {
        return bestand + ":" + regel + ": " + reden;
    }
}
