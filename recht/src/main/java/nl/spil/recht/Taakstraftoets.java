package nl.spil.recht;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Community service: how much, for what, and the detention in its place. */
final class Taakstraftoets {

    private static final int MEESTE_UREN = 240;
    /** Sr 22d lid 3: four months, a month being thirty days (Sr 88). */
    private static final int MEESTE_DAGEN = 120;
    private static final int HERHALING_JAREN = 5;
    private static final String STRAFBLAD = "soortgelijkeTaakstraf";

    /** The ban on community service alone, for adults and for youth; it holds for feiten from a day on. */
    private record Verbod(String sanctie, String artikel, LocalDate vanaf) {}

    private static final Verbod VOLWASSEN = new Verbod("taakstraf", "Sr 22b", LocalDate.of(2012, 1, 3));
    private static final Verbod JEUGD = new Verbod("taakstraf-jeugd", "Sr 77ma", LocalDate.of(2014, 4, 1));

    /** How each offence stands to the ban: the breach of bodily integrity is certain or possible, or the law names the offence. */
    private static final Map<String, String> GROND = Csv.lees("taakstrafverbod").stream().collect(Collectors.toUnmodifiableMap(
            r -> r.getOrDefault("strafbaar_feit", ""), r -> r.getOrDefault("zekerheid", "").equals("C") ? "onzeker" : r.getOrDefault("grond", "")));

    private Taakstraftoets() {}

    static void toets(Toetsgrond g) {
        var uren = g.uitspraak().sancties("taakstraf").mapToLong(b -> b.getal("uren").orElse(0L)).sum();
        if (uren > MEESTE_UREN) {
            g.niet("taakstraf-te-veel-uren", "Sr 22c lid 2", "Een taakstraf duurt hoogstens " + MEESTE_UREN + " uren.", "uren", Long.toString(uren));
        }
        vervangend(g, uren);
        for (var verbod : List.of(VOLWASSEN, JEUGD)) {
            g.uitspraak().sancties(verbod.sanctie()).forEach(s -> verboden(g, verbod, s));
        }
        g.uitspraak().sancties("taakstraf").forEach(s -> mogelijk(g, s));
    }

    /** Sr 9 lid 2: for an overtreding only where the law threatens detention. */
    private static void mogelijk(Toetsgrond g, Beslissing straf) {
        var feiten = g.feiten(straf);
        if (!feiten.isEmpty() && feiten.stream().allMatch(f -> alleenGeldboete(new Strafmaximum(g).strafbareFeiten(f)))) {
            g.niet("taakstraf-niet-mogelijk", "Sr 9 lid 2", "Voor een overtreding waarop geen hechtenis staat, kan geen taakstraf worden opgelegd.", "feiten",
                    Maximumtoets.nummers(feiten));
        }
    }

    private static boolean alleenGeldboete(List<StrafbaarFeit> soorten) {
        return !soorten.isEmpty() && soorten.stream().allMatch(s -> !s.misdrijf() && s.maxHechtenisDagen() == 0);
    }

    private static void verboden(Toetsgrond g, Verbod verbod, Beslissing straf) {
        for (var f : g.feiten(straf)) {
            if (!f.misdrijf() || f.pleegVan().isBefore(verbod.vanaf()) || naastVrijheidsstraf(g, f)) {
                continue;
            }
            var gronden = new Strafmaximum(g).strafbareFeiten(f).stream().map(s -> GROND.getOrDefault(s.id(), "")).toList();
            var voltooid = new Strafmaximum(g).deel(f) == Strafdeel.GEHEEL;
            var nr = Integer.toString(f.nr());
            if (gronden.contains("genoemd") || gronden.contains("inbreuk-vast") && voltooid) {
                g.niet("taakstraf-verboden", verbod.artikel() + " lid 1", "Voor dit misdrijf mag een taakstraf alleen naast een onvoorwaardelijke vrijheidsstraf of"
                        + " een vrijheidsbenemende maatregel worden opgelegd.", "feit", nr);
            } else if (gronden.contains("inbreuk-mogelijk") || gronden.contains("inbreuk-vast")) {
                g.nietGetoetst("taakstraf-verboden", verbod.artikel() + " lid 1", "of het feit het lichaam van het slachtoffer ernstig heeft geschonden. Dan mag een"
                        + " taakstraf alleen naast een onvoorwaardelijke vrijheidsstraf.", "feit", nr);
            } else if (gronden.contains("onzeker")) {
                g.nietGetoetst("taakstraf-verboden", verbod.artikel() + " lid 1", "of de wet dit misdrijf noemt bij het taakstrafverbod (onzeker).", "feit", nr);
            }
            if (verbod == VOLWASSEN) {
                herhaling(g, f, nr);
            }
        }
    }

    /** Sr 22b lid 2: after community service for a like misdrijf, imposed in the five years before and done or converted. */
    private static void herhaling(Toetsgrond g, Zaakbeeld.Feit f, String nr) {
        g.eerder(STRAFBLAD).filter(d -> !d.isAfter(f.pleegVan()) && !f.pleegVan().isAfter(d.plusYears(HERHALING_JAREN))).ifPresent(d -> g.niet(
                "taakstraf-verboden-herhaling", "Sr 22b lid 2", "In de vijf jaar voor het feit is voor een soortgelijk misdrijf een taakstraf opgelegd. Een"
                        + " taakstraf mag nu alleen naast een onvoorwaardelijke vrijheidsstraf.", "feit", nr, "eerder", Datumtaal.dag(d)));
    }

    private static boolean naastVrijheidsstraf(Toetsgrond g, Zaakbeeld.Feit f) {
        return g.over(f, "sanctie-opleggen").filter(s -> Jeugdtoets.VRIJHEIDSBENEMING.contains(s.sanctie())).anyMatch(s -> s.duur("duur").isEmpty()
                || Combinatietoets.onvoorwaardelijk(g, s) > 0);
    }

    /** Sr 22d: at least a day, at most four months, and no more than a day for every two hours. */
    private static void vervangend(Toetsgrond g, long uren) {
        var dagen = g.uitspraak().soort("vervangende-hechtenis-taakstraf").mapToLong(b -> b.getal("dagen").orElse(0L)).sum();
        var grens = Math.min(MEESTE_DAGEN, Math.max(1, (uren + 1) / 2));
        if (uren > 0 && dagen > grens) {
            g.niet("vervangende-hechtenis-te-lang", "Sr 22d lid 3", "De vervangende hechtenis is langer dan een dag per twee uren, of dan vier maanden: hoogstens "
                    + grens + " dagen.", "dagen", Long.toString(dagen), "maximum", Long.toString(grens), "uren", Long.toString(uren));
        }
    }
}
