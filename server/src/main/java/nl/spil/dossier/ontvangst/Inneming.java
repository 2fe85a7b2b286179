package nl.spil.dossier.ontvangst;

import nl.spil.dossier.gebruik.Ingenomen;

/** What became of a file that was handed in. */
public sealed interface Inneming {

    /** Durable, and scanned when there is a scanner. */
    record Bewaard(Ingenomen inhoud) implements Inneming {}

    /** The scanner found something; nothing was kept. */
    record Besmet(String vondst) implements Inneming {}

    /** There is nothing in it. */
    record Leeg() implements Inneming {}
}
