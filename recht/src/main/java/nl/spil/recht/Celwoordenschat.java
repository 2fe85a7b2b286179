package nl.spil.recht;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What types do not catch: a word that a field can never have, a term or an act that the pack does not know. Each would make
 * a rule that silently never holds.
 */
final class Celwoordenschat {

    private final CelAbstractSyntaxTree boom;
    private final Map<String, Veld> invoer;
    private final Celbereik bereik;
    private final List<String> fouten;

    private Celwoordenschat(CelAbstractSyntaxTree boom, Map<String, Veld> invoer, Celbereik bereik, List<String> fouten) {
        this.boom = boom;
        this.invoer = invoer;
        this.bereik = bereik;
        this.fouten = fouten;
    }

    static void controleer(CelAbstractSyntaxTree boom, Map<String, Veld> invoer, Celbereik bereik, List<String> fouten) {
        new Celwoordenschat(boom, invoer, bereik, fouten).loop(boom.getExpr());
    }

    private void loop(CelExpr e) {
        switch (e.getKind()) {
            case CALL -> aanroep(e.call());
            case SELECT -> loop(e.select().operand());
            case LIST -> e.list().elements().forEach(this::loop);
            case COMPREHENSION -> {
                var c = e.comprehension();
                List.of(c.iterRange(), c.accuInit(), c.loopCondition(), c.loopStep(), c.result()).forEach(this::loop);
            }
            case CONSTANT, IDENT, STRUCT, MAP, NOT_SET -> { }
        }
    }

    private void aanroep(CelExpr.CelCall c) {
        switch (c.function()) {
            case "_==_", "_!=_" -> {
                woorden(c.args().get(0), c.args().get(1));
                woorden(c.args().get(1), c.args().get(0));
            }
            case "@in" -> {
                woorden(c.args().get(0), c.args().get(1));
                if (gedaan(c.args().get(1))) {
                    naam(c.args().get(0), bereik.handelingen(), "handeling");
                }
            }
            case "_[_]" -> {
                if (gedaan(c.args().get(0))) {
                    naam(c.args().get(1), bereik.handelingen(), "handeling");
                }
            }
            default -> {
                if (Celnamen.TERMIJNFUNCTIES.contains(c.function())) {
                    naam(c.args().get(0), bereik.termijnen(), "termijn");
                }
            }
        }
        c.target().ifPresent(this::loop);
        c.args().forEach(this::loop);
    }

    private static boolean gedaan(CelExpr e) {
        return e.getKind() == CelExpr.ExprKind.Kind.IDENT && e.ident().name().equals("gedaan");
    }

    private void naam(CelExpr e, Set<String> bekend, String soort) {
        var woorden = vast(e);
        if (woorden.size() != 1) {
            fouten.add("de naam van een " + soort + " moet hier letterlijk staan");
        } else if (!bekend.contains(woorden.getFirst())) {
            fouten.add("onbekende " + soort + ": " + woorden.getFirst());
        }
    }

    private void woorden(CelExpr veld, CelExpr woorden) {
        var waarden = waarden(veld);
        if (!waarden.isEmpty()) {
            vast(woorden).stream().filter(w -> !waarden.contains(w)).forEach(w -> fouten.add(
                    "'" + w + "' is geen waarde van " + plaats(veld) + "; wel: " + String.join(", ", new TreeSet<>(waarden))));
        }
    }

    private Set<String> waarden(CelExpr e) {
        if (e.getKind() == CelExpr.ExprKind.Kind.IDENT && e.ident().name().equals("wijze")) {
            return Set.of(Wijze.VERRICHTEN.wire(), Wijze.VASTLEGGEN.wire());
        }
        if (e.getKind() != CelExpr.ExprKind.Kind.SELECT || boom.getTypeOrThrow(e.select().operand().id()).kind() != CelKind.STRUCT) {
            return Set.of();
        }
        var type = boom.getTypeOrThrow(e.select().operand().id()).name();
        if (type.equals("Doelbeeld") && e.select().field().equals("handeling")) {
            return bereik.handelingen();
        }
        var veld = type.equals("Invoer") ? invoer.get(e.select().field()) : Beeldtypen.veld(type, e.select().field());
        return veld == null ? Set.of() : veld.waarden();
    }

    private static String plaats(CelExpr e) {
        return e.getKind() == CelExpr.ExprKind.Kind.SELECT ? plaats(e.select().operand()) + "." + e.select().field()
                : e.getKind() == CelExpr.ExprKind.Kind.IDENT ? e.ident().name() : "...";
    }

    private static List<String> vast(CelExpr e) {
        var uit = new ArrayList<String>();
        if (e.getKind() == CelExpr.ExprKind.Kind.CONSTANT && e.constant().getKind() == CelConstant.Kind.STRING_VALUE) {
            uit.add(e.constant().stringValue());
        } else if (e.getKind() == CelExpr.ExprKind.Kind.LIST) {
            e.list().elements().forEach(lid -> uit.addAll(vast(lid)));
        }
        return uit;
    }
}
