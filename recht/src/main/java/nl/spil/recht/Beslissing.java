package nl.spil.recht;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One decision of a judgment: a row of beslissingen.csv with its inputs. Made by {@link Uitspraken#lees(Object)} only, so every
 * input has the type that the table asks.
 *
 * @param plaats      its place in the judgment, from 0; of a condition within a decision that of the decision
 * @param id          name by which others refer to it; empty when none was given
 * @param gegevens    inputs by name: String, Long, Boolean, List or Map of these
 * @param toelichting what the judge added in words; empty when nothing
 */
public record Beslissing(int plaats, String id, Beslissingsoort soort, Waarop betreft, SortedMap<String, Object> gegevens,
        String toelichting) {

    public Beslissing {
        gegevens = Collections.unmodifiableSortedMap(new TreeMap<>(gegevens));
    }

    public boolean is(String soortId) {
        return soort.id().equals(soortId);
    }

    public Optional<String> tekst(String veld) {
        return Optional.ofNullable(gegevens.get(veld)).filter(String.class::isInstance).map(String.class::cast);
    }

    /** Euro cents, days, hours or a count. */
    public Optional<Long> getal(String veld) {
        return Optional.ofNullable(gegevens.get(veld)).filter(Long.class::isInstance).map(Long.class::cast);
    }

    public boolean ja(String veld) {
        return Boolean.TRUE.equals(gegevens.get(veld));
    }

    public Optional<Strafduur> duur(String veld) {
        return tekst(veld).map(Strafduur::lees);
    }

    public List<?> lijst(String veld) {
        return gegevens.get(veld) instanceof List<?> lijst ? lijst : List.of();
    }

    /** The feiten it is about: those named by {@code betreft}, else those in its inputs. Empty means all. */
    public List<Feitkeuze> feiten() {
        return !betreft.feiten().isEmpty() ? betreft.feiten() : lijst("feiten").stream().map(f -> feit(f, betreft.variant())).toList();
    }

    /** The variant it is about, empty when it is about the feit as such. */
    public String variant() {
        return betreft.variant().isEmpty() ? tekst("variant").orElse("") : betreft.variant();
    }

    /** The penalty or measure it imposes or speaks of, empty when none. */
    public String sanctie() {
        return tekst("sanctie").or(() -> is("aftrek-voorarrest") ? tekst("op") : Optional.empty())
                .or(() -> is("vervangende-jeugddetentie") ? tekst("bij") : Optional.empty())
                .or(() -> is("betaling-in-termijnen") ? tekst("van") : Optional.empty()).orElse("");
    }

    static Feitkeuze feit(Object waarde, String variant) {
        if (waarde instanceof Map<?, ?> m && m.get("nr") instanceof Long nr) {
            var eigen = m.get("variant") instanceof String v ? v : variant;
            return new Feitkeuze(nr.intValue(), eigen, m.get("parketnummer") instanceof String p ? p : "");
        }
        return new Feitkeuze(waarde instanceof Long nr ? nr.intValue() : 0, variant, "");
    }
}
