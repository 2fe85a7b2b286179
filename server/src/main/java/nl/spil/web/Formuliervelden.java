package nl.spil.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.spil.dossier.gebruik.Stukkeuze;
import nl.spil.recht.Actor;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Invoersoort;
import nl.spil.recht.Invoerveld;
import nl.spil.zaak.Zaakstand;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fields of a form: which fragment draws an input, what can be chosen, what stands in it. */
@Component
class Formuliervelden {

    private static final int KEUZES_OPEN = 7;
    private static final Pattern LANG = Pattern.compile("(?i).*(tekst|motivering|toelichting|tenlastelegging|opdracht|bezwaren|grieven|omschrijving|redenen).*");

    private final Stukvelden stukvelden;

    Formuliervelden(Stukvelden stukvelden) {
        this.stukvelden = stukvelden;
    }

    /** An id for an element; names of inputs are lowerCamel, so a dash cannot clash. */
    static String id(String naam) {
        return "veld-" + naam.replace('.', '-');
    }

    List<Formulier.Veld> van(Handelingsoort soort, Zaakstand stand, Actor actor, Concept concept, Map<String, String> fouten, Weergave w) {
        var lijst = new ArrayList<Formulier.Veld>();
        var betreft = betreft(soort, stand, concept, fouten, w);
        if (betreft != null) {
            lijst.add(betreft);
        }
        var alle = stukvelden.keuzes(soort, stand.nr());
        var veel = alle.size() > Stukvelden.OPEN;
        var stukken = veel ? List.<Stukkeuze>of() : alle;
        for (var v : soort.gegevens()) {
            if (v.soort() != Invoersoort.FEITEN && v.soort() != Invoersoort.UITSPRAAK) {
                var veld = veld(v, stand, concept, stukken, fouten.getOrDefault("g." + v.naam(), ""), w);
                lijst.add(veel && Stukvelden.noemtStuk(v) ? stukvelden.zoekend(v, veld, stand.nr(), concept, w) : veld);
            }
        }
        return lijst;
    }

    private static Formulier.@Nullable Veld betreft(Handelingsoort soort, Zaakstand stand, Concept concept, Map<String, String> fouten, Weergave w) {
        var naam = switch (soort.betreft()) {
            case "feiten" -> "feiten";
            case "vordering" -> "vorderingen";
            case "voorwerp" -> "voorwerpen";
            default -> "";
        };
        var opties = switch (naam) {
            case "feiten" -> Zaakoverzichten.feiten(stand.beeld(), w).stream().map(f -> new Formulier.Optie(String.valueOf(f.nr()), f.nr() + ". " + f.wat(),
                    w.t("form.feit-onder", f.gepleegd(), f.waar(), f.badge().tekst()), concept.alle("feiten").contains(String.valueOf(f.nr())), false)).toList();
            case "vorderingen" -> stand.beeld().vorderingen().stream().map(v -> new Formulier.Optie(String.valueOf(v.nr()), v.nr() + ". " + w.waarde("vordering", v.soort()),
                    v.indiener() + (v.bedrag() == 0 ? "" : ", " + w.bedrag(v.bedrag())), concept.alle("vorderingen").contains(String.valueOf(v.nr())), false)).toList();
            case "voorwerpen" -> stand.beeld().voorwerpen().stream().map(v -> new Formulier.Optie(String.valueOf(v.nr()), v.nr() + ". " + v.omschrijving(),
                    w.waarde("voorwerp.status", v.status()), concept.alle("voorwerpen").contains(String.valueOf(v.nr())), false)).toList();
            default -> List.<Formulier.Optie>of();
        };
        return naam.isEmpty() ? null : new Formulier.Veld(naam, id(naam), "vinkjes", w.t("form.betreft." + naam), opties.isEmpty() ? w.t("form.betreft.geen") : "", "",
                Wetteksten.artikel(""), opties, "", Map.of(), fouten.getOrDefault(naam, ""), true);
    }

    private static Formulier.Veld veld(Invoerveld v, Zaakstand stand, Concept concept, List<Stukkeuze> stukken, String fout, Weergave w) {
        var naam = "g." + v.naam();
        var opties = opties(v, stand, concept.alle(naam), stukken, w);
        var delen = new TreeMap<String, String>();
        concept.velden().forEach((sleutel, waarden) -> {
            if (sleutel.startsWith(naam + ".") && !waarden.isEmpty()) {
                delen.put(sleutel.substring(naam.length() + 1), waarden.getFirst());
            }
        });
        var hulp = v.hulp().in(w.taal());
        var verplicht = v.verplicht() ? "" : v.verplichtAls().isEmpty() ? w.t("form.niet-verplicht") : w.t("form.verplicht-als", v.verplichtAls().replaceFirst("^als ", ""));
        return new Formulier.Veld(naam, id(naam), vorm(v, opties.size()), Weergave.hoofdletter(v.titel().in(w.taal())),
                v.soort() == Invoersoort.LIJST && opties.isEmpty() ? (hulp + " " + w.t("form.een-per-regel")).strip() : hulp, verplicht,
                Wetteksten.artikel(v.artikel()), opties, concept.een(naam), delen, fout, v.verplicht());
    }

    private static String vorm(Invoerveld v, int opties) {
        return switch (v.soort()) {
            case KEUZE, JA_NEE -> opties <= KEUZES_OPEN ? "keuzes" : "keuzelijst";
            case STUK, VOORWERP -> opties == 0 ? "regel" : opties <= KEUZES_OPEN ? "keuzes" : "keuzelijst";
            case TEKST -> LANG.matcher(v.naam()).matches() || LANG.matcher(v.titel().nl()).matches() ? "tekst" : "regel";
            case GEHEEL, DAGEN, UREN -> "getal";
            case EUROCENT -> "bedrag";
            case DATUM -> "datum";
            case TIJDSTIP -> "tijdstip";
            case DUUR -> "duur";
            case ZITTING -> "zitting";
            case UITSPRAAK -> "uitspraak";
            case LIJST -> opties == 0 ? "regels" : "vinkjes";
            case PERSOON, PARKETNUMMER, FEITEN -> "regel";
        };
    }

    private static List<Formulier.Optie> opties(Invoerveld v, Zaakstand stand, List<String> gekozen, List<Stukkeuze> stukken, Weergave w) {
        var soort = v.soort() == Invoersoort.LIJST && v.van() != null ? v.van() : v.soort();
        if (soort == Invoersoort.STUK) {
            return stukken.stream().map(s -> new Formulier.Optie(s.id(), s.tekst(), "", gekozen.contains(s.id()), false)).toList();
        }
        if (soort == Invoersoort.VOORWERP) {
            return stand.beeld().voorwerpen().stream().map(o -> new Formulier.Optie(String.valueOf(o.nr()), o.nr() + ". " + o.omschrijving(), "",
                    gekozen.contains(String.valueOf(o.nr())), false)).toList();
        }
        if (soort == Invoersoort.JA_NEE) {
            return List.of(new Formulier.Optie("ja", w.t("ja"), "", gekozen.contains("ja"), false), new Formulier.Optie("nee", w.t("nee"), "", gekozen.contains("nee"), false));
        }
        return v.keuzes().stream().map(k -> new Formulier.Optie(k.id(), v.uit().isEmpty() && k.naam().equals(k.id()) ? w.waarde("keuze", k.id())
                : v.uit().startsWith("sepotcodes") ? k.id() + " " + k.naam() : Weergave.hoofdletter(k.naam()), "", gekozen.contains(k.id()), false)).toList();
    }
}
