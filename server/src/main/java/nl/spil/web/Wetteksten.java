package nl.spil.web;

import java.util.List;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Wetspakketten;
import nl.spil.recht.Wetsvindplaats;

/** Titles of acts and terms, and articles, in the language of one page. */
final class Wetteksten {

    private final Wetspakketten pakketten;
    private final Weergave w;

    Wetteksten(Wetspakketten pakketten, Weergave w) {
        this.pakketten = pakketten;
        this.w = w;
    }

    /** Title of an act, as the pack that judged it has it. */
    String handeling(String id, String pakket) {
        return pakketten.handeling(id, pakket).or(() -> pakketten.handeling(id)).map(h -> h.titel().in(w.taal())).orElse(w.waarde("handeling", id));
    }

    String handeling(String id) {
        return handeling(id, "");
    }

    List<Artikel> artikelen(String id, String pakket) {
        return pakketten.handeling(id, pakket).or(() -> pakketten.handeling(id)).map(Handelingsoort::artikel).orElse(List.of()).stream()
                .map(Wetteksten::artikel).toList();
    }

    /** What the packs say of a term. */
    java.util.Optional<nl.spil.recht.Termijnsoort> soort(String regel) {
        return pakketten.termijn(regel);
    }

    String termijn(String regel, int feit) {
        var titel = pakketten.termijn(regel).map(t -> t.titel().in(w.taal()))
                .orElseGet(() -> regel.equals("verjaring") ? w.t("termijn.verjaring-zonder") : w.waarde("termijn", regel));
        return feit == 0 ? titel : w.t("termijn.van-feit", titel, feit);
    }

    /** "Sv 258 lid 1" leads to article 258 at wetten.overheid.nl. */
    static Artikel artikel(String tekst) {
        return new Artikel(tekst, Wetsvindplaats.van(tekst).adres().orElse(null));
    }

    /** "Sv 368; 382" leads to both articles. */
    static List<Artikel> artikelen(String tekst) {
        return Wetsvindplaats.alle(tekst).stream().map(a -> new Artikel(a.tekst(), a.adres().orElse(null))).toList();
    }

    /** "feit 1", "feit 1 en 2", "feit 1, 2 en 3"; empty for none. */
    String feiten(java.util.Collection<Integer> nummers) {
        return nummers.isEmpty() ? "" : w.t("feit.nummers", opsomming(nummers.stream().map(String::valueOf).toList()));
    }

    String opsomming(List<String> delen) {
        return delen.size() < 2 ? String.join("", delen)
                : w.t("tijd.en", String.join(", ", delen.subList(0, delen.size() - 1)), delen.getLast());
    }
}
