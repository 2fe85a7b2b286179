package nl.spil.dossier.gebruik;

import java.time.Instant;
import nl.spil.dossier.Stuk;
import org.jspecify.annotations.Nullable;

/**
 * A stuk as one reader may see it.
 *
 * @param stuk           its newest registration; what protects it is what protects it now
 * @param nummer         number in the dossier, from 1 in the order in which stukken joined; it never changes
 * @param rubriek        heading it stands under
 * @param versie         of its content, from 1
 * @param ingetrokken    null while it belongs to the dossier
 * @param onthouden      withheld from the defence now (art. 30, 149b Sv)
 * @param geenAfschrift  the defence may look but gets no copy (art. 32 Sv)
 * @param vervangbaar    this reader may put a new version in its place: he may open it, or only harmful software in it keeps him from that
 * @param gelezen        this reader has read this version
 * @param notities       notes on it that this reader may see
 */
public record Dossierstuk(Stuk stuk, int nummer, String rubriek, int versie, @Nullable Ingetrokken ingetrokken, boolean onthouden,
        boolean geenAfschrift, Inhoudskenmerk inhoud, Toegankelijk toegankelijk, boolean vervangbaar, boolean gelezen, int notities) {

    /** Taken out of the dossier; it stays in the list. {@code reden} is one of the act stuk-intrekken. */
    public record Ingetrokken(Instant op, String reden) {}
}
