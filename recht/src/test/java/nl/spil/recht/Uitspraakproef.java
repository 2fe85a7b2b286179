package nl.spil.recht;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Pictures and judgments for tests. */
final class Uitspraakproef {

    static final String NR = "13-000123-26";
    static final LocalDate PLEEGDAG = LocalDate.of(2026, 2, 1);
    static final LocalDate OP = LocalDate.of(2026, 6, 10);

    private Uitspraakproef() {}

    static Zaakbeeld beeld(String verdachte, Zaakbeeld.Feit... feiten) {
        var leeg = Zaakbeeld.leeg(new Parketnummer(NR));
        return new Zaakbeeld(leeg.zaak(), new Zaakbeeld.Verdachte(verdachte, "Jan van den Berg", LocalDate.of(1983, 12, 29), LocalDate.of(1983, 12, 29), null),
                List.of(feiten), List.of(new Zaakbeeld.Vordering(1, "benadeelde-partij", "Kees de Vries", 200_000, "ingediend", false),
                        new Zaakbeeld.Vordering(2, "tul", "", 0, "ingediend", false)),
                List.of(new Zaakbeeld.Voorwerp(1, "mes", "in-beslag"), new Zaakbeeld.Voorwerp(2, "telefoon", "in-beslag")),
                leeg.vrijheid(), leeg.zitting(), leeg.termijnen(), leeg.gedaan(), leeg.eigen(), leeg.onregelmatigheden());
    }

    static Zaakbeeld.Feit feit(int nr, String strafbaarFeit) {
        return feit(nr, strafbaarFeit, false, "pleger", false);
    }

    static Zaakbeeld.Feit feit(int nr, String strafbaarFeit, boolean poging, String deelneming, boolean minderjarig) {
        var s = Tabellen.ingebouwd().strafbaarFeit(strafbaarFeit).orElseThrow();
        return new Zaakbeeld.Feit(nr, s.id(), s.kwalificatie(), s.misdrijf(), PLEEGDAG, PLEEGDAG, "Diemen", poging, deelneming, s.vhToegelaten(),
                s.maxGevangenisDagen(), false, false, false, minderjarig, "gedagvaard", "", "", false, "", null, List.of(), null);
    }

    /** A judgment of these decisions; it must have the right form. */
    static Uitspraak uitspraak(Object... beslissingen) {
        var lezing = Uitspraken.lees(Map.of("beslissingen", List.of(beslissingen)));
        if (!lezing.fouten().isEmpty()) {
            throw new AssertionError(lezing.fouten());
        }
        return lezing.gelezen().orElseThrow();
    }

    static Map<String, Object> b(String soort, Object... gegevens) {
        return new TreeMap<>(Map.of("soort", soort, "gegevens", map(gegevens)));
    }

    static Map<String, Object> over(Map<String, Object> beslissing, Object... betreft) {
        var uit = new TreeMap<>(beslissing);
        uit.put("betreft", map(betreft));
        return uit;
    }

    static Map<String, Object> bewezen(Integer... feiten) {
        return over(b("bewezenverklaring", "variant", "enig"), "feiten", List.of(feiten));
    }

    static Map<String, Object> straf(String sanctie, String veld, Object waarde, Integer... feiten) {
        return b("sanctie-opleggen", "sanctie", sanctie, veld, waarde, "feiten", List.of(feiten));
    }

    static List<String> regels(Zaakbeeld beeld, Object... beslissingen) {
        return regels(beeld, "meervoudige-kamer", beslissingen);
    }

    static List<String> regels(Zaakbeeld beeld, String forum, Object... beslissingen) {
        return toetsen(beeld, forum, beslissingen).stream().filter(t -> t.uitslag() == Toets.Uitslag.NIET_VOLDAAN).map(Toets::regel).toList();
    }

    /** Rules that could not be tested. */
    static List<String> nietGetoetst(Zaakbeeld beeld, Object... beslissingen) {
        return toetsen(beeld, "meervoudige-kamer", beslissingen).stream().filter(t -> t.uitslag() == Toets.Uitslag.ONBEKEND).map(Toets::regel).toList();
    }

    static List<Toets> toetsen(Zaakbeeld beeld, String forum, Object... beslissingen) {
        var u = uitspraak(beslissingen);
        var met = new Uitspraak("", "", forum, OP, NR, "", u.beslissingen());
        return Uitspraken.onregelmatigheden(met, beeld, OP, "p");
    }

    /** The same zaak with what the criminal record said. */
    static Zaakbeeld strafblad(Zaakbeeld b, String gevangenisstraf, String taakstraf) {
        return new Zaakbeeld(b.zaak(), b.verdachte(), b.feiten(), b.vorderingen(), b.voorwerpen(), b.vrijheid(), b.zitting(), b.termijnen(), b.gedaan(),
                new TreeMap<>(Map.of("soortgelijkeGevangenisstraf", gevangenisstraf, "soortgelijkeTaakstraf", taakstraf)), b.onregelmatigheden());
    }

    /** The same zaak with a suspect born on this day. */
    static Zaakbeeld geboren(Zaakbeeld b, LocalDate dag) {
        return new Zaakbeeld(b.zaak(), new Zaakbeeld.Verdachte("natuurlijk", "Sem de Boer", dag, dag, null), b.feiten(), b.vorderingen(), b.voorwerpen(),
                b.vrijheid(), b.zitting(), b.termijnen(), b.gedaan(), b.eigen(), b.onregelmatigheden());
    }

    static Stream<Beslissingsoort> soorten() {
        return Tabellen.ingebouwd().beslissingen().values().stream();
    }

    private static TreeMap<String, Object> map(Object... paren) {
        var uit = new TreeMap<String, Object>();
        for (int i = 0; i + 1 < paren.length; i += 2) {
            uit.put((String) paren[i], paren[i + 1]);
        }
        return uit;
    }
}
