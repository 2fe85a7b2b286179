package nl.spil.dossier.gebruik;

import java.time.Instant;
import java.util.List;
import nl.spil.recht.Parketnummer;

/**
 * Proof of what was visible.
 *
 * @param wie id of the account, or the party
 * @param op  the moment
 */
public record Zichtstaat(Parketnummer zaak, String wie, Instant op, List<Zichtregel> stukken) {}
