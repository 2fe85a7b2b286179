package nl.spil.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.spil.recht.Tabelkeuze;
import nl.spil.recht.Tabellen;
import nl.spil.recht.Zaakbeeld;

/** The fields of the rows of a judgment: which fragment draws an input, what can be chosen, what stands in it. */
final class Uitspraakvelden {

    private static final Pattern TABEL = Pattern.compile("verwijzing:([a-z-]+)");
    private static final List<String> VARIANTEN = List.of("enig", "primair", "subsidiair", "meer-subsidiair", "meest-subsidiair", "impliciet-primair",
            "impliciet-subsidiair", "cumulatief", "alternatief");

    private final Concept concept;
    private final Zaakbeeld beeld;
    private final Weergave w;

    private Uitspraakvelden(Concept concept, Zaakbeeld beeld, Weergave w) {
        this.concept = concept;
        this.beeld = beeld;
        this.w = w;
    }

    static List<Formulier.Veld> van(Concept concept, int rij, Zaakbeeld beeld, Weergave w) {
        return new Uitspraakvelden(concept, beeld, w).velden(rij);
    }

    /** Inputs that the table lets out but that people mostly fill in: of a penalty those that give its measure. */
    static boolean vooraan(Concept concept, int rij, String sleutel) {
        var prefix = "u." + rij + ".d.";
        var veld = sleutel.startsWith(prefix) ? sleutel.substring(prefix.length()) : "";
        return switch (concept.een("u." + rij + ".soort")) {
            case "sanctie-opleggen" -> switch (concept.een(prefix + "sanctie")) {
                case "taakstraf", "taakstraf-jeugd" -> veld.equals("uren");
                case "geldboete", "geldboete-jeugd" -> veld.equals("bedrag");
                case "" -> false;
                default -> veld.equals("duur");
            };
            case "voorwaardelijk-deel", "tul-toewijzen" -> List.of("duur", "uren", "bedrag").contains(veld);
            case "kwalificatie" -> List.of("strafbaarFeit", "tekst").contains(veld);
            case "bp-toewijzen", "svm-opleggen" -> List.of("materieel", "immaterieel", "renteVanaf").contains(veld);
            default -> false;
        };
    }

    private List<Formulier.Veld> velden(int rij) {
        var prefix = "u." + rij + ".";
        var soort = Uitspraakrijen.soort(concept, rij);
        var eigen = Uitspraakrijen.velden(soort);
        var velden = new ArrayList<Formulier.Veld>();
        if (soort.niveau().equals("feit") && !eigen.containsKey("feiten")) {
            velden.add(veld(prefix + "feiten", w.t("uitspraak.feiten"), "vinkjes", feiten(prefix + "feiten"), true));
        }
        eigen.forEach((naam, woord) -> velden.add(veld(prefix + "d." + naam, naam, woord)));
        if (soort.niveau().equals("feit") && !eigen.containsKey("variant")) {
            velden.add(veld(prefix + "variant", w.t("uitspraak.variant"), "keuzelijst", keuzes(VARIANTEN, prefix + "variant"), false));
        }
        if (soort.niveau().equals("vordering") && !beeld.vorderingen().isEmpty()) {
            velden.add(veld(prefix + "vordering", w.t("uitspraak.vordering"), "keuzelijst", vorderingen(prefix + "vordering"), false));
        }
        velden.add(veld(prefix + "toelichting", w.t("uitspraak.toelichting"), "regel", List.of(), false));
        return velden;
    }

    private Formulier.Veld veld(String sleutel, String naam, String woord) {
        var type = Uitspraakrijen.kaal(woord);
        var titel = w.waarde("beslissing.veld", naam.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
        var opties = opties(type, sleutel);
        var vorm = switch (type) {
            case "tekst" -> naam.matches("tekst|bewezenTekst|omschrijving|redenen|vraag|inhoud") ? "tekst" : "regel";
            case "eurocent" -> "bedrag";
            case "geheel", "uren", "dagen" -> "getal";
            case "duur", "datum", "tijdstip" -> type;
            case "lijst<feit>" -> "vinkjes";
            default -> type.startsWith("lijst<keuze") ? "vinkjes" : type.startsWith("lijst<") ? "regels"
                    : opties.isEmpty() ? "regel" : opties.size() <= 4 ? "keuzes" : "keuzelijst";
        };
        return veld(sleutel, titel, vorm, opties, !Uitspraakrijen.mag(woord) && !type.equals("tijdstip"));
    }

    private Formulier.Veld veld(String sleutel, String titel, String vorm, List<Formulier.Optie> opties, boolean moet) {
        var delen = new TreeMap<String, String>();
        for (var deel : List.of("getal", "eenheid", "datum", "tijd")) {
            delen.put(deel, concept.een(sleutel + "." + deel));
        }
        if (vorm.equals("duur") && delen.getOrDefault("eenheid", "").isEmpty()) {
            delen.put("eenheid", concept.een(sleutel.replaceFirst("\\.d\\..*", ".soort")).equals("proeftijd") ? "jaren" : "maanden");
        }
        var hulp = vorm.equals("regels") ? w.t("form.een-per-regel") : vorm.equals("tijdstip") ? w.t("uitspraak.heden") : "";
        return new Formulier.Veld(sleutel, Formuliervelden.id(sleutel), vorm, titel, hulp, moet ? "" : w.t("form.niet-verplicht"), Wetteksten.artikel(""),
                opties, concept.een(sleutel), delen, "", moet);
    }

    private List<Formulier.Optie> opties(String type, String sleutel) {
        var kaal = type.startsWith("lijst<") ? type.substring(6, type.length() - 1) : type;
        if (kaal.equals("feit")) {
            return feiten(sleutel);
        }
        if (kaal.equals("ja-nee")) {
            return List.of(optie("ja", w.t("ja"), sleutel), optie("nee", w.t("nee"), sleutel));
        }
        if (kaal.startsWith("keuze:")) {
            return keuzes(List.of(kaal.substring(6).split("\\|")), sleutel);
        }
        if (kaal.equals("verwijzing:beslissing")) {
            return Uitspraakrijen.nummers(concept).stream().filter(nr -> !sleutel.startsWith("u." + nr + ".")).map(nr -> optie("b" + nr,
                    w.t("uitspraak.beslissing", nr) + ": " + Uitspraaksoorten.naam(Uitspraakrijen.soort(concept, nr)), sleutel)).toList();
        }
        var tabel = TABEL.matcher(kaal);
        return tabel.matches() && Tabellen.ingebouwd().kent(tabel.group(1)) ? Tabellen.ingebouwd().keuzes(tabel.group(1)).stream()
                .map((Tabelkeuze k) -> optie(k.id(), Weergave.hoofdletter(k.naam()), sleutel)).toList() : List.of();
    }

    private List<Formulier.Optie> keuzes(List<String> ids, String sleutel) {
        return ids.stream().map(k -> optie(k, w.waarde("keuze", k), sleutel)).toList();
    }

    private List<Formulier.Optie> vorderingen(String sleutel) {
        return beeld.vorderingen().stream().map(v -> optie(String.valueOf(v.nr()), v.nr() + ". " + w.waarde("vordering", v.soort())
                + (v.indiener().isEmpty() ? "" : ", " + v.indiener()), sleutel)).toList();
    }

    private List<Formulier.Optie> feiten(String sleutel) {
        return Zaakoverzichten.feiten(beeld, w).stream().map(f -> optie(String.valueOf(f.nr()), f.nr() + ". " + f.wat(), sleutel)).toList();
    }

    private Formulier.Optie optie(String waarde, String titel, String sleutel) {
        return new Formulier.Optie(waarde, titel, "", concept.alle(sleutel).contains(waarde), false);
    }
}
