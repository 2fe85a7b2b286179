package nl.spil.zaak;

import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Moment;

/**
 * An entry that is no legal act: {@code StukGevoegd}, {@code StukGewijzigd}, {@code EigenaarGewijzigd}, {@code OnregelmatigheidOpgelost}. Acts and
 * what follows from them (proposals, corrections, destruction) are refused here: they have a road of their own.
 */
public record Aantekening(Doel doel, Gebeurtenis gebeurtenis, Moment geldigOp) {}
