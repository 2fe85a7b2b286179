package nl.spil.recht;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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
        schrijf(waarde, uit);
        return uit.toString();
    }

    public static byte[] bytes(Object waarde) {
        return schrijf(waarde).getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 of the canonical form, hexadecimal. */
    public static String hash(Object waarde) {
        return HexFormat.of().formatHex(sha256().digest(bytes(waarde)));
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

    private static void schrijf(@Nullable Object waarde, StringBuilder uit) {
        switch (waarde) {
            case String s -> tekst(s, uit);
            case Long n -> uit.append(n.longValue());
            case Integer n -> uit.append(n.intValue());
            case Boolean b -> uit.append(b.booleanValue());
            case Map<?, ?> m -> object(m, uit);
            case Iterable<?> i -> lijst(i, uit);
            case null -> throw new IllegalArgumentException("null heeft geen vaste vorm in een lijst");
            default -> throw new IllegalArgumentException("geen vaste vorm voor " + waarde.getClass().getName());
        }
    }

    private static void object(Map<?, ?> map, StringBuilder uit) {
        var gesorteerd = new TreeMap<String, Object>();
        map.forEach((sleutel, waarde) -> {
            if (waarde != null) {
                gesorteerd.put((String) sleutel, waarde);
            }
        });
        uit.append('{');
        var eerste = true;
        for (var lid : gesorteerd.entrySet()) {
            if (!eerste) {
                uit.append(',');
            }
            eerste = false;
            tekst(lid.getKey(), uit);
            uit.append(':');
            schrijf(lid.getValue(), uit);
        }
        uit.append('}');
    }

    private static void lijst(Iterable<?> waarden, StringBuilder uit) {
        uit.append('[');
        var eerste = true;
        for (var waarde : waarden) {
            if (!eerste) {
                uit.append(',');
            }
            eerste = false;
            schrijf(waarde, uit);
        }
        uit.append(']');
    }

    private static void tekst(String s, StringBuilder uit) {
        uit.append('"');
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            switch (c) {
                case '"' -> uit.append("\\\"");
                case '\\' -> uit.append("\\\\");
                case '\n' -> uit.append("\\n");
                case '\r' -> uit.append("\\r");
                case '\t' -> uit.append("\\t");
                case '\b' -> uit.append("\\b");
                case '\f' -> uit.append("\\f");
                default -> {
                    if (c < 0x20) {
                        uit.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
                    } else {
                        uit.append(c);
                    }
                }
            }
        }
        uit.append('"');
    }
}
