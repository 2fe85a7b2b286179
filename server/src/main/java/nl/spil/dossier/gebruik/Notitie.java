package nl.spil.dossier.gebruik;

import java.time.Instant;
import java.util.List;
import nl.spil.recht.Parketnummer;
import org.jspecify.annotations.Nullable;

/**
 * A note on a stuk: of its writer alone, or shared with everyone who may see the stuk. Working material, not part of the
 * record of the case.
 *
 * @param versie of the stuk when it was written
 * @param nieuwste version that the stuk has now
 * @param soort  belastend, ontlastend or vraag
 */
public record Notitie(String id, Parketnummer zaak, String stuk, int versie, int nieuwste, String soort, String tekst, Plek plek, List<Integer> feiten, boolean gedeeld,
        String door, String doorNaam, Instant op, @Nullable Instant gewijzigdOp) {}
