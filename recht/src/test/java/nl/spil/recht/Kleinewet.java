package nl.spil.recht;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The small Code of the tests, and a zaak in memory to try it on. */
final class Kleinewet {

    static final Wetspakketten WET = Wetspakketten.laad(List.of(bron("klein"))).ofFout();
    static final Actor OFFICIER = new Actor("officier", "O. Officier", "officier", "amsterdam");
    static final Actor OFFICIER2 = new Actor("officier2", "P. Officier", "officier", "amsterdam");
    static final Actor SECRETARIS = new Actor("secretaris", "S. Secretaris", "parketsecretaris", "amsterdam");
    static final Actor ADMINISTRATIE = new Actor("administratie", "A. Administratie", "administratie", "amsterdam");
    static final Parketnummer NR = new Parketnummer("13-000001-26");

    private final Wetspakketten wet;
    final List<LogRegel> regels = new ArrayList<>();
    Zaakbeeld beeld = Zaakbeeld.leeg(NR);
    private Instant nu = Instant.parse("2026-03-01T08:00:00Z");
    /** How often the stream was read: not for an act that is last in legal order. */
    int gelezen;

    Kleinewet() {
        this(WET);
    }

    Kleinewet(Wetspakketten wet) {
        this.wet = wet;
    }

    static Pakketbron bron(String naam) {
        return Pakketmappen.uitMap(Path.of("src/test/resources/pakketten", naam));
    }

    static Handeling handeling(String soort, Wijze wijze, String op, List<Integer> feiten, Map<String, Object> gegevens) {
        return new Handeling(soort, wijze, Moment.parse(op), Betreft.feiten(feiten), new TreeMap<>(gegevens));
    }

    static Handeling inschrijven(String op) {
        return handeling("zaak-inschrijven", Wijze.VASTLEGGEN, op, List.of(), Map.of("parket", "13",
                "verdachte", Map.of("soort", "natuurlijk", "naam", "Jan van den Berg", "geboortedatum", "1983-12-29"),
                "feiten", List.of(Map.of("nr", 1L, "strafbaarFeit", "diefstal", "pleegdatum", "2026-02-20", "pleegplaats", "Diemen"),
                        Map.of("nr", 2L, "strafbaarFeit", "vernieling", "pleegdatum", "2026-02-20", "pleegplaats", "Diemen"))));
    }

    static Kleinewet ingeschreven() {
        var zaak = new Kleinewet();
        zaak.neem(inschrijven("2026-03-01T09:00+01:00"), ADMINISTRATIE);
        return zaak;
    }

    Besluit neem(String soort, Wijze wijze, String op, Actor actor, List<Integer> feiten, Map<String, Object> gegevens) {
        return neem(handeling(soort, wijze, op, feiten, gegevens), actor);
    }

    Besluit neem(Handeling h, Actor actor) {
        nu = nu.isAfter(h.geldigOp().op()) ? nu : h.geldigOp().op();
        var laatste = regels.stream().map(LogRegel::geldigOp).max((a, b) -> a.op().compareTo(b.op())).orElse(null);
        var besluit = wet.oordeel(new Stroom(NR, beeld, regels.size(), laatste, () -> {
            gelezen++;
            return List.copyOf(regels);
        }), h, actor, nu);
        if (besluit instanceof Besluit.Aanvaard a) {
            regels.add(new LogRegel(regels.size() + 1, h.geldigOp(), nu, actor, h.wijze(), a.pakket(), a.gebeurtenis()));
            beeld = a.beeld();
        }
        return besluit;
    }

    Besluit.Aanvaard aanvaard(String soort, Wijze wijze, String op, Actor actor, Map<String, Object> gegevens) {
        return switch (neem(soort, wijze, op, actor, List.of(), gegevens)) {
            case Besluit.Aanvaard a -> a;
            case Besluit.Geweigerd g -> throw new AssertionError(g.redenen());
        };
    }

    static List<String> regels(Besluit besluit) {
        return switch (besluit) {
            case Besluit.Aanvaard _ -> List.of();
            case Besluit.Geweigerd g -> g.redenen().stream().map(Toets::regel).toList();
        };
    }

    List<String> onregelmatig() {
        return beeld.onregelmatigheden().stream().map(Zaakbeeld.Onregelmatigheid::regel).toList();
    }
}
