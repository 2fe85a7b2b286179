package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.spil.recht.Proefklok.Soort;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The rehearsal: what it says of a picture is what asking every act twice says, the slow way. */
class ProefklokTest {

    private static final Wetspakketten WET = Wetspakketten.ingebouwd();
    private static final LocalDate DAG = LocalDate.of(2029, 4, 1);
    private static final List<Zaakbeeld> BEELDEN = new ArrayList<>();

    /** The pictures with which the scenarios of today's Code end. */
    @BeforeAll
    static void speel() {
        var bestanden = Scenarios.ingebouwd("sv");
        var lezer = new Load(LoadSettings.builder().build());
        var vooraf = new TreeMap<String, Map<?, ?>>();
        bestanden.forEach((pad, tekst) -> {
            if (pad.startsWith("vooraf/")) {
                vooraf.put(pad.substring(7).replace(".yaml", ""), (Map<?, ?>) lezer.loadFromString(tekst));
            }
        });
        var gespeeld = new IdentityHashMap<Map<?, ?>, Scenarioloop.Begin>();
        bestanden.forEach((pad, tekst) -> {
            if (pad.startsWith("vooraf/") || pad.startsWith("zaken/") || pad.startsWith("handelingen/v")) {
                for (var d : lezer.loadAllFromString(tekst)) {
                    var loop = new Scenarioloop(WET, naam -> java.util.Optional.ofNullable(vooraf.get(naam)), gespeeld);
                    loop.speel((Map<?, ?>) d, false);
                    loop.zaken.values().forEach(z -> BEELDEN.add(z.beeld));
                }
            }
        });
    }

    /** Acts whose conditions hold, whoever would take them, asked act by act through the ordinary door. */
    private static Set<String> kan(Wetspakketten wet, Zaakbeeld beeld, Instant op) {
        var m = wet.mogelijk(beeld, Actor.SYSTEEM, op);
        return Stream.concat(m.toegestaan().stream().map(t -> t.soort().id()),
                m.geweigerd().stream().filter(g -> g.redenen().stream().allMatch(r -> r.regel().equals(Bevoegdheid.REGEL))).map(g -> g.soort().id()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ids(List<Proefklok.Regel> regels, Soort soort) {
        return regels.stream().filter(r -> r.soort() == soort).map(Proefklok.Regel::id).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"per-handeling", "per-fase", "per-fase/aanvang", "per-fase/instellen"})
    void acts_that_cease_and_work_that_appears_are_those_of_an_independent_count(String hypothese) {
        var keuze = Overgang.Keuze.lees(hypothese);
        var klok = Proefklok.overgang(WET, keuze, DAG).orElseThrow();
        var onder = WET.onder(keuze).orElseThrow();
        var op = DAG.atStartOfDay(Moment.NEDERLAND).toInstant();
        assertThat(BEELDEN).hasSizeGreaterThan(100);
        var anders = 0;
        for (var beeld : BEELDEN) {
            var voor = kan(WET, beeld, op);
            var na = kan(onder, beeld, op);
            var regels = klok.over(beeld);
            assertThat(ids(regels, Soort.VERVALT)).isEqualTo(zonder(voor, na));
            assertThat(ids(regels, Soort.ONTSTAAT)).isEqualTo(zonder(na, voor));
            anders += voor.equals(na) ? 0 : 1;
        }
        assertThat(anders).isBetween(1, BEELDEN.size() - 1);
    }

    private static Set<String> zonder(Set<String> van, Set<String> min) {
        var uit = new TreeSet<>(van);
        uit.removeAll(min);
        return uit;
    }

    @Test
    void before_the_day_of_change_nothing_changes() {
        var klok = Proefklok.overgang(WET, Overgang.Keuze.lees("per-handeling/termijn-nieuw"), DAG.minusDays(1)).orElseThrow();
        assertThat(BEELDEN).allSatisfy(b -> assertThat(klok.over(b)).isEmpty());
    }

    @Test
    void a_new_case_loses_the_planning_and_may_be_brought_at_once_and_says_on_what_that_rests() {
        var zaak = new Kleinewet(WET);
        zaak.neem(Kleinewet.inschrijven("2026-03-01T09:00+01:00"), Kleinewet.ADMINISTRATIE);
        var regels = Proefklok.overgang(WET, Overgang.Keuze.lees("per-handeling"), DAG).orElseThrow().over(zaak.beeld);
        assertThat(regels).anySatisfy(r -> {
            assertThat(r.soort()).isEqualTo(Soort.VERVALT);
            assertThat(r.id()).isEqualTo("zitting-aanvragen");
            assertThat(r.onzeker()).isTrue();
            assertThat(r.wordt()).isEqualTo("Er is nog geen procesinleiding ingediend. De dag volgt daarna.");
        }).anySatisfy(r -> {
            assertThat(r.soort()).isEqualTo(Soort.ONTSTAAT);
            assertThat(r.id()).isEqualTo("dagvaarden");
            assertThat(r.wetboek()).isEqualTo("sv-2029");
            assertThat(r.onzeker()).isFalse();
        });
    }

    private static Wetspakketten met(String bestand, String van, String naar) {
        return Wetspakketten.laad(Pakketmappen.ingebouwd().stream().map(b -> {
            var tekst = b.bestanden().containsKey(bestand) ? new String(b.bestanden().get(bestand), StandardCharsets.UTF_8) : "";
            if (!tekst.contains(van)) {
                return b;
            }
            var bestanden = new TreeMap<>(b.bestanden());
            bestanden.put(bestand, tekst.replaceFirst(java.util.regex.Pattern.quote(van), java.util.regex.Matcher.quoteReplacement(naar)).getBytes(StandardCharsets.UTF_8));
            return new Pakketbron(b.naam(), bestanden);
        }).toList()).ofFout();
    }

    /** With a change-over in 2026 and six weeks for an objection, a term that runs on the day moves under the one variant and not under the other. */
    @Test
    void a_running_term_moves_only_when_the_assumption_says_so() {
        var wet = met("overgang.yaml", "datum: 2029-04-01", "datum: 2026-03-20");
        wet = Wetspakketten.laad(wet.bronnen().stream().map(b -> {
            var bestanden = new TreeMap<>(b.bestanden());
            bestanden.computeIfPresent("termijnen.yaml", (_, t) -> new String(t, StandardCharsets.UTF_8)
                    .replace("    duur: P14D\n    begint: \"uitreiking", "    duur: P6W\n    telling: weken\n    begint: \"uitreiking").getBytes(StandardCharsets.UTF_8));
            return new Pakketbron(b.naam(), bestanden);
        }).toList()).ofFout();
        var beeld = BEELDEN.stream().filter(b -> b.termijnen().stream().anyMatch(t -> t.regel().equals("verzet-strafbeschikking") && t.status().equals("loopt")
                && t.eindigt() != null && t.eindigt().equals(Instant.parse("2026-03-26T22:59:59Z")))).findFirst().orElseThrow();
        var dag = LocalDate.of(2026, 3, 20);
        var nieuw = Proefklok.overgang(wet, Overgang.Keuze.lees("per-handeling/termijn-nieuw"), dag).orElseThrow().over(beeld);
        assertThat(nieuw).filteredOn(r -> r.soort() == Soort.TERMIJN).singleElement().satisfies(r -> {
            assertThat(r.id()).isEqualTo("verzet-strafbeschikking");
            assertThat(r.was()).isEqualTo("2026-03-26T23:59+01:00");
            assertThat(r.wordt()).isEqualTo("2026-04-23T23:59+02:00");
            assertThat(r.onzeker()).isTrue();
        });
        assertThat(Proefklok.overgang(wet, Overgang.Keuze.lees("per-handeling/termijn-oud"), dag).orElseThrow().over(beeld))
                .noneMatch(r -> r.soort() == Soort.TERMIJN);
    }

    @Test
    void a_new_version_that_asks_more_takes_that_act_away_and_nothing_else() {
        var straks = met("regels.yaml", "als: \"zitting.status == 'bepaald'\"", "als: \"zitting.status == 'bepaald' && zaak.zsm\"");
        var klok = Proefklok.versies(WET, straks, LocalDate.of(2026, 3, 9));
        assertThat(BEELDEN.stream().flatMap(b -> klok.over(b).stream()).map(r -> r.soort() + " " + r.id()).distinct()).contains("VERVALT dagvaarden")
                .allMatch(s -> s.startsWith("VERVALT "));
        assertThat(BEELDEN).allSatisfy(b -> assertThat(Proefklok.versies(WET, WET, DAG).over(b)).isEmpty());
    }
}
