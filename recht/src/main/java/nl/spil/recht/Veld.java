package nl.spil.recht;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One field of the picture as rules see it.
 *
 * @param deel    the component behind it; null for an attribute of a pack or an input of an act, which are looked up by name
 * @param waarden the closed vocabulary of a text, or empty when it is free
 */
record Veld(String naam, CelType type, @Nullable RecordComponent deel, Set<String> waarden) {

    static Veld van(RecordComponent deel, Set<String> waarden) {
        return new Veld(deel.getName(), type(deel.getGenericType()), deel, waarden);
    }

    private static CelType type(java.lang.reflect.Type soort) {
        if (soort == String.class || soort == LocalDate.class) {
            return SimpleType.STRING;
        }
        if (soort == boolean.class || soort == Boolean.class) {
            return SimpleType.BOOL;
        }
        if (soort == int.class || soort == long.class) {
            return SimpleType.INT;
        }
        if (soort == Instant.class) {
            return SimpleType.TIMESTAMP;
        }
        if (soort instanceof ParameterizedType p && p.getRawType() == List.class) {
            return ListType.create(type(p.getActualTypeArguments()[0]));
        }
        return StructTypeReference.create(((Class<?>) soort).getSimpleName());
    }

    /** Its value in CEL, or {@link Onbekend#WAARDE}. */
    Object lees(Object van) {
        try {
            var waarde = deel == null ? null : deel.getAccessor().invoke(van);
            return switch (waarde) {
                case null -> Onbekend.WAARDE;
                case Integer n -> n.longValue();
                case LocalDate d -> d.toString();
                default -> waarde;
            };
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an accessor of a record can always be called", e);
        }
    }
}
