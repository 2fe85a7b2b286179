package nl.spil.dossier.gebruik;

/**
 * A stuk as something to choose.
 *
 * @param nummer its place in the dossier, by which people name it
 */
public record Stukkeuze(int nummer, String id, String titel) {

    /** "17. Proces-verbaal van bevindingen": what people read, and what {@link Stukkeuzes#lees} understands. */
    public String tekst() {
        return nummer + ". " + titel;
    }
}
