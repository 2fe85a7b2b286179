package nl.spil.dossier.gebruik;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether one stuk could be seen.
 *
 * @param versie    that could be seen, or would have been; 0 when it had not joined
 * @param sha256    of that version, or empty
 * @param zichtbaar whether it could be seen
 * @param reden     why not: nog-niet-gevoegd, ingetrokken, geheimhouder, aangewezenen, vertrouwelijk, vernietigd, besmet, onleesbaar, onthouden,
 *                  niet-verstrekt, niet-voor-partij, zaak-afgeschermd; empty when it could
 * @param sinds     since when, where that is known
 */
public record Zichtregel(String stuk, int nummer, String titel, String soort, int versie, String sha256, boolean zichtbaar, String reden,
        @Nullable Instant sinds) {}
