package nl.spil.recht;

import java.util.SortedMap;

/**
 * One rule tested: the verdict explains itself, and the rules that said no are kept.
 *
 * @param regel   id of the rule
 * @param artikel article of law, as {@code Sr 70}; empty where the rule is Spil's own
 * @param uitslag voldaan, niet-voldaan, or onbekend when a fact it needs is not known
 * @param feiten  the facts it used, by name
 * @param tekst   the sentence for people when it is not met (Dutch)
 * @param pakket  SHA-256 of the wetspakket, hexadecimal
 */
public record Toets(String regel, String artikel, Uitslag uitslag, SortedMap<String, String> feiten, String tekst,
        String pakket) {

    /** The answer of a rule. */
    public enum Uitslag { VOLDAAN, NIET_VOLDAAN, ONBEKEND }
}
