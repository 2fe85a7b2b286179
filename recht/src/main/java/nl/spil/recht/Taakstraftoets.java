package nl.spil.recht;

/** Community service and the detention in its place. */
final class Taakstraftoets {

    private static final int MEESTE_UREN = 240;
    private static final int MEESTE_UREN_JEUGD = 240;
    /** Sr 22d lid 3: four months, a month being thirty days (Sr 88). */
    private static final int MEESTE_DAGEN = 120;

    private Taakstraftoets() {}

    static void toets(Toetsgrond g) {
        uren(g, "taakstraf", MEESTE_UREN, "Sr 22c lid 2");
        uren(g, "taakstraf-jeugd", MEESTE_UREN_JEUGD, "Sr 77m");
        vervangend(g);
    }

    private static void uren(Toetsgrond g, String sanctie, int meeste, String artikel) {
        var uren = g.uitspraak().sancties(sanctie).mapToLong(b -> b.getal("uren").orElse(0L)).sum();
        if (uren > meeste) {
            g.niet("taakstraf-te-veel-uren", artikel, "Een taakstraf duurt hoogstens " + meeste + " uren.", "uren", Long.toString(uren));
        }
    }

    /** Sr 22d: at least a day, at most four months, and no more than a day for every two hours. */
    private static void vervangend(Toetsgrond g) {
        var uren = g.uitspraak().sancties("taakstraf").mapToLong(b -> b.getal("uren").orElse(0L)).sum();
        var dagen = g.uitspraak().soort("vervangende-hechtenis-taakstraf").mapToLong(b -> b.getal("dagen").orElse(0L)).sum();
        var grens = Math.min(MEESTE_DAGEN, Math.max(1, (uren + 1) / 2));
        if (uren > 0 && dagen > grens) {
            g.niet("vervangende-hechtenis-te-lang", "Sr 22d lid 3", "De vervangende hechtenis is langer dan een dag per twee uren, of dan vier maanden.",
                    "dagen", Long.toString(dagen), "maximum", Long.toString(grens), "uren", Long.toString(uren));
        }
    }
}
