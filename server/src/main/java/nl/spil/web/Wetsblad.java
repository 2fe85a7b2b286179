package nl.spil.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Termijnsoort;
import nl.spil.recht.Wetspakketten;

/** An act or term as parts that can be laid beside those of another version. */
record Wetsblad(String titel, List<Deel> delen) {

    /**
     * @param sleutel as packs name it
     * @param bron    whether it only says where the rule comes from and how certain that is
     */
    record Deel(String sleutel, String kop, boolean bron, List<Regel> regels) {}

    /** @param gelijk what two regels of the same meaning share, whatever their words */
    record Regel(String gelijk, String tekst) {}

    static Wetsblad van(Handelingsoort h, Wetspakketten pakketten, Weergave w) {
        var wet = new Wetteksten(pakketten, w);
        var uit = new ArrayList<Deel>();
        uit.add(deel("titel", w.t("wet.naam"), h.titel().in(w.taal())));
        uit.add(deel("zin", w.t("wet.wat"), h.zin().in(w.taal())));
        uit.add(new Deel("artikel", w.t("wet.artikel"), true, regels(h.artikel())));
        uit.add(new Deel("zekerheid", w.t("wet.zekerheid"), true, regels(List.of(w.waarde("zekerheid", h.zekerheid())))));
        uit.add(deel("aard", w.t("wet.aard"), w.waarde("aard", h.aard().name().toLowerCase(Locale.ROOT))));
        uit.add(new Deel("bevoegd", w.t("wet.bevoegd"), false, h.bevoegd().stream().map(b -> new Regel(b, w.waarde("bevoegd", b))).toList()));
        uit.add(new Deel("registreert", w.t("wet.registreert"), false, h.registreert().stream().map(b -> new Regel(b, w.waarde("rol", b))).toList()));
        uit.add(new Deel("gegevens", w.t("wet.invoer"), false, h.gegevens().stream().map(v -> new Regel(v.naam() + v.soort() + v.verplicht() + v.alsVerplicht() + v.verplichtAls() + v.uit(),
                Weergave.hoofdletter(v.titel().in(w.taal())) + " (" + w.waarde("soort", v.soort().wire()) + (v.verplicht() ? ", " + w.t("wet.verplicht").toLowerCase(Locale.ROOT) : "") + ")")).toList()));
        uit.add(new Deel("voorwaarden", w.t("wetboek.deel.voorwaarden"), false, h.voorwaarden().stream().map(v -> new Regel(v.regel() + v.als(), v.anders().in(w.taal()))).toList()));
        var t = h.termijnen();
        uit.add(termijnen(w.t("wet.start"), t.start(), wet));
        uit.add(termijnen(w.t("wet.verlengt"), t.verlengt(), wet));
        uit.add(termijnen(w.t("wet.eindigt"), t.eindigt(), wet));
        uit.add(termijnen(w.t("wet.stuit"), t.stuit(), wet));
        uit.add(new Deel("gevolgen", w.t("wetboek.deel.gevolgen"), false, regels(pakketten.gevolgen(h.id()))));
        uit.add(new Deel("bevestiging", w.t("wet.tweede"), false, h.bevestiging() == null ? List.of()
                : h.bevestiging().door().stream().map(b -> new Regel(b + h.bevestiging().als() + h.bevestiging().termijn(), w.waarde("rol", b))).toList()));
        uit.add(new Deel("taken", w.t("wetboek.deel.taken"), false, regels(h.taken())));
        uit.add(deel("document", w.t("wetboek.deel.document"), h.document()));
        uit.add(new Deel("bericht", w.t("wetboek.deel.bericht"), false, regels(h.bericht())));
        return new Wetsblad(h.titel().in(w.taal()), uit);
    }

    static Wetsblad van(Termijnsoort t, Weergave w) {
        return new Wetsblad(t.titel().in(w.taal()), List.of(deel("titel", w.t("wet.naam"), t.titel().in(w.taal())),
                deel("gevolg", w.t("wetboek.deel.gevolg"), t.gevolg().in(w.taal())), new Deel("artikel", w.t("wet.artikel"), true, regels(List.of(t.artikel()))),
                new Deel("zekerheid", w.t("wet.zekerheid"), true, regels(List.of(w.waarde("zekerheid", t.zekerheid())))),
                deel("duur", w.t("wet.duur"), t.duur().isEmpty() ? w.t("wet.duur-uit-handeling") : WetPagina.duur(t.duur(), w)), deel("telling", w.t("wet.telling"), w.waarde("telling", t.telling())),
                deel("begint", w.t("wet.begint"), t.begint()), new Deel("atw", w.t("wet.atw"), false, regels(t.atw().stream().sorted().map(String::valueOf).toList())),
                deel("grens", w.t("wetboek.deel.grens"), t.grensDagen() == null ? "" : w.aantal("tijd.dagen", t.grensDagen())),
                deel("aard", w.t("wet.aard"), w.waarde("aard", t.aard().name().toLowerCase(Locale.ROOT))),
                deel("bijVerloop", w.t("wetboek.deel.bijVerloop"), t.daarna())));
    }

    private static Deel deel(String sleutel, String kop, String tekst) {
        return new Deel(sleutel, kop, false, tekst.isEmpty() ? List.of() : regels(List.of(tekst)));
    }

    private static Deel termijnen(String kop, List<String> ids, Wetteksten wet) {
        return new Deel("termijnen", kop, false, ids.stream().map(id -> new Regel(id, wet.termijn(id, 0))).toList());
    }

    private static List<Regel> regels(Collection<String> teksten) {
        return teksten.stream().map(r -> new Regel(r, r)).toList();
    }
}
