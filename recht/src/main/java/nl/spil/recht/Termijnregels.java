package nl.spil.recht;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of counting of the current Code, from tabellen/termijnregels.csv: every term of the law that Spil knows,
 * also those no pack uses yet. What a pack says about a term is read with {@link #van}.
 */
public final class Termijnregels {

    private static final Map<String, Termijnregel> INGEBOUWD = Collections.unmodifiableMap(Csv.lees("termijnregels").stream()
            .map(Termijnregels::van)
            .collect(Collectors.toMap(Termijnregel::id, r -> r, (a, b) -> {
                throw new IllegalStateException("termijnregels.csv names " + a.id() + " twice");
            }, LinkedHashMap::new)));

    private Termijnregels() {}

    public static Optional<Termijnregel> regel(String id) {
        return Optional.ofNullable(INGEBOUWD.get(id));
    }

    /** All, in the order of the table. */
    public static Collection<Termijnregel> alle() {
        return INGEBOUWD.values();
    }

    /**
     * From its parts as text, as a table or a pack writes them: {@code id, artikel, begint, duur, telling, atw} ("1 2"),
     * {@code bepaalbaar} (ja, nee), {@code aanvang, lengte, absoluut} of a prescription, {@code noot, zekerheid}. What is
     * absent is empty.
     *
     * @throws IllegalArgumentException naming the part that cannot be read
     */
    public static Termijnregel van(Map<String, String> delen) {
        var id = deel(delen, "id");
        var telling = Telling.lees(deel(delen, "telling"))
                .orElseThrow(() -> new IllegalArgumentException(id + ": telling bestaat niet: " + deel(delen, "telling")));
        var duur = deel(delen, "duur");
        var atw = Stream.of(deel(delen, "atw").split("[ ,]+")).filter(s -> !s.isEmpty()).map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!atw.isEmpty() && (atw.first() < 1 || atw.last() > 2)) {
            throw new IllegalArgumentException(id + ": van de Algemene termijnenwet kan alleen artikel 1 of 2 gelden");
        }
        return new Termijnregel(id, deel(delen, "artikel"), deel(delen, "begint"), duur.isEmpty() ? null : Duur.van(duur), telling,
                atw, deel(delen, "bepaalbaar").equals("ja"),
                telling == Telling.VERJARING ? verjaring(delen) : null, deel(delen, "noot"), deel(delen, "zekerheid"));
    }

    private static Verjaringsregel verjaring(Map<String, String> delen) {
        var absoluut = deel(delen, "absoluut");
        return new Verjaringsregel(keuze(delen, "aanvang", Verjaringsregel.Aanvang.class),
                keuze(delen, "lengte", Verjaringsregel.Lengte.class), absoluut.isEmpty() ? null : Duur.van(absoluut));
    }

    private static <E extends Enum<E>> E keuze(Map<String, String> delen, String naam, Class<E> soort) {
        var waarde = deel(delen, naam).toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(requireNonNull(soort.getEnumConstants())).filter(e -> e.name().equals(waarde)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(deel(delen, "id") + ": " + naam + " bestaat niet: " + deel(delen, naam)));
    }

    private static String deel(Map<String, String> delen, String naam) {
        return delen.getOrDefault(naam, "");
    }
}
