package nl.spil.recht;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.spil.recht.Wetshandeling.Gevolg;
import nl.spil.recht.Zaakbeeld.Periode;
import org.jspecify.annotations.Nullable;

/** Applies the consequences of an act to the picture: all are computed on the same picture, then set. */
final class Gevolgwerking {

    private final Omgeving o;
    private final Werkbeeld b;
    private final Betreft betreft;
    /** Per thing the fields that change: records of the picture, or the name of a group of which there is one. */
    private final Map<Object, Map<String, @Nullable Object>> nieuw = new LinkedHashMap<>();

    Gevolgwerking(Omgeving o, Betreft betreft) {
        this.o = o;
        this.b = o.beeld;
        this.betreft = betreft;
    }

    void pasToe(List<Gevolg> gevolgen) {
        for (var gevolg : gevolgen) {
            for (var ding : dingen(gevolg.groep())) {
                o.ding = ding;
                waarde(gevolg, ding);
            }
        }
        o.ding = Onbekend.WAARDE;
        nieuw.forEach(this::zet);
    }

    private List<?> dingen(String groep) {
        return switch (groep) {
            case "feiten" -> o.feiten.stream().map(f -> Objects.requireNonNullElse(b.feit(f.nr()), f)).toList();
            case "vorderingen" -> betreft.vorderingen().isEmpty() ? List.copyOf(b.vorderingen)
                    : b.vorderingen.stream().filter(v -> betreft.vorderingen().contains(v.nr())).toList();
            case "voorwerpen" -> betreft.voorwerpen().isEmpty() ? List.copyOf(b.voorwerpen)
                    : b.voorwerpen.stream().filter(v -> betreft.voorwerpen().contains(v.nr())).toList();
            default -> List.of(groep);
        };
    }

    private void waarde(Gevolg gevolg, Object ding) {
        for (var tak : gevolg.takken()) {
            if (tak.als() != null && !tak.als().waar(o)) {
                continue;
            }
            var waarde = tak.cel() == null ? tak.vast() : tak.cel().cel().waarde(o);
            if (waarde != Onbekend.WAARDE) {
                nieuw.computeIfAbsent(ding, _ -> new HashMap<>()).put(gevolg.veld(), waarde);
            }
            return;
        }
    }

    private void zet(Object ding, Map<String, @Nullable Object> waarden) {
        switch (ding) {
            case Zaakbeeld.Feit f -> b.zet(Recordwijziging.met(f, waarden));
            case Zaakbeeld.Vordering v -> b.zet(Recordwijziging.met(v, waarden));
            case Zaakbeeld.Voorwerp v -> b.zet(Recordwijziging.met(v, waarden));
            default -> groep((String) ding, waarden);
        }
    }

    private void groep(String groep, Map<String, @Nullable Object> waarden) {
        switch (groep) {
            case "zaak" -> b.zaak = Recordwijziging.met(b.zaak, metOnderdeel(waarden));
            case "verdachte" -> b.verdachte = Recordwijziging.met(b.verdachte, waarden);
            case "zitting" -> b.zitting = Recordwijziging.met(b.zitting, waarden);
            case "vrijheid" -> vrijheid(waarden);
            case "vordering" -> b.vorderingen.add(Recordwijziging.met(new Zaakbeeld.Vordering(volgend(b.vorderingen.stream()
                    .mapToInt(Zaakbeeld.Vordering::nr)), "", "", 0, "ingediend", false), waarden));
            case "voorwerp" -> b.voorwerpen.add(Recordwijziging.met(new Zaakbeeld.Voorwerp(volgend(b.voorwerpen.stream()
                    .mapToInt(Zaakbeeld.Voorwerp::nr)), "", "in-beslag"), waarden));
            default -> waarden.forEach((naam, waarde) -> b.eigen.put(naam, waarde instanceof java.time.Instant t ? Moment.opMinuut(t).toString()
                    : waarde == null ? "" : waarde));
        }
    }

    /** The office follows from the code of the parket; the number of the zaak stays what it is. */
    private static Map<String, @Nullable Object> metOnderdeel(Map<String, @Nullable Object> waarden) {
        if (waarden.get("parket") instanceof String code) {
            Tabellen.ingebouwd().parket(code).ifPresent(parket -> waarden.put("onderdeel", parket.onderdeel()));
        }
        return waarden;
    }

    static int volgend(java.util.stream.IntStream nummers) {
        return nummers.max().orElse(0) + 1;
    }

    /** Closes the running period and opens the next: suspended and free are no deprivation. */
    private void vrijheid(Map<String, @Nullable Object> waarden) {
        var oud = b.vrijheid;
        var anders = new HashMap<String, @Nullable Object>(waarden);
        var status = waarden.get("status") instanceof String s ? s : oud.status();
        if (!status.equals(oud.status())) {
            var sinds = Gevolglezer.naar(java.time.Instant.class, waarden.get("sinds")) instanceof java.time.Instant t ? t : o.nu;
            var perioden = new ArrayList<>(oud.perioden());
            if (!perioden.isEmpty() && perioden.getLast().tot() == null) {
                perioden.set(perioden.size() - 1, new Periode(perioden.getLast().soort(), perioden.getLast().van(), sinds));
            }
            if (beneemt(status)) {
                perioden.add(new Periode(status, sinds, null));
            }
            b.vrijheid = new Zaakbeeld.Vrijheid(status, sinds, null, List.copyOf(perioden));
            anders.remove("sinds");
        }
        b.vrijheid = Recordwijziging.met(b.vrijheid, anders);
    }

    static boolean beneemt(String status) {
        return !status.equals("vrij") && !status.equals("geschorst");
    }
}
