package nl.spil.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.spil.recht.Betreft;
import nl.spil.recht.Handeling;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Invoersoort;
import nl.spil.recht.Invoerveld;
import nl.spil.recht.Moment;
import nl.spil.recht.Wijze;
import nl.spil.zaak.Fout;
import org.jspecify.annotations.Nullable;

/** Reads a filled-in form as an act: everything at once, what cannot be read becomes an error with its place. */
final class Formulierlezer {

    private static final Pattern BEDRAG = Pattern.compile("€?\\s*([0-9]{1,3}(?:\\.[0-9]{3})+|[0-9]{1,12})(?:,([0-9]{2}))?");
    private static final Pattern GETAL = Pattern.compile("[0-9]{1,9}");

    private final Concept concept;
    private final Weergave w;
    private final List<Fout> fouten = new ArrayList<>();

    private Formulierlezer(Concept concept, Weergave w) {
        this.concept = concept;
        this.w = w;
    }

    static Ingevuld lees(Handelingsoort soort, Concept concept, Weergave w) {
        var lezer = new Formulierlezer(concept, w);
        var wijze = concept.een("wijze").equals(Wijze.VERRICHTEN.wire()) ? Wijze.VERRICHTEN : Wijze.VASTLEGGEN;
        var gegevens = new TreeMap<String, Object>();
        for (var veld : soort.gegevens()) {
            // a judgment has a page of its own, which puts its decisions in
            var waarde = veld.soort() == Invoersoort.UITSPRAAK ? null : lezer.waarde(veld, veld.soort(), "g." + veld.naam());
            if (waarde != null) {
                gegevens.put(veld.naam(), waarde);
            }
        }
        return new Ingevuld(new Handeling(soort.id(), wijze, lezer.geldigOp(wijze), lezer.betreft(), gegevens), List.copyOf(lezer.fouten));
    }

    private Moment geldigOp(Wijze wijze) {
        var datum = concept.een("geldigOp.datum");
        if (wijze == Wijze.VERRICHTEN || datum.isEmpty()) {
            if (wijze == Wijze.VASTLEGGEN) {
                fout("/geldigOp", w.t("form.fout.geldig-op"));
            }
            return Moment.opMinuut(w.nu());
        }
        try {
            var dag = LocalDate.parse(datum);
            var tijd = concept.een("geldigOp.tijd");
            return tijd.isEmpty() ? Moment.opDag(dag) : Moment.opMinuut(tijdstip(dag, tijd));
        } catch (DateTimeParseException e) {
            fout("/geldigOp", w.t("form.fout.datum"));
            return Moment.opMinuut(w.nu());
        }
    }

    private static Instant tijdstip(LocalDate dag, String tijd) {
        return LocalDateTime.of(dag, LocalTime.parse(tijd.replace('.', ':'))).atZone(Moment.NEDERLAND).toInstant();
    }

    private Betreft betreft() {
        return new Betreft(nummers("feiten"), nummers("vorderingen"), nummers("voorwerpen"), new TreeSet<>(gevuld(concept.alle("stukken"))));
    }

    private TreeSet<Integer> nummers(String naam) {
        var nummers = new TreeSet<Integer>();
        for (var tekst : gevuld(concept.alle(naam))) {
            if (GETAL.matcher(tekst).matches() && tekst.length() < 6) {
                nummers.add(Integer.valueOf(tekst));
            }
        }
        return nummers;
    }

    private @Nullable Object waarde(Invoerveld veld, Invoersoort soort, String naam) {
        var tekst = concept.een(naam).strip();
        return switch (soort) {
            case LIJST -> lijst(veld, naam);
            case ZITTING -> zitting(veld, naam);
            case TIJDSTIP -> tijdstip(veld, naam);
            case DUUR -> duur(veld, naam);
            case FEITEN -> null;
            case TEKST, KEUZE, JA_NEE, PERSOON, STUK, GEHEEL, EUROCENT, DAGEN, UREN, DATUM, VOORWERP, PARKETNUMMER, UITSPRAAK ->
                tekst.isEmpty() ? null : enkel(veld, soort, tekst);
        };
    }

    private @Nullable Object enkel(Invoerveld veld, Invoersoort soort, String tekst) {
        return switch (soort) {
            case GEHEEL, DAGEN, UREN, VOORWERP -> getal(veld, tekst);
            case EUROCENT -> bedrag(veld, tekst);
            case DATUM -> datum(veld, tekst);
            case PARKETNUMMER -> Invoertekst.parketnummer(tekst).<Object>map(n -> n.waarde()).orElseGet(() -> fout(veld, w.t("form.fout.parketnummer")));
            case TEKST, KEUZE, JA_NEE, PERSOON, STUK, FEITEN, TIJDSTIP, ZITTING, DUUR, LIJST, UITSPRAAK -> tekst;
        };
    }

    private @Nullable Object getal(Invoerveld veld, String tekst) {
        return GETAL.matcher(tekst).matches() ? Long.valueOf(tekst) : fout(veld, w.t("form.fout.getal"));
    }

    private @Nullable Object bedrag(Invoerveld veld, String tekst) {
        var m = BEDRAG.matcher(tekst);
        if (!m.matches()) {
            return fout(veld, w.t("form.fout.bedrag"));
        }
        return Long.parseLong(m.group(1).replace(".", "")) * 100 + (m.group(2) == null ? 0 : Long.parseLong(m.group(2)));
    }

    private @Nullable Object datum(Invoerveld veld, String tekst) {
        try {
            return LocalDate.parse(tekst).toString();
        } catch (DateTimeParseException e) {
            return fout(veld, w.t("form.fout.datum"));
        }
    }

    private @Nullable Object tijdstip(Invoerveld veld, String naam) {
        var datum = concept.een(naam + ".datum");
        var tijd = concept.een(naam + ".tijd");
        if (datum.isEmpty() && tijd.isEmpty()) {
            return null;
        }
        try {
            return Moment.opMinuut(tijdstip(LocalDate.parse(datum), tijd)).toString();
        } catch (DateTimeParseException e) {
            return fout(veld, w.t("form.fout.tijdstip"));
        }
    }

    private @Nullable Object duur(Invoerveld veld, String naam) {
        var getal = concept.een(naam + ".getal").strip();
        if (getal.isEmpty()) {
            return null;
        }
        if (!GETAL.matcher(getal).matches()) {
            return fout(veld, w.t("form.fout.getal"));
        }
        var n = Integer.parseInt(getal);
        return switch (concept.een(naam + ".eenheid")) {
            case "minuten" -> "PT" + n + "M";
            case "uren" -> "PT" + n + "H";
            case "weken" -> "P" + n + "W";
            case "maanden" -> "P" + n + "M";
            case "jaren" -> "P" + n + "Y";
            default -> "P" + n + "D";
        };
    }

    private @Nullable Object zitting(Invoerveld veld, String naam) {
        var zitting = new TreeMap<String, Object>();
        for (var deel : List.of("datum", "tijd", "gerecht", "plaats", "zaal")) {
            var tekst = concept.een(naam + "." + deel).strip();
            if (!tekst.isEmpty()) {
                zitting.put(deel, tekst);
            }
        }
        return zitting.isEmpty() ? null : zitting;
    }

    private @Nullable Object lijst(Invoerveld veld, String naam) {
        var van = veld.van() == null ? Invoersoort.TEKST : veld.van();
        var uit = new ArrayList<Object>();
        var ruw = veld.keuzes().isEmpty() && van != Invoersoort.STUK && van != Invoersoort.VOORWERP
                ? concept.een(naam).lines().map(String::strip).toList() : concept.alle(naam);
        for (var tekst : gevuld(ruw)) {
            var waarde = enkel(veld, van, tekst);
            if (waarde != null) {
                uit.add(waarde);
            }
        }
        return uit.isEmpty() ? null : uit;
    }

    private static List<String> gevuld(List<String> waarden) {
        return waarden.stream().filter(t -> !t.isBlank()).toList();
    }

    private @Nullable Object fout(Invoerveld veld, String zin) {
        fout("/gegevens/" + veld.naam(), zin);
        return null;
    }

    private void fout(String pad, String zin) {
        fouten.add(new Fout(pad, "vorm", zin));
    }

    /** Lower case without the machine's own rules. */
    static String klein(String tekst) {
        return tekst.toLowerCase(Locale.ROOT);
    }
}
