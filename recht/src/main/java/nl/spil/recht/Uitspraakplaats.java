package nl.spil.recht;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What in a judgment points at something that the zaak does not have. */
final class Uitspraakplaats {

    private Uitspraakplaats() {}

    static List<Invoerfout> fouten(Uitspraak uitspraak, Zaakbeeld beeld) {
        return uitspraak.beslissingen().stream().flatMap(b -> Stream.concat(feiten(b, beeld), vordering(b, beeld))).toList();
    }

    private static Stream<Invoerfout> feiten(Beslissing b, Zaakbeeld beeld) {
        var feiten = b.feiten();
        var veld = b.betreft().feiten().isEmpty() ? "gegevens" : "betreft";
        return IntStream.range(0, feiten.size()).filter(i -> eigen(b, feiten.get(i), beeld))
                .filter(i -> beeld.feiten().stream().noneMatch(f -> f.nr() == feiten.get(i).nr()))
                .mapToObj(i -> new Invoerfout("/beslissingen/" + b.plaats() + "/" + veld + "/feiten/" + i, "onbekend-feit",
                        "Kies een feit van deze zaak. Feit " + feiten.get(i).nr() + " staat er niet in."));
    }

    private static Stream<Invoerfout> vordering(Beslissing b, Zaakbeeld beeld) {
        var nr = b.betreft().vordering();
        return nr == 0 || !b.betreft().parketnummer().isEmpty() || beeld.vorderingen().stream().anyMatch(v -> v.nr() == nr) ? Stream.empty()
                : Stream.of(new Invoerfout("/beslissingen/" + b.plaats() + "/betreft/vordering", "onbekende-vordering",
                        "Kies een vordering van deze zaak. Vordering " + nr + " staat er niet in."));
    }

    /** Whether it is a feit of this zaak, and not of one joined to it. */
    static boolean eigen(Beslissing b, Feitkeuze f, Zaakbeeld beeld) {
        var zaak = f.parketnummer().isEmpty() ? b.betreft().parketnummer() : f.parketnummer();
        return zaak.isEmpty() || zaak.equals(beeld.zaak().parketnummer());
    }
}
