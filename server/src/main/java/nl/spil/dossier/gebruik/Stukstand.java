package nl.spil.dossier.gebruik;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the log says of one stuk.
 *
 * @param registraties  as it joined and as it was changed, oldest first; never empty
 * @param vernietigdOp  when it was destroyed, in law; null while it is there
 * @param afscherming   what protects it instead of what it joined with; null as it joined
 * @param onthouden     on which article it is withheld from the defence; empty when it is not
 * @param geenAfschrift the defence may look but gets no copy
 */
record Stukstand(String id, List<Registratie> registraties, Dossierstuk.@Nullable Ingetrokken ingetrokken, @Nullable Instant vernietigdOp,
        @Nullable String afscherming, String onthouden, boolean geenAfschrift) {

    /** One registration; {@code op} is by the clock of the database. */
    record Registratie(int nummer, int versie, String soort, String titel, String bestand, String sha256, long grootte, Instant op, String door,
            String reden, int volgnummer) {}

    Registratie laatste() {
        return registraties.getLast();
    }
}
