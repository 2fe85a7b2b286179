package nl.spil.recht;

import java.util.SortedSet;

/**
 * How far an act or term of a pack was tested against its own sources.
 *
 * @param eigen      the pack has a row of its own
 * @param overgenomen what it takes from the pack it follows, as keys of the row: <i>niet getoetst</i>. All of it when there is no own row
 * @param gelezen    the text it was read in (a day or a year), or empty when the tables do not say
 * @param vergeleken a later text it was compared with, or empty: not compared
 */
public record Herkomst(boolean eigen, SortedSet<String> overgenomen, String gelezen, String vergeleken) {}
