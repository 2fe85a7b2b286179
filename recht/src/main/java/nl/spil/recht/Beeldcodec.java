package nl.spil.recht;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The form of a {@link Zaakbeeld} as a snapshot: canonical JSON with a version; and its hash. */
public final class Beeldcodec {

    /** Largest snapshot in bytes of UTF-8: an act that would make a larger picture is refused. */
    public static final int GRENS = 256 * 1024;

    private static final long VORM = 1;

    private Beeldcodec() {}

    public static String schrijf(Zaakbeeld beeld) {
        var json = Recordvorm.schrijf(beeld);
        json.put("vorm", VORM);
        return CanoniekeJson.schrijf(json);
    }

    /** @throws IllegalArgumentException when it is no picture of a known version */
    public static Zaakbeeld lees(String json) {
        if (!(CanoniekeJson.lees(json) instanceof Map<?, ?> map) || !Long.valueOf(VORM).equals(map.get("vorm"))) {
            throw new IllegalArgumentException("geen zaakbeeld in een bekende vorm");
        }
        var velden = new TreeMap<String, Object>();
        map.forEach((sleutel, waarde) -> velden.put((String) sleutel, waarde));
        velden.remove("vorm");
        return Recordvorm.lees(Zaakbeeld.class, velden);
    }

    /** Whether the snapshot stays within {@link #GRENS}. */
    static boolean past(Zaakbeeld beeld) {
        return schrijf(beeld).getBytes(StandardCharsets.UTF_8).length <= GRENS;
    }

    /**
     * SHA-256, hexadecimal, over the picture without the numbers issued (parketnummer, numbers of joined zaken, volgnummer of
     * an onregelmatigheid): equal for the same acts, whatever their order of registration.
     */
    @SuppressWarnings("unchecked")
    public static String hash(Zaakbeeld beeld) {
        var json = Recordvorm.schrijf(beeld);
        var zaak = (Map<String, Object>) Objects.requireNonNull(json.get("zaak"));
        List.of("parketnummer", "leidendeZaak", "gevoegd").forEach(zaak::remove);
        ((List<Map<String, Object>>) Objects.requireNonNull(json.get("onregelmatigheden"))).forEach(o -> o.remove("volgnummer"));
        return CanoniekeJson.hash(json);
    }
}
