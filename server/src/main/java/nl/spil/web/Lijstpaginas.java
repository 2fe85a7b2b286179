package nl.spil.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import nl.spil.recht.Actor;
import nl.spil.recht.Lijstsoort;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Tabellen;
import nl.spil.recht.Wetspakketten;
import nl.spil.recht.Zaaknummer;
import nl.spil.toegang.Inzagen;
import nl.spil.toegang.Poort;
import nl.spil.zaak.Aandacht;
import nl.spil.zaak.Zaaklijsten;
import nl.spil.zaak.Zaakrij;
import nl.spil.zaak.Zoekvraag;
import org.springframework.stereotype.Component;

/** Makes the page of a list: rows, groups, counters and filters. */
@Component
class Lijstpaginas {

    private static final int RIJEN = 50;
    private static final int GEOPEND = 5;

    /** The lists in the order in which a zaak goes through them; the pack has them in the order in which they are tried. */
    private static final List<String> VOLGORDE = List.of("nieuw", "wacht-op-politie", "te-beoordelen", "later-beslissen", "te-seponeren", "voorwaardelijk-sepot",
            "te-horen", "strafbeschikking-loopt", "verzet", "zitting-plannen", "te-dagvaarden", "te-betekenen", "wacht-op-zitting", "op-zitting",
            "aangehouden-zitting", "wacht-op-uitspraak", "uitspraak-mededelen", "rechtsmiddel-loopt", "hoger-beroep", "hof-op-zitting", "hof-wacht-op-arrest",
            "cassatie", "te-executeren", "bij-executie", "af-te-sluiten", "gevoegd", "overleden", "bij-gps", "afgesloten");

    private final Zaaklijsten lijsten;
    private final Wetspakketten pakketten;
    private final Poort poort;
    private final Inzagen inzagen;

    Lijstpaginas(Zaaklijsten lijsten, Wetspakketten pakketten, Poort poort, Inzagen inzagen) {
        this.lijsten = lijsten;
        this.pakketten = pakketten;
        this.poort = poort;
        this.inzagen = inzagen;
    }

    Lijstpagina van(Lijstvraag vraag, Actor actor, Weergave w, boolean start) {
        var zicht = poort.zicht(actor);
        var tellers = lijsten.tellers(zicht, "");
        var zoekvraag = new Zoekvraag(vraag.lijst(), vraag.zoek(), "", vraag.parket(), zicht, vraag.na(), RIJEN);
        var pagina = vraag.aandacht() == null ? lijsten.zoek(zoekvraag) : lijsten.zoek(zoekvraag, vraag.aandacht(), w.nu());
        var soort = pakketten.lijsten().stream().filter(l -> l.id().equals(vraag.lijst())).findFirst();
        var inLijst = tellers.getOrDefault(vraag.lijst(), 0);
        var titel = start ? w.t("start.titel") : titel(vraag, soort.map(l -> l.titel().in(w.taal())).orElse(""), w);
        var gefilterd = !vraag.zoek().isEmpty() || !vraag.parket().isEmpty() || vraag.aandacht() != null;
        var aantal = gefilterd || vraag.lijst().isEmpty() ? pagina.volgende() == null && vraag.na() == null ? w.aantal("zaken", pagina.rijen().size()) : ""
                : w.aantal("zaken", inLijst);
        return new Lijstpagina(titel, aantal, soort.map(l -> l.zin().in(w.taal())).orElse(""), w.dagZonderJaar(w.vandaag()), w.uur(w.nu()), start,
                start ? tellers(lijsten.aandacht(zicht, w.nu()), w) : List.of(), zijlijst(tellers, vraag, w),
                soort.map(l -> l.titel().in(w.taal()) + " (" + w.getal(inLijst) + ")").orElse(w.t("lijst.alle")), start ? geopend(actor) : List.of(),
                chips(vraag, w), groepen(pagina.rijen(), pagina.volgende() != null || vraag.na() != null, w), pagina.rijen().size(),
                pagina.volgende() == null ? null : vraag.metNa(pagina.volgende()).adres(), gefilterd, laatsteFilter(vraag));
    }

    /**
     * The one zaak that a number in a search means: its own, or that of the hof, the Hoge Raad or the police by which it is
     * known. A number of a parket that leads nowhere means that zaak too: its page says that it is not there, or not for you.
     */
    Optional<Parketnummer> bedoeld(String zoek, Actor actor) {
        var nummers = zoek.length() > 60 ? List.<Zaaknummer>of() : Zaaknummer.lees(zoek).stream().filter(n -> n.soort() != Zaaknummer.Soort.OVERIG).toList();
        if (nummers.size() != 1) {
            return Optional.empty();
        }
        var rijen = lijsten.zoek(new Zoekvraag("", zoek, "", "", poort.zicht(actor), null, 2)).rijen();
        var zelf = nummers.getFirst().soort() == Zaaknummer.Soort.PARKET ? nummers.getFirst().parketnummer() : Optional.<Parketnummer>empty();
        return rijen.size() == 1 ? Optional.of(rijen.getFirst().nr()) : rijen.isEmpty() || rijen.stream().anyMatch(r -> zelf.filter(r.nr()::equals).isPresent())
                ? zelf : Optional.empty();
    }

    private static String titel(Lijstvraag vraag, String lijst, Weergave w) {
        if (!vraag.zoek().isEmpty()) {
            return w.t("lijst.gezocht", vraag.zoek());
        }
        var basis = lijst.isEmpty() ? w.t("lijst.alle") : lijst;
        return vraag.aandacht() == null ? basis : lijst.isEmpty() ? w.t("teller." + Lijstvraag.woord(vraag.aandacht())) : basis;
    }

    private static List<Lijstpagina.Teller> tellers(SortedMap<Aandacht, Integer> aantallen, Weergave w) {
        var tellers = new ArrayList<Lijstpagina.Teller>();
        aantallen.forEach((soort, n) -> {
            var woord = Lijstvraag.woord(soort);
            var rand = n == 0 ? "" : switch (soort) {
                case VERLOPEN, VANDAAG -> "dringend";
                case WEEK, HECHTENIS -> "nabij";
                case TE_BEVESTIGEN, ONREGELMATIG -> "";
            };
            tellers.add(new Lijstpagina.Teller("/zaken?aandacht=" + woord, rand, w.getal(n), w.t("teller." + woord), w.t("teller." + woord + ".zin")));
        });
        return tellers;
    }

    private List<Lijstpagina.Keuze> zijlijst(SortedMap<String, Integer> tellers, Lijstvraag vraag, Weergave w) {
        return pakketten.lijsten().stream().sorted(Comparator.comparingInt((Lijstsoort l) -> plaats(l.id()))).map((Lijstsoort l) -> new Lijstpagina.Keuze("/zaken?lijst=" + l.id(), l.titel().in(w.taal()),
                w.getal(tellers.getOrDefault(l.id(), 0)), l.id().equals(vraag.lijst()))).toList();
    }

    /** A list that a later version of the law adds comes last. */
    private static int plaats(String lijst) {
        var plaats = VOLGORDE.indexOf(lijst);
        return plaats < 0 ? VOLGORDE.size() : plaats;
    }

    private List<Lijstpagina.Keuze> geopend(Actor actor) {
        var nummers = inzagen.laatstGeopend(actor, GEOPEND);
        var keuzes = new ArrayList<Lijstpagina.Keuze>();
        if (!nummers.isEmpty()) {
            var zoek = String.join(" ", nummers.stream().map(n -> n.waarde()).toList());
            var gevonden = lijsten.zoek(new Zoekvraag("", zoek, "", "", poort.zicht(actor), null, GEOPEND)).rijen();
            for (var nr : nummers) {
                gevonden.stream().filter(r -> r.nr().equals(nr)).findFirst()
                        .ifPresent(r -> keuzes.add(new Lijstpagina.Keuze("/zaken/" + nr, r.verdachte(), nr.weergave(), false)));
            }
        }
        return keuzes;
    }

    private static List<Lijstpagina.Chip> chips(Lijstvraag vraag, Weergave w) {
        var chips = new ArrayList<Lijstpagina.Chip>();
        if (!vraag.zoek().isEmpty()) {
            chips.add(new Lijstpagina.Chip(w.t("filter.zoek"), vraag.zoek(), vraag.zonderZoek().adres()));
        }
        if (!vraag.parket().isEmpty()) {
            chips.add(new Lijstpagina.Chip(w.t("filter.parket"), Tabellen.ingebouwd().parket(vraag.parket()).map(p -> p.naam()).orElse(vraag.parket()),
                    vraag.zonderParket().adres()));
        }
        if (vraag.aandacht() != null) {
            chips.add(new Lijstpagina.Chip(w.t("filter.aandacht"), w.t("teller." + Lijstvraag.woord(vraag.aandacht())), vraag.zonderAandacht().adres()));
        }
        return chips;
    }

    private static String laatsteFilter(Lijstvraag vraag) {
        return vraag.aandacht() != null ? vraag.zonderAandacht().adres() : !vraag.parket().isEmpty() ? vraag.zonderParket().adres() : vraag.zonderZoek().adres();
    }

    /** @param deel whether there are more pages: a group then is not counted, its number would be that of this page only */
    private List<Lijstpagina.Groep> groepen(List<Zaakrij> rijen, boolean deel, Weergave w) {
        var perHaast = new EnumMap<Restant.Haast, List<Lijstpagina.Rij>>(Restant.Haast.class);
        for (var r : rijen) {
            var eind = r.termijnen().isEmpty() ? null : r.termijnen().getFirst().eindigt();
            perHaast.computeIfAbsent(Restant.haast(eind, w.nu()), _ -> new ArrayList<>()).add(rij(r, w));
        }
        var groepen = new ArrayList<Lijstpagina.Groep>();
        perHaast.forEach((haast, lijst) -> groepen.add(new Lijstpagina.Groep(deel ? w.t("groep." + haast.name()) : w.t("groep.geteld", w.t("groep." + haast.name()), lijst.size()), lijst)));
        return groepen;
    }

    private Lijstpagina.Rij rij(Zaakrij r, Weergave w) {
        var wet = new Wetteksten(pakketten, w);
        var merken = new ArrayList<Badge>();
        if (r.voorstellen() > 0) {
            merken.add(new Badge("blauw", "wacht", w.t("rij.voorstel")));
        }
        if (r.onregelmatigheden() > 0) {
            merken.add(new Badge("amber", "letop", w.aantal("rij.onregelmatig", r.onregelmatigheden())));
        }
        if (!r.classificatie().isEmpty()) {
            merken.add(new Badge("paars", "schermaf", w.waarde("classificatie", r.classificatie())));
        }
        var lijst = pakketten.lijsten().stream().filter(l -> l.id().equals(r.lijst())).findFirst().map(l -> l.titel().in(w.taal())).orElse(r.lijst());
        return new Lijstpagina.Rij("/zaken/" + r.nr(), r.verdachte().isEmpty() ? w.t("verdachte.nn") : r.verdachte(), r.nr().weergave(), feiten(r, w), staat(r, w),
                Badges.vrijheid(r.vrijheid(), "", w), termijn(r, wet, w), lijst, merken, r.behandelaar());
    }

    private static Termijnweergave termijn(Zaakrij r, Wetteksten wet, Weergave w) {
        if (r.termijnen().isEmpty()) {
            return new Termijnweergave(new Badge("", "min", w.t("rij.geen-termijn")), "", null);
        }
        var t = r.termijnen().getFirst();
        return new Termijnweergave(Restant.badge(t.eindigt(), w), wet.termijn(t.regel(), t.feit()) + ",", w.kort(t.eindigt()));
    }

    static String feiten(Zaakrij r, Weergave w) {
        if (r.feiten().isEmpty()) {
            return w.t("rij.geen-feiten");
        }
        var eerste = r.feiten().getFirst();
        var wat = Weergave.hoofdletter(eerste.kwalificatie().isEmpty() ? eerste.strafbaarFeit().replace('-', ' ') : eerste.kwalificatie());
        var rest = r.feiten().size() - 1;
        return rest == 0 ? wat : w.t("rij.en-andere" + (rest == 1 ? ".een" : ""), wat, rest);
    }

    /** "1 te beslissen, 1 geseponeerd": state per feit, counted. */
    private static String staat(Zaakrij r, Weergave w) {
        var delen = new java.util.TreeMap<String, Integer>();
        r.feiten().forEach(f -> delen.merge(f.uitspraak().isEmpty() ? w.waarde("feit.vervolging", f.vervolging()) : w.waarde("feit.uitspraak", f.uitspraak()), 1, Integer::sum));
        return String.join(", ", delen.entrySet().stream().map(e -> e.getValue() + " " + e.getKey().toLowerCase(java.util.Locale.ROOT)).toList());
    }
}
