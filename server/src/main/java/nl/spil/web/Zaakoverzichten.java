package nl.spil.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.spil.dossier.gebruik.Dossiers;
import nl.spil.dossier.gebruik.Lezer;
import nl.spil.dossier.gebruik.Notities;
import nl.spil.recht.Actor;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Mogelijkheden;
import nl.spil.recht.Tabellen;
import nl.spil.recht.Wetspakketten;
import nl.spil.recht.Zaakbeeld;
import nl.spil.zaak.LogEntry;
import nl.spil.zaak.Zaaklijsten;
import nl.spil.zaak.Zaakstand;
import nl.spil.zaak.Zaken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of a zaak from its picture, its stream and what can be done now. */
@Component
class Zaakoverzichten {

    private final Zaken zaken;
    private final Zaaklijsten lijsten;
    private final Wetspakketten pakketten;
    private final Zaakbalken balken;
    private final Concepten concepten;
    private final Dossiers dossiers;
    private final Notities notities;
    private final Hechtenisbladen hechtenis;

    Zaakoverzichten(Zaken zaken, Zaaklijsten lijsten, Wetspakketten pakketten, Zaakbalken balken, Concepten concepten, Dossiers dossiers,
            Notities notities, Hechtenisbladen hechtenis) {
        this.hechtenis = hechtenis;
        this.notities = notities;
        this.dossiers = dossiers;
        this.zaken = zaken;
        this.lijsten = lijsten;
        this.pakketten = pakketten;
        this.balken = balken;
        this.concepten = concepten;
    }

    /** @param ontvangen volgnummer of the entry just recorded, whose receipt is shown; 0: none */
    Zaakoverzicht van(Zaakstand stand, Lezer lezer, Weergave w, int ontvangen) {
        var actor = lezer.actor();
        var beeld = stand.beeld();
        var wet = new Wetteksten(pakketten, w);
        var entries = zaken.zonderStukken(stand.nr());
        var mogelijk = pakketten.mogelijk(beeld, actor, w.nu());
        var marken = Tijdlijn.inVolgordeVanRegistratie(pakketten, entries);
        var laat = marken.stream().filter(Tijdlijn.Regel::laat).map(r -> r.entry().volgnummer()).collect(Collectors.toSet());
        var weg = marken.stream().filter(Tijdlijn.Regel::doorgehaald).map(r -> r.entry().volgnummer()).collect(Collectors.toSet());
        var personen = lijsten.personen(stand.nr());
        var tijdlijn = new Tijdlijnpagina(pakketten, wet, w).dagen(beeld, entries, laat);
        var log = Logboek.van(zaken.laatste(stand.nr(), stand.versie(), Zaakoverzicht.MEEST), laat, weg, wet, w);
        var termijnen = Termijnen.van(beeld, wet, w);
        var namen = Personenlijst.personen(personen, beeld, w);
        var slachtoffers = Personenlijst.slachtoffers(personen, w);
        var stukken = dossiers.aantal(stand.nr());
        var zitting = zitting(beeld, w);
        var sprongen = List.of(sprong("overzicht", 0, w), sprong("personen", namen.size(), w), sprong("feiten", beeld.feiten().size(), w),
                sprong("slachtoffers", slachtoffers.size(), w), sprong("termijnen", termijnen.size(), w),
                sprong("tijdlijn", tijdlijn.stream().mapToInt(d -> d.punten().size()).sum(), w), sprong("zittingen", zitting == null ? 0 : 1, w),
                sprong("dossier", stukken, w), sprong("logboek", stand.versie(), w));
        return new Zaakoverzicht(balken.van(stand, actor, w, mogelijk), Ontvangst.van(ontvangen(stand, ontvangen), ontvangen, stand, wet, w), sprongen,
                Klok.van(beeld, w, verlengen(stand, mogelijk, w)), hechtenis.van(stand, actor, w), alsnog(stand, mogelijk, w), kan(stand, actor, mogelijk, w),
                (int) mogelijk.geweigerd().stream().filter(g -> !hangtVanInvoerAf(g)).count(),
                voorstellen(stand, entries, actor, mogelijk, wet, w), onregelmatig(beeld, wet), samenhang(beeld, w), feiten(beeld, w), namen, slachtoffers,
                vorderingen(beeld, w), voorwerpen(beeld, w), termijnen, tijdlijn, zitting, Stukkenlijst.van(dossiers.eerste(stand.nr(), lezer, Zaakoverzicht.MEEST), w),
                stukken, log, stand.versie(), concepten(stand, actor, wet, w), gedeeldeNotities(stand, lezer, w));
    }

    private List<Notitielijst.Rij> gedeeldeNotities(Zaakstand stand, Lezer lezer, Weergave w) {
        var alle = notities.inZaak(stand.nr(), lezer);
        var titels = new java.util.HashMap<String, String>();
        alle.forEach(n -> titels.computeIfAbsent(n.stuk(), id -> dossiers.stuk(stand.nr(), id, lezer).map(s -> s.stuk().titel()).orElse("")));
        return Notitielijst.gedeeld(alle, titels, lezer.actor(), w);
    }

    private List<LogEntry> ontvangen(Zaakstand stand, int volgnummer) {
        return volgnummer < 1 ? List.of() : zaken.laatste(stand.nr(), volgnummer, 1);
    }

    private static Zaakoverzicht.Sprong sprong(String anker, int aantal, Weergave w) {
        return new Zaakoverzicht.Sprong(anker, w.t("zaak." + anker), aantal);
    }

    /**
     * First what the zaak waits for, then what this reader decides, then what is recorded; then by rank. Corrections stand
     * in the log; what time itself brings is offered only to who may record it (after a waiver nobody else does).
     */
    private List<Zaakoverzicht.Kan> kan(Zaakstand stand, Actor actor, Mogelijkheden mogelijk, Weergave w) {
        var eerst = Zaakbalken.eerst(pakketten, stand);
        return mogelijk(mogelijk).filter(s -> !OVER_EEN_ENTRY.contains(s.id()) && (!s.vanzelf() || s.registreert().contains(actor.rol())))
                .sorted(java.util.Comparator.comparingInt((Handelingsoort s) -> plaats(eerst, s)).thenComparingInt(s -> voorrang(s, actor)).thenComparingInt(Handelingsoort::rang))
                .map(s -> kan(stand, s, w)).toList();
    }

    private static Zaakoverzicht.Kan kan(Zaakstand stand, Handelingsoort s, Weergave w) {
        return new Zaakoverzicht.Kan("/zaken/" + stand.nr() + "/handelingen/" + s.id(), s.titel().in(w.taal()), "");
    }

    private static Stream<Handelingsoort> mogelijk(Mogelijkheden mogelijk) {
        return Stream.concat(mogelijk.toegestaan().stream().map(Mogelijkheden.Toegestaan::soort),
                mogelijk.geweigerd().stream().filter(Zaakoverzichten::hangtVanInvoerAf).map(Mogelijkheden.Geweigerd::soort));
    }

    /** When all that the zaak waits for comes too late: it can be recorded all the same, and must be found. */
    private List<Zaakoverzicht.Kan> alsnog(Zaakstand stand, Mogelijkheden mogelijk, Weergave w) {
        var eerst = Zaakbalken.eerst(pakketten, stand);
        if (mogelijk(mogelijk).anyMatch(s -> eerst.contains(s.id()))) {
            return List.of();
        }
        return mogelijk.geweigerd().stream().filter(g -> g.vastTeLeggen() && eerst.contains(g.soort().id())).map(Mogelijkheden.Geweigerd::soort)
                .sorted(java.util.Comparator.comparingInt(s -> plaats(eerst, s))).map(s -> kan(stand, s, w)).toList();
    }

    /** Refused only by rules that ask whether an input is there, and there is none before the form is filled in. */
    static boolean hangtVanInvoerAf(Mogelijkheden.Geweigerd g) {
        return g.redenen().stream().allMatch(t -> g.soort().voorwaarden().stream().anyMatch(v -> v.regel().equals(t.regel()) && v.als().contains("has(invoer.")));
    }

    private static int plaats(List<String> eerst, Handelingsoort soort) {
        var plaats = eerst.indexOf(soort.id());
        return plaats < 0 ? eerst.size() : plaats;
    }

    private static int voorrang(Handelingsoort soort, Actor actor) {
        if (soort.aard() == Handelingsoort.Aard.ELDERS) {
            return 3;
        }
        return !soort.bevoegd().contains(actor.rol()) ? 2 : soort.betreft().equals("feiten") ? 0 : 1;
    }

    static final Set<String> OVER_EEN_ENTRY = Set.of("handeling-herstellen", "handeling-doorhalen", "voorstel-bevestigen", "voorstel-afwijzen", "zaak-inschrijven");

    private static Zaakbalk.@Nullable Knop verlengen(Zaakstand stand, Mogelijkheden mogelijk, Weergave w) {
        for (var id : w.t("verlengen." + stand.beeld().vrijheid().status()).split(" ")) {
            var kan = mogelijk.toegestaan(id);
            if (kan.isPresent()) {
                return new Zaakbalk.Knop("/zaken/" + stand.nr() + "/handelingen/" + id, "slot", kan.get().soort().titel().in(w.taal()));
            }
        }
        return null;
    }

    private List<Zaakoverzicht.Voorstelrij> voorstellen(Zaakstand stand, List<LogEntry> entries, Actor actor, Mogelijkheden mogelijk, Wetteksten wet, Weergave w) {
        return pakketten.voorstellen(entries.stream().map(LogEntry::regel).toList(), w.nu()).stream().map(v -> new Zaakoverzicht.Voorstelrij(v.volgnummer(),
                wet.handeling(v.handeling().soort()),
                w.t("voorstel.zin", v.door().naam(), w.onlangs(v.vastgelegdOp()).tekst(), w.vol(v.vervaltOp()).tekst()),
                !v.door().id().equals(actor.id()) && mogelijk.toegestaan("voorstel-bevestigen").isPresent())).toList();
    }

    private static List<Zaakoverzicht.Onregelmatig> onregelmatig(Zaakbeeld beeld, Wetteksten wet) {
        return beeld.onregelmatigheden().stream().map(o -> new Zaakoverzicht.Onregelmatig(o.id(), wet.handeling(o.handeling()), o.tekst(),
                Wetteksten.artikel(o.artikel()), o.opgelost())).toList();
    }

    private static Zaakoverzicht.Samenhang samenhang(Zaakbeeld beeld, Weergave w) {
        var z = beeld.zaak();
        return new Zaakoverzicht.Samenhang(z.onderzoek(), z.leidendeZaak(), z.gevoegd(), z.hofNummer(), z.behandelaar());
    }

    static List<Zaakoverzicht.Feitrij> feiten(Zaakbeeld beeld, Weergave w) {
        var rijen = new ArrayList<Zaakoverzicht.Feitrij>();
        for (var f : beeld.feiten()) {
            var tabel = Tabellen.ingebouwd().strafbaarFeit(f.strafbaarFeit());
            var artikel = tabel.map(t -> t.wet() + " " + t.artikel() + (t.lid().isEmpty() ? "" : " lid " + t.lid())).orElse("");
            var wat = Weergave.hoofdletter(f.kwalificatie().isEmpty() ? f.strafbaarFeit().replace('-', ' ') : f.kwalificatie());
            rijen.add(new Zaakoverzicht.Feitrij(f.nr(), f.poging() ? w.t("feit.poging", wat) : wat, Wetteksten.artikel(artikel), gepleegd(f, w), f.pleegplaats(),
                    maximum(f, w), f.verjaartOp() == null ? null : new Tijd(Weergave.iso(f.verjaartOp()), w.datumKort(Weergave.dag(f.verjaartOp()))),
                    Badges.feit(f, w), Wetteksten.artikel("Sr 70"), f.verjaartOp() == null ? List.of() : Waaroms.verjaring(f, beeld.verdachte(), w)));
        }
        return rijen;
    }

    private static String gepleegd(Zaakbeeld.Feit f, Weergave w) {
        return f.pleegVan().equals(f.pleegTot()) ? w.datumKort(f.pleegVan()) : w.t("tijd.tot-en-met", w.datumKort(f.pleegVan()), w.datumKort(f.pleegTot()));
    }

    private static String maximum(Zaakbeeld.Feit f, Weergave w) {
        int dagen = f.maxGevangenisDagen();
        if (dagen <= 0) {
            return w.t("feit.geen-gevangenis");
        }
        if (dagen >= nl.spil.recht.StrafbaarFeit.LEVENSLANG) {
            return w.t("feit.levenslang");
        }
        return dagen % 365 == 0 || dagen > 730 ? w.aantal("tijd.jaren", Math.round(dagen / 365.0))
                : dagen % 30 == 0 ? w.aantal("tijd.maanden", dagen / 30) : w.aantal("tijd.dagen", dagen);
    }

    private static List<Zaakoverzicht.Vorderingrij> vorderingen(Zaakbeeld beeld, Weergave w) {
        return beeld.vorderingen().stream().map(v -> new Zaakoverzicht.Vorderingrij(v.nr(), w.waarde("vordering", v.soort()), v.indiener(),
                v.bedrag() == 0 ? "" : w.bedrag(v.bedrag()),
                new Badge(v.status().equals("ingediend") ? "groen" : "", v.status().equals("ingediend") ? "weegschaal" : "goed", w.waarde("vordering.status", v.status())))).toList();
    }

    private static List<Zaakoverzicht.Voorwerprij> voorwerpen(Zaakbeeld beeld, Weergave w) {
        return beeld.voorwerpen().stream().map(v -> new Zaakoverzicht.Voorwerprij(v.nr(), Weergave.hoofdletter(v.omschrijving()),
                new Badge(v.status().equals("in-beslag") ? "groen" : "", v.status().equals("in-beslag") ? "slot" : "goed", w.waarde("voorwerp.status", v.status())))).toList();
    }

    private static Zaakoverzicht.@Nullable Zittingrij zitting(Zaakbeeld beeld, Weergave w) {
        var z = beeld.zitting();
        if (z.status().isEmpty()) {
            return null;
        }
        var forum = z.forum().isEmpty() ? "" : Tabellen.ingebouwd().forums().containsKey(z.forum()) ? Tabellen.ingebouwd().forums().get(z.forum()).naam() : z.forum();
        var wanneer = z.datum() == null ? w.t("zitting.geen-dag") : w.dagVol(z.datum());
        var delen = new ArrayList<String>();
        if (!forum.isEmpty()) {
            delen.add(forum);
        }
        if (z.betekendOp() != null) {
            delen.add(w.t("zitting.betekend", w.vol(z.betekendOp()).tekst(), w.waarde("betekend", z.betekendWijze())));
        }
        if (z.verstek()) {
            delen.add(w.t("zitting.verstek"));
        }
        return new Zaakoverzicht.Zittingrij(w.t("zitting.kop", w.waarde("zitting.status", z.status()), wanneer), String.join(". ", delen));
    }

    private List<Zaakoverzicht.Kan> concepten(Zaakstand stand, Actor actor, Wetteksten wet, Weergave w) {
        return concepten.eigen(stand.nr(), actor).stream().map(c -> new Zaakoverzicht.Kan("/zaken/" + stand.nr() + (c.getKey().equals(UitspraakPagina.CONCEPT) ? "/" : "/handelingen/") + c.getKey(),
                wet.handeling(c.getKey()), w.t("concept.van", w.onlangs(c.getValue()).tekst()))).toList();
    }
}
