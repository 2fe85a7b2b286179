package nl.spil.recht;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a judgment from plain JSON values: an object with its decisions, or only the list of them. */
final class Uitspraaklezer {

    static final int MEESTE_BESLISSINGEN = 500;

    private final Uitspraakfouten fouten = new Uitspraakfouten();
    private final Beslissinglezer beslissingen = new Beslissinglezer(fouten);

    Uitspraaklezing lees(@Nullable Object waarde) {
        var uitspraak = switch (waarde) {
            case List<?> lijst -> uitspraak(Map.of(), lijst, "");
            case Map<?, ?> m -> object(m);
            case null, default -> {
                fouten.meld("", "soort", "Vul een uitspraak in: een object met beslissingen. Er staat " + Uitspraakfouten.toon(waarde) + ".");
                yield null;
            }
        };
        return uitspraak != null && fouten.geen() ? new Uitspraaklezing.Goed(uitspraak) : new Uitspraaklezing.Fout(fouten.alle());
    }

    private @Nullable Uitspraak object(Map<?, ?> m) {
        var lijst = m.get("beslissingen");
        if (!m.containsKey("beslissingen")) {
            fouten.meld("/beslissingen", "verplicht", "Vul de beslissingen in.");
        } else if (!(lijst instanceof List)) {
            fouten.meld("/beslissingen", "soort", "Vul een lijst van beslissingen in. Er staat " + Uitspraakfouten.toon(lijst) + ".");
        }
        return uitspraak(m, lijst instanceof List<?> l ? l : List.of(), "/beslissingen");
    }

    private @Nullable Uitspraak uitspraak(Map<?, ?> m, List<?> lijst, String pad) {
        var kop = new java.util.HashMap<>(m);
        kop.remove("beslissingen");
        var ecli = kop.remove("ecli");
        if (m.containsKey("ecli") && !(ecli instanceof String s && s.length() <= 60 && Veldtype.Vormen.ECLI.matcher(s).matches())) {
            fouten.meld("/ecli", ecli instanceof String ? "waarde" : "soort", "Vul een nummer in als ECLI:NL:RBAMS:2026:1234. Er staat "
                    + Uitspraakfouten.toon(ecli) + ".");
        }
        var velden = beslissingen.waarden().object(Uitspraakvorm.KOP, kop, "");
        if (lijst.isEmpty() && fouten.geen()) {
            fouten.meld(pad, "leeg", "Vul ten minste een beslissing in.");
        } else if (lijst.size() > MEESTE_BESLISSINGEN) {
            fouten.meld(pad, "te-veel", "Vul hoogstens " + MEESTE_BESLISSINGEN + " beslissingen in.");
            return null;
        }
        var gelezen = beslissingen.lees(lijst, pad);
        return velden.map(v -> new Uitspraak(ecli instanceof String s ? s : "", tekst(v, "gerecht"), tekst(v, "forum"),
                v.get("datum") instanceof String d ? LocalDate.parse(d) : null, tekst(v, "parketnummer"), tekst(v, "verdachte"), gelezen))
                .orElse(null);
    }

    private static String tekst(Map<String, Object> velden, String naam) {
        return velden.getOrDefault(naam, "").toString();
    }
}
