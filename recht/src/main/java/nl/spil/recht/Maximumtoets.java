package nl.spil.recht;

import java.util.List;

/** Prison, detention and youth detention within their highest length. */
final class Maximumtoets {

    private static final long JAAR = 4380;

    private Maximumtoets() {}

    static void toets(Toetsgrond g) {
        gevangenisstraf(g);
        hechtenis(g);
        jeugddetentie(g);
    }

    private static void gevangenisstraf(Toetsgrond g) {
        var maximum = new Strafmaximum(g);
        var straffen = g.uitspraak().sancties("gevangenisstraf").toList();
        for (var straf : straffen) {
            var feiten = g.feiten(straf);
            if (straf.ja("levenslang")) {
                if (!maximum.levenslang(feiten)) {
                    g.niet("levenslang-niet-gesteld", "Sr 10", "Op geen van deze feiten staat levenslange gevangenisstraf.", "feiten", nummers(feiten));
                }
            } else if (!feiten.isEmpty()) {
                straf.duur("duur").ifPresent(d -> teLang(g, feiten, d.twaalfden(), Dictumwoorden.duur(d)));
            }
        }
        if (straffen.size() > 1) {
            var feiten = straffen.stream().flatMap(s -> g.feiten(s).stream()).distinct().toList();
            var samen = straffen.stream().flatMap(s -> s.duur("duur").stream()).mapToLong(Strafduur::twaalfden).sum();
            teLang(g, feiten, samen, "de gevangenisstraffen samen");
        }
    }

    private static void teLang(Toetsgrond g, List<Zaakbeeld.Feit> feiten, long straf, String woorden) {
        var maximum = new Strafmaximum(g).gevangenisstraf(feiten);
        if (maximum.isPresent() && straf > maximum.getAsLong()) {
            var artikel = feiten.size() > 1 ? "Sr 10; 57" : "Sr 10";
            g.niet("gevangenisstraf-boven-maximum", artikel, maximum.getAsLong() == 0
                    ? "Op deze feiten staat geen gevangenisstraf."
                    : "De gevangenisstraf is hoger dan het maximum voor deze feiten. Recidive (Sr 43a) is niet meegeteld: controleer het strafblad.",
                    "feiten", nummers(feiten), "straf", woorden, "maximum", inMaanden(maximum.getAsLong()));
        }
    }

    private static void hechtenis(Toetsgrond g) {
        for (var straf : g.uitspraak().sancties("hechtenis").toList()) {
            var feiten = g.feiten(straf);
            var hoogste = feiten.stream().flatMap(f -> new Strafmaximum(g).strafbareFeiten(f).stream()).mapToInt(StrafbaarFeit::maxHechtenisDagen)
                    .max().orElse(0);
            var dagen = straf.duur("duur").map(Strafduur::dagenVan30).orElse(0L);
            var bekend = feiten.stream().allMatch(f -> !new Strafmaximum(g).strafbareFeiten(f).isEmpty());
            // With several feiten the sum counts, at most a year and four months (Sr 18 lid 3; 62 lid 2).
            var grens = feiten.size() > 1 ? Math.min(485, hoogste * (long) feiten.size()) : hoogste;
            if (bekend && !feiten.isEmpty() && dagen > grens) {
                g.niet("hechtenis-boven-maximum", "Sr 18; 62", grens == 0 ? "Op deze feiten staat geen hechtenis."
                        : "De hechtenis is langer dan het maximum voor deze feiten.", "feiten", nummers(feiten), "dagen", Long.toString(dagen),
                        "maximum", Long.toString(grens));
            }
        }
    }

    /** Sr 77i: twelve months below sixteen at the time of the feit, else twenty-four. */
    private static void jeugddetentie(Toetsgrond g) {
        for (var straf : g.uitspraak().sancties("jeugddetentie").toList()) {
            var geboren = g.beeld().verdachte().geborenVroegst();
            var onderZestien = geboren != null && !g.feiten(straf).isEmpty()
                    && g.feiten(straf).stream().allMatch(f -> f.pleegTot().isBefore(geboren.plusYears(16)));
            var maximum = onderZestien ? JAAR : 2 * JAAR;
            straf.duur("duur").filter(d -> d.twaalfden() > maximum).ifPresent(d -> g.niet("jeugddetentie-boven-maximum", "Sr 77i",
                    "Jeugddetentie duurt hoogstens " + (onderZestien ? "twaalf" : "vierentwintig") + " maanden.", "straf", Dictumwoorden.duur(d)));
        }
    }

    static String nummers(List<Zaakbeeld.Feit> feiten) {
        return String.join(", ", feiten.stream().map(f -> Integer.toString(f.nr())).toList());
    }

    private static String inMaanden(long twaalfden) {
        return twaalfden % JAAR == 0 ? twaalfden / JAAR + " jaar" : twaalfden / 365 + " maanden";
    }
}
