package nl.spil.recht;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The calls that packs may make. */
final class Celaanroep {

    private Celaanroep() {}

    /** Null when there is no such function here. */
    static @Nullable Cel van(String functie, List<Cel> a) {
        return switch (functie) {
            case "_&&_" -> o -> {
                var links = a.get(0).waarde(o);
                return links == Boolean.FALSE ? links : Celfuncties.en(links, a.get(1).waarde(o));
            };
            case "_||_" -> o -> {
                var links = a.get(0).waarde(o);
                return links == Boolean.TRUE ? links : Celfuncties.of(links, a.get(1).waarde(o));
            };
            case "!_" -> o -> Celfuncties.niet(a.get(0).waarde(o));
            case "@not_strictly_false" -> o -> Celfuncties.bool(a.get(0).waarde(o) != Boolean.FALSE);
            case "_?_:_" -> o -> {
                var keus = a.get(0).waarde(o);
                return keus == Onbekend.WAARDE ? keus : a.get(keus == Boolean.TRUE ? 1 : 2).waarde(o);
            };
            case "_==_" -> o -> Celfuncties.gelijk(a.get(0).waarde(o), a.get(1).waarde(o));
            case "_!=_" -> o -> Celfuncties.niet(Celfuncties.gelijk(a.get(0).waarde(o), a.get(1).waarde(o)));
            case "_<_" -> orde(a, n -> n < 0);
            case "_<=_" -> orde(a, n -> n <= 0);
            case "_>_" -> orde(a, n -> n > 0);
            case "_>=_" -> orde(a, n -> n >= 0);
            case "@in" -> in(a);
            case "_[_]" -> o -> a.get(0).waarde(o) instanceof Map<?, ?> m ? Celvelden.gedaan(o, m, a.get(1).waarde(o))
                    : Celfuncties.element(a.get(0).waarde(o), a.get(1).waarde(o));
            case "_+_" -> o -> Celfuncties.plus(a.get(0).waarde(o), a.get(1).waarde(o));
            case "_-_" -> o -> Celfuncties.min(a.get(0).waarde(o), a.get(1).waarde(o));
            case "-_" -> o -> Celfuncties.min(0L, a.get(0).waarde(o));
            case "_*_", "_/_", "_%_" -> o -> Celfuncties.reken(functie.charAt(1), a.get(0).waarde(o), a.get(1).waarde(o));
            default -> benoemd(functie, a);
        };
    }

    private static @Nullable Cel benoemd(String functie, List<Cel> a) {
        return switch (functie) {
            case "size" -> o -> Celfuncties.grootte(a.get(0).waarde(o));
            case "startsWith" -> tekst(a, String::startsWith);
            case "endsWith" -> tekst(a, String::endsWith);
            case "contains" -> tekst(a, String::contains);
            case "dag" -> o -> Celfuncties.dag(a.get(0).waarde(o));
            case "dagen" -> o -> Celfuncties.dagen(a.get(0).waarde(o));
            case "plus" -> o -> Celfuncties.plusDuur(a.get(0).waarde(o), a.get(1).waarde(o));
            case "lengte" -> o -> Celfuncties.lengte(a.get(0).waarde(o));
            case "tijdstip" -> o -> Celfuncties.tijdstip(a.get(0).waarde(o));
            case "loopt" -> o -> termijn(o, functie, (String) a.get(0).waarde(o), (eind, nu) -> eind == null || !nu.isAfter(eind));
            case "verlopen" -> o -> termijn(o, functie, (String) a.get(0).waarde(o), (eind, nu) -> eind != null && nu.isAfter(eind));
            case "gestart" -> o -> termijn(o, functie, (String) a.get(0).waarde(o), (_, _) -> true);
            case "boetemaximum" -> o -> genoteerd(o, functie, Boetemaximum.vanTenlastelegging(o.feiten, o.beeld.verdachte).map(Object.class::cast)
                    .orElse(Onbekend.WAARDE));
            case "uitvoerbaarTot" -> o -> genoteerd(o, functie, Executieverjaring.tot(o.feiten, a.get(0).waarde(o)));
            case "einde" -> o -> einde(o, (String) a.get(0).waarde(o));
            default -> null;
        };
    }

    private static Cel in(List<Cel> a) {
        return o -> {
            var in = a.get(1).waarde(o);
            var wat = a.get(0).waarde(o);
            var uit = Celfuncties.in(wat, in);
            if (in instanceof Map<?, ?> m && m == o.beeld.gedaan) {
                o.noteer("gedaan." + wat, uit == Boolean.TRUE ? Celfuncties.element(m, wat) : "niet");
            }
            return uit;
        };
    }

    private static Cel orde(List<Cel> a, IntPredicate goed) {
        return o -> Celfuncties.vergelijk(a.get(0).waarde(o), a.get(1).waarde(o)) instanceof Integer n ? Celfuncties.bool(goed.test(n))
                : Onbekend.WAARDE;
    }

    private static Cel tekst(List<Cel> a, BiPredicate<String, String> test) {
        return o -> a.get(0).waarde(o) instanceof String x && a.get(1).waarde(o) instanceof String y ? Celfuncties.bool(test.test(x, y))
                : Onbekend.WAARDE;
    }

    private static Object genoteerd(Omgeving o, String naam, Object waarde) {
        o.noteer(naam, waarde);
        return waarde;
    }

    private interface Eindtest {
        boolean geldt(@Nullable Instant eind, Instant nu);
    }

    private static Object termijn(Omgeving o, String functie, String regel, Eindtest test) {
        var uit = false;
        for (var t : o.beeld.termijnen) {
            uit |= t.status().equals("loopt") && t.regel().equals(regel) && test.geldt(t.eindigt(), o.nu);
        }
        o.noteer(functie + "(" + regel + ")", uit);
        return Celfuncties.bool(uit);
    }

    /** The latest end; unknown when none runs or an end is not known. */
    private static Object einde(Omgeving o, String regel) {
        Object uit = Onbekend.WAARDE;
        for (var t : o.beeld.termijnen) {
            if (t.status().equals("loopt") && t.regel().equals(regel) && t.eindigt() instanceof Instant eind
                    && !(uit instanceof Instant tot && tot.isAfter(eind))) {
                uit = eind;
            }
        }
        o.noteer("einde(" + regel + ")", uit);
        return uit;
    }

}
