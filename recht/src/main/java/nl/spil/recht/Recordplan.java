package nl.spil.recht;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of record is read and written, found out once: its components in order of declaration and in order of their
 * names, and its canonical constructor.
 */
record Recordplan(Class<?> soort, List<Lid> leden, List<Lid> gesorteerd, MethodHandle maker) {

    private static final ClassValue<Recordplan> PLANNEN = new ClassValue<>() {
        @Override
        protected Recordplan computeValue(Class<?> soort) {
            return maak(soort);
        }
    };

    /** @param leegMag whether null may stand here */
    record Lid(String naam, Class<?> soort, Type type, boolean leegMag, MethodHandle lezer) {

        @Nullable Object van(Record waarde) {
            try {
                return lezer.invokeExact(waarde);
            } catch (Throwable e) {
                throw new IllegalStateException("an accessor of a record can always be called", e);
            }
        }
    }

    static Recordplan van(Class<?> soort) {
        return PLANNEN.get(soort);
    }

    /** @throws IllegalArgumentException when the constructor refuses these values */
    Object nieuw(@Nullable Object[] waarden) {
        try {
            return maker.invokeExact(waarden);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(soort.getSimpleName() + ": " + e.getMessage(), e);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a constructor of a record throws nothing checked", e);
        }
    }

    private static Recordplan maak(Class<?> soort) {
        try {
            var blik = MethodHandles.privateLookupIn(soort, MethodHandles.lookup());
            var delen = soort.getRecordComponents();
            var leden = new Lid[delen.length];
            var types = new Class<?>[delen.length];
            for (int i = 0; i < delen.length; i++) {
                types[i] = delen[i].getType();
                leden[i] = new Lid(delen[i].getName(), types[i], delen[i].getGenericType(), leegMag(delen[i]),
                        blik.unreflect(delen[i].getAccessor()).asType(MethodType.methodType(Object.class, Record.class)));
            }
            var maker = blik.findConstructor(soort, MethodType.methodType(void.class, types)).asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
            return new Recordplan(soort, List.of(leden), Arrays.stream(leden).sorted(Comparator.comparing(Lid::naam)).toList(), maker);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record always has its accessors and its canonical constructor", e);
        }
    }

    private static boolean leegMag(RecordComponent deel) {
        return deel.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || deel.getAccessor().getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
    }
}
