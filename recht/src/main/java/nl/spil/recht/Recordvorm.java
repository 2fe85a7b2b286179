package nl.spil.recht;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Records of recht as canonical JSON, and back, member for member under the name of the component. Those names are stored:
 * golden tests hold them. What is null is left out.
 */
final class Recordvorm {

    /** Members left out, by the kind of record they belong to. */
    private final Map<Class<?>, Set<String>> zonder;

    private Recordvorm(Map<Class<?>, Set<String>> zonder) {
        this.zonder = zonder;
    }

    /** @param erbij members to write among those of the record itself */
    static String schrijf(Record waarde, SortedMap<String, ?> erbij) {
        return schrijf(waarde, erbij, Map.of());
    }

    /** @param zonder members to leave out, by the kind of record they belong to */
    static String schrijf(Record waarde, SortedMap<String, ?> erbij, Map<Class<?>, Set<String>> zonder) {
        var uit = new StringBuilder(1024);
        new Recordvorm(zonder).object(waarde, new TreeMap<>(erbij), uit);
        return uit.toString();
    }

    /** A map that holds records. */
    static String schrijf(SortedMap<String, ?> waarden) {
        var uit = new StringBuilder(512);
        CanoniekeJson.schrijf(waarden, uit, new Recordvorm(Map.of())::anders);
        return uit.toString();
    }

    private void object(Record waarde, SortedMap<String, Object> erbij, StringBuilder uit) {
        uit.append('{');
        var begin = uit.length();
        var weg = zonder.getOrDefault(waarde.getClass(), Set.of());
        for (var lid : Recordplan.van(waarde.getClass()).gesorteerd()) {
            while (!erbij.isEmpty() && erbij.firstKey().compareTo(lid.naam()) < 0) {
                var extra = erbij.firstKey();
                lid(extra, erbij.remove(extra), begin, uit);
            }
            if (!weg.contains(lid.naam())) {
                lid(lid.naam(), lid.van(waarde), begin, uit);
            }
        }
        erbij.forEach((naam, inhoud) -> lid(naam, inhoud, begin, uit));
        uit.append('}');
    }

    private void lid(String naam, @Nullable Object inhoud, int begin, StringBuilder uit) {
        if (inhoud != null) {
            if (uit.length() > begin) {
                uit.append(',');
            }
            CanoniekeJson.tekst(naam, uit);
            uit.append(':');
            CanoniekeJson.schrijf(inhoud, uit, this::anders);
        }
    }

    private void anders(Object waarde, StringBuilder uit) {
        switch (waarde) {
            case Moment m -> CanoniekeJson.tekst(m.toString(), uit);
            case Wijze w -> CanoniekeJson.tekst(w.wire(), uit);
            case Enum<?> e -> CanoniekeJson.tekst(e.name().toLowerCase(Locale.ROOT).replace('_', '-'), uit);
            case Record r -> object(r, Collections.emptySortedMap(), uit);
            case Instant t -> CanoniekeJson.tekst(t.toString(), uit);
            case LocalDate d -> CanoniekeJson.tekst(d.toString(), uit);
            default -> CanoniekeJson.geenVorm(waarde, uit);
        }
    }

    /** @throws IllegalArgumentException when a member lacks, has another type, or is not known */
    static <T extends Record> T lees(Class<T> soort, @Nullable Object json) {
        if (!(json instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(soort.getSimpleName() + " is geen object");
        }
        var plan = Recordplan.van(soort);
        var waarden = new @Nullable Object[plan.leden().size()];
        var gezien = 0;
        for (int i = 0; i < waarden.length; i++) {
            var lid = plan.leden().get(i);
            var inhoud = map.get(lid.naam());
            if (inhoud != null) {
                gezien++;
                waarden[i] = vanJson(lid.type(), inhoud);
            } else if (lid.leegMag() && !lid.soort().isPrimitive()) {
                gezien += map.containsKey(lid.naam()) ? 1 : 0;
            } else {
                throw new IllegalArgumentException(soort.getSimpleName() + " mist " + lid.naam());
            }
        }
        if (gezien != map.size()) {
            throw new IllegalArgumentException(soort.getSimpleName() + " heeft een onbekend veld onder " + map.keySet());
        }
        return soort.cast(plan.nieuw(waarden));
    }

    private static Object vanJson(Type type, Object json) {
        if (type instanceof ParameterizedType p) {
            return verzameling(p, json);
        }
        var soort = (Class<?>) type;
        if (soort == String.class || soort == Object.class) {
            return json;
        }
        if (soort == int.class || soort == Integer.class) {
            return Math.toIntExact((Long) json);
        }
        if (soort == Moment.class) {
            return Moment.parse((String) json);
        }
        if (soort == Instant.class) {
            return Instant.parse((String) json);
        }
        if (soort == LocalDate.class) {
            return LocalDate.parse((String) json);
        }
        if (soort == Wijze.class) {
            return Wijze.parse((String) json);
        }
        if (soort.isEnum()) {
            return enumwaarde(soort, (String) json);
        }
        return soort.isRecord() ? lees(soort.asSubclass(Record.class), json) : json;
    }

    private static Object enumwaarde(Class<?> soort, String json) {
        for (var waarde : soort.getEnumConstants()) {
            if (((Enum<?>) waarde).name().equals(json.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return waarde;
            }
        }
        throw new IllegalArgumentException("onbekende waarde voor " + soort.getSimpleName() + ": " + json);
    }

    private static Object verzameling(ParameterizedType type, Object json) {
        var soort = (Class<?>) type.getRawType();
        if (soort == SortedMap.class) {
            var uit = new TreeMap<String, Object>();
            ((Map<?, ?>) json).forEach((sleutel, inhoud) -> uit.put((String) sleutel, vanJson(type.getActualTypeArguments()[1], inhoud)));
            return Collections.unmodifiableSortedMap(uit);
        }
        var leden = ((List<?>) json).stream().map(lid -> vanJson(type.getActualTypeArguments()[0], lid)).toList();
        return soort == SortedSet.class ? new TreeSet<>(leden) : List.copyOf(leden);
    }
}
