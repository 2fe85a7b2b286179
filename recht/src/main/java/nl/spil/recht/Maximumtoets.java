package nl.spil.recht;

import java.util.List;
import java.util.Set;

/** Prison and detention within their highest length, and what can stand beside life. */
final class Maximumtoets {

    private static final long JAAR = 4380;
    private static final long JAAR_EN_VIER_MAANDEN = 485;

    private static final Set<String> NIET_NAAST_LEVENSLANG = Set.of("gevangenisstraf", "hechtenis", "taakstraf", "geldboete", "ontzegging-rijbevoegdheid");

    private Maximumtoets() {}

    static void toets(Toetsgrond g) {
        gevangenisstraf(g);
        hechtenis(g);
        eerdereStraf(g);
    }

    private static void gevangenisstraf(Toetsgrond g) {
        var maximum = new Strafmaximum(g);
        var straffen = g.uitspraak().sancties("gevangenisstraf").toList();
        for (var straf : straffen) {
            var feiten = g.feiten(straf);
            if (straf.ja("levenslang")) {
                naastLevenslang(g, straf);
                if (!feiten.isEmpty() && feiten.stream().allMatch(f -> Boolean.TRUE.equals(f.minderjarig()))) {
                    g.niet("levenslang-bij-minderjarige", "Sr 77b lid 2", "Levenslang kan niet worden opgelegd: de verdachte was minderjarig.", "feiten",
                            nummers(feiten));
                }
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
        var maximum = new Strafmaximum(g);
        var grens = maximum.gevangenisstraf(feiten);
        if (grens.isPresent() && straf > grens.getAsLong()) {
            var hoogste = Strafmaximum.woorden(grens.getAsLong());
            g.niet("gevangenisstraf-boven-maximum", maximum.artikelen(feiten), grens.getAsLong() == 0
                    ? "Op deze feiten staat geen gevangenisstraf."
                    : "De gevangenisstraf is hoger dan het maximum voor deze feiten: " + hoogste + "." + herhaling(maximum, feiten, straf),
                    "feiten", nummers(feiten), "straf", woorden, "maximum", hoogste);
        }
    }

    private static String herhaling(Strafmaximum maximum, List<Zaakbeeld.Feit> feiten, long straf) {
        if (maximum.strafbladBekend()) {
            return "";
        }
        var hoger = maximum.gevangenisstrafBijHerhaling(feiten).orElse(0);
        return straf > hoger ? " Ook bij herhaling (Sr 43a) is het " + Strafmaximum.woorden(hoger) + "."
                : " Alleen bij herhaling binnen vijf jaar (Sr 43a) is het " + Strafmaximum.woorden(hoger) + ". Leg het strafblad vast.";
    }

    /** Sr 59: beside life only loss of rights, forfeiture and publication. Measures are no penalties. */
    private static void naastLevenslang(Toetsgrond g, Beslissing levenslang) {
        g.uitspraak().soort("sanctie-opleggen").filter(s -> !s.equals(levenslang) && NIET_NAAST_LEVENSLANG.contains(s.sanctie()))
                .forEach(s -> g.niet("straf-naast-levenslang", "Sr 59", "Naast levenslange gevangenisstraf kan deze straf niet worden opgelegd.", "sanctie",
                        s.sanctie()));
    }

    private static void hechtenis(Toetsgrond g) {
        for (var straf : g.uitspraak().sancties("hechtenis").toList()) {
            var feiten = g.feiten(straf);
            // Sr 62 lid 1: for each overtreding without reduction, so the sum.
            var som = feiten.stream().mapToLong(f -> new Strafmaximum(g).strafbareFeiten(f).stream().mapToInt(StrafbaarFeit::maxHechtenisDagen)
                    .max().orElse(0)).sum();
            var dagen = straf.duur("duur").map(Strafduur::dagenVan30).orElse(0L);
            var bekend = feiten.stream().allMatch(f -> !new Strafmaximum(g).strafbareFeiten(f).isEmpty());
            // At most a year and four months in all (Sr 18 lid 3; 62 lid 2).
            var grens = feiten.size() > 1 || new Strafmaximum(g).meermalen(feiten) ? Math.min(JAAR_EN_VIER_MAANDEN, new Strafmaximum(g).meermalen(feiten)
                    && som > 0 ? JAAR_EN_VIER_MAANDEN : som) : som;
            if (bekend && !feiten.isEmpty() && dagen > grens) {
                g.niet("hechtenis-boven-maximum", "Sr 18; 62", grens == 0 ? "Op deze feiten staat geen hechtenis."
                        : "De hechtenis is langer dan het maximum voor deze feiten: " + grens + " dagen.", "feiten", nummers(feiten), "dagen", Long.toString(dagen),
                        "maximum", Long.toString(grens));
            }
        }
    }

    /** Sr 63: with an earlier sentence after the feit the room is what remains; how much that was is not in the judgment. */
    private static void eerdereStraf(Toetsgrond g) {
        if (g.uitspraak().soort("rekening-met-eerdere-straf").findAny().isPresent()) {
            g.nietGetoetst("ruimte-na-eerdere-straf", "Sr 63", "de ruimte na de eerdere straf. De hoogte daarvan staat niet in de uitspraak.");
        }
    }

    static String nummers(List<Zaakbeeld.Feit> feiten) {
        return String.join(", ", feiten.stream().map(f -> Integer.toString(f.nr())).toList());
    }
}
