package nl.spil.recht;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What of a picture the rules of a pack can tell apart, with dates brought back to before or after. Names, texts, amounts and
 * which of two equal feiten it is do not count.
 */
final class Toestandsleutel {

    private static final Pattern GEDAAN = Pattern.compile("'([a-z0-9-]+)' in gedaan|gedaan\\['([a-z0-9-]+)'\\]");
    private static final Pattern TERMIJN = Pattern.compile("(?:loopt|verlopen|gestart|einde)\\('([a-z0-9-]+)'\\)");
    private static final Pattern EIGEN = Pattern.compile("eigen\\.([A-Za-z]+)");
    private static final Pattern ZAAK = Pattern.compile("zaak\\.([A-Za-z]+)");
    /** Which zaak it is tells nothing. */
    private static final Set<String> NUMMERS = Set.of("parketnummer", "hofNummer", "leidendeZaak", "gevoegd", "behandelaar");
    private static final int MEESTE = 3;

    private final Set<String> gedaan = new HashSet<>();
    private final Set<String> termijnen = new HashSet<>();
    /** What the acts that close a case ask: whether the end can be reached depends on it. */
    private final Set<String> slotGedaan = new TreeSet<>();
    private final Set<String> slotEigen = new TreeSet<>();
    private final Set<String> slotZaak = new TreeSet<>();
    private boolean slotVoorwerpen;
    /** Fields of the zaak that some rule reads. */
    private final Set<String> zaak = new TreeSet<>();

    Toestandsleutel(Register register) {
        for (var pakket : register.actief) {
            pakket.handelingen().values().forEach(h -> Proefinvoer.teksten(h).forEach(this::lees));
            pakket.handelingen().values().stream().filter(Toestandsleutel::sluit).flatMap(h -> h.regels().stream()).forEach(r -> {
                GEDAAN.matcher(r.als().tekst()).results().forEach(m -> slotGedaan.add(m.group(1) == null ? m.group(2) : m.group(1)));
                EIGEN.matcher(r.als().tekst()).results().forEach(m -> slotEigen.add(m.group(1)));
                ZAAK.matcher(r.als().tekst()).results().forEach(m -> slotZaak.add(m.group(1)));
                slotVoorwerpen |= r.als().tekst().contains("voorwerpen");
            });
            pakket.lijsten().forEach(a -> lees(a.als().tekst()));
            pakket.fasen().forEach(a -> lees(a.als().tekst()));
            pakket.termijnen().values().stream().filter(t -> t.verloop() != null || t.vrijheid()).forEach(t -> termijnen.add(t.soort().id()));
        }
    }

    /** Whether an act can close the case. */
    static boolean sluit(Wetshandeling h) {
        return h.gevolgen().stream().anyMatch(g -> g.groep().equals("zaak") && g.veld().equals("gesloten") && g.takken().stream()
                .anyMatch(t -> t.cel() == null ? t.vast() != Boolean.FALSE : !t.cel().tekst().strip().equals("false")));
    }

    private void lees(String tekst) {
        GEDAAN.matcher(tekst).results().forEach(m -> gedaan.add(m.group(1) == null ? m.group(2) : m.group(1)));
        TERMIJN.matcher(tekst).results().forEach(m -> termijnen.add(m.group(1)));
        ZAAK.matcher(tekst).results().forEach(m -> zaak.add(m.group(1)));
    }

    Set<String> termijnen() {
        return termijnen;
    }

    /** The course: the feiten, the hearing, liberty, the instance, whether it is closed. */
    String kern(Zaakbeeld b, Instant nu) {
        var feiten = b.feiten().stream().map(f -> f.vervolging() + "/" + f.uitspraak() + "/" + f.rechtsmiddel() + (f.onherroepelijk() ? "/vast" : "")
                + "/" + f.executie() + (f.verjaartOp() != null && nu.isAfter(f.verjaartOp()) ? "/verjaard" : "")).sorted().toList();
        var z = b.zaak();
        return feiten + " " + z.instantie() + " " + z.wachtOp() + (z.eigenaar().equals("spil") ? "" : " bij " + z.eigenaar()) + (z.gesloten() ? " gesloten" : "") + (z.leidendeZaak().isEmpty() ? "" : " gevoegd")
                + " " + b.vrijheid().status() + " " + b.zitting().status() + (b.verdachte().overledenOp() == null ? "" : " overleden")
                + " " + b.vorderingen().stream().map(v -> v.soort() + ":" + v.status()).sorted().distinct().toList()
                + slotEigen.stream().filter(b.eigen()::containsKey).map(n -> " " + n + "=" + kort(java.util.Objects.requireNonNull(b.eigen().get(n)))).toList()
                + velden(slotZaak, b)
                + (slotVoorwerpen ? b.voorwerpen().stream().map(Zaakbeeld.Voorwerp::status).sorted().distinct().toList() : "")
                + slotGedaan.stream().filter(b.gedaan()::containsKey).toList();
    }

    String geheel(Zaakbeeld b, Instant nu, String kern) {
        var uit = new ArrayList<String>();
        uit.add(kern);
        uit.add(b.zitting().verstek() + " " + b.zitting().betekendWijze() + " " + b.zitting().forum()
                + (b.zitting().datum() == null ? "" : " " + Integer.signum(b.zitting().datum().compareTo(Moment.opMinuut(nu).dag()))));
        uit.add(b.voorwerpen().stream().map(Zaakbeeld.Voorwerp::status).sorted().toList().toString());
        uit.add(b.vorderingen().stream().map(v -> v.soort() + ":" + v.status() + v.onherroepelijk()).sorted().toList().toString());
        uit.add(velden(zaak, b) + String.valueOf(b.zaak().behandelaar().isEmpty()));
        b.eigen().forEach((naam, waarde) -> uit.add(naam + "=" + kort(waarde)));
        uit.add(new TreeSet<>(b.gedaan().keySet().stream().filter(gedaan::contains).toList()).toString());
        List<String> lopend = b.termijnen().stream().filter(t -> t.status().equals("loopt") && termijnen.contains(t.regel()))
                .map(t -> t.regel() + (t.eindigt() != null && nu.isAfter(t.eindigt()) ? " voorbij" : "")).distinct().sorted().toList();
        uit.add(lopend.toString());
        return String.join(" | ", uit);
    }

    private static String velden(Set<String> namen, Zaakbeeld b) {
        return String.join(" ", namen.stream().filter(n -> !NUMMERS.contains(n)).map(n -> Beeldtypen.veld("Zaak", n) instanceof Veld v
                ? String.valueOf(v.lees(b.zaak())) : "").toList());
    }

    private static String kort(Object waarde) {
        return switch (waarde) {
            case Long n -> String.valueOf(Math.min(n, MEESTE));
            case String s when s.length() >= 10 && s.startsWith("20") -> "tijd";
            case Map<?, ?> m -> String.valueOf(m.size());
            default -> waarde.toString();
        };
    }
}
