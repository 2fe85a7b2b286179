package nl.spil.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Moment;
import nl.spil.recht.Pakketkop;
import nl.spil.recht.Scenarioverhaal;
import nl.spil.recht.Scenarioverhaal.Regel;
import nl.spil.recht.Scenarioverhalen;
import nl.spil.recht.Tekst;
import nl.spil.recht.Voorwaarde;
import nl.spil.recht.Wetspakketten;

/**
 * The scenarios that touch an act or term, in words.
 *
 * @param eerste  shown at once
 * @param meer    the rest, folded
 * @param uitgave whether the pack is the one these scenarios came with; a later version is held against them where it is proposed
 */
record Wetscenarios(List<Verhaal> eerste, List<Verhaal> meer, boolean uitgave, String aantal) {

    private static final int OPEN = 5;
    /** A longer story is cut down to what it says of the act or term. */
    private static final int KORT = 8;

    /** @param begin how it begins, or empty */
    record Verhaal(String titel, String begin, List<Lijn> lijnen) {}

    /** @param redenen sentences of the rules that said no */
    record Lijn(String wanneer, String tekst, Badge badge, List<String> redenen) {}

    /** @param id of the act or term; {@code pakket}: hash of the pack that the page shows it from */
    static Wetscenarios van(Wetspakketten pakketten, Wetboek wetboek, String id, String pakket, Weergave w) {
        var naam = pakketten.pakket(pakket).map(Pakketkop::naam).orElse("");
        var schrijver = new Schrijver(wetboek.wet(), pakket, w);
        var alle = Scenarioverhaal.van(Scenarioverhalen.ingebouwd(naam), id).stream().map(v -> schrijver.verhaal(v, id)).toList();
        return new Wetscenarios(alle.stream().limit(OPEN).toList(), alle.stream().skip(OPEN).toList(),
                Wetspakketten.ingebouwd().pakket(pakket).isPresent(), alle.isEmpty() ? "" : w.aantal("wetscenario.aantal", alle.size()));
    }

    /** Turns what a scenario says into sentences of one pack and one language. */
    private record Schrijver(Wetspakketten wet, String pakket, Weergave w) {

        Verhaal verhaal(Scenarioverhaal v, String id) {
            var regels = v.regels();
            var heel = regels.size() <= KORT || v.eigen(id) && regels.size() <= 2 * KORT;
            var begin = v.vooraf().isEmpty() ? "" : w.t("wetscenario.begint", w.waarde("wetscenario.vooraf", v.vooraf()).toLowerCase(java.util.Locale.ROOT));
            var aanname = v.aanname().isEmpty() ? "" : w.t("wetscenario.aanname", v.aanname());
            return new Verhaal(v.naam(), (begin + " " + aanname).strip(),
                    regels.stream().filter(r -> heel || r.onderwerp().equals(id)).map(this::lijn).toList());
        }

        private Lijn lijn(Regel regel) {
            return switch (regel) {
                case Regel.Stap s -> stap(s);
                case Regel.Kan k -> new Lijn(op(k.op()), handeling(k.handeling()), badge("kan"), List.of());
                case Regel.KanNiet k -> new Lijn(op(k.op()), handeling(k.handeling()), badge("kan-niet"), redenen(k.handeling(), k.regels()));
                case Regel.Vanzelf v -> new Lijn(op(v.op()), handeling(v.handeling()), badge("vanzelf"), List.of());
                case Regel.Loopt l -> new Lijn(op(l.op()), termijn(l.termijn()), new Badge("blauw", "klok", l.eind().isEmpty() ? w.t("wetscenario.loopt")
                        : w.t("wetscenario.loopt-tot", op(l.eind()))), List.of());
                case Regel.LooptNiet l -> new Lijn(op(l.op()), termijn(l.termijn()), new Badge("", "klok", w.t("wetscenario.loopt-niet")), List.of());
                case Regel.Telt t -> new Lijn("", termijn(t.termijn()), new Badge("blauw", "klok", w.t("wetscenario.telt", op(t.vanaf()), op(t.tot()))), List.of());
            };
        }

        private Lijn stap(Regel.Stap s) {
            var door = s.door().isEmpty() ? "" : w.t("wetscenario.door", rol(s.door()));
            return new Lijn(op(s.op()), handeling(s.handeling()) + door, badge(switch (s.afloop()) {
                case TOEGESTAAN -> "toegestaan";
                case GEWEIGERD -> "geweigerd";
                case ONREGELMATIG -> "onregelmatig";
                case VOORGESTELD -> "voorgesteld";
                case ONBEVOEGD -> "onbevoegd";
                case ONGELDIG -> "ongeldig";
            }), s.afloop() == Scenarioverhaal.Afloop.ONGELDIG ? velden(s) : redenen(s.handeling(), s.regels()));
        }

        /** "officier van justitie", but "Spil zelf" and "Hoge Raad": those are names. */
        private String rol(String door) {
            var naam = w.waarde("rol", door);
            return door.equals("systeem") || door.startsWith("ketenpartner") ? naam : naam.toLowerCase(java.util.Locale.ROOT);
        }

        private Badge badge(String uitkomst) {
            return switch (uitkomst) {
                case "kan", "toegestaan" -> new Badge("groen", "goed", w.t("wetscenario." + uitkomst));
                case "onregelmatig", "voorgesteld", "vanzelf" -> new Badge("amber", "letop", w.t("wetscenario." + uitkomst));
                default -> new Badge("rood", "kruis", w.t("wetscenario." + uitkomst));
            };
        }

        private Optional<Handelingsoort> soort(String id) {
            return wet.handeling(id, pakket).or(() -> wet.handeling(id));
        }

        private String handeling(String id) {
            return soort(id).map(Handelingsoort::titel).map(t -> t.in(w.taal())).orElseGet(() -> w.waarde("handeling", id));
        }

        private String termijn(String id) {
            return wet.termijn(id).map(t -> t.titel().in(w.taal())).orElseGet(() -> w.waarde("termijn", id));
        }

        /** The sentence of each rule; a rule of the engine has its words in the bundle. */
        private List<String> redenen(String handeling, List<String> regels) {
            var voorwaarden = soort(handeling).map(Handelingsoort::voorwaarden).orElse(List.of());
            return regels.stream().map(r -> voorwaarden.stream().filter(v -> v.regel().equals(r)).findFirst().map(Voorwaarde::anders).map((Tekst t) -> t.in(w.taal()))
                    .orElseGet(() -> w.waarde("wetscenario.regel", r))).toList();
        }

        private List<String> velden(Regel.Stap s) {
            var uit = new ArrayList<String>();
            for (var naam : s.regels()) {
                uit.add(soort(s.handeling()).flatMap(h -> h.veld(naam)).map(v -> v.titel().in(w.taal())).orElse(naam));
            }
            return uit;
        }

        /** "10 maart 2026" or "10 maart 2026, 14.00 uur"; as it stands when it is no time. */
        private String op(String tekst) {
            return Scenarioverhaal.moment(tekst).map(m -> m.precisie() == Moment.Precisie.DAG ? w.datum(m.dag()) : w.datum(m.dag()) + ", " + w.uur(m.op())).orElse(tekst);
        }
    }
}
