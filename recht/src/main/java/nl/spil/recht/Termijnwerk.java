package nl.spil.recht;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import nl.spil.recht.Wetshandeling.Stap;
import nl.spil.recht.Wetshandeling.Werking;
import nl.spil.recht.Zaakbeeld.LopendeTermijn;
import org.jspecify.annotations.Nullable;

/** What an act does with terms: first those it ends, then those it extends or interrupts, then those it starts. */
final class Termijnwerk {

    private static final List<Werking> VOLGORDE = List.of(Werking.EINDIGT, Werking.VERLENGT, Werking.STUIT, Werking.START);

    private final Register register;
    private final Omgeving o;
    private final Daad daad;
    private final List<Gepland> gepland = new ArrayList<>();

    /** A step with what its expressions said before the act. */
    private record Gepland(Stap stap, Object vanaf, Object duur, Object tot) {}

    /** Reads the picture before the act; {@link #pasToe} changes it. */
    Termijnwerk(Register register, Omgeving o, Daad daad) {
        this.register = register;
        this.o = o;
        this.daad = daad;
        for (var stap : daad.wet.termijnen()) {
            if (stap.als() == null || stap.als().waar(o)) {
                gepland.add(new Gepland(stap, waarde(stap.vanaf()), waarde(stap.duur()), waarde(stap.tot())));
            }
        }
    }

    private Object waarde(@Nullable Uitdrukking u) {
        return u == null ? Onbekend.WAARDE : u.cel().waarde(o);
    }

    void pasToe() {
        for (var werking : VOLGORDE) {
            for (var g : gepland) {
                if (g.stap().werking() == werking) {
                    pasToe(g);
                }
            }
        }
    }

    private void pasToe(Gepland g) {
        var id = g.stap().termijn();
        switch (g.stap().werking()) {
            case EINDIGT -> beeindig(id, "beeindigd");
            case VERLENGT -> verleng(g);
            case STUIT -> {
                if (id.equals(Termijnstaplezer.VERJARING)) {
                    o.feiten.forEach(this::stuit);
                } else if (!o.gestart(id).isEmpty()) {
                    beeindig(id, "gestuit");
                    start(g);
                }
            }
            case START -> start(g);
        }
    }

    private void beeindig(String id, String status) {
        var t = Objects.requireNonNull(register.termijn(daad.pakket, id));
        var nummers = nummers(t.soort().per());
        o.beeld.termijnen.replaceAll(l -> l.regel().equals(id) && l.status().equals("loopt") && nummers.contains(l.feit())
                ? new LopendeTermijn(l.regel(), l.feit(), l.begint(), l.eindigt(), status, l.artikel(), l.stappen(), l.van()) : l);
    }

    private List<Integer> nummers(Termijnsoort.Per per) {
        return switch (per) {
            case ZAAK -> List.of(0);
            case FEIT -> o.feiten.stream().map(Zaakbeeld.Feit::nr).toList();
            case VORDERING -> daad.handeling.betreft().vorderingen().isEmpty() ? o.beeld.vorderingen.stream().map(Zaakbeeld.Vordering::nr).toList()
                    : List.copyOf(daad.handeling.betreft().vorderingen());
        };
    }

    private void start(Gepland g) {
        var t = Objects.requireNonNull(register.termijn(daad.pakket, g.stap().termijn()));
        beeindig(g.stap().termijn(), "beeindigd");
        var begin = moment(g.vanaf());
        var start = begin != null ? begin : daad.handeling.geldigOp();
        var uit = uitkomst(t, start, g);
        for (var nr : nummers(t.soort().per())) {
            // one that runs takes the place of those that were ended: the picture stays small, the log keeps them
            o.beeld.termijnen.removeIf(l -> l.regel().equals(t.soort().id()) && l.feit() == nr && l.status().equals("beeindigd"));
            o.beeld.termijnen.add(new LopendeTermijn(t.soort().id(), nr, begin == null ? daad.op : start.op(), einde(uit), "loopt",
                    t.soort().artikel(), uit.stappen(), t.soort().van()));
        }
    }

    private Termijnuitkomst uitkomst(Wetstermijn t, Moment start, Gepland g) {
        var tot = moment(g.tot());
        if (tot != null) {
            return new Termijnuitkomst.Einde(tot, null, t.soort().artikel(), List.of("De handeling bepaalt het einde."));
        }
        var regel = t.regel();
        var duur = duur(g.duur());
        if (duur != null) {
            regel = met(regel, duur);
        }
        var vanaf = regel.telling().vanOgenblik() && start.precisie() == Moment.Precisie.DAG ? Moment.opMinuut(daad.op) : start;
        return Termijnrekening.bereken(regel, TermijnInvoer.vanaf(vanaf));
    }

    private void verleng(Gepland g) {
        var t = Objects.requireNonNull(register.termijn(daad.pakket, g.stap().termijn()));
        for (var l : o.gestart(t.soort().id())) {
            var oud = l.eindigt();
            if (oud == null || !nummers(t.soort().per()).contains(l.feit())) {
                continue;
            }
            var start = t.regel().telling().vanOgenblik() ? Moment.opMinuut(oud) : Moment.opDag(oud.atZone(Moment.NEDERLAND).toLocalDate());
            var uit = uitkomst(t, start, g);
            var stappen = new ArrayList<>(l.stappen());
            stappen.add("Verlengd op " + daad.handeling.geldigOp().dag() + ".");
            stappen.addAll(uit.stappen());
            o.beeld.termijnen.set(o.beeld.termijnen.indexOf(l), new LopendeTermijn(l.regel(), l.feit(), l.begint(), einde(uit), l.status(),
                    l.artikel(), List.copyOf(stappen), l.van()));
        }
    }

    private void stuit(Zaakbeeld.Feit gekozen) {
        var feit = o.beeld.feit(gekozen.nr());
        if (feit != null) {
            var dagen = new TreeSet<>(feit.gestuit());
            dagen.add(daad.handeling.geldigOp().dag());
            o.beeld.zet(Feiten.metStuiting(feit, List.copyOf(dagen), o.beeld.verdachte));
        }
    }

    private static Termijnregel met(Termijnregel r, Duur duur) {
        return new Termijnregel(r.id(), r.artikel(), r.begint(), duur, r.telling(), r.atw(), r.bepaalbaar(), r.verjaring(), r.noot(), r.zekerheid());
    }

    private static @Nullable Duur duur(Object waarde) {
        return switch (waarde) {
            case Long n when n >= 0 && n < 100_000 -> new Duur(0, 0, (int) (long) n, 0);
            case String s -> Duur.lees(s).orElse(null);
            default -> null;
        };
    }

    private static @Nullable Moment moment(Object waarde) {
        return switch (waarde) {
            case Instant t -> Moment.opMinuut(t);
            case String s when Celfuncties.tijdstip(s) instanceof Instant t -> s.length() == 10 ? Moment.parse(s) : Moment.opMinuut(t);
            default -> null;
        };
    }

    private static @Nullable Instant einde(Termijnuitkomst uit) {
        return uit instanceof Termijnuitkomst.Einde e ? e.uiterlijk() : null;
    }
}
