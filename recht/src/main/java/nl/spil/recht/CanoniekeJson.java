package nl.spil.recht;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one writer of JSON of which a digest is taken: UTF-8, no white space, keys sorted by their UTF-16 units, whole numbers
 * only, the shortest escapes, no null members. Values are String, Long, Integer, Boolean, Iterable and Map of these.
 */
public final class CanoniekeJson {

    private static final JsonMapper LEZER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CanoniekeJson() {}

    /** @throws IllegalArgumentException for a value of another type, a floating point number among them */
    public static String schrijf(Object waarde) {
        var uit = new StringBuilder(256);
        schrijf(waarde, uit, CanoniekeJson::geenVorm);
        return uit.toString();
    }

    public static byte[] bytes(Object waarde) {
        return schrijf(waarde).getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 of the canonical form, hexadecimal. */
    public static String hash(Object waarde) {
        return hashVanTekst(schrijf(waarde));
    }

    /** SHA-256, hexadecimal, of what was written before. */
    static String hashVanTekst(String json) {
        return HexFormat.of().formatHex(sha256().digest(json.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Reads JSON into what {@link #schrijf} takes: String, Long, Boolean, List and Map, and null where it says null.
     *
     * @throws IllegalArgumentException when it is no JSON, names a key twice, or holds a number that is no whole number
     */
    public static @Nullable Object lees(String json) {
        try {
            return geheel(LEZER.readValue(json, Object.class));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("geen JSON zoals Spil die schrijft: " + e.getOriginalMessage(), e);
        }
    }

    private static @Nullable Object geheel(@Nullable Object waarde) {
        return switch (waarde) {
            case Number n when !(n instanceof Long) -> throw new IllegalArgumentException("geen geheel getal: " + n);
            case List<?> lijst -> {
                lijst.forEach(CanoniekeJson::geheel);
                yield lijst;
            }
            case Map<?, ?> map -> {
                map.values().forEach(CanoniekeJson::geheel);
                yield map;
            }
            case null, default -> waarde;
        };
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Writes a value that JSON itself does not know. */
    interface Anders {
        void schrijf(Object waarde, StringBuilder uit);
    }

    static void geenVorm(Object waarde, StringBuilder uit) {
        throw new IllegalArgumentException("geen vaste vorm voor " + waarde.getClass().getName());
    }

    static void schrijf(@Nullable Object waarde, StringBuilder uit, Anders anders) {
        switch (waarde) {
            case String s -> tekst(s, uit);
            case Long n -> uit.append(n.longValue());
            case Integer n -> uit.append(n.intValue());
            case Boolean b -> uit.append(b.booleanValue());
            case Map<?, ?> m -> object(m, uit, anders);
            case Iterable<?> i -> lijst(i, uit, anders);
            case null -> throw new IllegalArgumentException("null heeft geen vaste vorm in een lijst");
            default -> anders.schrijf(waarde, uit);
        }
    }

    private static void object(Map<?, ?> map, StringBuilder uit, Anders anders) {
        uit.append('{');
        var begin = uit.length();
        for (var lid : gesorteerd(map).entrySet()) {
            if (lid.getValue() != null) {
                if (uit.length() > begin) {
                    uit.append(',');
                }
                tekst((String) lid.getKey(), uit);
                uit.append(':');
                schrijf(lid.getValue(), uit, anders);
            }
        }
        uit.append('}');
    }

    private static Map<?, ?> gesorteerd(Map<?, ?> map) {
        return map.size() < 2 || map instanceof SortedMap<?, ?> s && s.comparator() == null ? map : new TreeMap<>(map);
    }

    private static void lijst(Iterable<?> waarden, StringBuilder uit, Anders anders) {
        uit.append('[');
        var begin = uit.length();
        for (var waarde : waarden) {
            if (uit.length() > begin) {
                uit.append(',');
            }
            schrijf(waarde, uit, anders);
        }
        uit.append(']');
    }

    static void tekst(String s, StringBuilder uit) {
        uit.append('"');
        var klaar = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\') {
                uit.append(s, klaar, i);
                teken(c, uit);
                klaar = i + 1;
            }
        }
        uit.append(s, klaar, s.length()).append('"');
    }

    private static void teken(char c, StringBuilder uit) {
        switch (c) {
            case '"' -> uit.append("\\\"");
            case '\\' -> uit.append("\\\\");
            case '\n' -> uit.append("\\n");
            case '\r' -> uit.append("\\r");
            case '\t' -> uit.append("\\t");
            case '\b' -> uit.append("\\b");
            case '\f' -> uit.append("\\f");
            default -> uit.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
        }
    }
}
