package nl.spil.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.StrafbaarFeit;
import nl.spil.recht.Termijnsoort;
import org.jspecify.annotations.Nullable;

/** Looks in one Code for acts and terms, and in the table of offences, by title, article, id and the words of the sentence. */
final class Wetzoeker {

    private static final int MEESTE_PLAATSEN = 3;

    /** Part of a text. */
    record Stuk(String tekst, boolean raak) {}

    /** Where the words were found beside the title. */
    record Plaats(String kop, List<Stuk> stukken) {}

    /** @param adres page of it, or null: an offence has none. {@code onzeker}: its source is not certain (C) */
    record Treffer(@Nullable String adres, List<Stuk> titel, List<Artikel> artikelen, List<Plaats> plaatsen, boolean onzeker, int gewicht) {}

    record Groep(String id, String titel, List<Treffer> treffers) {}

    /** A text of an act, term or offence, and how much it counts. {@code artikel}: it is an article. */
    private record Veld(String kop, String tekst, int gewicht, boolean artikel) {}

    private final Weergave w;
    private final Zoekwoorden vraag;

    Wetzoeker(Zoekwoorden vraag, Weergave w) {
        this.vraag = vraag;
        this.w = w;
    }

    /** Groups with something in them; what fits best first. */
    List<Groep> zoek(Wetboek wetboek, Collection<StrafbaarFeit> feiten) {
        if (vraag.leeg()) {
            return List.of();
        }
        return Stream.of(new Groep("handelingen", w.t("wetboek.handelingen"), gesorteerd(wetboek.wet().handelingen().stream().map(h -> handeling(h, wetboek.vraag())))),
                new Groep("termijnen", w.t("zaak.termijnen"), gesorteerd(wetboek.wet().termijnen().stream().map(t -> termijn(t, wetboek.vraag())))),
                new Groep("feiten", w.t("wetzoek.feiten"), gesorteerd(feiten.stream().map(this::feit)))).filter(g -> !g.treffers().isEmpty()).toList();
    }

    private static List<Treffer> gesorteerd(Stream<Treffer> alle) {
        return alle.filter(t -> t.gewicht() > 0).sorted(Comparator.comparingInt((Treffer t) -> -t.gewicht())
                .thenComparing(t -> t.titel().stream().map(Stuk::tekst).collect(Collectors.joining()))).toList();
    }

    private Treffer handeling(Handelingsoort h, String vraagdeel) {
        var velden = new ArrayList<Veld>();
        h.artikel().forEach(a -> velden.add(artikel("wet.artikel", a, 80)));
        if (!h.artikel2029().isEmpty()) {
            velden.add(artikel("wet.straks", h.artikel2029(), 40));
        }
        velden.add(new Veld(w.t("wet.wat"), h.zin().in(w.taal()), 20, false));
        h.voorwaarden().stream().filter(v -> !v.artikel().isEmpty())
                .forEach(v -> velden.add(new Veld(w.t("wetzoek.voorwaarde", v.anders().in(w.taal())), v.artikel(), 10, true)));
        h.gegevens().stream().filter(v -> !v.artikel().isEmpty())
                .forEach(v -> velden.add(new Veld(w.t("wetzoek.vraag", v.titel().in(w.taal())), v.artikel(), 5, true)));
        return treffer("/wet/handelingen/" + h.id() + vraagdeel, h.titel().in(w.taal()), h.id(), h.artikel(), h.zekerheid().equals("C"), velden);
    }

    private Treffer termijn(Termijnsoort t, String vraagdeel) {
        return treffer("/wet/termijnen/" + t.id() + vraagdeel, t.titel().in(w.taal()), t.id(), List.of(t.artikel()), t.zekerheid().equals("C"),
                List.of(artikel("wet.artikel", t.artikel(), 80), new Veld(w.t("wet.begint"), t.begint(), 20, false),
                        new Veld(w.t("wetboek.deel.gevolg"), t.gevolg().in(w.taal()), 20, false)));
    }

    private Treffer feit(StrafbaarFeit f) {
        var artikel = f.wet() + " " + f.artikel() + (f.lid().isEmpty() ? "" : " lid " + f.lid());
        var gevonden = treffer("", f.kwalificatie(), f.id(), List.of(artikel), f.zekerheid().equals("C"), List.of(artikel("wet.artikel", artikel, 80)));
        var plaatsen = new ArrayList<>(gevonden.plaatsen());
        plaatsen.add(new Plaats(w.t(f.misdrijf() ? "wetzoek.misdrijf" : "wetzoek.overtreding"),
                List.of(new Stuk(straf(f) + w.t(f.vhToegelaten() ? "wetzoek.vh" : "wetzoek.geen-vh"), false))));
        return new Treffer(null, gevonden.titel(), gevonden.artikelen(), plaatsen, gevonden.onzeker(), gevonden.gewicht());
    }

    private String straf(StrafbaarFeit f) {
        return f.maxGevangenisDagen() >= StrafbaarFeit.LEVENSLANG ? w.t("wetzoek.levenslang")
                : f.maxGevangenisDagen() > 0 ? w.t("wetzoek.gevangenis", WetPagina.duur(f.maxGevangenisstraf(), w)) : w.t("wetzoek.geen-gevangenis");
    }

    private Veld artikel(String sleutel, String tekst, int gewicht) {
        return new Veld(w.t(sleutel), tekst, gewicht, true);
    }

    /** Weight 0 when one of the words occurs nowhere. */
    private Treffer treffer(String adres, String titel, String id, List<String> artikelen, boolean onzeker, List<Veld> velden) {
        var alle = new ArrayList<Veld>();
        alle.add(new Veld("", titel, 60, false));
        alle.add(new Veld(w.t("wetzoek.kenmerk"), id, 50, false));
        alle.addAll(velden);
        var gewicht = 0;
        for (var woord : vraag.woorden()) {
            var best = alle.stream().filter(v -> raakt(woord, v)).mapToInt(Veld::gewicht).max().orElse(0);
            if (best == 0) {
                return new Treffer(adres, List.of(), List.of(), List.of(), onzeker, 0);
            }
            gewicht += best;
        }
        var hele = String.join(" ", vraag.woorden());
        gewicht += Zoekwoorden.gelijk(titel, hele) || Zoekwoorden.gelijk(id, hele) ? 200 : Zoekwoorden.vouw(titel).startsWith(hele) ? 30 : 0;
        var plaatsen = alle.stream().skip(1).filter(v -> vraag.woorden().stream().anyMatch(woord -> raakt(woord, v)))
                // The id says the same as the title, when that has the words too.
                .filter(v -> !v.tekst().equals(id) || vraag.woorden().stream().noneMatch(woord -> raakt(woord, alle.getFirst())))
                .sorted(Comparator.comparingInt((Veld v) -> -v.gewicht())).limit(MEESTE_PLAATSEN).map(v -> new Plaats(v.kop(), stukken(v))).toList();
        return new Treffer(adres, stukken(alle.getFirst()), artikelen.stream().map(Wetteksten::artikel).toList(), plaatsen, onzeker, gewicht);
    }

    private boolean raakt(String woord, Veld v) {
        return v.artikel() && vraag.nummers().contains(woord) ? vraag.isArtikel(woord, v.tekst())
                // A number with a law is an article of it, not a word of a sentence.
                : !(vraag.nummers().contains(woord) && !vraag.wet().isEmpty()) && Zoekwoorden.plaats(woord, Zoekwoorden.vouw(v.tekst()), 0) >= 0;
    }

    /** The text with what was found marked. */
    private List<Stuk> stukken(Veld v) {
        var gevouwen = Zoekwoorden.vouw(v.tekst());
        var raak = new boolean[gevouwen.length()];
        for (var woord : vraag.woorden()) {
            if (raakt(woord, v)) {
                for (var i = Zoekwoorden.plaats(woord, gevouwen, 0); i >= 0; i = Zoekwoorden.plaats(woord, gevouwen, i + woord.length())) {
                    java.util.Arrays.fill(raak, i, i + woord.length(), true);
                }
            }
        }
        var uit = new ArrayList<Stuk>();
        for (int van = 0; van < raak.length;) {
            int tot = van;
            while (tot < raak.length && raak[tot] == raak[van]) {
                tot++;
            }
            uit.add(new Stuk(v.tekst().substring(van, tot), raak[van]));
            van = tot;
        }
        return uit;
    }

    /** How many were found in all. */
    static int aantal(List<Groep> groepen) {
        return groepen.stream().mapToInt(g -> g.treffers().size()).sum();
    }
}
