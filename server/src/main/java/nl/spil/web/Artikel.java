package nl.spil.web;

import org.jspecify.annotations.Nullable;

/** An article of law; {@code adres} leads to its text at wetten.overheid.nl, or is null when the law is not known. */
record Artikel(String tekst, @Nullable String adres) {}
