package nl.spil.recht;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import org.jspecify.annotations.Nullable;

/** The type in CEL of an input or an attribute. Days and moments are text, but for an attribute that is a moment. */
final class Celtypering {

    private Celtypering() {}

    static CelType van(Invoersoort soort) {
        return soort == Invoersoort.TIJDSTIP ? SimpleType.TIMESTAMP : soort == Invoersoort.JA_NEE ? SimpleType.BOOL : invoer(soort, null);
    }

    static CelType invoer(Invoersoort soort, @Nullable Invoersoort van) {
        return switch (soort) {
            case TEKST, KEUZE, JA_NEE, DUUR, DATUM, TIJDSTIP, STUK, PARKETNUMMER -> SimpleType.STRING;
            case GEHEEL, EUROCENT, DAGEN, UREN -> SimpleType.INT;
            case PERSOON, ZITTING -> MapType.create(SimpleType.STRING, SimpleType.DYN);
            case VOORWERP -> SimpleType.DYN;
            case FEITEN, UITSPRAAK -> ListType.create(SimpleType.DYN);
            case LIJST -> ListType.create(van == null ? SimpleType.DYN : invoer(van, null));
        };
    }
}
