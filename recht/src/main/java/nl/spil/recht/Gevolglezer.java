package nl.spil.recht;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import nl.spil.recht.Wetshandeling.Gevolg;
import nl.spil.recht.Wetshandeling.Tak;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads the consequences of an act: which field becomes what. */
final class Gevolglezer {

    /** Group of a consequence, the kind of record it sets, and the name of the thing in CEL. */
    private static final Map<String, List<String>> GROEPEN = Map.of("zaak", List.of("Zaak", ""), "verdachte", List.of("Verdachte", ""),
            "vrijheid", List.of("Vrijheid", ""), "zitting", List.of("Zitting", ""), "feiten", List.of("Feit", "feit"),
            "vorderingen", List.of("Vordering", "vordering"), "voorwerpen", List.of("Voorwerp", "voorwerp"),
            "vordering", List.of("Vordering", ""), "voorwerp", List.of("Voorwerp", ""), "eigen", List.of("Eigen", ""));
    private static final List<String> NIET_TE_ZETTEN = List.of("zaak.parketnummer", "zaak.onderdeel", "feiten.nr", "vorderingen.nr", "voorwerpen.nr",
            "vordering.nr", "voorwerp.nr", "vrijheid.perioden", "feiten.gestuit", "feiten.verjaartOp");

    private final Celbereik bereik;
    private final Celschrijver.Met schrijver;

    Gevolglezer(Celbereik bereik, Celschrijver.Met schrijver) {
        this.bereik = bereik;
        this.schrijver = schrijver;
    }

    List<Gevolg> lees(Ymap map) {
        var uit = new ArrayList<Gevolg>();
        for (var sleutel : map.sleutels()) {
            var punt = sleutel.indexOf('.');
            var groep = punt < 0 ? sleutel : sleutel.substring(0, punt);
            var naam = punt < 0 ? "" : sleutel.substring(punt + 1);
            var soort = GROEPEN.get(groep);
            var eigen = bereik.eigen().get(naam);
            var veld = soort == null ? null : soort.getFirst().equals("Eigen")
                    ? eigen == null ? null : new Veld(naam, eigen.type(), null, java.util.Set.of())
                    : Beeldtypen.veld(soort.getFirst(), naam);
            if (soort == null || veld == null || NIET_TE_ZETTEN.contains(sleutel)) {
                map.fout(sleutel, "'" + sleutel + "' is geen veld van het beeld dat een handeling kan zetten");
                continue;
            }
            uit.add(new Gevolg(groep, naam, takken(Objects.requireNonNull(map.knoop(sleutel)), map.fouten(), veld, eigen, soort.getLast())));
        }
        return List.copyOf(uit);
    }

    private List<Tak> takken(Node node, Yfouten fouten, Veld veld, Celbereik.@Nullable Eigen eigen, String ding) {
        if (node instanceof SequenceNode rij) {
            return rij.getValue().stream().map(n -> tak(n, fouten, veld, eigen, ding)).toList();
        }
        return List.of(tak(node, fouten, veld, eigen, ding));
    }

    private Tak tak(Node node, Yfouten fouten, Veld veld, Celbereik.@Nullable Eigen eigen, String ding) {
        if (!(node instanceof MappingNode)) {
            return new Tak(null, null, vast(node, fouten, veld, eigen));
        }
        var map = new Ymap(fouten, node, "een gevolg");
        var als = map.heeft("als") ? cel(map, "als", SimpleType.BOOL, ding) : null;
        var dan = map.knoop("dan");
        var cel = map.heeft("cel") ? cel(map, "cel", celtype(veld), ding) : null;
        Object vast = null;
        if (dan instanceof MappingNode) {
            var binnen = new Ymap(fouten, dan, "'dan'");
            cel = cel(binnen, "cel", celtype(veld), ding);
            binnen.klaar();
        } else if (dan != null) {
            vast = vast(dan, fouten, veld, eigen);
        } else if (!map.heeft("cel")) {
            fouten.fout(node, "een gevolg heeft een waarde, { cel: ... } of { als: ..., dan: ... }");
        }
        map.klaar();
        return new Tak(als, cel, vast);
    }

    /** Days and moments may come from text; then the value is read when it is set. */
    private static @Nullable CelType celtype(Veld veld) {
        return veld.type() == SimpleType.TIMESTAMP ? null : veld.type();
    }

    private @Nullable Uitdrukking cel(Ymap map, String sleutel, @Nullable CelType type, String ding) {
        var tekst = map.tekst(sleutel);
        var cel = tekst.isEmpty() ? null : schrijver.schrijf(tekst, type, Celnamen.Plek.GEVOLG, ding, r -> map.fout(sleutel, r));
        if (cel != null && type == null && !List.of("google.protobuf.Timestamp", "string", "dyn").contains(cel.type())) {
            map.fout(sleutel, "CEL geeft " + cel.type() + ", hier moet het een tijdstip zijn: " + tekst);
        }
        return cel;
    }

    private static @Nullable Object vast(Node node, Yfouten fouten, Veld veld, Celbereik.@Nullable Eigen eigen) {
        if (!(node instanceof ScalarNode scalar)) {
            fouten.fout(node, "een waarde is hier een woord, getal of datum");
            return null;
        }
        if (scalar.getTag() == Tag.NULL) {
            return null;
        }
        var tekst = scalar.getValue();
        if (eigen != null) {
            return eigenwaarde(eigen.soort(), tekst, r -> fouten.fout(node, r));
        }
        if (!veld.waarden().isEmpty() && !veld.waarden().contains(tekst)) {
            fouten.fout(node, "'" + tekst + "' is geen waarde van " + veld.naam() + "; wel: " + String.join(", ", veld.waarden()));
        }
        return switch (veld.type().kind()) {
            case BOOL -> Celfuncties.bool(janee(tekst, r -> fouten.fout(node, r)));
            case INT -> geheel(tekst, r -> fouten.fout(node, r));
            case STRING, TIMESTAMP -> tekst;
            default -> {
                fouten.fout(node, "dit veld kan alleen met CEL worden gezet");
                yield null;
            }
        };
    }

    /** A value of an attribute as JSON has it; empty text where it has none. */
    static Object eigenwaarde(Invoersoort soort, String tekst, Consumer<String> fout) {
        return switch (soort) {
            case JA_NEE -> tekst.isEmpty() ? Boolean.FALSE : Celfuncties.bool(janee(tekst, fout));
            case GEHEEL -> tekst.isEmpty() ? 0L : geheel(tekst, fout);
            default -> tekst;
        };
    }

    private static boolean janee(String tekst, Consumer<String> fout) {
        if (!List.of("ja", "nee", "true", "false").contains(tekst)) {
            fout.accept("dit is ja of nee, niet: " + tekst);
        }
        return tekst.equals("ja") || tekst.equals("true");
    }

    private static Long geheel(String tekst, Consumer<String> fout) {
        try {
            return Long.valueOf(tekst);
        } catch (NumberFormatException e) {
            fout.accept("dit is geen geheel getal: " + tekst);
            return 0L;
        }
    }

    /** A value for a component of this type, from what CEL or JSON gives; null where it cannot be. */
    static @Nullable Object naar(Class<?> type, @Nullable Object waarde) {
        return switch (waarde) {
            case Long n when type == int.class -> (int) Math.clamp(n, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case String s when type == LocalDate.class -> s.length() >= 10 && Celfuncties.tijdstip(s.substring(0, 10)) instanceof Instant t
                    ? LocalDate.ofInstant(t, Moment.NEDERLAND) : null;
            case String s when type == Instant.class -> Celfuncties.tijdstip(s) instanceof Instant t ? t : null;
            case Instant t when type == LocalDate.class -> LocalDate.ofInstant(t, Moment.NEDERLAND);
            case null -> type == String.class ? "" : null;
            default -> waarde;
        };
    }
}
