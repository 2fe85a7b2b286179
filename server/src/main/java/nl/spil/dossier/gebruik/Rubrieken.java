package nl.spil.dossier.gebruik;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Under which heading a kind of document stands: dossier/rubrieken.csv, the first column a kind, the second a heading. */
public final class Rubrieken {

    /** The heading of what has none. */
    public static final String OVERIG = "overig";

    private static final Map<String, String> VAN = new HashMap<>();
    private static final List<String> VOLGORDE = new ArrayList<>();

    static {
        try (var in = Rubrieken.class.getResourceAsStream("/dossier/rubrieken.csv")) {
            if (in == null) {
                throw new IllegalStateException("dossier/rubrieken.csv is not on the class path");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(r -> r.split(",", 2)).forEach(r -> {
                VAN.put(r[0], r[1]);
                if (!VOLGORDE.contains(r[1])) {
                    VOLGORDE.add(r[1]);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Rubrieken() {}

    /** The heading of a kind of document. */
    public static String van(String soort) {
        return VAN.getOrDefault(soort, OVERIG);
    }

    /** The headings in the order in which they are shown. */
    public static List<String> alle() {
        return List.copyOf(VOLGORDE);
    }
}
