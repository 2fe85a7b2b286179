package nl.spil.dossier.gebruik;

import java.time.Instant;

/**
 * One registration of a stuk: as it joined, or as it was changed.
 *
 * @param versie of the content; a new title gives no new version
 * @param door   account
 * @param reden  why it was changed; empty for the first
 */
public record Versie(int versie, String soort, String titel, String bestand, String sha256, long grootte, Instant van, String door, String reden) {}
