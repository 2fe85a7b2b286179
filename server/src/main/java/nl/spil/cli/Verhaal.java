package nl.spil.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A course that an invented case can take, as {@code demo/verhalen.yaml} tells it.
 *
 * @param feiten   offences of the tables that take it
 * @param vast     whether the suspect is in police custody when the case comes in
 * @param gewicht  how often, out of the sum over all courses
 */
record Verhaal(String titel, List<Object> feiten, boolean vast, int gewicht, List<Stap> stappen) {

    /** How far along the road a step lies. */
    enum Fase { INSCHRIJVING, BEOORDELING, ZITTING, EXECUTIE }

    /**
     * @param na        after the delivery
     * @param door      demo account
     * @param uitspraak name of a judgment of the same file, or empty
     * @param zitting   day of the hearing, after the delivery; zero when the act has none
     */
    record Stap(Duration na, Fase fase, String handeling, String door, String wijze, Map<String, Object> gegevens, String uitspraak,
            Duration zitting) {}

    /** Whether a delivery can take this course: its offence, and whether the suspect is still held. */
    boolean past(Map<String, Object> bericht) {
        var feit = object(lijst(bericht.get("feiten")).getFirst());
        var vrijheid = object(lijst(bericht.get("verdachten")).getFirst()).get("vrijheid");
        var zitVast = vrijheid != null && object(vrijheid).get("heengezondenOp") == null;
        return zitVast == vast && feiten.contains(tekst(feit, "strafbaarFeit", ""));
    }

    static List<Verhaal> alle() {
        return alles("verhalen").stream().map(v -> van(object(v))).toList();
    }

    /** The decisions of a judgment by name, as the schema {@code uitspraak} asks them. */
    static List<Object> beslissingen(String naam) {
        return alles("uitspraken").stream().map(Verhaal::object).filter(u -> naam.equals(u.get("uitspraak")))
                .map(u -> lijst(u.get("beslissingen"))).findFirst()
                .orElseThrow(() -> new IllegalStateException("demo/verhalen.yaml kent uitspraak " + naam + " niet"));
    }

    private static Verhaal van(Map<String, Object> v) {
        return new Verhaal(tekst(v, "verhaal", ""), lijst(v.get("feiten")), "ja".equals(tekst(v, "vrijheid", "nee")),
                Integer.parseInt(tekst(v, "gewicht", "1")), lijst(v.get("stappen")).stream().map(s -> stap(object(s))).toList());
    }

    private static Stap stap(Map<String, Object> s) {
        var gegevens = s.get("gegevens");
        return new Stap(Duration.parse(tekst(s, "na", "PT0S")), Fase.valueOf(tekst(s, "stap", "").toUpperCase(java.util.Locale.ROOT)),
                tekst(s, "handeling", ""), tekst(s, "door", ""), tekst(s, "wijze", "verrichten"),
                gegevens == null ? Map.of() : object(gegevens), tekst(s, "uitspraak", ""), Duration.parse(tekst(s, "zitting", "PT0S")));
    }

    private static List<Object> alles(String sleutel) {
        try (var bestand = Verhaal.class.getResourceAsStream("/demo/verhalen.yaml")) {
            var inhoud = new Load(LoadSettings.builder().build()).loadFromInputStream(Objects.requireNonNull(bestand));
            return lijst(object(inhoud).get(sleutel));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tekst(Map<String, Object> object, String naam, String anders) {
        var waarde = object.get(naam);
        return waarde == null ? anders : waarde.toString();
    }

    private static Map<String, Object> object(Object waarde) {
        var object = new TreeMap<String, Object>();
        ((Map<?, ?>) waarde).forEach((naam, inhoud) -> object.put((String) naam, inhoud));
        return object;
    }

    private static List<Object> lijst(@org.jspecify.annotations.Nullable Object waarde) {
        return waarde == null ? List.of() : List.copyOf((List<?>) waarde);
    }
}
