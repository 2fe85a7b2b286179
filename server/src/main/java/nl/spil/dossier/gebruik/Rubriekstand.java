package nl.spil.dossier.gebruik;

/** A heading of the dossier with how many stukken stand under it, and how many of those this reader has not read. */
public record Rubriekstand(String id, int aantal, int ongelezen) {}
