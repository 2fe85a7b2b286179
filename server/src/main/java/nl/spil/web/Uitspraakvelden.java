package nl.spil.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.spil.recht.Tabelkeuze;
import nl.spil.recht.Tabellen;
import nl.spil.recht.Zaakbeeld;

/** The fields of the decisions in the form of a judgment. */
final class Uitspraakvelden {

    private static final Pattern TABEL = Pattern.compile("verwijzing:([a-z-]+)");

    private Uitspraakvelden() {}

    static List<Beslissingrij> rijen(Concept concept, Zaakbeeld beeld, Weergave w) {
        var rijen = new ArrayList<Beslissingrij>();
        for (var nr : Uitspraakformulier.nummers(concept)) {
            var prefix = "u." + nr + ".";
            var id = concept.een(prefix + "soort");
            var soort = Tabellen.ingebouwd().beslissingen().get(id);
            var velden = new ArrayList<Formulier.Veld>();
            if (soort != null) {
                var eigen = Uitspraakformulier.velden(soort);
                if (soort.niveau().equals("feit") && !eigen.containsKey("feiten")) {
                    velden.add(veld(prefix + "feiten", w.t("uitspraak.feiten"), "vinkjes", feiten(beeld, concept.alle(prefix + "feiten"), w), concept, true, w));
                }
                if (soort.niveau().equals("vordering")) {
                    velden.add(veld(prefix + "vordering", w.t("uitspraak.vordering"), "getal", List.of(), concept, true, w));
                }
                eigen.forEach((naam, woord) -> velden.add(veld(prefix + "d." + naam, woord, naam, beeld, concept, w)));
                velden.add(veld(prefix + "toelichting", w.t("uitspraak.toelichting"), "tekst", List.of(), concept, false, w));
            }
            rijen.add(new Beslissingrij(rijen.size() + 1, prefix, id, soort == null ? "" : Weergave.hoofdletter(soort.naam()), velden));
        }
        return rijen;
    }

    static List<Beslissingrij.Groep> groepen(Weergave w) {
        var perNiveau = new LinkedHashMap<String, List<Formulier.Optie>>();
        Tabellen.ingebouwd().beslissingen().values().forEach(b -> perNiveau.computeIfAbsent(b.niveau(), _ -> new ArrayList<>())
                .add(new Formulier.Optie(b.id(), Weergave.hoofdletter(b.naam()), "", false, false)));
        return perNiveau.entrySet().stream().map(e -> new Beslissingrij.Groep(w.waarde("niveau", e.getKey()), e.getValue())).toList();
    }

    private static Formulier.Veld veld(String sleutel, String woord, String naam, Zaakbeeld beeld, Concept concept, Weergave w) {
        var type = Uitspraakformulier.kaal(woord);
        var gekozen = concept.alle(sleutel);
        var titel = w.waarde("beslissing.veld", naam.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT));
        var moet = !Uitspraakformulier.mag(woord);
        var keuzes = keuzes(type, gekozen, w);
        var vorm = switch (type) {
            case "tekst" -> "tekst";
            case "ja-nee" -> "keuzes";
            case "eurocent" -> "bedrag";
            case "geheel", "uren", "dagen" -> "getal";
            case "duur" -> "duur";
            case "datum" -> "datum";
            case "lijst<feit>" -> "vinkjes";
            default -> type.startsWith("lijst<keuze") ? "vinkjes" : type.startsWith("lijst<") ? "regels" : keuzes.isEmpty() ? "regel" : keuzes.size() <= 5 ? "keuzes" : "keuzelijst";
        };
        return veld(sleutel, titel, vorm, type.equals("lijst<feit>") ? feiten(beeld, gekozen, w) : keuzes, concept, moet, w);
    }

    private static Formulier.Veld veld(String sleutel, String titel, String vorm, List<Formulier.Optie> opties, Concept concept, boolean moet, Weergave w) {
        var delen = new TreeMap<String, String>();
        for (var deel : List.of("getal", "eenheid")) {
            delen.put(deel, concept.een(sleutel + "." + deel));
        }
        return new Formulier.Veld(sleutel, Formuliervelden.id(sleutel), vorm, titel, vorm.equals("regels") ? w.t("form.een-per-regel") : "",
                moet ? "" : w.t("form.niet-verplicht"), Wetteksten.artikel(""), opties, concept.een(sleutel), delen, "", moet);
    }

    private static List<Formulier.Optie> keuzes(String type, List<String> gekozen, Weergave w) {
        var kaal = type.startsWith("lijst<") ? type.substring(6, type.length() - 1) : type;
        if (kaal.equals("ja-nee")) {
            return List.of(new Formulier.Optie("ja", w.t("ja"), "", gekozen.contains("ja"), false), new Formulier.Optie("nee", w.t("nee"), "", gekozen.contains("nee"), false));
        }
        if (kaal.startsWith("keuze:")) {
            return java.util.Arrays.stream(kaal.substring(6).split("\\|")).map(k -> new Formulier.Optie(k, w.waarde("keuze", k), "", gekozen.contains(k), false)).toList();
        }
        var tabel = TABEL.matcher(kaal);
        if (tabel.matches() && Tabellen.ingebouwd().kent(tabel.group(1))) {
            return Tabellen.ingebouwd().keuzes(tabel.group(1)).stream()
                    .map((Tabelkeuze k) -> new Formulier.Optie(k.id(), Weergave.hoofdletter(k.naam()), "", gekozen.contains(k.id()), false)).toList();
        }
        return List.of();
    }

    private static List<Formulier.Optie> feiten(Zaakbeeld beeld, List<String> gekozen, Weergave w) {
        return Zaakoverzichten.feiten(beeld, w).stream()
                .map(f -> new Formulier.Optie(String.valueOf(f.nr()), f.nr() + ". " + f.wat(), "", gekozen.contains(String.valueOf(f.nr())), false)).toList();
    }
}
