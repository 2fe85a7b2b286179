package nl.spil.recht;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From checked CEL to functions over the records of the picture. CEL's own interpreter wants maps and throws on what is not
 * there; a picture is judged hundreds of rules at a time, and what is not there must answer "unknown".
 */
final class Celvertaler {

    private final CelAbstractSyntaxTree boom;
    private final Celbereik bereik;
    private final Celnamen.Plek plek;
    private final String ding;
    private final Map<String, Veld> invoer;
    private final Map<String, Integer> plaatsen = new HashMap<>();
    final List<String> fouten = new ArrayList<>();
    boolean feiten;

    Celvertaler(CelAbstractSyntaxTree boom, Celbereik bereik, Celnamen.Plek plek, String ding, Map<String, Veld> invoer) {
        this.boom = boom;
        this.bereik = bereik;
        this.plek = plek;
        this.ding = ding;
        this.invoer = invoer;
    }

    Cel vertaal() {
        var cel = vertaal(boom.getExpr());
        Celwoordenschat.controleer(boom, invoer, bereik, fouten);
        return cel;
    }

    Cel vertaal(CelExpr e) {
        return switch (e.getKind()) {
            case CONSTANT -> constant(e);
            case IDENT -> naam(e.ident().name());
            case SELECT -> veld(e);
            case CALL -> aanroep(e);
            case LIST -> lijst(e);
            case COMPREHENSION -> lus(e.comprehension());
            case STRUCT, MAP, NOT_SET -> fout("hier kan geen object worden gemaakt");
        };
    }

    private Cel constant(CelExpr e) {
        var c = e.constant();
        Object waarde = switch (c.getKind()) {
            case STRING_VALUE -> c.stringValue();
            case BOOLEAN_VALUE -> Celfuncties.bool(c.booleanValue());
            case INT64_VALUE -> c.int64Value();
            case NOT_SET, NULL_VALUE, UINT64_VALUE, DOUBLE_VALUE, BYTES_VALUE, DURATION_VALUE, TIMESTAMP_VALUE -> Onbekend.WAARDE;
        };
        return waarde == Onbekend.WAARDE ? fout("alleen tekst, hele getallen, true en false kunnen letterlijk worden gebruikt; vraag met has(...) of iets bekend is")
                : _ -> waarde;
    }

    private Cel naam(String naam) {
        var plaats = plaatsen.get(naam);
        if (plaats != null) {
            int i = plaats;
            return o -> o.plaatsen[i];
        }
        if (!Celnamen.TYPEN.containsKey(naam)) {
            return fout("onbekende naam: " + naam);
        }
        if (!Celnamen.mag(naam, plek, ding)) {
            return fout("'" + naam + "' kan hier niet worden gelezen");
        }
        feiten |= naam.equals("feiten");
        return Celnamen.lezer(naam);
    }

    private Cel veld(CelExpr e) {
        var s = e.select();
        var van = vertaal(s.operand());
        var soort = boom.getTypeOrThrow(s.operand().id());
        Cel waarde = switch (soort.kind()) {
            case STRUCT -> Celvelden.lezer(soort.name(), s.field(), van, bereik);
            case MAP, DYN, ANY -> o -> van.waarde(o) instanceof Map<?, ?> m && m.get(s.field()) instanceof Object w ? w : Onbekend.WAARDE;
            default -> fout("'" + s.field() + "' van " + soort.name() + " bestaat niet");
        };
        return s.testOnly() ? o -> Celfuncties.bool(waarde.waarde(o) != Onbekend.WAARDE) : waarde;
    }

    private Cel lijst(CelExpr e) {
        var leden = e.list().elements().stream().map(this::vertaal).toList();
        if (e.list().elements().stream().allMatch(l -> l.getKind() == CelExpr.ExprKind.Kind.CONSTANT)) {
            var vast = new ArrayList<Object>();
            leden.forEach(l -> vast.add(l.waarde(GEEN)));
            return _ -> vast;
        }
        return o -> {
            var uit = new ArrayList<Object>(leden.size());
            for (var lid : leden) {
                uit.add(lid.waarde(o));
            }
            return uit;
        };
    }

    private static final Omgeving GEEN = Omgeving.vanBeeld(Werkbeeld.van(Zaakbeeld.leeg(new Parketnummer("00-000000-00"))));

    private Cel lus(CelExpr.CelComprehension c) {
        var bereikCel = vertaal(c.iterRange());
        if (boom.getTypeOrThrow(c.iterRange().id()).kind() != CelKind.LIST && boom.getTypeOrThrow(c.iterRange().id()).kind() != CelKind.DYN
                || !c.iterVar2().isEmpty()) {
            return fout("all, exists en dergelijke kunnen alleen over een lijst");
        }
        if (plaatsen.size() + 2 > Omgeving.DIEPTE) {
            return fout("te diep genest");
        }
        var begin = vertaal(c.accuInit());
        var oudElement = plaatsen.get(c.iterVar());
        var oudSom = plaatsen.get(c.accuVar());
        int element = plaatsen.size();
        int som = element + 1;
        plaatsen.put(c.iterVar(), element);
        plaatsen.put(c.accuVar(), som);
        if (plaatsen.size() != som + 1) {
            return fout("de naam '" + c.iterVar() + "' is hier al in gebruik");
        }
        var door = vertaal(c.loopCondition());
        var stap = vertaal(c.loopStep());
        plaatsen.remove(c.iterVar());
        var slot = vertaal(c.result());
        plaatsen.remove(c.accuVar());
        if (oudElement != null || oudSom != null) {
            return fout("de naam '" + c.iterVar() + "' is hier al in gebruik");
        }
        return o -> {
            if (!(bereikCel.waarde(o) instanceof List<?> leden)) {
                return Onbekend.WAARDE;
            }
            o.plaatsen[som] = begin.waarde(o);
            for (var lid : leden) {
                if (door.waarde(o) == Boolean.FALSE) {
                    break;
                }
                o.plaatsen[element] = lid;
                o.plaatsen[som] = stap.waarde(o);
            }
            return slot.waarde(o);
        };
    }

    private Cel aanroep(CelExpr e) {
        var c = e.call();
        if (Celnamen.TERMIJNFUNCTIES.contains(c.function()) && !Celnamen.mag(c.function(), plek, ding)) {
            return fout("'" + c.function() + "' hangt af van het moment en kan hier niet worden gebruikt; neem 'gestart'");
        }
        var argumenten = new ArrayList<Cel>();
        c.target().ifPresent(t -> argumenten.add(vertaal(t)));
        c.args().forEach(a -> argumenten.add(vertaal(a)));
        var cel = Celaanroep.van(c.function(), argumenten);
        return cel != null ? cel : fout("de functie '" + c.function() + "' wordt hier niet ondersteund");
    }

    private Cel fout(String reden) {
        fouten.add(reden);
        return _ -> Onbekend.WAARDE;
    }
}
