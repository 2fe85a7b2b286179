package nl.spil.zaak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A new version of a pack on its way.
 *
 * @param pakket       name of the pack
 * @param versie       number that it gets
 * @param basis        hash of the pack it began from
 * @param vanaf        acts from this day (Netherlands) are judged by it
 * @param toelichting  why, by who proposes it
 * @param door         account that began it
 * @param besluitDoor  account that decided, another than {@code door}; null while nobody did
 * @param reden        why it was declined, or empty
 * @param sha256       of the pack as decided on; empty before
 */
public record Wetsvoorstel(long id, String pakket, int versie, String basis, LocalDate vanaf, Status status, String toelichting, String door,
        String doorNaam, Instant gewijzigdOp, @Nullable String besluitDoor, String besluitNaam, @Nullable Instant besluitOp, String reden,
        String sha256) {

    /** Where it stands. */
    public enum Status {
        CONCEPT, VOORGESTELD, VAN_KRACHT, AFGEWEZEN, INGETROKKEN;

        /** As the database has it. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Status lees(String tekst) {
            return valueOf(tekst.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
