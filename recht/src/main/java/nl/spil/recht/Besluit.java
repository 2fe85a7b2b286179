package nl.spil.recht;

import java.util.List;

/** The answer to an act proposed: a value, never an exception. */
public sealed interface Besluit {

    /**
     * @param gebeurtenis what must be appended
     * @param beeld       the picture after it, refolded where the act came late
     * @param toetsen     every rule tested
     * @param nieuw       the onregelmatigheden that this act brought to light
     * @param tekst       the picture as {@link Beeldcodec} writes it: whoever keeps it need not write it again
     */
    record Aanvaard(Gebeurtenis gebeurtenis, Zaakbeeld beeld, List<Toets> toetsen, List<Zaakbeeld.Onregelmatigheid> nieuw,
            String pakket, String tekst) implements Besluit {}

    /** @param redenen the rules that were not met, all at once */
    record Geweigerd(List<Toets> redenen) implements Besluit {}
}
