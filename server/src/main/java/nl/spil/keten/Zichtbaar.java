package nl.spil.keten;

/** A name or text of a sender, made fit to stand in a sentence. */
final class Zichtbaar {

    private static final int LANGST = 120;

    private Zichtbaar() {}

    /** Cut off after 120 characters; control, direction and half characters become a question mark in a box. */
    static String van(String tekst) {
        var uit = new StringBuilder();
        tekst.codePoints().limit(LANGST).forEach(c -> uit.appendCodePoint(schoon(c) ? c : 0xFFFD));
        return tekst.codePointCount(0, tekst.length()) > LANGST ? uit.append('…').toString() : uit.toString();
    }

    private static boolean schoon(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
