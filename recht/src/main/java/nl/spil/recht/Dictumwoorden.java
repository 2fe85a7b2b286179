package nl.spil.recht;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the values of a judgment are said in Dutch. */
final class Dictumwoorden {

    private static final List<String> MAANDEN = List.of("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
            "september", "oktober", "november", "december");
    private static final Map<String, String> KEUZES = Csv.lees("keuzewoorden").stream()
            .collect(Collectors.toUnmodifiableMap(r -> r.getOrDefault("keuze", ""), r -> r.getOrDefault("woorden", "")));

    private Dictumwoorden() {}

    /** {@code € 48.498,45}. */
    static String euro(long cent) {
        var cijfers = Long.toString(cent / 100);
        var uit = new StringBuilder();
        for (int i = 0; i < cijfers.length(); i++) {
            if (i > 0 && (cijfers.length() - i) % 3 == 0) {
                uit.append('.');
            }
            uit.append(cijfers.charAt(i));
        }
        return "€ " + uit + "," + (cent % 100 < 10 ? "0" : "") + cent % 100;
    }

    /** {@code 1 maart 2019}. */
    static String dag(LocalDate dag) {
        return dag.getDayOfMonth() + " " + MAANDEN.get(dag.getMonthValue() - 1) + " " + dag.getYear();
    }

    static String moment(String iso) {
        if (iso.equals("heden")) {
            return "heden";
        }
        if (iso.length() == 10) {
            return dag(LocalDate.parse(iso));
        }
        var tijd = OffsetDateTime.parse(iso).atZoneSameInstant(Moment.NEDERLAND);
        return dag(tijd.toLocalDate()) + " om " + tijd.getHour() + "." + (tijd.getMinute() < 10 ? "0" : "") + tijd.getMinute() + " uur";
    }

    /** {@code 1 jaar en 6 maanden}. */
    static String duur(Strafduur d) {
        var delen = new ArrayList<String>();
        deel(delen, d.jaren(), "jaar", "jaar");
        deel(delen, d.maanden(), "maand", "maanden");
        deel(delen, d.weken(), "week", "weken");
        deel(delen, d.dagen(), "dag", "dagen");
        deel(delen, d.uren(), "uur", "uur");
        return en(delen);
    }

    static String dagen(long dagen) {
        return dagen + (dagen == 1 ? " dag" : " dagen");
    }

    /** What follows when the money cannot be had; courts also say that nothing does. */
    static String gijzeling(long dagen) {
        return dagen == 0 ? "Gijzeling kan niet volgen (0 dagen)" : "Lukt volledig verhaal niet, dan kan " + dagen(dagen) + " gijzeling volgen";
    }

    static String uren(long uren) {
        return uren + (uren == 1 ? " uur" : " uren");
    }

    static String keuze(String veld, String keuze) {
        var woorden = KEUZES.get(veld + "=" + keuze);
        return woorden != null ? woorden : KEUZES.getOrDefault(keuze, keuze.replace('-', ' '));
    }

    static String rij(String tabel, String id) {
        var t = Tabellen.ingebouwd();
        if (tabel.equals("strafbare-feiten")) {
            return t.strafbaarFeit(id).map(f -> klein(f.kwalificatie()) + " (" + f.wet() + " " + f.artikel() + ")").orElse(id);
        }
        var naam = t.keuzes(tabel).stream().filter(k -> k.id().equals(id)).map(Tabelkeuze::naam).findFirst().orElse(id);
        return tabel.equals("strafsoorten") ? klein(naam.replaceFirst(" \\(.*", "")) : naam;
    }

    /** The name of a penalty or measure, in full. */
    static String straf(String id) {
        return Optional.ofNullable(Tabellen.ingebouwd().strafsoorten().get(id)).map(Strafsoort::naam).orElse(id);
    }

    static String feit(Feitkeuze f) {
        return "feit " + f.nr() + (f.variant().isEmpty() || f.variant().equals("enig") ? "" : " " + f.variant().replace('-', ' '))
                + (f.parketnummer().isEmpty() ? "" : " (zaak " + weergave(f.parketnummer()) + ")");
    }

    /** Feiten in a row, or what it means that none is named. */
    static String feiten(List<Feitkeuze> feiten, String variant) {
        var soort = variant.isEmpty() || variant.equals("enig") ? "" : variant.replace('-', ' ') + " ";
        return feiten.isEmpty() ? "de " + soort + "ten laste gelegde feiten" : en(feiten.stream().map(Dictumwoorden::feit).toList());
    }

    static String weergave(String parketnummer) {
        return new Parketnummer(parketnummer).weergave();
    }

    static String persoon(@Nullable Object waarde) {
        if (!(waarde instanceof Map<?, ?> p)) {
            return String.valueOf(waarde);
        }
        return tekst(p, "", "naam") + tekst(p, " (", "hoedanigheid", ")") + geboren(p)
                + tekst(p, p.containsKey("geboren") ? " te " : ", geboren te ", "geboorteplaats");
    }

    private static String geboren(Map<?, ?> p) {
        if (!(p.get("geboren") instanceof String dag)) {
            return "";
        }
        return dag.matches("[0-9]{4}") ? ", geboren in " + dag : ", geboren op " + (dag.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? dagOf(dag) : dag);
    }

    /** A day as said, or as written when it is on no calendar. */
    private static String dagOf(String iso) {
        try {
            return dag(LocalDate.parse(iso));
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    static String voorwerp(@Nullable Object waarde) {
        return switch (waarde) {
            case Long nr -> "voorwerp " + nr + " van de beslaglijst";
            case Map<?, ?> v -> tekst(v, "", "aantal", " ") + tekst(v, "", "eenheid", " ") + tekst(v, "", "omschrijving")
                    + tekst(v, " (", "kenmerk", ")") + tekst(v, " (nummer ", "nr", " van de beslaglijst)");
            case null, default -> String.valueOf(waarde);
        };
    }

    /** Equal neighbours once, when there are three or more: {@code 10 keer € 100,00}. */
    static List<String> samen(List<String> delen) {
        var uit = new ArrayList<String>();
        for (int i = 0, tot; i < delen.size(); i = tot) {
            tot = i + 1;
            while (tot < delen.size() && delen.get(tot).equals(delen.get(i))) {
                tot++;
            }
            if (tot - i > 2) {
                uit.add(tot - i + " keer " + delen.get(i));
            } else {
                uit.addAll(delen.subList(i, tot));
            }
        }
        return uit;
    }

    /** {@code a, b en c}. */
    static String en(List<String> delen) {
        return delen.size() < 2 ? String.join("", delen)
                : String.join(", ", delen.subList(0, delen.size() - 1)) + " en " + delen.getLast();
    }

    static String groot(String tekst) {
        return tekst.isEmpty() ? tekst : tekst.substring(0, 1).toUpperCase(Locale.ROOT) + tekst.substring(1);
    }

    /** The first letter small, unless the word is an abbreviation. */
    static String klein(String tekst) {
        return tekst.length() > 1 && Character.isLowerCase(tekst.charAt(1))
                ? tekst.substring(0, 1).toLowerCase(Locale.ROOT) + tekst.substring(1) : tekst;
    }

    private static void deel(List<String> delen, int aantal, String een, String meer) {
        if (aantal > 0) {
            delen.add(aantal + " " + (aantal == 1 ? een : meer));
        }
    }

    private static String tekst(Map<?, ?> m, String voor, String veld) {
        return tekst(m, voor, veld, "");
    }

    private static String tekst(Map<?, ?> m, String voor, String veld, String na) {
        var waarde = m.get(veld);
        return waarde == null ? "" : voor + waarde + na;
    }
}
