package nl.spil.dossier.inhoud;

import nl.spil.dossier.gebruik.Tekststaat;

/**
 * How reading a content ended.
 *
 * @param mime  media type as the reader found it; empty when it did not get that far
 * @param reden key of {@code tekst.reden}, or empty
 */
record Leesuitslag(String mime, int bladen, Tekststaat staat, String reden) {}
