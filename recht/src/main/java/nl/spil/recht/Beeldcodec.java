package nl.spil.recht;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The form of a {@link Zaakbeeld} as a snapshot: canonical JSON with a version; and its hash. */
public final class Beeldcodec {

    /** Largest snapshot in bytes of UTF-8: an act that would make a larger picture is refused. */
    public static final int GRENS = 256 * 1024;

    private static final long VORM = 1;

    /** Of one UTF-16 unit in UTF-8. */
    private static final int MEEST_BYTES = 3;

    private static final Map<Class<?>, Set<String>> UITGEGEVEN = Map.of(Zaakbeeld.Zaak.class, Set.of("parketnummer", "leidendeZaak", "gevoegd"),
            Zaakbeeld.Onregelmatigheid.class, Set.of("volgnummer"));

    private Beeldcodec() {}

    public static String schrijf(Zaakbeeld beeld) {
        return Recordvorm.schrijf(beeld, new TreeMap<>(Map.of("vorm", VORM)));
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

    /** Whether a snapshot stays within {@link #GRENS}. */
    public static boolean past(String json) {
        return json.length() <= GRENS / MEEST_BYTES || json.getBytes(StandardCharsets.UTF_8).length <= GRENS;
    }

    /**
     * SHA-256, hexadecimal, over the picture without the numbers issued (parketnummer, numbers of joined zaken, volgnummer of
     * an onregelmatigheid, the onderzoek that is named after its one zaak): equal for the same acts, whatever their order of registration.
     */
    public static String hash(Zaakbeeld beeld) {
        var zaak = beeld.zaak();
        var zonder = zaak.onderzoek().equals(zaak.parketnummer()) ? Recordwijziging.met(beeld, Map.of("zaak", Recordwijziging.met(zaak, Map.of("onderzoek", "")))) : beeld;
        return CanoniekeJson.hashVanTekst(Recordvorm.schrijf(zonder, Collections.emptySortedMap(), UITGEGEVEN));
    }
}
