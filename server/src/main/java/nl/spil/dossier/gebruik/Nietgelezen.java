package nl.spil.dossier.gebruik;

/** A stuk that search does not find by its text; {@code reden} is a key of {@code tekst.reden}. */
public record Nietgelezen(String stuk, int nummer, String titel, Tekststaat staat, String reden) {}
