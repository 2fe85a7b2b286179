package nl.spil.recht;

/** Fines within the category on the day of the feit, and what comes in their place. */
final class Boetetoets {

    private Boetetoets() {}

    static void toets(Toetsgrond g) {
        g.uitspraak().sancties("geldboete").forEach(b -> boete(g, b));
        g.uitspraak().sancties("geldboete-jeugd").forEach(b -> jeugd(g, b));
        vervangend(g);
    }

    private static void boete(Toetsgrond g, Beslissing b) {
        var bedrag = b.getal("bedrag").orElse(0L);
        var feiten = g.feiten(b);
        if (bedrag < 300) {
            g.niet("geldboete-onder-minimum", "Sr 23 lid 2", "Een geldboete is ten minste € 3,00.", "bedrag", Dictumwoorden.euro(bedrag));
        }
        var maximum = new Strafmaximum(g);
        var grens = maximum.boete(feiten);
        if (grens.isEmpty() && !feiten.isEmpty()) {
            g.nietGetoetst("geldboete-boven-categorie", "Sr 23", "de hoogte van de geldboete. Het maximum is niet bekend, bijvoorbeeld omdat het feit meermalen is"
                    + " gepleegd of omdat bij een rechtspersoon de jaaromzet telt.", "feiten", Maximumtoets.nummers(feiten));
        }
        if (grens.isPresent() && bedrag > grens.getAsLong()) {
            g.niet("geldboete-boven-categorie", "Sr 23 lid 4" + (g.rechtspersoon() ? "; 23 lid 7" : "") + (feiten.size() < 2 ? "" : maximum.eendaads(feiten) ? "; " + maximum.eenDaadArtikel(feiten) : "; 57; 62"),
                    "De geldboete is hoger dan de categorie op de dag van het feit toelaat: " + Dictumwoorden.euro(grens.getAsLong()) + ".", "feiten",
                    Maximumtoets.nummers(feiten), "bedrag", Dictumwoorden.euro(bedrag), "maximum", Dictumwoorden.euro(grens.getAsLong()));
        }
    }

    /** Sr 77l: at most the second category. */
    private static void jeugd(Toetsgrond g, Beslissing b) {
        var dag = g.feiten(b).stream().map(Zaakbeeld.Feit::pleegTot).max(java.time.LocalDate::compareTo).orElse(g.op());
        var bedrag = b.getal("bedrag").orElse(0L);
        Tabellen.ingebouwd().boete(Boetemaximum.JEUGD, dag).filter(m -> bedrag > m).ifPresent(m -> g.niet("geldboete-boven-categorie", "Sr 77l",
                "Een geldboete voor een jeugdige gaat hoogstens tot de tweede categorie: " + Dictumwoorden.euro(m) + ".", "bedrag", Dictumwoorden.euro(bedrag), "maximum",
                Dictumwoorden.euro(m)));
    }

    /** Sr 24c: at most a year, no more than a day for every full 25 euro, and not for a company. */
    private static void vervangend(Toetsgrond g) {
        var boetes = g.uitspraak().sancties("geldboete").mapToLong(b -> b.getal("bedrag").orElse(0L)).sum();
        var dagen = g.uitspraak().soort("vervangende-hechtenis-geldboete").mapToLong(b -> b.getal("dagen").orElse(0L)).sum();
        if (dagen == 0) {
            return;
        }
        if (g.rechtspersoon()) {
            g.niet("vervangende-hechtenis-rechtspersoon", "Sr 24c lid 1", "Een rechtspersoon kan geen vervangende hechtenis krijgen.");
        }
        var grens = Math.min(365, Math.max(1, boetes / 2500));
        if (boetes > 0 && dagen > grens) {
            g.niet("vervangende-hechtenis-te-lang", "Sr 24c lid 3", "De vervangende hechtenis is langer dan een dag per € 25,00, of dan een jaar: hoogstens " + grens
                    + " dagen.",
                    "dagen", Long.toString(dagen), "maximum", Long.toString(grens), "boete", Dictumwoorden.euro(boetes));
        }
    }
}
