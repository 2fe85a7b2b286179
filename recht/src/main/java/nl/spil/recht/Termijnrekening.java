package nl.spil.recht;

import static nl.spil.recht.Termijnuitkomst.Einde;
import static nl.spil.recht.Termijnuitkomst.GeenEinde;
import static nl.spil.recht.Termijnuitkomst.Onberekenbaar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts a term of the law from its rule and the facts: pure, on the Dutch calendar and clock. Days that a day rule ends on
 * count whole; an instant is the moment the term ends. Sources: Sv 130, 135a and 136, Sr 88, Algemene termijnenwet 1-4.
 */
public final class Termijnrekening {


    private final Termijnregel regel;
    private final Feestdagen feestdagen;
    private final List<String> stappen = new ArrayList<>();

    private Termijnrekening(Termijnregel regel, Feestdagen feestdagen) {
        this.regel = regel;
        this.feestdagen = feestdagen;
    }

    /** With the holidays known to this release and those in {@code invoer}. */
    public static Termijnuitkomst bereken(Termijnregel regel, TermijnInvoer invoer) {
        return bereken(regel, invoer, Feestdagen.ingebouwd());
    }

    public static Termijnuitkomst bereken(Termijnregel regel, TermijnInvoer invoer, Feestdagen feestdagen) {
        var start = invoer.start();
        var verjaring = regel.verjaring();
        if (verjaring != null) {
            var feiten = invoer.verjaring();
            return feiten == null && verjaring.lengte() != Verjaringsregel.Lengte.NOOIT
                    ? new Onberekenbaar("pleegdatum", "De gegevens over het feit ontbreken.")
                    : Verjaring.bereken(regel, verjaring, feiten == null ? Verjaringsfeiten.GEEN : feiten,
                            start == null ? null : start.dag());
        }
        var duur = invoer.duurBepaald() != null ? invoer.duurBepaald() : regel.duur();
        if (duur == null || regel.telling() == Telling.GEEN) {
            return new GeenEinde(regel.artikel(), List.of("De wet geeft geen vaste termijn (" + regel.artikel() + ")."));
        }
        if (start == null) {
            return new Onberekenbaar("start", "Het begin ontbreekt: " + regel.begint() + ".");
        }
        return bezwaar(regel, invoer, start) instanceof Onberekenbaar nee ? nee
                : new Termijnrekening(regel, feestdagen.met(invoer.gelijkgesteld())).tel(start, duur);
    }

    /**
     * Until when an offence can be prosecuted: Sr 70-72, and Sr 77d when the birth date of the suspect is among the facts.
     * It begins the day after {@link Verjaringsfeiten#pleegdatum}.
     */
    public static Termijnuitkomst verjaring(Verjaringsfeiten feiten) {
        return vervolging(feiten, Verjaringsregel.Aanvang.PLEEGDATUM);
    }

    /** As {@link #verjaring(Verjaringsfeiten)}, of a feit of a picture with its interruptions: how its date was counted. */
    public static Termijnuitkomst verjaring(Zaakbeeld.Feit feit, Zaakbeeld.Verdachte verdachte) {
        return Feiten.verjaring(feit, feit.gestuit(), verdachte);
    }

    /** The same, beginning with another fact (Sr 71 onder 2-4). */
    static Termijnuitkomst vervolging(Verjaringsfeiten feiten, Verjaringsregel.Aanvang aanvang) {
        var jeugdig = feiten.verdachteGeboren() != null;
        var regel = new Termijnregel("verjaring", jeugdig ? "Sr 70 en 77d" : "Sr 70", "dag na die waarop het feit is gepleegd (Sr 71)", null, Telling.VERJARING,
                new TreeSet<>(), false, new Verjaringsregel(aanvang, jeugdig ? Verjaringsregel.Lengte.HELFT : Verjaringsregel.Lengte.GEWOON, null), "", "A");
        return bereken(regel, TermijnInvoer.van(feiten));
    }

    private static @Nullable Onberekenbaar bezwaar(Termijnregel regel, TermijnInvoer invoer, Moment start) {
        if (regel.telling().vanOgenblik() && start.precisie() == Moment.Precisie.DAG) {
            return new Onberekenbaar("start", "Deze termijn loopt van ogenblik tot ogenblik: geef dag en uur.");
        }
        var bepaald = invoer.duurBepaald();
        if (bepaald == null) {
            return null;
        }
        if (!regel.bepaalbaar()) {
            return new Onberekenbaar("duurBepaald", "De lengte van deze termijn staat in de wet; de rechter bepaalt haar niet.");
        }
        return regel.duur() != null && bepaald.inMinuten() > regel.duur().inMinuten()
                ? new Onberekenbaar("duurBepaald", "Dit is meer dan de wet toelaat: ten hoogste " + regel.duur().inWoorden() + ".")
                : null;
    }

    private Termijnuitkomst tel(Moment start, Duur duur) {
        var x = start.dag();
        return switch (regel.telling()) {
            case DAGEN, WEKEN, MAANDEN, JAREN -> dagen(x, x.plusDays(1), Dagtelling.dagen(x, duur), duur);
            case DAGEN_INGAAND -> dagen(x, x, Dagtelling.dagen(x, duur).minusDays(1), duur);
            case KALENDERMAANDEN -> dagen(x, x.plusDays(1), Dagtelling.kalendermaanden(x, duur), duur);
            case KORTSTE_MAANDEN -> kortste(x, duur);
            case VRIJE_DAGEN -> vrijeDagen(x, duur);
            case TERUG -> terug(x, duur);
            case UREN, VRIJHEID -> ogenblik(start.op(), Uurtelling.verstreken(start.op(), duur), duur, "");
            case UREN_DAG -> ogenblik(start.op(), Uurtelling.overdag(start.op(), duur), duur,
                    "De tijd tussen middernacht en negen uur telt niet mee.");
            case ETMALEN -> start.precisie() == Moment.Precisie.MINUUT
                    ? ogenblik(start.op(), Uurtelling.verstreken(start.op(), duur), duur, "")
                    : dagen(x, x.plusDays(1), Dagtelling.dagen(x, duur), duur);
            case ZELFDE_DAG -> zelfdeDag(start);
            case VERJARING, GEEN -> throw new IllegalStateException(regel.id() + " is counted elsewhere");
        };
    }

    private Einde dagen(LocalDate x, LocalDate eerste, LocalDate laatste, Duur duur) {
        stappen.add(eerste.equals(x)
                ? "De termijn begint op " + Datumtaal.dag(x) + "; die dag telt mee."
                : "De termijn begint op " + Datumtaal.dag(eerste) + ", de dag na " + Datumtaal.dag(x) + ".");
        stappen.add("Hij duurt " + duur.inWoorden() + maand(duur) + ": tot en met " + Datumtaal.dag(laatste) + ".");
        var einde = Verlenging.vooruit(eerste, laatste, regel.atw(), feestdagen, stappen);
        if (!regel.atw().contains(1) && !feestdagen.werkdag(einde)) {
            stappen.add("De laatste dag is " + feestdagen.waarom(einde) + "; de Algemene termijnenwet verlengt deze termijn niet.");
        }
        return einde(Moment.opDag(einde), null);
    }

    private Einde kortste(LocalDate x, Duur duur) {
        var dertig = Dagtelling.dagen(x, duur);
        var kalender = Dagtelling.kalendermaanden(x, duur);
        return dagen(x, x.plusDays(1), dertig.isBefore(kalender) ? dertig : kalender, duur);
    }

    private Einde vrijeDagen(LocalDate x, Duur duur) {
        var eerste = x.plusDays(1);
        var laatste = Dagtelling.dagen(x, duur);
        stappen.add("De dag van " + Datumtaal.dag(x) + " en de zittingsdag tellen niet mee (Sv 130).");
        stappen.add(duur.inWoorden() + " vrij: " + Datumtaal.dag(eerste) + " tot en met " + Datumtaal.dag(laatste) + ".");
        var einde = Verlenging.vooruit(eerste, laatste, regel.atw(), feestdagen, stappen);
        stappen.add("De zitting mag op zijn vroegst op " + Datumtaal.dag(einde.plusDays(1)) + " zijn.");
        return einde(Moment.opDag(einde), einde.plusDays(1));
    }

    private Einde terug(LocalDate zitting, Duur duur) {
        var eerste = zitting.minusDays(1);
        var laatste = zitting.minusDays(30L * duur.maanden() + duur.dagen());
        stappen.add("Er wordt teruggeteld vanaf " + Datumtaal.dag(zitting) + ", die zelf niet meetelt (Sv 130).");
        stappen.add(duur.inWoorden() + " vrij: " + Datumtaal.dag(laatste) + " tot en met " + Datumtaal.dag(eerste) + ".");
        var vrij = Verlenging.achteruit(eerste, laatste, regel.atw(), feestdagen, stappen);
        stappen.add("De laatste dag waarop het kan is " + Datumtaal.dag(vrij.minusDays(1)) + ".");
        return einde(Moment.opDag(vrij.minusDays(1)), null);
    }

    private Einde ogenblik(Instant van, Instant tot, Duur duur, String nacht) {
        stappen.add("De termijn begint op " + Datumtaal.minuut(van) + ".");
        if (!nacht.isEmpty()) {
            stappen.add(nacht);
        }
        stappen.add("Hij duurt " + duur.inWoorden() + " en loopt af op " + Datumtaal.minuut(tot)
                + "; weekend en feestdagen verlengen hem niet (Algemene termijnenwet, artikel 4).");
        return einde(Moment.opMinuut(tot), null);
    }

    private Einde zelfdeDag(Moment start) {
        stappen.add("Het moet op dezelfde dag: " + Datumtaal.dag(start.dag()) + ".");
        return einde(start.precisie() == Moment.Precisie.DAG ? start
                : Moment.opMinuut(start.dag().plusDays(1).atStartOfDay(Moment.NEDERLAND).toInstant()), null);
    }

    private Einde einde(Moment eindigt, @Nullable LocalDate zitting) {
        if (!regel.noot().isEmpty()) {
            stappen.add(regel.noot());
        }
        return new Einde(eindigt, zitting, regel.artikel(), stappen);
    }

    private String maand(Duur duur) {
        return duur.maanden() > 0 && regel.telling() == Telling.MAANDEN ? " (een maand is dertig dagen)" : "";
    }
}
