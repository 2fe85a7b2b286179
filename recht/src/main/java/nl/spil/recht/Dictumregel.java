package nl.spil.recht;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says one decision in a sentence, from its values.
 *
 * @param onder the decision that it belongs to, null when it stands on its own
 */
record Dictumregel(Uitspraak uitspraak, Beslissing beslissing, @Nullable Beslissing onder) implements Dictumzin.Waarden {

    String tekst() {
        var zin = Dictumzin.van(beslissing.soort()).zeg(this);
        return zin + erbij();
    }

    /** What belongs to the decision but stands in no sentence of its kind: which vordering, whose, in which zaak, and the words added. */
    private String erbij() {
        var b = beslissing.betreft();
        var uit = new StringBuilder();
        var voorwerpen = b.voorwerpen().stream().map(Dictumwoorden::voorwerp).toList();
        Optional.of(String.join("; ", voorwerpen)).filter(v -> !v.isEmpty()).ifPresent(v -> uit.append(" Voorwerp: ").append(v).append('.'));
        Optional.of(b.persoon()).filter(p -> !p.isEmpty()).ifPresent(p -> uit.append(" Betreft: ").append(p).append('.'));
        Optional.of(b.vordering()).filter(n -> n > 0).ifPresent(n -> uit.append(" (Vordering ").append(n).append(")"));
        Optional.of(b.parketnummer()).filter(p -> !p.isEmpty()).ifPresent(p -> uit.append(" (Zaak ").append(Dictumwoorden.weergave(p)).append(")"));
        Optional.of(beslissing.toelichting()).filter(t -> !t.isEmpty())
                .ifPresent(t -> uit.append(' ').append(Dictumwoorden.groot(t)).append(t.endsWith(".") ? "" : "."));
        return uit.toString();
    }

    @Override
    public Optional<String> zeg(String veld, String vorm) {
        if (veld.equals("@feiten")) {
            var feiten = beslissing.feiten().stream()
                    .map(f -> f.variant().isEmpty() ? new Feitkeuze(f.nr(), beslissing.variant(), f.parketnummer()) : f).toList();
            return Optional.of(Dictumwoorden.feiten(feiten, beslissing.variant()));
        }
        if (veld.equals("@bv")) {
            return Optional.of(zeg("termijn", "").map(t -> ", gedurende " + t).orElse("") + (is("elektronischToezicht", "ja")
                    ? ", met elektronisch toezicht" : is("elektronischToezicht", "nee") ? ", zonder elektronisch toezicht" : ""));
        }
        var waarde = beslissing.gegevens().get(veld);
        if (veld.equals("hoedanigheid") && beslissing.gegevens().get("aan") instanceof Map<?, ?> aan && waarde != null
                && waarde.equals(aan.get("hoedanigheid"))) {
            return Optional.empty(); // said with the person already
        }
        return waarde == null ? Optional.empty() : type(veld).map(t -> waarde(veld, t, vorm, waarde));
    }

    @Override
    public boolean is(String veld, String waarde) {
        if (veld.equals("binnen")) {
            return waarde.equals(onder == null || onder.is("voorwaardelijk-deel") || onder.soort().id().startsWith("tul-") ? "proeftijd" : "anders");
        }
        var gegeven = beslissing.gegevens().get(veld);
        return gegeven instanceof Boolean b ? waarde.equals(b ? "ja" : "nee") : waarde.equals(gegeven);
    }

    /** The conditions that stand within this decision, each as a decision of its own. */
    List<Beslissing> binnen() {
        return Beslissingveld.van(beslissing.soort()).stream()
                .filter(v -> v.type() instanceof Veldtype.Lijst(var van) && van == Veldtype.Enkel.BESLISSING)
                .flatMap(v -> beslissing.lijst(v.naam()).stream()).flatMap(w -> voorwaarde(w).stream()).toList();
    }

    private Optional<Beslissing> voorwaarde(@Nullable Object waarde) {
        if (!(waarde instanceof Map<?, ?> m)) {
            return uitspraak.metId(String.valueOf(waarde));
        }
        var gegevens = new java.util.TreeMap<String, Object>();
        if (m.get("gegevens") instanceof Map<?, ?> g) {
            g.forEach((k, v) -> gegevens.put((String) k, v));
        }
        return Optional.ofNullable(Tabellen.ingebouwd().beslissingen().get(String.valueOf(m.get("soort"))))
                .map(s -> new Beslissing(beslissing.plaats(), "", s, Waarop.ZAAK, gegevens, m.get("toelichting") instanceof String t ? t : ""));
    }

    private Optional<Veldtype> type(String veld) {
        return Beslissingveld.van(beslissing.soort()).stream().filter(v -> v.naam().equals(veld)).map(Beslissingveld::type).findFirst();
    }

    private String waarde(String veld, Veldtype type, String vorm, Object waarde) {
        return switch (type) {
            case Veldtype.Keuze _ -> Dictumwoorden.keuze(veld, (String) waarde);
            case Veldtype.Tabelrij(var tabel) -> vorm.equals("heel") ? Dictumwoorden.straf((String) waarde) : Dictumwoorden.rij(tabel, (String) waarde);
            case Veldtype.Lijst(var van) -> lijst(veld, van, vorm, (List<?>) waarde);
            case Veldtype.Enkel enkel -> enkel(enkel, vorm, waarde);
        };
    }

    private String lijst(String veld, Veldtype van, String vorm, List<?> lijst) {
        if (van == Veldtype.Enkel.BESLISSING) {
            return "";
        }
        if (lijst.isEmpty()) {
            return Dictumwoorden.feiten(List.of(), "");
        }
        var delen = lijst.stream().map(w -> waarde(veld, van, vorm, w)).toList();
        if (van == Veldtype.Enkel.EUROCENT) {
            return Dictumwoorden.en(Dictumwoorden.samen(delen));
        }
        return van == Veldtype.Enkel.VOORWERP || van == Veldtype.Enkel.TEKST || van == Veldtype.Enkel.STUK
                ? String.join("; ", delen) : Dictumwoorden.en(delen);
    }

    private String enkel(Veldtype.Enkel type, String vorm, Object waarde) {
        return switch (type) {
            case TEKST, STUK -> vorm.equals("dat") ? ((String) waarde).replaceFirst("(?i)^dat ", "") : (String) waarde;
            case JA_NEE -> (Boolean) waarde ? "ja" : "nee";
            case GEHEEL -> switch (vorm) {
                case "dagen" -> Dictumwoorden.dagen((Long) waarde);
                case "gijzeling" -> Dictumwoorden.gijzeling((Long) waarde);
                default -> waarde.toString();
            };
            case DAGEN -> Dictumwoorden.dagen((Long) waarde);
            case UREN -> Dictumwoorden.uren((Long) waarde);
            case EUROCENT -> vorm.equals("nihil") && waarde.equals(0L) ? "nihil" : Dictumwoorden.euro((Long) waarde);
            case DUUR -> Dictumwoorden.duur(Strafduur.lees((String) waarde));
            case DATUM, TIJDSTIP -> Dictumwoorden.moment((String) waarde) + dagErbij((String) waarde);
            case PARKETNUMMER -> Dictumwoorden.weergave((String) waarde);
            case FEIT -> Dictumwoorden.feit(Beslissing.feit(waarde, ""));
            case PERSOON -> Dictumwoorden.persoon(waarde);
            case VOORWERP -> Dictumwoorden.voorwerp(waarde);
            case BESLISSING -> "";
            case BESLISSING_ID -> uitspraak.metId((String) waarde).map(Dictumregel::naam).orElse((String) waarde);
        };
    }

    private String dagErbij(String moment) {
        return moment.equals("heden") && uitspraak.datum() != null ? " (" + Dictumwoorden.dag(uitspraak.datum()) + ")" : "";
    }

    private static String naam(Beslissing b) {
        return b.is("sanctie-opleggen") ? Dictumwoorden.rij("strafsoorten", b.sanctie()) : Dictumwoorden.klein(b.soort().naam());
    }
}
