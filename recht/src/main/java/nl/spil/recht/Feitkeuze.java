package nl.spil.recht;

/**
 * A feit that a decision is about.
 *
 * @param nr           its number in its zaak, from 1
 * @param variant      the variant charged, as {@code primair}; empty when there is but one
 * @param parketnummer the joined zaak it stands in; empty for the zaak itself
 */
public record Feitkeuze(int nr, String variant, String parketnummer) {}
