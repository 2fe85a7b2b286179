package nl.spil.recht;

import java.util.List;
import java.util.Set;

/** Penalties and measures that may not go together, or not for this defendant. */
final class Combinatietoets {

    private static final long ZES_MAANDEN = 6 * 365L;
    private static final Set<String> VRIJHEIDSSTRAF = Set.of("gevangenisstraf", "hechtenis");
    private static final Set<String> VOLWASSEN = Set.of("gevangenisstraf", "hechtenis", "taakstraf", "isd");
    private static final Set<String> JEUGD = Set.of("jeugddetentie", "taakstraf-jeugd", "geldboete-jeugd", "pij", "gbm");
    private static final Set<String> NIET_VOOR_RECHTSPERSOON = Set.of("gevangenisstraf", "hechtenis", "taakstraf", "tbs-dwangverpleging",
            "tbs-voorwaarden", "isd", "psychiatrisch-ziekenhuis", "jeugddetentie", "pij", "gbm", "gvm", "ontzegging-rijbevoegdheid");
    private static final Set<String> EIGEN_BESLISSING = Set.of("verbeurdverklaring", "onttrekking-verkeer", "schadevergoedingsmaatregel",
            "ontneming", "geen-straf", "voorwaardelijke-straf");

    private Combinatietoets() {}

    static void toets(Toetsgrond g) {
        var sancties = g.uitspraak().soort("sanctie-opleggen").toList();
        for (var f : g.beeld().feiten()) {
            var hier = sancties.stream().filter(s -> g.feiten(s).contains(f)).toList();
            vrijheidsstraf(g, f, hier);
            pardon(g, f, hier);
        }
        for (var s : sancties) {
            verdachte(g, s);
            if (s.sanctie().startsWith("sb-")) {
                g.niet("sanctie-van-strafbeschikking", "Sv 257a", "Deze sanctie hoort bij een strafbeschikking, niet bij een vonnis.", "sanctie", s.sanctie());
            }
            if (EIGEN_BESLISSING.contains(s.sanctie())) {
                g.niet("sanctie-heeft-eigen-beslissing", "", "Deze sanctie heeft een eigen soort beslissing. Leg haar daarmee vast, anders telt zij dubbel.",
                        "sanctie", s.sanctie());
            }
        }
    }

    /** Sr 9 lid 4: beside community service no more than six months to be served; and one kind of custodial sentence for a feit. */
    private static void vrijheidsstraf(Toetsgrond g, Zaakbeeld.Feit f, List<Beslissing> hier) {
        var onvoorwaardelijk = hier.stream().filter(s -> VRIJHEIDSSTRAF.contains(s.sanctie())).mapToLong(s -> onvoorwaardelijk(g, s)).sum();
        if (heeft(hier, "taakstraf") && onvoorwaardelijk > ZES_MAANDEN) {
            g.niet("taakstraf-naast-lange-vrijheidsstraf", "Sr 9 lid 4",
                    "Naast een taakstraf mag het onvoorwaardelijke deel van een vrijheidsstraf hoogstens zes maanden zijn.", "feit", Integer.toString(f.nr()));
        }
        if (heeft(hier, "gevangenisstraf") && heeft(hier, "hechtenis")) {
            g.niet("twee-vrijheidsstraffen", "Sr 9 lid 1", "Voor een feit kan gevangenisstraf of hechtenis worden opgelegd, niet allebei.",
                    "feit", Integer.toString(f.nr()));
        }
    }

    /** The part of a sentence to be served, in twelfths of a day. */
    static long onvoorwaardelijk(Toetsgrond g, Beslissing straf) {
        if (straf.ja("levenslang")) {
            return StrafbaarFeit.LEVENSLANG * 12L;
        }
        var heel = straf.duur("duur").map(Strafduur::twaalfden).orElse(0L);
        var delen = g.uitspraak().soort("voorwaardelijk-deel").filter(d -> d.sanctie().equals(straf.sanctie()))
                .filter(d -> d.betreft().beslissing().isEmpty() || d.betreft().beslissing().equals(straf.id())).toList();
        if (delen.stream().anyMatch(d -> d.ja("geheel"))) {
            return 0;
        }
        return Math.max(0, heel - delen.stream().flatMap(d -> d.duur("duur").stream()).mapToLong(Strafduur::twaalfden).sum());
    }

    private static void pardon(Toetsgrond g, Zaakbeeld.Feit f, List<Beslissing> hier) {
        if (!hier.isEmpty() && g.over(f, "toepassing-9a").findAny().isPresent()) {
            g.niet("straf-naast-9a", "Sr 9a", "Voor dit feit is bepaald dat geen straf of maatregel wordt opgelegd, en er is er toch een opgelegd.",
                    "feit", Integer.toString(f.nr()));
        }
    }

    private static void verdachte(Toetsgrond g, Beslissing s) {
        if (g.rechtspersoon() && NIET_VOOR_RECHTSPERSOON.contains(s.sanctie())) {
            g.niet("sanctie-niet-voor-rechtspersoon", "Sr 51", "Deze sanctie kan niet worden opgelegd aan een rechtspersoon.", "sanctie", s.sanctie());
        }
        var feiten = g.feiten(s).stream().filter(f -> f.minderjarig() != null).toList();
        var jong = !feiten.isEmpty() && feiten.stream().allMatch(f -> Boolean.TRUE.equals(f.minderjarig()));
        var oud = !feiten.isEmpty() && feiten.stream().noneMatch(f -> Boolean.TRUE.equals(f.minderjarig()));
        if (jong && VOLWASSEN.contains(s.sanctie()) && g.uitspraak().soort("toepassing-volwassenenstrafrecht").findAny().isEmpty()) {
            g.niet("volwassenensanctie-bij-jeugdige", "Sr 77a; 77b", "De verdachte was minderjarig. Deze sanctie kan alleen als het strafrecht voor volwassenen"
                    + " is toegepast.", "sanctie", s.sanctie());
        }
        if (oud && JEUGD.contains(s.sanctie()) && g.uitspraak().soort("toepassing-jeugdstrafrecht").findAny().isEmpty()) {
            g.niet("jeugdsanctie-bij-volwassene", "Sr 77a; 77c", "De verdachte was meerderjarig. Deze sanctie kan alleen als het jeugdstrafrecht is toegepast.",
                    "sanctie", s.sanctie());
        }
    }

    private static boolean heeft(List<Beslissing> sancties, String soort) {
        return sancties.stream().anyMatch(s -> s.sanctie().equals(soort));
    }
}
