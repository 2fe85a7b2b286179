package nl.spil.recht;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The fixed parts of the form of a judgment, for the reader and the schema alike. */
final class Uitspraakvorm {

    /** How a feit can be charged more than once. */
    static final Veldtype.Keuze VARIANT = new Veldtype.Keuze(List.of("enig", "primair", "subsidiair", "meer-subsidiair", "meest-subsidiair",
            "impliciet-primair", "impliciet-subsidiair", "cumulatief", "alternatief"));

    static final List<Beslissingveld> FEIT = List.of(moet("nr", Veldtype.Enkel.GEHEEL), mag("variant", VARIANT),
            mag("parketnummer", Veldtype.Enkel.PARKETNUMMER));
    static final List<Beslissingveld> PERSOON = List.of(moet("naam", Veldtype.Enkel.TEKST), mag("hoedanigheid", Veldtype.Enkel.TEKST),
            mag("geboren", Veldtype.Enkel.TEKST), mag("geboorteplaats", Veldtype.Enkel.TEKST));
    static final List<Beslissingveld> VOORWERP = List.of(mag("nr", Veldtype.Enkel.GEHEEL), mag("aantal", Veldtype.Enkel.GEHEEL),
            mag("eenheid", Veldtype.Enkel.TEKST), moet("omschrijving", Veldtype.Enkel.TEKST), mag("kenmerk", Veldtype.Enkel.TEKST));
    static final List<Beslissingveld> BETREFT = List.of(mag("feiten", new Veldtype.Lijst(Veldtype.Enkel.FEIT)), mag("variant", VARIANT),
            mag("vordering", Veldtype.Enkel.GEHEEL), mag("voorwerpen", new Veldtype.Lijst(Veldtype.Enkel.VOORWERP)),
            mag("persoon", Veldtype.Enkel.PERSOON), mag("parketnummer", Veldtype.Enkel.PARKETNUMMER),
            mag("beslissing", Veldtype.Enkel.BESLISSING_ID));
    /** What stands beside the decisions. ECLI has a form of its own. */
    static final List<Beslissingveld> KOP = List.of(mag("gerecht", new Veldtype.Tabelrij("rechtbanken")),
            mag("forum", new Veldtype.Tabelrij("forum")), mag("datum", Veldtype.Enkel.DATUM),
            mag("parketnummer", Veldtype.Enkel.PARKETNUMMER), mag("verdachte", Veldtype.Enkel.TEKST));

    /** Per penalty the inputs of which at least one is needed: a prison sentence has a length or is for life. */
    static final Map<String, List<String>> OMVANG = Map.of("gevangenisstraf", List.of("duur", "levenslang"), "hechtenis", List.of("duur"),
            "jeugddetentie", List.of("duur"), "ontzegging-rijbevoegdheid", List.of("duur"), "taakstraf", List.of("uren"),
            "taakstraf-jeugd", List.of("uren"), "geldboete", List.of("bedrag"), "geldboete-jeugd", List.of("bedrag"));
    /** Of a conditional part that is not the whole, at least one. */
    static final List<String> DEEL = List.of("duur", "uren", "bedrag");

    private static final Map<String, Set<String>> IDS = ids();

    private Uitspraakvorm() {}

    static Set<String> ids(String tabel) {
        return IDS.getOrDefault(tabel, Set.of());
    }

    static long hoogste(Veldtype.Enkel type) {
        return type == Veldtype.Enkel.EUROCENT ? Veldtype.HOOGSTE : 1_000_000;
    }

    /** Kinds that can stand within another decision as a condition. They hold no decisions themselves, so nothing nests deeper. */
    static boolean isVoorwaarde(Beslissingsoort soort) {
        return soort.id().startsWith("bv-") || soort.id().startsWith("voorwaarde-")
                || Set.of("algemene-voorwaarde", "reclasseringstoezicht", "overige-beslissing").contains(soort.id());
    }

    private static Map<String, Set<String>> ids() {
        var t = Tabellen.ingebouwd();
        var uit = new TreeMap<String, Set<String>>();
        for (var tabel : List.of("strafsoorten", "strafbare-feiten", "rechtbanken", "forum")) {
            uit.put(tabel, t.keuzes(tabel).stream().map(Tabelkeuze::id).collect(Collectors.toUnmodifiableSet()));
        }
        return uit;
    }

    private static Beslissingveld moet(String naam, Veldtype type) {
        return new Beslissingveld(naam, type, true);
    }

    private static Beslissingveld mag(String naam, Veldtype type) {
        return new Beslissingveld(naam, type, false);
    }
}
