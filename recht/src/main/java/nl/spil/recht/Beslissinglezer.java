package nl.spil.recht;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the decisions of a judgment and what they point at. */
final class Beslissinglezer {

    private final Uitspraakfouten fouten;
    private final Waardelezer waarden;
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<Verwijzing> verwijzingen = new ArrayList<>();

    private record Verwijzing(String pad, String id) {}

    Beslissinglezer(Uitspraakfouten fouten) {
        this.fouten = fouten;
        this.waarden = new Waardelezer(fouten, this);
    }

    Waardelezer waarden() {
        return waarden;
    }

    List<Beslissing> lees(List<?> lijst, String pad) {
        var uit = new ArrayList<Beslissing>();
        for (int i = 0; i < lijst.size(); i++) {
            beslissing(lijst.get(i), pad + "/" + i, i, false).ifPresent(uit::add);
        }
        for (var v : verwijzingen) {
            if (!ids.containsKey(v.id())) {
                fouten.meld(v.pad(), "onbekende-beslissing", "Vul de id in van een beslissing in deze uitspraak. Er is geen beslissing met id "
                        + Uitspraakfouten.toon(v.id()) + ".");
            }
        }
        return uit;
    }

    /** A condition within a decision: written out, or the id of a decision elsewhere in the judgment. */
    Optional<Object> voorwaarde(@Nullable Object waarde, String pad) {
        if (waarde instanceof String) {
            var id = waarden.lees(Veldtype.Enkel.BESLISSING_ID, waarde, pad);
            id.ifPresent(i -> verwijzingen.add(new Verwijzing(pad, (String) i)));
            return id;
        }
        return beslissing(waarde, pad, 0, true).map(Beslissinglezer::vast);
    }

    private Optional<Beslissing> beslissing(@Nullable Object waarde, String pad, int plaats, boolean binnen) {
        if (!(waarde instanceof Map<?, ?> m)) {
            fouten.meld(pad, "soort", "Vul een beslissing in: een object met soort en gegevens. Er staat " + Uitspraakfouten.toon(waarde) + ".");
            return Optional.empty();
        }
        onbekend(m, pad);
        var soort = soort(m, pad + "/soort", binnen);
        var id = waarden.lees(Veldtype.Enkel.BESLISSING_ID, m, "id", pad).map(String.class::cast).orElse("");
        if (!id.isEmpty() && ids.putIfAbsent(id, plaats) != null) {
            fouten.meld(pad + "/id", "dubbel-id", "Geef elke beslissing een eigen id. " + Uitspraakfouten.toon(id) + " staat er tweemaal.");
        }
        var betreft = !m.containsKey("betreft") ? Optional.of(Waarop.ZAAK) : betreft(m.get("betreft"), pad + "/betreft");
        var toelichting = waarden.lees(Veldtype.Enkel.TEKST, m, "toelichting", pad).map(String.class::cast).orElse("");
        var gegevens = soort.flatMap(s -> gegevens(s, m.containsKey("gegevens") ? m.get("gegevens") : Map.of(), pad + "/gegevens"));
        return gegevens.isPresent() && betreft.isPresent()
                ? Optional.of(new Beslissing(plaats, id, soort.orElseThrow(), betreft.get(), gegevens.get(), toelichting)) : Optional.empty();
    }

    private void onbekend(Map<?, ?> m, String pad) {
        for (var naam : m.keySet()) {
            if (!List.of("id", "soort", "betreft", "gegevens", "toelichting").contains(String.valueOf(naam))) {
                fouten.meld(pad + Uitspraakfouten.stap(String.valueOf(naam)), "onbekend-veld", "Haal dit veld weg: een beslissing heeft id, soort,"
                        + " betreft, gegevens en toelichting.");
            }
        }
    }

    private Optional<Beslissingsoort> soort(Map<?, ?> m, String pad, boolean binnen) {
        var waarde = m.get("soort");
        if (!m.containsKey("soort")) {
            fouten.meld(pad, "verplicht", "Vul de soort beslissing in.");
            return Optional.empty();
        }
        var soort = waarde instanceof String s ? Optional.ofNullable(Tabellen.ingebouwd().beslissingen().get(s)) : Optional.<Beslissingsoort>empty();
        if (soort.isEmpty()) {
            fouten.meld(pad, waarde instanceof String ? "onbekend-id" : "soort", "Vul een soort in uit de tabel beslissingen. Er staat "
                    + Uitspraakfouten.toon(waarde) + ".");
        } else if (binnen && !Uitspraakvorm.isVoorwaarde(soort.get())) {
            fouten.meld(pad, "keuze", "Kies hier een voorwaarde. " + soort.get().naam() + " is er geen.");
            return Optional.empty();
        }
        return soort;
    }

    private Optional<TreeMap<String, Object>> gegevens(Beslissingsoort soort, @Nullable Object waarde, String pad) {
        if (!(waarde instanceof Map<?, ?> m)) {
            fouten.meld(pad, "soort", "Vul een object in met de gegevens van deze beslissing. Er staat " + Uitspraakfouten.toon(waarde) + ".");
            return Optional.empty();
        }
        var velden = Beslissingveld.van(soort);
        var gelezen = waarden.object(velden, m, pad);
        velden.stream().filter(v -> v.type() == Veldtype.Enkel.BESLISSING_ID).forEach(v -> verwijst(m.get(v.naam()), pad + "/" + v.naam()));
        return omvang(soort, m, pad) ? gelezen : Optional.empty();
    }

    /** A penalty without its measure cannot be enforced, so it is incomplete, whatever the table allows to be left out. */
    private boolean omvang(Beslissingsoort soort, Map<?, ?> m, String pad) {
        var nodig = switch (soort.id()) {
            case "sanctie-opleggen" -> m.get("sanctie") instanceof String s ? Uitspraakvorm.OMVANG.getOrDefault(s, List.of()) : List.<String>of();
            case "voorwaardelijk-deel" -> Boolean.FALSE.equals(m.get("geheel")) ? Uitspraakvorm.DEEL : List.<String>of();
            default -> List.<String>of();
        };
        if (nodig.isEmpty() || nodig.stream().anyMatch(veld -> m.get(veld) != null && !Boolean.FALSE.equals(m.get(veld)))) {
            return true;
        }
        fouten.meld(pad + "/" + nodig.getFirst(), "verplicht", "Vul " + String.join(" of ", nodig) + " in.");
        return false;
    }

    private Optional<Waarop> betreft(@Nullable Object waarde, String pad) {
        if (!(waarde instanceof Map<?, ?> m)) {
            fouten.meld(pad, "soort", "Vul een object in: feiten, variant, vordering, voorwerpen, persoon, parketnummer, beslissing. Er staat "
                    + Uitspraakfouten.toon(waarde) + ".");
            return Optional.empty();
        }
        verwijst(m.get("beslissing"), pad + "/beslissing");
        return waarden.object(Uitspraakvorm.BETREFT, m, pad).map(Beslissinglezer::waarop);
    }

    private static Waarop waarop(Map<String, Object> m) {
        var variant = m.getOrDefault("variant", "").toString();
        var feiten = m.get("feiten") instanceof List<?> l ? l.stream().map(f -> Beslissing.feit(f, variant)).toList() : List.<Feitkeuze>of();
        List<Object> voorwerpen = m.get("voorwerpen") instanceof List<?> l ? l.stream().<Object>map(v -> v).toList() : List.of();
        return new Waarop(feiten, variant, m.get("vordering") instanceof Long nr ? nr.intValue() : 0, voorwerpen,
                m.containsKey("persoon") ? Dictumwoorden.persoon(m.get("persoon")) : "", m.getOrDefault("parketnummer", "").toString(),
                m.getOrDefault("beslissing", "").toString());
    }

    private void verwijst(@Nullable Object id, String pad) {
        if (id instanceof String s && Veldtype.Vormen.ID.matcher(s).matches()) {
            verwijzingen.add(new Verwijzing(pad, s));
        }
    }

    /** A condition as it stands within the inputs of another decision: plain values again. */
    private static Map<String, Object> vast(Beslissing b) {
        var uit = new TreeMap<String, Object>();
        uit.put("soort", b.soort().id());
        uit.put("gegevens", b.gegevens());
        if (!b.id().isEmpty()) {
            uit.put("id", b.id());
        }
        if (!b.toelichting().isEmpty()) {
            uit.put("toelichting", b.toelichting());
        }
        return uit;
    }
}
