package nl.spil.recht;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a judgment among the inputs of an act ({@code uitspraak}, {@code beslissingen}) is checked, tested and carried out. */
final class Uitspraakwerk {

    private Uitspraakwerk() {}

    /** What the judgment says about feiten, vorderingen, objects and custody. What cannot be read changes nothing. */
    static void pasToe(Werkbeeld b, Daad daad) {
        var uitspraak = lees(daad.handeling.gegevens());
        if (uitspraak == null) {
            return;
        }
        var na = Uitspraken.verwerk(uitspraak, b.af(), daad.handeling.betreft().feiten());
        b.feiten.clear();
        b.feiten.addAll(na.feiten());
        b.vorderingen.clear();
        b.vorderingen.addAll(na.vorderingen());
        b.voorwerpen.clear();
        b.voorwerpen.addAll(na.voorwerpen());
        b.vrijheid = Uitspraakvrijheid.na(uitspraak, b.vrijheid, b.feiten, daad.op);
    }

    /** What in it fits no rule. */
    static List<Toets> onregelmatigheden(Werkbeeld b, Daad daad) {
        var uitspraak = lees(daad.handeling.gegevens());
        return uitspraak == null ? List.of()
                : Uitspraken.onregelmatigheden(uitspraak, b.af(), daad.handeling.geldigOp().dag(), daad.pakket.hash()).stream()
                        .filter(t -> t.uitslag() == Toets.Uitslag.NIET_VOLDAAN).toList();
    }

    static void vormfouten(Werkbeeld b, Object waarde, String pad, List<Invoerfout> fouten) {
        var gelezen = Uitspraken.lees(waarde);
        var gevonden = new ArrayList<>(gelezen.fouten());
        gelezen.gelezen().ifPresent(u -> Uitspraken.vormfouten(u, b.af()).forEach(f -> gevonden.add(waarde instanceof List<?>
                ? new Invoerfout(f.pad().replaceFirst("^/beslissingen", ""), f.code(), f.tekst()) : f)));
        gevonden.forEach(f -> fouten.add(new Invoerfout(pad + f.pad(), f.code(), f.tekst())));
    }

    private static @Nullable Uitspraak lees(Map<String, Object> gegevens) {
        var waarde = gegevens.get("uitspraak") instanceof Object u ? u : gegevens.get("beslissingen");
        return waarde instanceof List<?> || waarde instanceof Map<?, ?> ? Uitspraken.lees(waarde).gelezen().map(u -> metRechter(u, gegevens)).orElse(null) : null;
    }

    /** Which judge it was is an input of the act, and of the judgment only when it was written down as a whole. */
    private static Uitspraak metRechter(Uitspraak u, Map<String, Object> gegevens) {
        var gerecht = u.gerecht().isEmpty() && gegevens.get("gerecht") instanceof String g ? g : u.gerecht();
        var forum = u.forum().isEmpty() && gegevens.get("forum") instanceof String f ? f : u.forum();
        return new Uitspraak(u.ecli(), gerecht, forum, u.datum(), u.parketnummer(), u.verdachte(), u.beslissingen());
    }
}
