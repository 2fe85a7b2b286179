package nl.spil.recht;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A term as a pack describes it; docs/wetspakket.md explains each key.
 *
 * @param pakket     SHA-256 of the pack, hexadecimal
 * @param duur       ISO-8601; empty when no length follows from the rule itself (the act gives it, or the offence)
 * @param telling    how to count, as packs write it
 * @param atw        articles of the Algemene termijnenwet that apply
 * @param begint     what it begins with, in words
 * @param gevolg     what its passing means
 * @param grensDagen the most days it can last with all extensions, or null
 * @param daarna     act of time that its passing brings, or empty
 * @param van        who must act in time: om, rechter, verdachte, slachtoffer or ander. Only the first presses on us
 */
public record Termijnsoort(String id, String pakket, Tekst titel, String artikel, String zekerheid, String duur, String telling,
        Set<Integer> atw, Per per, Aard aard, String begint, Tekst gevolg, @Nullable Integer grensDagen, String daarna,
        String van) {

    /** What a running term belongs to. */
    public enum Per { ZAAK, FEIT, VORDERING }

    /** Law, or policy of the prosecution service. */
    public enum Aard { WET, BELEID }
}
