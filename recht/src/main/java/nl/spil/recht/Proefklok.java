package nl.spil.recht;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A rehearsal on pictures: what changes for a zaak when it is judged on a day by other packs than those in force. Pure and
 * thread-safe. It says nothing about what the law will be: of a transition every line rests on the named assumption.
 */
public final class Proefklok {

    /** What changes. */
    public enum Soort {
        /** The zaak stands in another phase or list, or what its list waits for is governed otherwise. */
        KOERS,
        /** A running term ends at another moment. */
        TERMIJN,
        /** An act that could be taken cannot any more. */
        VERVALT,
        /** An act can be taken that could not before. */
        ONTSTAAT;

        /** As exports write it. */
        public String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One change in one zaak.
     *
     * @param id      of the act, term or list
     * @param titel   of it, by the packs of the rehearsal where they have it
     * @param was     as it is by the packs in force, in words
     * @param wordt   as it would be, in words
     * @param wetboek name of the pack it would fall under
     * @param onzeker whether it rests on a row that nobody is certain of
     */
    public record Regel(Soort soort, String id, Tekst titel, String was, String wordt, String wetboek, boolean onzeker) {}

    /** An act under both: null where the packs do not have it on that day. */
    private record Paar(String id, @Nullable Wetshandeling was, @Nullable Pakket wasIn, @Nullable Wetshandeling wordt, @Nullable Pakket wordtIn,
            boolean regelsAnders) {}

    private final Register oud;
    private final Register nieuw;
    private final Instant op;
    private final Map<List<Object>, List<Paar>> paren = new ConcurrentHashMap<>();

    private Proefklok(Register oud, Register nieuw, LocalDate dag) {
        this.oud = oud;
        this.nieuw = nieuw;
        this.op = dag.atStartOfDay(Moment.NEDERLAND).toInstant();
    }

    /** The transition under an assumption, on a day; empty when no pack has the assumption. */
    public static Optional<Proefklok> overgang(Wetspakketten wet, Overgang.Keuze keuze, LocalDate dag) {
        return Optional.ofNullable(wet.register().onder(keuze)).map(nieuw -> new Proefklok(wet.register(), nieuw, dag));
    }

    /** Other packs in place of those in force: what a new version would do. */
    public static Proefklok versies(Wetspakketten nu, Wetspakketten straks, LocalDate dag) {
        return new Proefklok(nu.register(), straks.register(), dag);
    }

    /** Whether a picture is of a zaak that is still open; the others are not looked at. */
    public static boolean open(Zaakbeeld beeld) {
        return beeld.zaak().ingeschreven() && !beeld.zaak().gesloten();
    }

    /** Every change in one zaak, in a fixed order: course, terms, acts that cease, work that appears. */
    public List<Regel> over(Zaakbeeld beeld) {
        var koers = new ArrayList<Regel>();
        var vervalt = new ArrayList<Regel>();
        var ontstaat = new ArrayList<Regel>();
        var voor = new Mogelijk(oud, beeld, Actor.SYSTEEM, op);
        var na = new Mogelijk(nieuw, beeld, Actor.SYSTEEM, op);
        var eerst = plaats(beeld, koers);
        for (var p : paren(beeld.gedaan())) {
            var wacht = eerst.contains(p.id());
            if (!p.regelsAnders() && !wacht) {
                continue;
            }
            var wasKan = kan(voor, p.was(), p.wasIn());
            var redenen = p.wordt() == null || p.wordtIn() == null ? null : na.redenen(p.wordt(), p.wordtIn());
            var wordtKan = redenen != null && redenen.isEmpty();
            if (wasKan && !wordtKan) {
                vervalt.add(regel(Soort.VERVALT, p, toegestaan(p.was()), redenen == null ? "bestaat niet" : tekst(redenen)));
            } else if (!wasKan && wordtKan) {
                ontstaat.add(regel(Soort.ONTSTAAT, p, p.was() == null || p.wasIn() == null ? "bestaat niet" : tekst(voor.redenen(p.was(), p.wasIn())),
                        toegestaan(p.wordt())));
            } else if (wacht && wasKan && andersGeregeld(p)) {
                koers.add(regel(Soort.KOERS, p, toegestaan(p.was()), toegestaan(p.wordt())));
            }
        }
        koers.addAll(termijnen(beeld));
        koers.addAll(vervalt);
        koers.addAll(ontstaat);
        return koers;
    }

    private static boolean kan(Mogelijk mogelijk, @Nullable Wetshandeling wet, @Nullable Pakket pakket) {
        return wet != null && pakket != null && mogelijk.redenen(wet, pakket).isEmpty();
    }

    /** Adds a line when phase or list differ; returns the acts that the list waits for. */
    private List<String> plaats(Zaakbeeld beeld, List<Regel> uit) {
        var was = oud.hoofd(op);
        var wordt = nieuw.hoofd(op);
        var lijst = beeld.zaak().lijst();
        if (was.lijsten() != wordt.lijsten() || was.fasen() != wordt.fasen()) {
            var voor = Afleidingen.plaats(beeld, was);
            var na = Afleidingen.plaats(beeld, wordt);
            lijst = na.get(1);
            if (!voor.equals(na)) {
                uit.add(new Regel(Soort.KOERS, lijst, titel(wordt, lijst), String.join(" / ", voor), String.join(" / ", na), wordt.naam(), wordt.proef()));
            }
        }
        for (var l : wordt.lijsten()) {
            if (l.soort().id().equals(lijst)) {
                return l.soort().eerst();
            }
        }
        return List.of();
    }

    private static Tekst titel(Pakket pakket, String lijst) {
        return pakket.lijsten().stream().map(Pakket.Afleiding::soort).filter(l -> l.id().equals(lijst)).map(Lijstsoort::titel).findFirst()
                .orElse(new Tekst(lijst, lijst));
    }

    /** The acts of both days side by side; the same for every zaak in which the same acts stay under the old Code. */
    private List<Paar> paren(Map<String, Instant> gedaan) {
        var was = oud.op(op, gedaan);
        var wordt = nieuw.op(op, gedaan);
        return paren.computeIfAbsent(List.of(new Zelfde(was), new Zelfde(wordt)), _ -> maak(was, wordt));
    }

    /** Equal only to the same map: the registers keep one for each case. */
    private record Zelfde(Object wat) {
        @Override
        public boolean equals(@Nullable Object ander) {
            return ander instanceof Zelfde z && z.wat == wat;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(wat);
        }
    }

    private static List<Paar> maak(Map<Wetshandeling, Pakket> was, Map<Wetshandeling, Pakket> wordt) {
        var oude = new LinkedHashMap<String, Wetshandeling>();
        was.keySet().forEach(w -> oude.put(w.soort().id(), w));
        var nieuwe = new LinkedHashMap<String, Wetshandeling>();
        wordt.keySet().forEach(w -> nieuwe.put(w.soort().id(), w));
        var ids = new TreeMap<Integer, List<String>>();
        oude.forEach((id, w) -> ids.computeIfAbsent(w.soort().rang(), _ -> new ArrayList<>()).add(id));
        nieuwe.forEach((id, w) -> {
            if (!oude.containsKey(id)) {
                ids.computeIfAbsent(w.soort().rang(), _ -> new ArrayList<>()).add(id);
            }
        });
        var uit = new ArrayList<Paar>();
        ids.values().forEach(zelfde -> zelfde.forEach(id -> {
            var a = oude.get(id);
            var b = nieuwe.get(id);
            uit.add(new Paar(id, a, a == null ? null : was.get(a), b, b == null ? null : wordt.get(b), a == null || b == null || !regels(a).equals(regels(b))));
        }));
        return List.copyOf(uit);
    }

    /** The conditions as they are judged: the article they cite does not count. */
    private static List<String> regels(Wetshandeling w) {
        return w.regels().stream().map(r -> r.voorwaarde().regel() + "=" + r.als().tekst()).toList();
    }

    /** Whether the row itself says something else; what is only taken over from the pack that is followed does not. */
    private static boolean andersGeregeld(Paar p) {
        if (p.was() == null || p.wordt() == null || p.wordtIn() == null || p.wordtIn() == p.wasIn()) {
            return false;
        }
        var herkomst = p.wordtIn().achtergrond().herkomst().get(p.id());
        return herkomst != null ? herkomst.eigen() : !inhoud(p.was()).equals(inhoud(p.wordt()));
    }

    /** All that an act says, without the pack it stands in. */
    private static List<Object> inhoud(Wetshandeling w) {
        var uit = new ArrayList<Object>();
        uit.add(Recordwijziging.met(w.soort(), Map.of("pakket", "")));
        w.gevolgen().forEach(g -> g.takken().forEach(t -> uit.add(g.groep() + "." + g.veld() + "=" + tekst(t.als()) + "?" + tekst(t.cel()) + ":" + t.vast())));
        w.termijnen().forEach(t -> uit.add(t.werking() + t.termijn() + tekst(t.als()) + tekst(t.vanaf()) + tekst(t.duur()) + tekst(t.tot())));
        return uit;
    }

    private static String tekst(@Nullable Uitdrukking u) {
        return u == null ? "-" : u.tekst();
    }

    private static Regel regel(Soort soort, Paar p, String was, String wordt) {
        var wet = p.wordt() != null ? p.wordt() : p.was();
        var pakket = p.wordtIn() != null ? p.wordtIn() : p.wasIn();
        if (wet == null || pakket == null) {
            throw new IllegalStateException("an act of no pack at all: " + p.id());
        }
        return new Regel(soort, p.id(), wet.soort().titel(), was, wordt, pakket.naam(),
                p.wordt() == null || wet.soort().zekerheid().equals("C") || p.was() != null && p.was().soort().zekerheid().equals("C"));
    }

    private static String toegestaan(@Nullable Wetshandeling wet) {
        return wet == null ? "" : wet.soort().titel().nl() + " (" + String.join(", ", wet.soort().artikel()) + ")";
    }

    private static String tekst(List<Toets> redenen) {
        return String.join(" ", redenen.stream().map(Toets::tekst).toList());
    }

    /** Terms that run on the day and go over to the new Code with the time that passed. */
    private List<Regel> termijnen(Zaakbeeld beeld) {
        var loop = nieuw.overgang();
        if (loop == null || !loop.termijnenNieuw() || !loop.voorbij(op)) {
            return List.of();
        }
        var naar = nieuw.alle.stream().filter(p -> p.naam().equals(loop.naar())).findFirst().orElseThrow();
        var uit = new ArrayList<Regel>();
        for (var t : beeld.termijnen()) {
            var eind = t.eindigt();
            if (!t.status().equals("loopt") || eind == null || eind.isBefore(op)) {
                continue;
            }
            var was = oud.vanLopende(t);
            var wordt = naar.termijnen().get(t.regel());
            if (was != null && wordt != null && !telling(was).equals(telling(wordt))) {
                verschoven(t, eind, was, wordt, naar).ifPresent(uit::add);
            }
        }
        return uit;
    }

    private static List<Object> telling(Wetstermijn t) {
        return List.of(String.valueOf(t.regel().duur()), t.regel().telling(), t.regel().atw());
    }

    /** A term that an act gave another length, or extended, cannot be counted again from its beginning alone. */
    private static Optional<Regel> verschoven(Zaakbeeld.LopendeTermijn t, Instant eind, Wetstermijn was, Wetstermijn wordt, Pakket naar) {
        var begin = was.regel().telling().vanOgenblik() ? Moment.opMinuut(t.begint()) : Moment.opDag(LocalDate.ofInstant(t.begint(), Moment.NEDERLAND));
        var zoals = einde(was, begin);
        var straks = einde(wordt, begin);
        if (zoals == null || !zoals.equals(eind) || straks == null) {
            return Optional.of(new Regel(Soort.TERMIJN, t.regel(), wordt.soort().titel(), Moment.opMinuut(eind).toString(), "niet te berekenen", naar.naam(), true));
        }
        return straks.equals(eind) ? Optional.empty() : Optional.of(new Regel(Soort.TERMIJN, t.regel(), wordt.soort().titel(),
                Moment.opMinuut(eind).toString(), Moment.opMinuut(straks).toString(), naar.naam(), wordt.soort().zekerheid().equals("C")));
    }

    private static @Nullable Instant einde(Wetstermijn t, Moment begin) {
        if (t.regel().telling().vanOgenblik() && begin.precisie() == Moment.Precisie.DAG) {
            return null;
        }
        return Termijnrekening.bereken(t.regel(), TermijnInvoer.vanaf(begin)) instanceof Termijnuitkomst.Einde e ? e.uiterlijk() : null;
    }
}
