package nl.spil.recht;

/**
 * Something that a pack leaves open: what nobody has read yet, or what the sources contradict.
 *
 * @param onderwerp id of an act or term, or a word for what is about the pack as a whole
 * @param zekerheid A, B or C
 * @param bron      where it stands, as far as known
 * @param tekst     what is open
 */
public record Openpunt(String onderwerp, String zekerheid, String bron, Tekst tekst) {}
