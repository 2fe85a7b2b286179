package nl.spil.recht;

import java.util.Set;

/** Conditional parts and terms of probation (Sr 14a-14c, 38p, 77x-77z). */
final class Voorwaardelijktoets {

    private static final long JAAR = 4380;
    private static final Set<String> GEHEEL_OF_DEEL = Set.of("gevangenisstraf", "hechtenis");
    private static final Set<String> JEUGD = Set.of("jeugddetentie", "taakstraf-jeugd", "geldboete-jeugd", "pij", "vrijheidsbeperkend-jeugd");
    private static final Set<String> NIET = Set.of("tbs-dwangverpleging", "tbs-voorwaarden", "gvm", "schadevergoedingsmaatregel", "ontneming",
            "onttrekking-verkeer", "gbm", "psychiatrisch-ziekenhuis");

    private Voorwaardelijktoets() {}

    static void toets(Toetsgrond g) {
        g.uitspraak().soort("voorwaardelijk-deel").forEach(d -> deel(g, d));
        var proeftijden = g.uitspraak().soort("proeftijd").toList();
        proeftijden.forEach(p -> proeftijd(g, p));
        var delen = g.uitspraak().soort("voorwaardelijk-deel").findAny().isPresent();
        if (delen && proeftijden.isEmpty()) {
            g.niet("voorwaardelijk-zonder-proeftijd", "Sr 14b lid 1", "Er is een voorwaardelijke straf, maar geen proeftijd.");
        }
        if (!delen && !proeftijden.isEmpty()) {
            g.niet("proeftijd-zonder-voorwaardelijk-deel", "Sr 14b lid 1", "Er is een proeftijd, maar geen voorwaardelijke straf.");
        }
    }

    private static void deel(Toetsgrond g, Beslissing d) {
        var straf = Samenhangtoets.straf(g, d);
        if (straf.isEmpty()) {
            g.niet("voorwaardelijk-zonder-straf", "Sr 14a", "Deze sanctie is in de uitspraak niet opgelegd, maar wel voorwaardelijk verklaard.", "sanctie",
                    d.sanctie());
            return;
        }
        if (NIET.contains(d.sanctie())) {
            g.niet("sanctie-niet-voorwaardelijk", "Sr 14a", "Deze sanctie kan niet voorwaardelijk worden opgelegd.", "sanctie", d.sanctie());
        }
        groter(g, d, straf.get());
        if (!GEHEEL_OF_DEEL.contains(d.sanctie())) {
            return;
        }
        var heel = straf.get().duur("duur").map(Strafduur::twaalfden).orElse(0L);
        var voorwaardelijk = d.ja("geheel") ? heel : d.duur("duur").map(Strafduur::twaalfden).orElse(0L);
        if (heel > 4 * JAAR || straf.get().ja("levenslang")) {
            g.niet("voorwaardelijk-bij-lange-straf", "Sr 14a lid 2", "Van een vrijheidsstraf van meer dan vier jaar kan geen deel voorwaardelijk zijn.");
        } else if (heel > 2 * JAAR && voorwaardelijk > 2 * JAAR) {
            g.niet("voorwaardelijk-deel-te-lang", "Sr 14a lid 2", "Van een vrijheidsstraf van twee tot vier jaar kan hoogstens twee jaar voorwaardelijk zijn.");
        }
    }

    private static void groter(Toetsgrond g, Beslissing deel, Beslissing straf) {
        var langer = deel.duur("duur").filter(d -> straf.duur("duur").filter(s -> d.twaalfden() > s.twaalfden()).isPresent()).isPresent();
        var uren = deel.getal("uren").orElse(0L) > straf.getal("uren").orElse(Long.MAX_VALUE);
        var bedrag = deel.getal("bedrag").orElse(0L) > straf.getal("bedrag").orElse(Long.MAX_VALUE);
        if (langer || uren || bedrag) {
            g.niet("voorwaardelijk-deel-groter-dan-straf", "Sr 14a", "Het voorwaardelijke deel is groter dan de hele straf.", "sanctie", deel.sanctie());
        }
    }

    /** At most three years, ten on a named ground; for youth two. */
    private static void proeftijd(Toetsgrond g, Beslissing p) {
        var jeugd = g.uitspraak().soort("voorwaardelijk-deel").anyMatch(d -> JEUGD.contains(d.sanctie()));
        var grond = p.tekst("grondLangeProeftijd").isPresent();
        var jaren = jeugd ? 2 : grond ? 10 : 3;
        p.duur("duur").filter(d -> d.twaalfden() > jaren * JAAR).ifPresent(d -> g.niet("proeftijd-te-lang", jeugd ? "Sr 77y" : "Sr 14b lid 2",
                "De proeftijd is hier hoogstens " + jaren + " jaar" + (jeugd || grond ? "." : ", tenzij er een grond is voor een langere."), "proeftijd",
                Dictumwoorden.duur(d)));
    }
}
