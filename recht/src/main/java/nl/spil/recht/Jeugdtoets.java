package nl.spil.recht;

import java.time.LocalDate;
import java.util.List;

/** The penalties of titel VIII A Sr: for whom, for what and how long. */
final class Jeugdtoets {

    /** Custody that lets community service stand beside it (Sr 77ma lid 3; 22b lid 3). */
    static final List<String> VRIJHEIDSBENEMING = List.of("gevangenisstraf", "hechtenis", "jeugddetentie", "tbs-dwangverpleging", "isd", "pij",
            "psychiatrisch-ziekenhuis");
    private static final long JAAR = 4380;
    private static final int MEESTE_UREN = 240;
    private static final int MEESTE_UREN_EEN_SOORT = 200;
    /** Sr 77n lid 3: four months, a month being thirty days (Sr 88). */
    private static final long MEESTE_DAGEN = 120;
    /** Sr 77c as it reads since 1 April 2014. */
    private static final LocalDate ADOLESCENTEN = LocalDate.of(2014, 4, 1);

    private Jeugdtoets() {}

    static void toets(Toetsgrond g) {
        g.uitspraak().sancties("jeugddetentie").forEach(s -> jeugddetentie(g, s));
        werkEnLeerstraf(g);
        vervangend(g);
        leeftijd(g);
        for (var s : g.uitspraak().sancties("pij").toList()) {
            var feiten = g.feiten(s);
            if (!feiten.isEmpty() && feiten.stream().noneMatch(Zaakbeeld.Feit::vhToegelaten)) {
                g.niet("pij-niet-mogelijk", "Sr 77s lid 1", "Voor geen van deze feiten is voorlopige hechtenis mogelijk.", "feiten", Maximumtoets.nummers(feiten));
            }
        }
    }

    /** Sr 77h lid 1: only for a misdrijf. Sr 77i: twelve months below sixteen at the time of the feit, else twenty-four. */
    private static void jeugddetentie(Toetsgrond g, Beslissing straf) {
        var feiten = g.feiten(straf);
        if (!feiten.isEmpty() && feiten.stream().noneMatch(Zaakbeeld.Feit::misdrijf)) {
            g.niet("jeugddetentie-bij-overtreding", "Sr 77h lid 1", "Voor een overtreding kan geen jeugddetentie worden opgelegd, alleen een taakstraf of geldboete.",
                    "feiten", Maximumtoets.nummers(feiten));
        }
        var maximum = !feiten.isEmpty() && feiten.stream().allMatch(f -> zekerJongerDan(g, f, 16)) ? JAAR : 2 * JAAR;
        straf.duur("duur").filter(d -> d.twaalfden() > maximum).ifPresent(d -> g.niet("jeugddetentie-boven-maximum", "Sr 77i",
                "Jeugddetentie duurt hier hoogstens " + (maximum == JAAR ? "twaalf" : "vierentwintig") + " maanden.", "straf", Dictumwoorden.duur(d)));
    }

    /** Sr 77m: work or training at most two hundred hours, together two hundred and forty. */
    private static void werkEnLeerstraf(Toetsgrond g) {
        var straffen = g.uitspraak().sancties("taakstraf-jeugd").toList();
        var uren = straffen.stream().mapToLong(b -> b.getal("uren").orElse(0L)).sum();
        if (uren > MEESTE_UREN) {
            g.niet("taakstraf-te-veel-uren", "Sr 77m", "Taakstraffen voor een jeugdige duren samen hoogstens " + MEESTE_UREN + " uren.", "uren", Long.toString(uren));
            return;
        }
        for (var soort : List.of("werkstraf", "leerstraf")) {
            var van = straffen.stream().filter(s -> soort.equals(soort(s))).mapToLong(s -> s.getal("uren").orElse(0L)).sum();
            if (van > MEESTE_UREN_EEN_SOORT) {
                g.niet("taakstraf-te-veel-uren", "Sr 77m", "Een " + soort + " duurt hoogstens " + MEESTE_UREN_EEN_SOORT + " uren.", "uren", Long.toString(van));
            }
        }
        if (straffen.stream().anyMatch(s -> s.getal("uren").orElse(0L) > MEESTE_UREN_EEN_SOORT && soort(s).isEmpty())) {
            g.nietGetoetst("taakstraf-te-veel-uren", "Sr 77m", "of de werkstraf of leerstraf alleen langer is dan " + MEESTE_UREN_EEN_SOORT
                    + " uren. Noem in de inhoud wat het is.");
        }
    }

    /** What its text says it is; {@code beide} when both, empty when neither. */
    private static String soort(Beslissing straf) {
        var inhoud = straf.tekst("inhoud").orElse("").toLowerCase(java.util.Locale.ROOT);
        var werk = inhoud.contains("werkstraf");
        return inhoud.contains("leerstraf") ? werk ? "beide" : "leerstraf" : werk ? "werkstraf" : "";
    }

    /** Sr 77n lid 3: at most four months and no more than a day for every two hours. What Sr 77l says about fines was not read. */
    private static void vervangend(Toetsgrond g) {
        var uren = g.uitspraak().sancties("taakstraf-jeugd").mapToLong(b -> b.getal("uren").orElse(0L)).sum();
        var vervangend = g.uitspraak().soort("vervangende-jeugddetentie").toList();
        var dagen = vervangend.stream().filter(b -> b.sanctie().equals("taakstraf-jeugd")).mapToLong(b -> b.getal("dagen").orElse(0L)).sum();
        var grens = Math.min(MEESTE_DAGEN, Math.max(1, (uren + 1) / 2));
        if (uren > 0 && dagen > grens) {
            g.niet("vervangende-jeugddetentie-te-lang", "Sr 77n lid 3", "De vervangende jeugddetentie is langer dan een dag per twee uren, of dan vier maanden:"
                    + " hoogstens " + grens + " dagen.", "dagen", Long.toString(dagen), "maximum", Long.toString(grens));
        }
        vervangend.stream().filter(b -> !b.sanctie().equals("taakstraf-jeugd")).forEach(b -> g.nietGetoetst("vervangende-jeugddetentie-te-lang", b.soort().artikel(),
                "de duur van de vervangende jeugddetentie bij deze sanctie.", "sanctie", b.sanctie()));
    }

    /** Sr 77b: adult law from sixteen; Sr 77c: youth law below twenty-three. */
    private static void leeftijd(Toetsgrond g) {
        var feiten = g.beeld().feiten();
        if (feiten.isEmpty()) {
            return;
        }
        if (g.uitspraak().soort("toepassing-volwassenenstrafrecht").findAny().isPresent() && feiten.stream().allMatch(f -> zekerJongerDan(g, f, 16))) {
            g.niet("volwassenenstrafrecht-onder-zestien", "Sr 77b lid 1", "De verdachte was jonger dan zestien. Het strafrecht voor volwassenen kan niet worden"
                    + " toegepast.");
        }
        if (g.uitspraak().soort("toepassing-jeugdstrafrecht").findAny().isPresent() && feiten.stream().allMatch(f -> zekerVanaf(g, f, 23))
                && feiten.stream().noneMatch(f -> f.pleegVan().isBefore(ADOLESCENTEN))) {
            g.niet("jeugdstrafrecht-vanaf-drieentwintig", "Sr 77c", "De verdachte was drieentwintig of ouder. Het jeugdstrafrecht kan niet worden toegepast.");
        }
    }

    private static boolean zekerJongerDan(Toetsgrond g, Zaakbeeld.Feit f, int jaren) {
        var geboren = g.beeld().verdachte().geborenVroegst();
        return geboren != null && f.pleegTot().isBefore(Geboortedatum.verjaardag(geboren, jaren));
    }

    private static boolean zekerVanaf(Toetsgrond g, Zaakbeeld.Feit f, int jaren) {
        var geboren = g.beeld().verdachte().geborenLaatst();
        return geboren != null && !f.pleegVan().isBefore(Geboortedatum.verjaardag(geboren, jaren));
    }
}
