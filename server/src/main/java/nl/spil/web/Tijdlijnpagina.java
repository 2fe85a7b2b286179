package nl.spil.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Gebeurtenis.HandelingDoorgehaald;
import nl.spil.recht.Gebeurtenis.HandelingHersteld;
import nl.spil.recht.Gebeurtenis.HandelingVerricht;
import nl.spil.recht.Handeling;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.LogRegel;
import nl.spil.recht.Moment;
import nl.spil.recht.Wetspakketten;
import nl.spil.recht.Wijze;
import nl.spil.recht.Zaakbeeld;
import nl.spil.zaak.LogEntry;

/** The time line of a zaak: legal order by day, with late, corrected and struck entries marked, and what is still to come. */
final class Tijdlijnpagina {

    private static final Set<String> BESLISSERS = Set.of("officier", "parketsecretaris", "advocaat-generaal", "openbaar-ministerie",
            "rechter-commissaris", "raadkamer", "rechtbank", "rechter", "politierechter", "meervoudige-kamer", "kantonrechter", "kinderrechter",
            "gerechtshof", "hoge-raad");
    private static final Duration VOORUIT = Duration.ofDays(400);

    private record Op(Moment moment, int orde, Tijdlijnpunt punt) {}

    private final Wetspakketten pakketten;
    private final Wetteksten wet;
    private final Weergave w;
    private final Map<Integer, List<LogEntry>> overEntry = new HashMap<>();

    Tijdlijnpagina(Wetspakketten pakketten, Wetteksten wet, Weergave w) {
        this.pakketten = pakketten;
        this.wet = wet;
        this.w = w;
    }

    /** @param regels the entries in legal order, struck ones left out, as {@link Tijdlijn} reads them */
    List<Tijdlijnpunt.Dag> dagen(Zaakbeeld beeld, List<LogEntry> entries, Set<Integer> laat) {
        for (var e : entries) {
            var doel = switch (e.gebeurtenis()) {
                case HandelingHersteld h -> h.volgnummer();
                case HandelingDoorgehaald d -> d.volgnummer();
                default -> 0;
            };
            if (doel > 0) {
                overEntry.computeIfAbsent(doel, _ -> new ArrayList<>()).add(e);
            }
        }
        var opNummer = new HashMap<Integer, LogEntry>();
        entries.forEach(e -> opNummer.put(e.volgnummer(), e));
        var punten = new ArrayList<Op>();
        var orde = 0;
        for (var regel : pakketten.rechtens(entries.stream().map(LogEntry::regel).toList())) {
            var entry = opNummer.get(regel.volgnummer());
            if (entry != null && regel.gebeurtenis() instanceof HandelingVerricht v) {
                punten.add(new Op(regel.geldigOp(), orde++, punt(entry, regel, v.handeling(), laat.contains(regel.volgnummer()))));
            }
        }
        for (var e : entries) {
            if (e.gebeurtenis() instanceof HandelingVerricht v && isDoorgehaald(e.volgnummer())) {
                punten.add(new Op(e.geldigOp(), orde++, doorgehaald(e, v.handeling())));
            }
        }
        punten.addAll(komt(beeld));
        punten.sort(Comparator.comparing((Op o) -> o.moment().op()).thenComparing(Op::orde));
        return perDag(punten);
    }

    private boolean isDoorgehaald(int volgnummer) {
        return overEntry.getOrDefault(volgnummer, List.of()).stream().anyMatch(e -> e.gebeurtenis() instanceof HandelingDoorgehaald);
    }

    private Tijdlijnpunt punt(LogEntry entry, LogRegel regel, Handeling h, boolean isLaat) {
        var soort = pakketten.handeling(h.soort(), entry.pakket());
        var badges = new ArrayList<Badge>();
        var uitleg = new ArrayList<Tijdlijnpunt.Uitleg>();
        var klasse = soort.filter(Tijdlijnpagina::isBeslissing).isPresent() ? "beslissing" : "";
        if (isLaat) {
            klasse = "laat";
            badges.add(new Badge("amber", "laat", w.t("tijdlijn.laat")));
            uitleg.add(tekst(w.t("tijdlijn.laat-uitleg", w.vol(entry.vastgelegdOp()).tekst(),
                    w.duur(Duration.between(regel.geldigOp().op(), entry.vastgelegdOp())))));
        }
        for (var over : overEntry.getOrDefault(entry.volgnummer(), List.of())) {
            if (over.gebeurtenis() instanceof HandelingHersteld herstel) {
                klasse = "hersteld";
                badges.add(new Badge("paars", "herstel", w.t("tijdlijn.hersteld")));
                hersteld(entry, over, herstel, uitleg);
            }
        }
        return new Tijdlijnpunt(entry.volgnummer(), klasse, regel.geldigOp().precisie() == Moment.Precisie.DAG ? null : klok(regel.geldigOp().op()),
                titel(h, entry), false, wet.artikelen(h.soort(), entry.pakket()).stream().limit(2).toList(), badges,
                soort.map(s -> Invoerwoorden.kern(s, h, w)).orElse(List.of()), wie(entry), uitleg);
    }

    private void hersteld(LogEntry entry, LogEntry over, HandelingHersteld herstel, List<Tijdlijnpunt.Uitleg> uitleg) {
        if (herstel.geldigOp() != null) {
            uitleg.add(tekst(w.t("tijdlijn.tijdstip-was")));
            uitleg.add(new Tijdlijnpunt.Uitleg("del", w.vol(entry.geldigOp()).tekst()));
            uitleg.add(tekst(w.t("tijdlijn.en-is-nu")));
            uitleg.add(new Tijdlijnpunt.Uitleg("ins", w.vol(herstel.geldigOp()).tekst()));
            uitleg.add(tekst("."));
        }
        if (herstel.gegevens() != null && !herstel.gegevens().isEmpty()) {
            uitleg.add(tekst(w.t("tijdlijn.velden-hersteld", wet.opsomming(List.copyOf(herstel.gegevens().keySet())))));
        }
        uitleg.add(tekst(w.t("tijdlijn.hersteld-door", herstel.reden(), over.actor().naam(), w.onlangs(over.vastgelegdOp()).tekst())));
    }

    private Tijdlijnpunt doorgehaald(LogEntry entry, Handeling h) {
        var uitleg = new ArrayList<Tijdlijnpunt.Uitleg>();
        for (var over : overEntry.getOrDefault(entry.volgnummer(), List.of())) {
            if (over.gebeurtenis() instanceof HandelingDoorgehaald d) {
                uitleg.add(tekst(w.t("tijdlijn.doorgehaald-door", w.waarde("doorhalen", d.reden()), over.actor().naam(), w.onlangs(over.vastgelegdOp()).tekst())));
            }
        }
        return new Tijdlijnpunt(entry.volgnummer(), "doorgehaald", entry.geldigOp().precisie() == Moment.Precisie.DAG ? null : klok(entry.geldigOp().op()),
                titel(h, entry), true, List.of(), List.of(new Badge("", "door", w.t("tijdlijn.doorgehaald"))), List.of(), wie(entry), uitleg);
    }

    private List<Op> komt(Zaakbeeld beeld) {
        var lijst = new ArrayList<Op>();
        for (var t : Termijnen.van(beeld, wet, w)) {
            if (t.op() != null && !t.regel().equals("verjaring") && t.op().isAfter(w.nu()) && t.op().isBefore(w.nu().plus(VOORUIT))) {
                var moment = Weergave.alleenDag(t.op()) ? Moment.opDag(Weergave.dag(t.op())) : Moment.opMinuut(t.op());
                lijst.add(new Op(moment, Integer.MAX_VALUE, new Tijdlijnpunt(0, "komt", moment.precisie() == Moment.Precisie.DAG ? null : klok(t.op()),
                        w.t("tijdlijn.eindigt", t.titel()), false, List.of(t.artikel()), List.of(new Badge("amber", "klok", w.t("tijdlijn.komt"))), List.of(),
                        Weergave.hoofdletter(t.nog().tekst()) + ".", List.of())));
            }
        }
        return lijst;
    }

    private List<Tijdlijnpunt.Dag> perDag(List<Op> punten) {
        var dagen = new ArrayList<Tijdlijnpunt.Dag>();
        LocalDate dag = null;
        var vanDag = new ArrayList<Tijdlijnpunt>();
        var nuGezet = false;
        for (var op : punten) {
            if (!op.moment().dag().equals(dag)) {
                if (dag != null) {
                    dagen.add(dag(dag, nuGezet, dagen, vanDag));
                    nuGezet = nuGezet || dag.isAfter(w.vandaag());
                    vanDag = new ArrayList<>();
                }
                dag = op.moment().dag();
            }
            vanDag.add(op.punt());
        }
        if (dag != null) {
            dagen.add(dag(dag, nuGezet, dagen, vanDag));
        }
        return dagen;
    }

    private Tijdlijnpunt.Dag dag(LocalDate dag, boolean nuGezet, List<Tijdlijnpunt.Dag> eerder, List<Tijdlijnpunt> punten) {
        var tekst = dag.equals(w.vandaag()) ? w.t("tijdlijn.vandaag", w.dagVol(dag)) : w.dagVol(dag);
        return new Tijdlijnpunt.Dag(new Tijd(dag.toString(), tekst), !nuGezet && dag.isAfter(w.vandaag()), List.copyOf(punten));
    }

    private String titel(Handeling h, LogEntry entry) {
        var titel = wet.handeling(h.soort(), entry.pakket());
        var feiten = wet.feiten(h.betreft().feiten());
        return feiten.isEmpty() ? titel : w.t("tijdlijn.titel-feiten", titel, feiten);
    }

    private String wie(LogEntry e) {
        var wanneer = Weergave.dag(e.vastgelegdOp()).equals(e.geldigOp().dag()) ? w.t("tijdlijn.zelfde-dag", w.uur(e.vastgelegdOp()))
                : w.t("tijdlijn.vastgelegd-op", w.vol(e.vastgelegdOp()).tekst());
        return e.wijze() == Wijze.VERRICHTEN ? w.t("tijdlijn.wie", e.actor().naam())
                : w.t("tijdlijn.wie-vastgelegd", e.actor().naam(), wanneer);
    }

    private static boolean isBeslissing(Handelingsoort soort) {
        return soort.bevoegd().stream().anyMatch(BESLISSERS::contains);
    }

    private Tijd klok(Instant op) {
        return new Tijd(Weergave.iso(op), w.klok(op));
    }

    private static Tijdlijnpunt.Uitleg tekst(String tekst) {
        return new Tijdlijnpunt.Uitleg("tekst", tekst);
    }
}
