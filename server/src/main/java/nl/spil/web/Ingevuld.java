package nl.spil.web;

import java.util.List;
import nl.spil.recht.Handeling;
import nl.spil.zaak.Fout;

/** A form as an act: what could be read of it, and what could not, each with its place. */
record Ingevuld(Handeling handeling, List<Fout> fouten) {}
