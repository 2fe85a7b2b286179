package nl.spil.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.spil.recht.Handeling;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Invoersoort;
import nl.spil.recht.Invoerveld;
import nl.spil.recht.Moment;
import nl.spil.recht.Tabellen;
import nl.spil.recht.UitspraakTekst;
import nl.spil.recht.Uitspraaklezing;
import nl.spil.recht.Uitspraken;
import nl.spil.recht.Wijze;
import nl.spil.recht.Zaakbeeld;

/** The inputs of an act in words: what the check page, a proposal and the conflict page show. */
final class Invoerwoorden {

    /** One input: its question and its answer, a line each. */
    record Regel(String naam, String wat, List<String> waarden) {}

    private static final Set<Invoersoort> KERN = Set.of(Invoersoort.KEUZE, Invoersoort.EUROCENT, Invoersoort.ZITTING, Invoersoort.DAGEN, Invoersoort.UREN, Invoersoort.DUUR);
    private static final int KERN_VELDEN = 2;
    private static final int KERN_UITSPRAAK = 6;

    private Invoerwoorden() {}

    static List<Regel> van(Handelingsoort soort, Handeling h, Zaakbeeld beeld, boolean metMoment, Weergave w) {
        var regels = new ArrayList<Regel>();
        if (!h.betreft().feiten().isEmpty()) {
            var rijen = Zaakoverzichten.feiten(beeld, w);
            regels.add(new Regel("feiten", w.t("form.betreft.feiten"), h.betreft().feiten().stream()
                    .map(n -> rijen.stream().filter(r -> r.nr() == n).findFirst().map(r -> r.nr() + ". " + r.wat()).orElse(String.valueOf(n))).toList()));
        }
        for (var veld : soort.gegevens()) {
            var waarde = h.gegevens().get(veld.naam());
            if (waarde != null) {
                regels.add(new Regel("g." + veld.naam(), Weergave.hoofdletter(veld.titel().in(w.taal())), waarden(veld, waarde, w)));
            }
        }
        if (metMoment) {
            regels.add(new Regel("geldigOp", w.t("form.geldig-op"), List.of(h.wijze() == Wijze.VERRICHTEN ? w.t("controle.moment-bevestigen") : w.vol(h.geldigOp()).tekst())));
        }
        return regels;
    }

    /**
     * What an act decided, for a line of the time line: the judgment, or else its first choices, amounts and hearing. Free
     * text, persons and yes or no are left to the page of the entry.
     */
    static List<String> kern(Handelingsoort soort, Handeling h, Weergave w) {
        var regels = new ArrayList<String>();
        if (Zaakoverzichten.OVER_EEN_ENTRY.contains(soort.id())) {
            return regels;
        }
        for (var veld : soort.gegevens()) {
            var waarde = h.gegevens().get(veld.naam());
            if (waarde != null && veld.soort() == Invoersoort.UITSPRAAK && Uitspraken.lees(waarde) instanceof Uitspraaklezing.Goed g) {
                return UitspraakTekst.van(g.uitspraak()).groepen().stream().flatMap(groep -> groep.regels().stream()).filter(r -> r.diepte() == 0)
                        .map(UitspraakTekst.Regel::tekst).limit(KERN_UITSPRAAK).toList();
            }
            if (waarde != null && KERN.contains(veld.van() != null ? veld.van() : veld.soort()) && regels.size() < KERN_VELDEN) {
                regels.add(w.t("tijdlijn.kern", Weergave.hoofdletter(veld.titel().in(w.taal())), String.join(", ", waarden(veld, waarde, w))));
            }
        }
        return regels;
    }

    private static List<String> waarden(Invoerveld veld, Object waarde, Weergave w) {
        return switch (veld.soort()) {
            case UITSPRAAK -> uitspraak(waarde, w);
            case LIJST, FEITEN -> waarde instanceof List<?> l ? l.stream().map(x -> enkel(veld, x, w)).toList() : List.of(String.valueOf(waarde));
            case TEKST, KEUZE, JA_NEE, GEHEEL, EUROCENT, DAGEN, UREN, DUUR, DATUM, TIJDSTIP, PERSOON, STUK, VOORWERP, PARKETNUMMER, ZITTING ->
                List.of(enkel(veld, waarde, w));
        };
    }

    private static List<String> uitspraak(Object waarde, Weergave w) {
        return switch (Uitspraken.lees(waarde)) {
            case Uitspraaklezing.Goed g -> Uitspraken.tekst(g.uitspraak()).lines().filter(r -> !r.isBlank()).toList();
            case Uitspraaklezing.Fout _ -> List.of(w.t("controle.uitspraak-fout"));
        };
    }

    private static String enkel(Invoerveld veld, Object waarde, Weergave w) {
        var soort = veld.soort() == Invoersoort.LIJST && veld.van() != null ? veld.van() : veld.soort();
        return switch (soort) {
            case EUROCENT -> waarde instanceof Long cent ? w.bedrag(cent) : String.valueOf(waarde);
            case DATUM -> datum(String.valueOf(waarde), w);
            case TIJDSTIP -> moment(String.valueOf(waarde), w);
            case DUUR -> duur(String.valueOf(waarde), w);
            case ZITTING -> waarde instanceof Map<?, ?> m ? zitting(m, w) : String.valueOf(waarde);
            case PERSOON -> waarde instanceof Map<?, ?> m ? Personenlijst.naamVan(m.get("naam")) : String.valueOf(waarde);
            case FEITEN -> waarde instanceof Map<?, ?> m ? feit(m) : String.valueOf(waarde);
            case VOORWERP -> waarde instanceof Map<?, ?> m ? String.valueOf(m.get("omschrijving")) : String.valueOf(waarde);
            case JA_NEE -> w.t(String.valueOf(waarde));
            case KEUZE -> veld.keuzes().stream().filter(k -> k.id().equals(waarde)).findFirst()
                    .map(k -> k.naam().equals(k.id()) ? w.waarde("keuze", k.id()) : Weergave.hoofdletter(k.naam())).orElse(String.valueOf(waarde));
            case TEKST, GEHEEL, DAGEN, UREN, STUK, PARKETNUMMER, UITSPRAAK, LIJST -> String.valueOf(waarde);
        };
    }

    /** A charge as delivered: its number and what the table calls it. */
    private static String feit(Map<?, ?> m) {
        var id = String.valueOf(m.get("strafbaarFeit"));
        var wat = Tabellen.ingebouwd().strafbaarFeit(id).map(f -> Weergave.hoofdletter(f.kwalificatie())).orElse(id);
        return m.get("nr") == null ? wat : m.get("nr") + ". " + wat;
    }

    private static String datum(String tekst, Weergave w) {
        return tekst.length() == 10 ? moment(tekst, w) : tekst;
    }

    private static String moment(String tekst, Weergave w) {
        try {
            return w.vol(Moment.parse(tekst)).tekst();
        } catch (java.time.format.DateTimeParseException e) {
            return tekst;
        }
    }

    private static String zitting(Map<?, ?> m, Weergave w) {
        var delen = new ArrayList<String>();
        delen.add(datum(String.valueOf(m.get("datum")), w));
        for (var naam : List.of("tijd", "gerecht", "plaats", "zaal")) {
            if (m.get(naam) instanceof String s) {
                delen.add(naam.equals("tijd") ? w.t("tijd.uur", s.replace(':', w.taal().equals("en") ? ':' : '.')) : naam.equals("zaal") ? w.t("form.zaal", s) : s);
            }
        }
        return String.join(", ", delen);
    }

    private static String duur(String iso, Weergave w) {
        var m = java.util.regex.Pattern.compile("P(T?)([0-9]+)([YMWDH])").matcher(iso);
        if (!m.matches()) {
            return iso;
        }
        var eenheid = switch (m.group(1) + m.group(3)) {
            case "Y" -> "jaren";
            case "M" -> "maanden";
            case "W" -> "weken";
            case "TH" -> "uren";
            case "TM" -> "minuten";
            default -> "dagen";
        };
        return w.aantal("tijd." + eenheid, Long.parseLong(m.group(2)));
    }
}
