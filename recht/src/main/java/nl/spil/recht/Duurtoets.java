package nl.spil.recht;

import java.util.Map;
import java.util.Set;

/** Measures, additional penalties and gijzeling within the length that the law allows. */
final class Duurtoets {

    private static final Set<String> VERKEER = Set.of("WVW 1994", "WAM");
    private static final long JAAR = 4380;
    private static final long MAAND = 365;

    private record Grens(long laagste, long hoogste, String artikel, String woorden) {}

    private static final Map<String, Grens> GRENZEN = Map.of(
            "isd", new Grens(0, 2 * JAAR, "Sr 38n lid 1", "De ISD-maatregel duurt hoogstens twee jaar."),
            "vrijheidsbeperkende-maatregel", new Grens(0, 5 * JAAR, "Sr 38v lid 3", "De vrijheidsbeperkende maatregel duurt hoogstens vijf jaar."),
            "ontzegging-rijbevoegdheid", new Grens(0, 5 * JAAR, "WVW 179", "De ontzegging duurt hoogstens vijf jaar; bij herhaling tien."),
            "gbm", new Grens(6 * MAAND, JAAR, "Sr 77w lid 9", "De gedragsmaatregel duurt zes maanden tot een jaar."),
            "psychiatrisch-ziekenhuis", new Grens(0, JAAR, "Sr 37 (oud)", "De plaatsing duurt een jaar."),
            "tbs-dwangverpleging", new Grens(0, 2 * JAAR, "Sr 38d", "De terbeschikkingstelling geldt voor twee jaar."));

    private Duurtoets() {}

    static void toets(Toetsgrond g) {
        for (var s : g.uitspraak().soort("sanctie-opleggen").toList()) {
            var grens = GRENZEN.get(s.sanctie());
            var duur = s.duur("duur");
            if (grens != null && duur.isPresent() && (duur.get().twaalfden() > grens.hoogste() || duur.get().twaalfden() < grens.laagste())) {
                g.niet("duur-buiten-grens", grens.artikel(), grens.woorden(), "sanctie", s.sanctie(), "duur", Dictumwoorden.duur(duur.get()));
            }
            zwaarte(g, s);
            rijontzegging(g, s);
        }
        gijzeling(g);
        ontzetting(g);
        g.uitspraak().soort("vervangende-hechtenis-per-overtreding").filter(b -> b.getal("totaalHoogstens").orElse(0L) > 180)
                .forEach(b -> g.niet("vervangende-hechtenis-te-lang", "Sr 38w lid 2", "Alle vervangende hechtenis bij deze maatregel samen duurt hoogstens"
                        + " zes maanden.", "dagen", b.getal("totaalHoogstens").orElse(0L).toString()));
    }

    /** Tbs needs a misdrijf of four years or more (or one named in Sr 37a), ISD a feit for which custody on remand is possible. */
    private static void zwaarte(Toetsgrond g, Beslissing s) {
        var feiten = g.feiten(s);
        if (feiten.isEmpty()) {
            return;
        }
        if (s.sanctie().startsWith("tbs-") && feiten.stream().noneMatch(f -> f.maxGevangenisDagen() >= 4 * 365 || f.vhToegelaten())) {
            g.niet("tbs-niet-gesteld", "Sr 37a lid 1", "Op geen van deze feiten staat vier jaar of meer.", "feiten", Maximumtoets.nummers(feiten));
        }
        if (s.sanctie().equals("isd") && feiten.stream().noneMatch(Zaakbeeld.Feit::vhToegelaten)) {
            g.niet("isd-niet-mogelijk", "Sr 38m lid 1", "Voor geen van deze feiten is voorlopige hechtenis mogelijk.", "feiten",
                    Maximumtoets.nummers(feiten));
        }
    }

    /** WVW 179: for traffic offences, two years for an overtreding. WVW 179a names offences of Sr; which was not read. */
    private static void rijontzegging(Toetsgrond g, Beslissing s) {
        var soorten = g.feiten(s).stream().flatMap(f -> new Strafmaximum(g).strafbareFeiten(f).stream()).toList();
        if (!s.sanctie().equals("ontzegging-rijbevoegdheid") || soorten.isEmpty()) {
            return;
        }
        if (soorten.stream().noneMatch(f -> VERKEER.contains(f.wet()))) {
            g.nietGetoetst("ontzegging-niet-gesteld", "WVW 179; 179a", "of voor dit feit een ontzegging van de rijbevoegdheid kan worden opgelegd.");
        } else if (soorten.stream().noneMatch(StrafbaarFeit::misdrijf) && s.duur("duur").filter(d -> d.twaalfden() > 2 * JAAR).isPresent()) {
            g.niet("duur-buiten-grens", "WVW 179 lid 2", "De ontzegging duurt voor een overtreding hoogstens twee jaar; bij herhaling vier.", "sanctie", s.sanctie());
        }
    }

    /** Sr 31: beside a prison sentence two to five years longer than that, beside another penalty two to five years. */
    private static void ontzetting(Toetsgrond g) {
        var straf = g.uitspraak().soort("sanctie-opleggen").filter(s -> s.sanctie().equals("gevangenisstraf") || s.sanctie().equals("hechtenis")).toList();
        if (straf.stream().anyMatch(s -> s.ja("levenslang"))) {
            return;
        }
        var langste = straf.stream().flatMap(s -> s.duur("duur").stream()).mapToLong(Strafduur::twaalfden).max().orElse(0);
        g.uitspraak().soort("ontzetting-omvang").flatMap(b -> b.duur("duur").stream())
                .filter(d -> d.twaalfden() < langste + 2 * JAAR || d.twaalfden() > langste + 5 * JAAR)
                .forEach(d -> g.niet("duur-buiten-grens", "Sr 31 lid 1", "De ontzetting duurt twee tot vijf jaar" + (langste > 0 ? " langer dan de vrijheidsstraf." : "."),
                        "sanctie", "ontzetting-rechten", "duur", Dictumwoorden.duur(d)));
    }

    /** Sr 36f lid 5: a year in all for damages; Sr 36e lid 11: three years for ontneming. */
    private static void gijzeling(Toetsgrond g) {
        var svm = g.uitspraak().soort("svm-opleggen").mapToLong(b -> b.getal("gijzelingDagen").orElse(0L)).sum();
        if (svm > 365) {
            g.niet("gijzeling-te-lang", "Sr 36f lid 5", "De gijzeling bij schadevergoedingsmaatregelen is samen hoogstens een jaar.", "dagen", Long.toString(svm));
        }
        g.uitspraak().soort("ontneming-opleggen").filter(b -> b.getal("gijzelingDagen").orElse(0L) > 1080).forEach(b -> g.niet("gijzeling-te-lang",
                "Sr 36e lid 11", "De gijzeling bij ontneming is hoogstens drie jaar (1080 dagen).", "dagen", b.getal("gijzelingDagen").orElse(0L).toString()));
    }
}
