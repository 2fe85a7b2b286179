package nl.spil.recht;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The variables that rules read, with their types, and where each may be used. */
final class Celnamen {

    /** Where a piece of CEL stands. */
    enum Plek {
        /** A condition of an act, or when a second person is needed. */
        VOORWAARDE,
        /** A consequence; for one of a feit, vordering or voorwerp that thing has a name of its own. */
        GEVOLG,
        /** A phase or a list: a function of the picture, not of the moment. */
        AFLEIDING
    }

    /** What may not be read where a phase or list is derived. */
    private static final Set<String> NIET_AFGELEID = Set.of("invoer", "actor", "wijze", "nu", "doel", "loopt", "verlopen");
    private static final Set<String> DINGEN = Set.of("feit", "vordering", "voorwerp");

    static final Map<String, CelType> TYPEN = typen();
    /** Functions whose argument names a term of the pack. */
    static final Set<String> TERMIJNFUNCTIES = Set.of("loopt", "verlopen", "einde", "gestart");

    private Celnamen() {}

    private static Map<String, CelType> typen() {
        var uit = new LinkedHashMap<String, CelType>();
        for (var soort : List.of("Zaak", "Verdachte", "Vrijheid", "Zitting", "Actor", "Doel", "Eigen", "Invoer", "Feit", "Vordering", "Voorwerp")) {
            uit.put(soort.toLowerCase(java.util.Locale.ROOT), StructTypeReference.create(soort.equals("Doel") ? "Doelbeeld" : soort));
        }
        uit.put("feiten", ListType.create(StructTypeReference.create("Feit")));
        uit.put("alleFeiten", ListType.create(StructTypeReference.create("Feit")));
        uit.put("vorderingen", ListType.create(StructTypeReference.create("Vordering")));
        uit.put("voorwerpen", ListType.create(StructTypeReference.create("Voorwerp")));
        uit.put("gedaan", MapType.create(SimpleType.STRING, SimpleType.TIMESTAMP));
        uit.put("wijze", SimpleType.STRING);
        uit.put("nu", SimpleType.TIMESTAMP);
        return uit;
    }

    /** Whether {@code naam} may be read there. {@code ding} is the thing a consequence is about, or empty. */
    static boolean mag(String naam, Plek plek, String ding) {
        return DINGEN.contains(naam) ? plek == Plek.GEVOLG && naam.equals(ding) : plek != Plek.AFLEIDING || !NIET_AFGELEID.contains(naam);
    }

    static Cel lezer(String naam) {
        return switch (naam) {
            case "zaak" -> o -> o.beeld.zaak;
            case "verdachte" -> o -> o.beeld.verdachte;
            case "vrijheid" -> o -> o.beeld.vrijheid;
            case "zitting" -> o -> o.beeld.zitting;
            case "feiten" -> o -> o.feiten;
            case "alleFeiten" -> o -> o.beeld.feiten;
            case "vorderingen" -> o -> o.beeld.vorderingen;
            case "voorwerpen" -> o -> o.beeld.voorwerpen;
            case "gedaan" -> o -> o.beeld.gedaan;
            case "eigen" -> o -> o.beeld.eigen;
            case "invoer" -> o -> o.invoer;
            case "actor" -> o -> o.actor;
            case "doel" -> o -> o.doel;
            case "feit", "vordering", "voorwerp" -> o -> o.ding;
            case "wijze" -> o -> {
                o.noteer("wijze", o.wijze.wire());
                return o.wijze.wire();
            };
            case "nu" -> o -> {
                o.noteer("nu", o.nu);
                return o.nu;
            };
            default -> throw new IllegalArgumentException(naam);
        };
    }
}
