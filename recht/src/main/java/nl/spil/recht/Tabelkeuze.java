package nl.spil.recht;

/** One answer that an input with {@code uit:} can have: what is stored, and what a person reads. */
public record Tabelkeuze(String id, String naam) {}
