package nl.spil.zaak;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.spil.recht.Actor;
import nl.spil.recht.Beeldcodec;
import nl.spil.recht.Besluit;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Handeling;
import nl.spil.recht.LogRegel;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Stroom;
import nl.spil.recht.Wijze;
import nl.spil.recht.Zaakbeeld;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * One opdracht on its way through one transaction: locked streams, decided and appended step by step. Whatever is not recorded
 * leaves by {@link Afgebroken}, so that the transaction is undone.
 */
final class Werkgang {

    private final Opslag opslag;
    private final Rechter recht;
    private final Poorten poorten;
    private final String herkomst;
    private final Opdracht opdracht;
    private final Instant nu;
    private final SortedMap<Parketnummer, Stroomkop> koppen = new TreeMap<>();
    private final SortedMap<Parketnummer, Zaakbeeld> eerder = new TreeMap<>();
    private final Map<String, Parketnummer> geopend = new HashMap<>();
    private final List<LogEntry> entries = new ArrayList<>();
    private final Map<Parketnummer, Geschreven> teksten = new HashMap<>();
    private Instant klok = Instant.EPOCH;

    /** The text of a picture, as its judgment wrote it. */
    private record Geschreven(Zaakbeeld beeld, String tekst) {}

    Werkgang(Opslag opslag, Rechter recht, Poorten poorten, String herkomst, Opdracht opdracht, Instant nu) {
        this.opslag = opslag;
        this.recht = recht;
        this.poorten = poorten;
        this.herkomst = herkomst;
        this.opdracht = opdracht;
        this.nu = nu;
    }

    /** @param gevoegd zaken that the steps touch besides their own; locked with them */
    Uitkomst.Vastgelegd doe(SortedSet<Parketnummer> gevoegd, Bijschrijving mee) {
        vergrendel(gevoegd);
        var blik = opslag.opdrachten().kijk(opdracht);
        if (blik.eerder().isPresent()) {
            return opnieuw(blik.eerder().get());
        }
        opdracht.stappen().forEach(stap -> controleer(stap.doel()));
        opdracht.aantekeningen().forEach(aantekening -> controleer(aantekening.doel()));
        klok = blik.klok();
        opdracht.stappen().forEach(this::verricht);
        opdracht.aantekeningen().forEach(this::teken);
        return schrijf(mee);
    }

    private void vergrendel(SortedSet<Parketnummer> gevoegd) {
        var nrs = new TreeSet<>(gevoegd);
        var nieuw = new TreeMap<String, Doel.Nieuw>();
        opdracht.stappen().forEach(stap -> {
            if (stap.doel() instanceof Doel.Bestaand(var nr, var _)) {
                Afsplitsing.nieuw(recht, nr, stap.handeling()).ifPresent(n -> nieuw.put(n.parket() + n.jaar(), n));
            }
        });
        doelen().forEach(doel -> {
            switch (doel) {
                case Doel.Bestaand(var nr, var _) -> nrs.add(nr);
                case Doel.Nieuw n -> nieuw.put(n.parket() + n.jaar(), n);
                case Doel.Zelfde _ -> { }
            }
        });
        koppen.putAll(opslag.snapshots().vergrendel(nrs));
        nrs.stream().filter(nr -> !koppen.containsKey(nr)).findFirst().ifPresent(nr -> {
            throw new Afgebroken(new Uitkomst.Onbekend(nr.waarde()));
        });
        nieuw.values().forEach(n -> opslag.reeksen().vergrendel(n.parket(), n.jaar()));
        koppen.forEach((nr, kop) -> eerder.put(nr, kop.beeld()));
    }

    private List<Doel> doelen() {
        var doelen = new ArrayList<Doel>();
        opdracht.stappen().forEach(stap -> doelen.add(stap.doel()));
        opdracht.aantekeningen().forEach(aantekening -> doelen.add(aantekening.doel()));
        return doelen;
    }

    private Uitkomst.Vastgelegd opnieuw(Opdrachten.Eerder bekend) {
        return switch (bekend) {
            case Opdrachten.Eerder.AndereInhoud _ -> throw new Afgebroken(new Uitkomst.Ongeldig(List.of(new Fout("",
                    "sleutel-hergebruikt", "Deze Idempotency-Key is al gebruikt voor een andere inhoud. Gebruik een nieuwe."))));
            case Opdrachten.Eerder.Antwoord(var plaatsen) -> opslag.eerdereUitkomst(plaatsen, recht);
        };
    }

    private void controleer(Doel doel) {
        if (doel instanceof Doel.Bestaand(var nr, var gezien) && gezien >= 0) {
            var versie = kop(nr).versie();
            if (gezien > versie) {
                throw new Afgebroken(new Uitkomst.Ongeldig(List.of(new Fout("", "versie-onbekend",
                        "Versie " + gezien + " van " + nr + " bestaat niet; de laatste is " + versie + "."))));
            }
            if (gezien < versie) {
                throw new Afgebroken(new Uitkomst.Verouderd(opslag.log().entries(nr, (int) gezien, versie)));
            }
        }
    }

    private void verricht(Stap stap) {
        var nr = open(stap.doel());
        var gevraagd = stap.doel() instanceof Doel.Nieuw ? Afsplitsing.metOnderzoek(recht, stap.handeling(), nr) : stap.handeling();
        var nieuw = afsplitsing(nr, gevraagd).map(this::open);
        var h = nieuw.map(n -> Afsplitsing.met(gevraagd, n)).orElse(gevraagd);
        verricht(new Meegaand.Ook(nr, h, opdracht.actor(), true));
        var entry = entries.getLast();
        Meegaand.stappen(recht, kop(nr), entry, ander -> meegaand(ander).beeld()).forEach(this::verricht);
        if (nieuw.isPresent() && entry.gebeurtenis() instanceof Gebeurtenis.HandelingVerricht v) {
            var personen = Personen.van(nr, recht.rechtens(regels(nr)));
            verricht(Afsplitsing.inschrijving(nieuw.get(), kop(nr).beeld(), v.handeling(), personen));
        }
    }

    /** The zaak that this act opens: one that separates at once, or that confirms a separation. A proposal opens none. */
    private Optional<Doel.Nieuw> afsplitsing(Parketnummer nr, Handeling h) {
        var gevraagd = Afsplitsing.bevestigt(h) && koppen.containsKey(nr) ? Afsplitsing.bevestigd(recht, nr, h, regels(nr)) : Afsplitsing.nieuw(recht, nr, h);
        if (gevraagd.isEmpty() || recht.oordeel(stroom(meegaand(nr)), h, opdracht.actor(), nu)
                instanceof Besluit.Aanvaard a && a.gebeurtenis() instanceof Gebeurtenis.HandelingVoorgesteld) {
            return Optional.empty();
        }
        opslag.reeksen().vergrendel(gevraagd.get().parket(), gevraagd.get().jaar());
        return gevraagd;
    }

    private Stroom stroom(Stroomkop kop) {
        return new Stroom(kop.nr(), kop.beeld(), kop.versie(), kop.laatste(), () -> regels(kop.nr()));
    }

    private void verricht(Meegaand.Ook stap) {
        var kop = meegaand(stap.nr());
        var h = stap.handeling();
        var stroom = stroom(kop);
        controleer(stroom, stap);
        switch (recht.oordeel(stroom, h, stap.actor(), nu)) {
            case Besluit.Geweigerd(var redenen) -> {
                if (stap.verplicht()) {
                    throw new Afgebroken(new Uitkomst.Geweigerd(redenen));
                }
            }
            case Besluit.Aanvaard(var gebeurtenis, var beeld, var _, var _, var pakket, var tekst) -> {
                teksten.put(stap.nr(), new Geschreven(beeld, tekst));
                var gedaan = gebeurtenis instanceof Gebeurtenis.HandelingVerricht v ? v.handeling() : h;
                voegToe(stap.nr(), stap.actor(), gedaan.geldigOp(), gedaan.wijze(), pakket, gebeurtenis, beeld);
            }
        }
    }

    /** Form first, then who asks: what cannot be read cannot be judged. The system itself asks nobody's leave. */
    private void controleer(Stroom stroom, Meegaand.Ook stap) {
        var h = stap.handeling();
        var vorm = new ArrayList<Fout>();
        recht.vormfouten(stroom.beeld(), h, stap.actor()).forEach(f -> vorm.add(new Fout(f.pad(), f.code(), f.tekst())));
        poorten.verwijzingen().forEach(poort -> vorm.addAll(poort.fouten(stap.nr(), h)));
        if (!vorm.isEmpty()) {
            throw new Afgebroken(new Uitkomst.Ongeldig(List.copyOf(vorm)));
        }
        var bezwaren = new ArrayList<>(recht.onbevoegdheid(stroom, h, stap.actor()));
        if (!stap.actor().equals(Actor.SYSTEEM)) {
            bezwaren.addAll(0, poorten.toegang().bezwaren(stap.actor(), stroom.beeld(), h));
        }
        if (!bezwaren.isEmpty()) {
            throw new Afgebroken(new Uitkomst.NietBevoegd(List.copyOf(bezwaren)));
        }
    }

    /** A zaak that is touched although no lock was taken for it: it was joined meanwhile. Everything is tried again. */
    private Stroomkop meegaand(Parketnummer nr) {
        var kop = koppen.get(nr);
        if (kop == null) {
            throw new OptimisticLockingFailureException("joined meanwhile: " + nr);
        }
        return kop;
    }

    private void teken(Aantekening a) {
        var nr = open(a.doel());
        if (a.gebeurtenis() instanceof Gebeurtenis.VoorstelAfgewezen(var voorstel, var _) && !opslag.rijen().staatOpen(nr, voorstel)) {
            throw new Afgebroken(new Uitkomst.Ongeldig(List.of(new Fout("/voorstel", "voorstel-open",
                    "Dit voorstel bestaat niet, is al behandeld of is vervallen."))));
        }
        var beeld = switch (a.gebeurtenis()) {
            case Gebeurtenis.StukGevoegd _, Gebeurtenis.StukGewijzigd _, Gebeurtenis.InhoudVernietigd _, Gebeurtenis.VoorstelAfgewezen _ -> kop(nr).beeld();
            case Gebeurtenis.EigenaarGewijzigd _, Gebeurtenis.OnregelmatigheidOpgelost _ -> na(nr, a);
            case Gebeurtenis.HandelingVerricht _, Gebeurtenis.HandelingVoorgesteld _, Gebeurtenis.HandelingHersteld _,
                    Gebeurtenis.HandelingDoorgehaald _ -> throw new IllegalArgumentException(
                            "an act is a step of its own, never a note: " + a.gebeurtenis().getClass().getSimpleName());
        };
        voegToe(nr, opdracht.actor(), a.geldigOp(), Wijze.VERRICHTEN, "", a.gebeurtenis(), beeld);
    }

    private Zaakbeeld na(Parketnummer nr, Aantekening a) {
        var regels = new ArrayList<>(regels(nr));
        regels.add(new LogRegel(kop(nr).versie() + 1, a.geldigOp(), tijd(kop(nr)), opdracht.actor(), Wijze.VERRICHTEN, "", a.gebeurtenis()));
        return recht.vouw(nr, regels);
    }

    private void voegToe(Parketnummer nr, Actor actor, Moment geldigOp, Wijze wijze, String pakket, Gebeurtenis gebeurtenis,
            Zaakbeeld beeld) {
        var kop = kop(nr);
        var entry = opslag.log().voegToe(new Kop(nr, kop.versie() + 1, geldigOp, tijd(kop), actor, herkomst, wijze, pakket,
                Zaken.MOTOR), gebeurtenis, kop.hash());
        entries.add(entry);
        koppen.put(nr, kop.na(entry, beeld, ""));
    }

    /** The clock of the database, but never earlier than the entry before. */
    private Instant tijd(Stroomkop kop) {
        return klok.isBefore(kop.vastgelegdOp()) ? kop.vastgelegdOp() : klok;
    }

    /** Those appended by this opdracht are read back too: it sees its own writes. */
    private List<LogRegel> regels(Parketnummer nr) {
        return opslag.log().regels(nr);
    }

    private Parketnummer open(Doel doel) {
        return switch (doel) {
            case Doel.Bestaand(var nr, var _) -> nr;
            case Doel.Zelfde(var tijdelijk) -> bekend(tijdelijk);
            case Doel.Nieuw(var parket, var jaar, var tijdelijk) -> {
                var nr = opslag.reeksen().geefUit(parket, jaar);
                koppen.put(nr, Stroomkop.leeg(nr, Zaakbeeld.leeg(nr)));
                geopend.put(tijdelijk, nr);
                yield nr;
            }
        };
    }

    private Parketnummer bekend(String tijdelijk) {
        var nr = geopend.get(tijdelijk);
        if (nr == null) {
            throw new IllegalArgumentException("no earlier step opened " + tijdelijk);
        }
        return nr;
    }

    private Stroomkop kop(Parketnummer nr) {
        var kop = koppen.get(nr);
        if (kop == null) {
            throw new Afgebroken(new Uitkomst.Onbekend(nr.waarde()));
        }
        return kop;
    }

    private Uitkomst.Vastgelegd schrijf(Bijschrijving mee) {
        var geraakt = new TreeSet<Parketnummer>();
        entries.forEach(entry -> geraakt.add(entry.zaak()));
        var standen = new ArrayList<Zaakstand>();
        for (var nr : geraakt) {
            var kop = kop(nr);
            var beeld = teksten.get(nr) instanceof Geschreven g && g.beeld() == kop.beeld() ? g.tekst() : Beeldcodec.schrijf(kop.beeld());
            if (!Beeldcodec.past(beeld)) {
                throw new Afgebroken(Opslag.teGroot(nr));
            }
            var stand = new Stroomkop(nr, kop.versie(), kop.hash(), kop.vastgelegdOp(), kop.laatste(), kop.beeld(),
                    Beeldcodec.hash(kop.beeld()));
            opslag.snapshots().schrijf(stand, beeld);
            standen.add(stand.stand());
        }
        opslag.rijen().schrijf(standen, entries, eerder, recht::rechtens);
        poorten.projecties().forEach(projectie -> projectie.project(List.copyOf(standen), List.copyOf(entries)));
        mee.schrijf(List.copyOf(standen), List.copyOf(entries));
        opslag.opdrachten().onthoud(opdracht, entries);
        return new Uitkomst.Vastgelegd(List.copyOf(standen), List.copyOf(entries));
    }
}
