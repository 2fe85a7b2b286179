package nl.spil.recht;

import java.util.List;

/**
 * What a decision is about. Nothing named means: the zaak as a whole, and every feit charged.
 *
 * @param variant      variant of every feit named that has none of its own; empty when it does not matter
 * @param vordering    number of the vordering in the zaak, 0 when not named
 * @param voorwerpen   objects, as in the inputs of decisions about objects
 * @param persoon      who it concerns, in words; empty when nobody in particular
 * @param parketnummer the joined zaak it is about; empty for all
 * @param beslissing   id of the decision in the same judgment that it belongs to, empty when none is named
 */
public record Waarop(List<Feitkeuze> feiten, String variant, int vordering, List<Object> voorwerpen, String persoon, String parketnummer,
        String beslissing) {

    static final Waarop ZAAK = new Waarop(List.of(), "", 0, List.of(), "", "", "");

    public Waarop {
        feiten = List.copyOf(feiten);
        voorwerpen = List.copyOf(voorwerpen);
    }
}
