package nl.spil.zaak;

import nl.spil.recht.Handeling;

/** One act in one zaak. */
public record Stap(Doel doel, Handeling handeling) {}
