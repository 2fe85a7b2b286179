package nl.spil.web;

/** A moment for a {@code time} element: machine form, and the words. */
record Tijd(String iso, String tekst) {}
