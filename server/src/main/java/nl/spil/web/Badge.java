package nl.spil.web;

/** A state in one line. {@code toon}: vol, rood, amber, vast, groen, blauw, paars, leeg, onbekend, or empty for neutral. */
record Badge(String toon, String icoon, String tekst) {}
