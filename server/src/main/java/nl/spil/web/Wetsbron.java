package nl.spil.web;

import java.util.ArrayList;
import java.util.List;
import nl.spil.recht.Herkomst;
import nl.spil.recht.Pakketkop;
import nl.spil.recht.Wetspakketten;
import org.jspecify.annotations.Nullable;

/**
 * What an act or term rests on, in words: the Code it is of, the text it was read in, what was taken over without a test, what
 * is open about it, and the other Codes that have it.
 *
 * @param merk set when it is of a rehearsal
 */
record Wetsbron(Wetboek.@Nullable Merk merk, List<WetPagina.Gegeven> gegevens, List<Punt> open, List<Elders> elders) {

    /** @param badge how certain the source is */
    record Punt(String tekst, String bron, Badge badge) {}

    /** The same act or term in another Code, and both beside each other. */
    record Elders(String titel, String adres, String naast) {}

    /**
     * @param soort  {@code handelingen} or {@code termijnen}, as in addresses
     * @param pakket hash of the pack that the page shows it from
     */
    static Wetsbron van(Wetspakketten pakketten, String soort, String id, String pakket, Weergave w) {
        var kop = pakketten.pakket(pakket).orElseThrow(() -> new IllegalStateException("a pack that is shown is loaded"));
        var open = pakketten.open(pakket).stream().filter(p -> p.onderwerp().equals(id)).map(p -> new Punt(p.tekst().in(w.taal()), p.bron(), badge(p.zekerheid(), w))).toList();
        return new Wetsbron(Wetboek.merk(pakketten, pakket, w), gegevens(pakketten.herkomst(id, pakket), kop, w), open, elders(pakketten, soort, id, kop, w));
    }

    /** A, B or C as a badge. */
    static Badge badge(String zekerheid, Weergave w) {
        return switch (zekerheid) {
            case "A" -> new Badge("groen", "goed", w.t("wetboek.zekerheid.A"));
            case "B" -> new Badge("", "info", w.t("wetboek.zekerheid.B"));
            default -> new Badge("amber", "letop", w.t("wetboek.zekerheid.C"));
        };
    }

    private static List<WetPagina.Gegeven> gegevens(Herkomst h, Pakketkop kop, Weergave w) {
        var uit = new ArrayList<WetPagina.Gegeven>();
        uit.add(new WetPagina.Gegeven(w.t("wetboek.wetboek"), Wetboek.naam(kop, w)));
        if (!h.gelezen().isEmpty()) {
            uit.add(new WetPagina.Gegeven(w.t("wetboek.gelezen"), w.t("wetboek.tekst-van", Wetboek.dag(h.gelezen(), w))));
            uit.add(new WetPagina.Gegeven(w.t("wetboek.vergeleken"), h.vergeleken().isEmpty() ? w.t("wetboek.niet-vergeleken")
                    : w.t("wetboek.tekst-van", Wetboek.dag(h.vergeleken(), w))));
        } else if (!kop.bronstand().isEmpty()) {
            uit.add(new WetPagina.Gegeven(w.t("wetboek.bronnen"), w.t("wetboek.tot-en-met", Wetboek.dag(kop.bronstand(), w))));
        }
        if (!kop.volgt().isEmpty()) {
            uit.add(new WetPagina.Gegeven(w.t("wetboek.ongetoetst"), !h.eigen() ? w.t("wetboek.alles-overgenomen", kop.volgt())
                    : h.overgenomen().isEmpty() ? w.t("wetboek.niets-overgenomen")
                    : w.t("wetboek.overgenomen", kop.volgt(), String.join(", ", h.overgenomen().stream().map(k -> w.waarde("wetboek.deel", k).toLowerCase(java.util.Locale.ROOT)).toList()))));
        }
        return uit;
    }

    private static List<Elders> elders(Wetspakketten pakketten, String soort, String id, Pakketkop hier, Weergave w) {
        var sleutel = Wetboek.sleutel(pakketten, hier);
        return Wetboek.geordend(pakketten).stream().filter(k -> !k.sha256().equals(hier.sha256())).filter(k -> kent(pakketten, soort, id, k)).map(k -> {
            var ander = Wetboek.sleutel(pakketten, k);
            return new Elders(Wetboek.naam(k, w), "/wet/" + soort + "/" + id + "?pakket=" + ander, Wetsvergelijking.adres(sleutel, ander, soort, id));
        }).toList();
    }

    private static boolean kent(Wetspakketten pakketten, String soort, String id, Pakketkop kop) {
        return pakketten.alleen(kop.sha256()).filter(p -> soort.equals("handelingen") ? p.handeling(id).isPresent() : p.termijn(id).isPresent()).isPresent();
    }
}
