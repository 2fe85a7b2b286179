package nl.spil.meting;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One figure beside its floor.
 *
 * @param waarde     what it came to
 * @param vloer      the same unit: what the least possible work came to in the same run; 0 when there is none
 * @param verhouding how much of the floor is reached: 1 is as good as the floor, 0 when there is none
 * @param opmerking  what the floor is, and what else a reader must know
 */
record Meting(String naam, double waarde, String eenheid, double vloer, double verhouding, double min, double mediaan, double max,
        String opmerking, Omgeving omgeving) {

    /** More is better (per second): the median of the rounds. */
    static Meting meer(String naam, String eenheid, double[] waarden, double[] vloeren, String opmerking) {
        return van(naam, mediaan(waarden), eenheid, waarden, mediaan(vloeren), mediaan(waarden) / mediaan(vloeren), opmerking);
    }

    /** Less is better (a time, a size): the median of the rounds. */
    static Meting minder(String naam, String eenheid, double[] waarden, double[] vloeren, String opmerking) {
        return percentiel(naam, eenheid, 50, waarden, vloeren, opmerking);
    }

    /** Less is better; the value is a percentile of the samples, and so is the floor. */
    static Meting percentiel(String naam, String eenheid, int percentiel, double[] waarden, double[] vloeren, String opmerking) {
        var waarde = percentiel(waarden, percentiel);
        var vloer = vloeren.length == 0 ? 0 : percentiel(vloeren, percentiel);
        return van(naam, waarde, eenheid, waarden, vloer, waarde == 0 ? 0 : vloer / waarde, opmerking);
    }

    private static Meting van(String naam, double waarde, String eenheid, double[] waarden, double vloer, double verhouding, String opmerking) {
        return new Meting(naam, waarde, eenheid, vloer, verhouding, percentiel(waarden, 0), mediaan(waarden), percentiel(waarden, 100),
                opmerking, Omgeving.nu());
    }

    static double mediaan(double[] waarden) {
        return percentiel(waarden, 50);
    }

    /** By nearest rank: a value that was measured, never one between two. */
    static double percentiel(double[] waarden, int percentiel) {
        var gesorteerd = waarden.clone();
        Arrays.sort(gesorteerd);
        return gesorteerd[Math.max(0, (int) Math.ceil(percentiel / 100.0 * gesorteerd.length) - 1)];
    }

    /** With four significant digits: the rest is noise. */
    Map<String, Object> json() {
        var uit = new LinkedHashMap<String, Object>();
        uit.put("naam", naam);
        uit.put("waarde", rond(waarde));
        uit.put("eenheid", eenheid);
        uit.put("vloer", vloer == 0 ? null : rond(vloer));
        uit.put("verhouding", vloer == 0 ? null : rond(verhouding));
        uit.put("min", rond(min));
        uit.put("mediaan", rond(mediaan));
        uit.put("max", rond(max));
        uit.put("opmerking", opmerking);
        uit.put("omgeving", omgeving.json());
        return uit;
    }

    static double rond(double getal) {
        return getal == 0 ? 0 : new java.math.BigDecimal(getal).round(new java.math.MathContext(4)).doubleValue();
    }
}
