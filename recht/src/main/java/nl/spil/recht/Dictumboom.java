package nl.spil.recht;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which decision belongs under which: the term of probation under the conditional part, that under the sentence. */
final class Dictumboom {

    private static final Map<String, Set<String>> ONDER_SANCTIE = Map.of(
            "vervangende-hechtenis-taakstraf", Set.of("taakstraf"), "taakstraf-inhoud", Set.of("taakstraf", "taakstraf-jeugd"),
            "vervangende-hechtenis-geldboete", Set.of("geldboete"), "vrijheidsbeperking-inhoud", Set.of("vrijheidsbeperkende-maatregel", "vrijheidsbeperkend-jeugd"),
            "vervangende-hechtenis-per-overtreding", Set.of("vrijheidsbeperkende-maatregel", "vrijheidsbeperkend-jeugd"),
            "isd-tussentijdse-beoordeling", Set.of("isd"), "tbs-misdrijf-tegen-lichaam", Set.of("tbs-dwangverpleging", "tbs-voorwaarden"),
            "ontzetting-omvang", Set.of("ontzetting-rechten"), "openbaarmaking-wijze", Set.of("openbaarmaking-uitspraak"),
            "aftrek-rijbewijs", Set.of("ontzegging-rijbevoegdheid"));
    /** Measures that carry conditions without being conditional. */
    private static final Set<String> DRAAGT_VOORWAARDEN = Set.of("tbs-voorwaarden", "gvm", "gbm");

    private final Uitspraak uitspraak;
    private final Map<Beslissing, List<Beslissing>> onder = new HashMap<>();
    private final List<Beslissing> boven = new ArrayList<>();

    Dictumboom(Uitspraak uitspraak) {
        this.uitspraak = uitspraak;
        var ouders = new HashMap<Beslissing, Beslissing>();
        for (var b : uitspraak.beslissingen()) {
            ouder(b).filter(o -> o != b).ifPresent(o -> ouders.put(b, o));
        }
        for (var b : uitspraak.beslissingen()) {
            var ouder = ouders.get(b);
            if (ouder == null || inKring(b, ouders)) {
                boven.add(b);
            } else {
                onder.computeIfAbsent(ouder, _ -> new ArrayList<>()).add(b);
            }
        }
    }

    /** Decisions that stand on their own, in the order of the judgment. */
    List<Beslissing> boven() {
        return boven;
    }

    List<Beslissing> onder(Beslissing b) {
        return onder.getOrDefault(b, List.of());
    }

    /** A decision that belongs to itself by way of others stands on its own, or it would never be printed. */
    private static boolean inKring(Beslissing b, Map<Beslissing, Beslissing> ouders) {
        var stappen = 0;
        for (var o = ouders.get(b); o != null; o = ouders.get(o)) {
            if (o.equals(b)) {
                return true;
            }
            if (++stappen > ouders.size()) {
                return false;
            }
        }
        return false;
    }

    private Optional<Beslissing> ouder(Beslissing b) {
        var genoemd = uitspraak.metId(b.betreft().beslissing()).or(() -> uitspraak.metId(b.tekst("voorwaarde").orElse("")))
                .or(() -> b.is("dadelijk-uitvoerbaar") ? uitspraak.metId(b.tekst("van").orElse("")) : Optional.empty());
        if (genoemd.isPresent() || b.is("sanctie-opleggen")) {
            return genoemd;
        }
        if (!b.sanctie().isEmpty() && (b.soort().niveau().equals("zaak") || b.is("betaling-in-termijnen"))) {
            return naaste(b, x -> x.is("sanctie-opleggen") && x.sanctie().equals(b.sanctie()))
                    .or(() -> b.sanctie().equals("schadevergoedingsmaatregel") ? naaste(b, x -> x.is("svm-opleggen")) : Optional.empty());
        }
        var sancties = ONDER_SANCTIE.get(b.soort().id());
        if (sancties != null) {
            return naaste(b, x -> x.is("sanctie-opleggen") && sancties.contains(x.sanctie()));
        }
        return b.is("proeftijd") || !b.is("overige-beslissing") && Uitspraakvorm.isVoorwaarde(b.soort())
                ? naaste(b, x -> x.is("voorwaardelijk-deel") || x.is("sanctie-opleggen") && DRAAGT_VOORWAARDEN.contains(x.sanctie()))
                : Optional.empty();
    }

    /** The last one before it, else the first after it: dicta put the sentence before what belongs to it. */
    private Optional<Beslissing> naaste(Beslissing b, Predicate<Beslissing> welke) {
        var passend = uitspraak.beslissingen().stream().filter(welke).toList();
        return passend.stream().filter(x -> x.plaats() < b.plaats()).max(Comparator.comparingInt(Beslissing::plaats))
                .or(() -> passend.stream().findFirst());
    }
}
