package nl.spil.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Proefklok;
import nl.spil.zaak.Proefklokstand;
import org.jspecify.annotations.Nullable;

/**
 * A rehearsal as shown: under way, stopped, or what came of it.
 *
 * @param zelf    address that gives this again
 * @param parket  office whose zaken are shown, or empty
 * @param verborgen zaken of that office that this reader may not see
 */
record Proefklokblad(String zelf, String stand, long gezien, long totaal, String voortgang, String kop, String zin, List<Soortrij> soorten,
        List<Parketrij> parketten, String parket, String parketnaam, List<Zaakrij> zaken, String meer, String verborgen) {

    record Soortrij(String titel, String zin, String zaken, String zeker, String regels) {}

    record Parketrij(String adres, String titel, String zaken, String gewijzigd, String zeker, String onzeker) {}

    record Zaakrij(String adres, String nr, List<Regelrij> regels) {}

    record Regelrij(String soort, String titel, String was, String wordt, String wetboek, boolean onzeker) {}

    /**
     * @param basis address of the page with its choice, to which {@code &parket=} is added
     * @param zelf  address of the part that changes
     * @param voorkeur office whose zaken are asked for
     */
    static Proefklokblad van(Proefklokwerk.@Nullable Loop loop, String basis, String zelf, String voorkeur, Predicate<Parketnummer> ziet, Weergave w) {
        if (loop == null) {
            return new Proefklokblad(zelf, "druk", 0, 0, "", "", "", List.of(), List.of(), "", "", List.of(), "", "");
        }
        var stand = loop.stand();
        if (stand == null) {
            return new Proefklokblad(zelf, loop.mislukt() ? "mislukt" : "loopt", loop.gezien(), loop.totaal(),
                    loop.totaal() == 0 ? w.t("proefklok.begint") : w.t("proefklok.voortgang", w.getal(loop.gezien()), w.getal(loop.totaal())), "", "", List.of(), List.of(), "", "", List.of(), "", "");
        }
        // Who belongs to no office in particular begins with the first.
        var gekozen = stand.perParket().stream().filter(p -> p.parket().equals(voorkeur)).findFirst().orElse(stand.perParket().isEmpty() ? null : stand.perParket().getFirst());
        var parket = gekozen == null ? voorkeur : gekozen.parket();
        var alle = loop.van(parket);
        var zichtbaar = alle.stream().filter(z -> ziet.test(z.nr())).toList();
        var verborgen = alle.size() - zichtbaar.size();
        return new Proefklokblad(zelf, "klaar", loop.gezien(), loop.totaal(), "", stand.gewijzigd() == 0 ? w.t("proefklok.kop.geen") : w.aantal("proefklok.kop", stand.gewijzigd()),
                stand.gewijzigd() == 0 ? w.t("proefklok.zin-geen", w.getal(stand.zaken()), w.uur(loop.begonnen))
                        : w.t("proefklok.zin", w.getal(stand.zaken()), w.getal(stand.zeker()), w.getal(stand.onzeker()), w.uur(loop.begonnen)), soorten(stand, w),
                stand.perParket().stream().map(p -> new Parketrij(basis + "&parket=" + Dossiervraag.code(p.parket()) + "#zaken", Weergave.parket(p.parket()), w.getal(p.zaken()),
                        w.getal(p.gewijzigd()), w.getal(p.zeker()), w.getal(p.onzeker()))).toList(),
                parket, Weergave.parket(parket), zichtbaar.stream().map(u -> rij(u, w)).toList(), meer(gekozen, alle.size(), w),
                verborgen == 0 ? "" : w.aantal("proefklok.verborgen", verborgen));
    }

    private static String meer(Proefklokstand.@Nullable Parket gekozen, int getoond, Weergave w) {
        return gekozen == null || gekozen.gewijzigd() <= getoond ? "" : w.t("proefklok.meer", getoond, w.getal(gekozen.gewijzigd()));
    }

    private static List<Soortrij> soorten(Proefklokstand stand, Weergave w) {
        return java.util.Arrays.stream(Proefklok.Soort.values()).map(s -> {
            var t = stand.perSoort().getOrDefault(s, new Proefklokstand.Telling(0, 0, 0));
            return new Soortrij(w.t("proefklok.soort." + s.wire()), w.t("proefklok.soort." + s.wire() + ".zin"), w.getal(t.zaken()),
                    w.getal(t.zonderOnzeker()), w.getal(t.regels()));
        }).toList();
    }

    private static Zaakrij rij(Proefklokwerk.Zaak u, Weergave w) {
        return new Zaakrij("/zaken/" + u.nr().waarde(), u.nr().weergave(), u.regels().stream().map(r -> new Regelrij(w.t("proefklok.soort." + r.soort().wire()),
                r.titel().in(w.taal()), tekst(r, r.was(), w), tekst(r, r.wordt(), w), r.wetboek(), r.onzeker())).toList());
    }

    /** A term gives moments, the place of a zaak ids; the rest are sentences. */
    private static String tekst(Proefklok.Regel r, String tekst, Weergave w) {
        return switch (r.soort()) {
            case TERMIJN -> tekst.startsWith("2") ? w.vol(Moment.parse(tekst)).tekst() : Weergave.hoofdletter(tekst);
            case KOERS -> tekst.contains(" / ") && tekst.equals(tekst.toLowerCase(Locale.ROOT)) ? Weergave.hoofdletter(tekst.replace('-', ' ')) : tekst;
            case VERVALT, ONTSTAAT -> tekst;
        };
    }
}
