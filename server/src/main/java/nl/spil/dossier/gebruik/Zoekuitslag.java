package nl.spil.dossier.gebruik;

import java.util.List;

/** What a search found, the best first; {@code meer}: there is more than was asked for. */
public record Zoekuitslag(List<Treffer> treffers, boolean meer) {}
