package nl.spil.recht;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Records of recht to what JSON has, and back, member for member under the name of the component. Those names are stored:
 * golden tests hold them. What is null is left out.
 */
final class Recordvorm {

    private static final Map<Class<?>, RecordComponent[]> DELEN = new ConcurrentHashMap<>();

    private Recordvorm() {}

    static SortedMap<String, Object> schrijf(Record waarde) {
        var uit = new TreeMap<String, Object>();
        for (var deel : delen(waarde.getClass())) {
            var inhoud = lees(deel, waarde);
            if (inhoud != null) {
                uit.put(deel.getName(), naarJson(inhoud));
            }
        }
        return uit;
    }

    /** @throws IllegalArgumentException when a member lacks, has another type, or is not known */
    static <T extends Record> T lees(Class<T> soort, @Nullable Object json) {
        if (!(json instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(soort.getSimpleName() + " is geen object");
        }
        var delen = delen(soort);
        var waarden = new Object[delen.length];
        var types = new Class<?>[delen.length];
        var gezien = 0;
        for (int i = 0; i < delen.length; i++) {
            types[i] = delen[i].getType();
            var inhoud = map.get(delen[i].getName());
            gezien += map.containsKey(delen[i].getName()) ? 1 : 0;
            if (inhoud == null && types[i].isPrimitive()) {
                throw new IllegalArgumentException(soort.getSimpleName() + " mist " + delen[i].getName());
            }
            waarden[i] = inhoud == null ? leeg(delen[i]) : vanJson(delen[i].getGenericType(), inhoud);
        }
        if (gezien != map.size()) {
            throw new IllegalArgumentException(soort.getSimpleName() + " heeft een onbekend veld onder " + map.keySet());
        }
        try {
            var maker = soort.getDeclaredConstructor(types);
            maker.setAccessible(true);
            return maker.newInstance(waarden);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(soort.getSimpleName() + ": " + e.getTargetException().getMessage(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record always has its canonical constructor", e);
        }
    }

    private static @Nullable Object leeg(RecordComponent deel) {
        if (deel.getAnnotatedType().isAnnotationPresent(Nullable.class) || deel.getAccessor().getAnnotatedReturnType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        throw new IllegalArgumentException(deel.getDeclaringRecord().getSimpleName() + " mist " + deel.getName());
    }

    private static Object naarJson(Object waarde) {
        return switch (waarde) {
            case Moment m -> m.toString();
            case Wijze w -> w.wire();
            case Enum<?> e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-');
            case Record r -> schrijf(r);
            case Instant t -> t.toString();
            case LocalDate d -> d.toString();
            case Integer n -> n.longValue();
            case Map<?, ?> m -> {
                var uit = new TreeMap<String, Object>();
                m.forEach((sleutel, inhoud) -> uit.put((String) sleutel, naarJson(inhoud)));
                yield uit;
            }
            case Iterable<?> i -> {
                var uit = new ArrayList<>();
                i.forEach(inhoud -> uit.add(naarJson(inhoud)));
                yield uit;
            }
            default -> waarde;
        };
    }

    private static Object vanJson(Type type, Object json) {
        if (type instanceof ParameterizedType p) {
            return verzameling(p, json);
        }
        var soort = (Class<?>) type;
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

    private static @Nullable Object lees(RecordComponent deel, Record waarde) {
        try {
            return deel.getAccessor().invoke(waarde);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an accessor of a record can always be called", e);
        }
    }

    private static RecordComponent[] delen(Class<?> soort) {
        return DELEN.computeIfAbsent(soort, s -> {
            var delen = s.getRecordComponents();
            for (var deel : delen) {
                deel.getAccessor().setAccessible(true);
            }
            return delen;
        });
    }
}
