package nl.spil.recht;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Until when a sentence or strafbeschikking can be executed (Sv 6:1:22 lid 2): a third longer than the right to prosecute. */
final class Executieverjaring {

    private static final Termijnregel REGEL = Termijnregels.regel("verjaring-tenuitvoerlegging").orElseThrow();

    private Executieverjaring() {}

    /**
     * The last moment for what was imposed for these feiten, of several the latest, when nothing stops the clock (Sv 6:1:23).
     * Unknown when an offence is not known or never lapses, when the convict was a minor, when nothing was imposed or no day is given.
     *
     * @param vanaf day from which it could be executed, as text
     * @return an {@link Instant} or {@link Onbekend}
     */
    static Object tot(List<Zaakbeeld.Feit> feiten, Object vanaf) {
        if (!(vanaf instanceof String dag) || !(Gevolglezer.naar(LocalDate.class, dag) instanceof LocalDate start)) {
            return Onbekend.WAARDE;
        }
        Instant laatste = Instant.MIN;
        for (var f : feiten) {
            if (!opgelegd(f)) {
                continue;
            }
            if (Boolean.TRUE.equals(f.minderjarig()) || !(einde(f, start) instanceof Termijnuitkomst.Einde e)) {
                return Onbekend.WAARDE;
            }
            laatste = e.uiterlijk().isAfter(laatste) ? e.uiterlijk() : laatste;
        }
        return laatste.equals(Instant.MIN) ? Onbekend.WAARDE : laatste;
    }

    private static boolean opgelegd(Zaakbeeld.Feit f) {
        return f.uitspraak().equals("veroordeling") || f.uitspraak().isEmpty() && f.vervolging().equals("strafbeschikking");
    }

    private static Termijnuitkomst einde(Zaakbeeld.Feit f, LocalDate start) {
        var soort = Tabellen.ingebouwd().strafbaarFeit(f.strafbaarFeit()).map(Verjaringssoort::van).orElse(null);
        return Termijnrekening.bereken(REGEL, new TermijnInvoer(Moment.opDag(start), null, Set.of(),
                new Verjaringsfeiten(null, soort, List.of(), null, null, null, null)));
    }
}
