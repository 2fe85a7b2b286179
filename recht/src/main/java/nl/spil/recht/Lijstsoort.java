package nl.spil.recht;

/** A list in which zaken stand, as the pack orders them; every zaak stands in exactly one. */
public record Lijstsoort(String id, Tekst titel, Tekst zin) {}
