package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every act and term that {@code sv-2029} holds, its own and those it takes over, stands in a scenario that plays under the new
 * Code and holds: taken or refused for an act, begun, not begun, counted or lapsed for a term.
 */
class ProefwetdekkingTest {

    private static final Wetspakketten WET = Wetspakketten.ingebouwd();
    private static final Wetspakketten PROEF = WET.alleen("sv-2029").orElseThrow();
    private static final TreeSet<String> GESPEELD = new TreeSet<>();
    private static final StringBuilder TEKST = new StringBuilder();

    @BeforeAll
    static void speel() {
        var bestanden = new HashMap<>(Scenarios.ingebouwd("sv-2029"));
        // Those over the day of change take acts of today's Code.
        bestanden.keySet().removeIf(bestand -> bestand.startsWith("overgang/"));
        var goed = new TreeSet<String>();
        Scenarios.voerUit(WET, bestanden).stream().filter(Scenarios.Uitkomst::goed).forEach(u -> {
            GESPEELD.addAll(u.handelingen());
            goed.add(u.bestand() + ": " + u.naam());
        });
        var titel = Pattern.compile("(?m)^scenario:\\s*[\"']?(.*?)[\"']?\\s*$");
        bestanden.forEach((bestand, tekst) -> {
            for (var deel : tekst.split("(?m)^---.*$")) {
                var m = titel.matcher(deel);
                if (m.find() && goed.contains(bestand + ": " + m.group(1))) {
                    TEKST.append(deel);
                }
            }
        });
    }

    private static boolean genoemd(String id) {
        return Pattern.compile("(?<![a-z0-9-])" + Pattern.quote(id) + "(?![a-z0-9-])").matcher(TEKST).find();
    }

    @Test
    void every_act_it_holds_is_played() {
        assertThat(PROEF.handelingen()).hasSizeGreaterThan(200).extracting(Handelingsoort::id).filteredOn(id -> !GESPEELD.contains(id)).isEmpty();
    }

    /** A term to which the law gives no length cannot be counted; those that an act begins are played with that act. */
    @Test
    void every_term_it_holds_stands_in_one() {
        assertThat(PROEF.termijnen()).filteredOn(t -> !t.duur().isEmpty()).hasSizeGreaterThan(60).extracting(Termijnsoort::id)
                .filteredOn(id -> !genoemd(id)).isEmpty();
    }

    /** Nothing here is judged by today's Code: under per-handeling the day alone decides. */
    @Test
    void every_moment_in_them_lies_after_the_change() {
        var jaar = Pattern.compile("(?m)^ *-? *\\{?(?:verwacht: \\{)?op: ['\"]?(\\d{4})");
        Scenarios.ingebouwd("sv-2029").forEach((bestand, tekst) -> {
            if (!bestand.startsWith("overgang/")) {
                var m = jaar.matcher(tekst);
                while (m.find()) {
                    assertThat(Integer.parseInt(m.group(1))).as(bestand).isGreaterThanOrEqualTo(2029);
                }
                assertThat(Map.of(bestand, tekst).values()).allMatch(t -> t.contains("hypothese: per-handeling"));
            }
        });
    }
}
