package nl.spil.recht;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Makes judgments of the right form, and spoils them; all from a seed. */
final class Uitspraakmaker {

    private final Random toeval;

    Uitspraakmaker(long zaad) {
        this.toeval = new Random(zaad);
    }

    /** A decision of this kind with every input filled in, or each with an even chance. */
    Map<String, Object> beslissing(Beslissingsoort soort, boolean alles) {
        var gegevens = new TreeMap<String, Object>();
        for (var veld : Beslissingveld.van(soort)) {
            if (alles || veld.verplicht() || toeval.nextBoolean()) {
                gegevens.put(veld.naam(), waarde(veld.type()));
            }
        }
        if (soort.id().equals("sanctie-opleggen") || soort.id().equals("voorwaardelijk-deel")) {
            gegevens.put("duur", "P6M");
            gegevens.put("uren", 40);
            gegevens.put("bedrag", 50_000);
        }
        var uit = new TreeMap<String, Object>(Map.of("soort", soort.id()));
        if (!gegevens.isEmpty()) {
            uit.put("gegevens", gegevens);
        }
        if (toeval.nextInt(3) == 0) {
            uit.put("betreft", new TreeMap<>(Map.of("feiten", List.of(1, new TreeMap<>(Map.of("nr", 2, "variant", "primair"))), "persoon", "Anja Smit")));
        }
        if (toeval.nextInt(3) == 0) {
            uit.put("toelichting", "Nader bepaald door de reclassering.");
        }
        return uit;
    }

    Object waarde(Veldtype type) {
        return switch (type) {
            case Veldtype.Keuze(var opties) -> opties.get(toeval.nextInt(opties.size()));
            case Veldtype.Tabelrij(var tabel) -> {
                var ids = Uitspraakvorm.ids(tabel).stream().sorted().toList();
                yield ids.get(toeval.nextInt(ids.size()));
            }
            case Veldtype.Lijst(var van) -> {
                var uit = new ArrayList<Object>();
                for (int i = 0; i <= toeval.nextInt(3); i++) {
                    uit.add(waarde(van));
                }
                yield uit;
            }
            case Veldtype.Enkel enkel -> enkel(enkel);
        };
    }

    private Object enkel(Veldtype.Enkel type) {
        return switch (type) {
            case TEKST, STUK -> "iets met een teken " + toeval.nextInt(1000) + " é";
            case JA_NEE -> toeval.nextBoolean();
            case GEHEEL, UREN, DAGEN -> toeval.nextInt(900) + 2;
            case EUROCENT -> toeval.nextLong(100_000_000L) + 100;
            case DUUR -> List.of("P1Y6M", "P42M", "P14D", "P2Y", "P7W").get(toeval.nextInt(5));
            case DATUM -> "2026-0" + (1 + toeval.nextInt(9)) + "-1" + toeval.nextInt(10);
            case TIJDSTIP -> List.of("heden", "2026-03-20", "2026-03-20T14:05+01:00").get(toeval.nextInt(3));
            case FEIT -> toeval.nextBoolean() ? (Object) (1 + toeval.nextInt(5)) : new TreeMap<>(Map.of("nr", 1, "parketnummer", "16-000999-26"));
            case PERSOON -> toeval.nextBoolean() ? "Kees de Vries " + toeval.nextInt(1000)
                    : new TreeMap<>(Map.of("naam", "Fatma Yılmaz " + toeval.nextInt(1000), "geboren", "3 mei 1990"));
            case VOORWERP -> toeval.nextBoolean() ? (Object) (1 + toeval.nextInt(40))
                    : new TreeMap<>(Map.of("omschrijving", "tas " + toeval.nextInt(1000), "aantal", 3, "kenmerk", "G" + toeval.nextInt(10_000)));
            case PARKETNUMMER -> "13-00" + (1000 + toeval.nextInt(9000)) + "-26";
            case BESLISSING -> new TreeMap<>(Map.of("soort", "bv-meldplicht", "gegevens", new TreeMap<>(Map.of("instantie", "Reclassering " + toeval.nextInt(1000),
                    "frequentie", "wekelijks"))));
            case BESLISSING_ID -> "b1";
        };
    }

    /** The same judgment with one thing changed: taken away, added, or put in place of another. */
    Object bederf(Object waarde) {
        return switch (waarde) {
            case Map<?, ?> m when !m.isEmpty() && toeval.nextInt(5) > 0 -> in(m);
            case List<?> l when !l.isEmpty() && toeval.nextInt(5) > 0 -> in(l);
            case Map<?, ?> m when toeval.nextBoolean() -> met(m, "verzonnen/~veld" + toeval.nextInt(9), gek());
            default -> gek();
        };
    }

    private Object in(Map<?, ?> m) {
        var sleutels = m.keySet().stream().map(String::valueOf).sorted().toList();
        var sleutel = sleutels.get(toeval.nextInt(sleutels.size()));
        if (toeval.nextInt(8) == 0) {
            var uit = met(m, sleutel, "");
            uit.remove(sleutel);
            return uit;
        }
        return met(m, sleutel, bederf(m.get(sleutel)));
    }

    private Object in(List<?> l) {
        var uit = new ArrayList<Object>(l);
        var plaats = toeval.nextInt(l.size());
        switch (toeval.nextInt(8)) {
            case 0 -> uit.remove(plaats);
            case 1 -> uit.add(uit.get(plaats));
            default -> uit.set(plaats, bederf(l.get(plaats)));
        }
        return uit;
    }

    private static TreeMap<String, Object> met(Map<?, ?> m, String sleutel, Object waarde) {
        var uit = new TreeMap<String, Object>();
        m.forEach((k, v) -> uit.put(String.valueOf(k), v));
        uit.put(sleutel, waarde);
        return uit;
    }

    /** Values that fit some types and not others, on both sides of their bounds. */
    static final List<Object> GEK = List.of("", " ", "x".repeat(30_000), "vuurwapen", "P0D", "P", "P1M", "2026-02-30", "2026-13-01", "heden", "13/000123-26", -1, 0, 1,
            3.5, 1.0, 1e14, Long.MAX_VALUE, 9_999, 10_000, 1_000_000, 1_000_001, 10_000_000_000_000L, 10_000_000_000_001L, true,
            false, List.of(), List.of(List.of(List.of())), Map.of(), Map.of("a", 1), Map.of("nr", 0), Map.of("nr", 1), Map.of("naam", "Anja"), Map.of("omschrijving", "mes"),
            "sanctie-opleggen", "gevangenisstraf", "primair", "b1", "\u0000", "ECLI:NL:RBAMS:2021:1");

    private Object gek() {
        return GEK.get(toeval.nextInt(GEK.size()));
    }
}
