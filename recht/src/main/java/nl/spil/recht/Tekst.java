package nl.spil.recht;

/** A text of the law for people: Dutch, and English where the pack has it (else the Dutch again). */
public record Tekst(String nl, String en) {

    public static final Tekst LEEG = new Tekst("", "");

    /** In the language of a tag such as {@code nl} or {@code en-GB}. */
    public String in(String taal) {
        return taal.startsWith("en") ? en : nl;
    }
}
