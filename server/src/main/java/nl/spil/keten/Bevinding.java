package nl.spil.keten;

import nl.spil.zaak.Fout;

/**
 * Something found in a delivery: an error, or a remark for a person.
 *
 * @param pad   JSON pointer into the message; empty where it lies outside
 * @param tekst Dutch: what is wrong and what to do
 */
public record Bevinding(String pad, Foutcode code, String tekst) {

    /** As it stands in an answer. */
    public Fout fout() {
        return new Fout(pad, code.wire(), tekst);
    }
}
