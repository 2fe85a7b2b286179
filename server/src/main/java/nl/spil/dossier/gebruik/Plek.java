package nl.spil.dossier.gebruik;

import org.jspecify.annotations.Nullable;

/**
 * Where in a stuk something is.
 *
 * @param blad   page from 1; 0: the stuk as a whole
 * @param vlak   part of the page, or null
 * @param citaat the words it is about, or empty
 */
public record Plek(int blad, @Nullable Rechthoek vlak, String citaat) {}
