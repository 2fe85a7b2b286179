package nl.spil.recht;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A record of the picture with some components replaced, by name: how a consequence in a pack reaches the picture. */
final class Recordwijziging {

    private static final Map<Class<?>, Recordwijziging> BEKEND = new ConcurrentHashMap<>();

    private final RecordComponent[] delen;
    private final Constructor<?> maker;

    private Recordwijziging(Class<?> soort) {
        delen = soort.getRecordComponents();
        try {
            maker = soort.getDeclaredConstructor(Arrays.stream(delen).map(RecordComponent::getType).toArray(Class<?>[]::new));
            maker.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record always has its canonical constructor", e);
        }
        for (var deel : delen) {
            deel.getAccessor().setAccessible(true);
        }
    }

    /** A value that does not fit its component leaves that component as it was. */
    static <T extends Record> T met(T oud, Map<String, @Nullable Object> waarden) {
        return BEKEND.computeIfAbsent(oud.getClass(), Recordwijziging::new).wijzig(oud, waarden);
    }

    @SuppressWarnings("unchecked")
    private <T extends Record> T wijzig(T oud, Map<String, @Nullable Object> waarden) {
        try {
            var nieuw = new Object[delen.length];
            for (int i = 0; i < delen.length; i++) {
                nieuw[i] = delen[i].getAccessor().invoke(oud);
                if (waarden.containsKey(delen[i].getName())) {
                    var waarde = Gevolglezer.naar(delen[i].getType(), waarden.get(delen[i].getName()));
                    nieuw[i] = waarde == null && delen[i].getType().isPrimitive() ? nieuw[i] : waarde;
                }
            }
            return (T) maker.newInstance(nieuw);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record can always be rebuilt from its components", e);
        }
    }
}
