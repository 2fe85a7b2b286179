package nl.spil.recht;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judgments: reading, judging their form and their law, their effect on the picture, and their text. Pure functions. */
public final class Uitspraken {

    private static final Map<String, Object> SCHEMA = Uitspraakschema.maak();

    private Uitspraken() {}

    /**
     * Reads a judgment from plain JSON values ({@code Map, List, String, Number, Boolean, null}): an object with
     * {@code beslissingen}, or the bare list. Never throws; every error at once, with its place.
     */
    public static Uitspraaklezing lees(@Nullable Object waarde) {
        return new Uitspraaklezer().lees(waarde);
    }

    /** Reads a judgment from JSON text; a text that is no JSON is an error too. Never throws. */
    public static Uitspraaklezing leesJson(String json) {
        return Uitspraakjson.lees(json);
    }

    /** JSON Schema (2020-12) of a judgment: plain values, immutable by habit, to serve as it is. */
    public static Map<String, Object> schema() {
        return SCHEMA;
    }

    /** What in a judgment points at feiten or vorderingen that this zaak does not have: errors of form, with their place. */
    public static List<Invoerfout> vormfouten(Uitspraak uitspraak, Zaakbeeld beeld) {
        return Uitspraakplaats.fouten(uitspraak, beeld);
    }

    /**
     * What in a judgment fits no rule. It is recorded as decided all the same; each that is not met is an onregelmatigheid. What
     * could not be tested is there too, as onbekend, to be shown and nothing more.
     *
     * @param op     day of the judgment, used when the judgment does not name it
     * @param pakket hash of the pack by which the act is judged, to stand in the verdict
     */
    public static List<Toets> onregelmatigheden(Uitspraak uitspraak, Zaakbeeld beeld, LocalDate op, String pakket) {
        return Uitspraaktoetsen.alle(uitspraak, beeld, op, pakket);
    }

    /**
     * The picture after a judgment: of each feit its {@code uitspraak}, of vorderingen and objects their status. What the
     * judgment decides on and the picture does not hold yet (an object, a vordering) is added.
     *
     * @param feiten numbers of the feiten that the act is about; empty means all
     */
    public static Zaakbeeld verwerk(Uitspraak uitspraak, Zaakbeeld beeld, java.util.Collection<Integer> feiten) {
        return new Uitspraakgevolg(uitspraak, beeld, feiten).beeld();
    }

    /** The judgment in plain Dutch, from its data alone: a heading, and per group its decisions, lines ended by a line feed. */
    public static String tekst(Uitspraak uitspraak) {
        return UitspraakTekst.van(uitspraak).tekst();
    }

    /** The JSON of a judgment that comes with this release as an example, by its ECLI. */
    public static Optional<String> voorbeeld(String ecli) {
        return Uitspraakvoorbeelden.json(ecli);
    }

    /** The ECLIs of the judgments that come with this release. */
    public static List<String> voorbeelden() {
        return Uitspraakvoorbeelden.eclis();
    }
}
