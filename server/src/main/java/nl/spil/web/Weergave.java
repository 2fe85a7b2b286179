package nl.spil.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.spil.recht.Moment;
import nl.spil.recht.Parket;
import nl.spil.recht.Tabellen;
import org.springframework.context.MessageSource;

/** Texts, dates and amounts as people read them in one language, at one moment. */
final class Weergave {

    private static final Map<String, List<String>> DAGEN = Map.of(
            "nl", List.of("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
            "en", List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"));
    private static final Map<String, List<String>> MAANDEN = Map.of(
            "nl", List.of("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"),
            "en", List.of("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"));
    private static final Map<String, List<String>> MAANDEN_KORT = Map.of(
            "nl", List.of("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"),
            "en", List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"));

    private final MessageSource teksten;
    private final Locale locale;
    private final String taal;
    private final Instant nu;

    Weergave(MessageSource teksten, Locale locale, Clock clock) {
        this.teksten = teksten;
        this.locale = locale;
        this.taal = locale.getLanguage().equals("en") ? "en" : "nl";
        this.nu = clock.instant();
    }

    Instant nu() {
        return nu;
    }

    String taal() {
        return taal;
    }

    LocalDate vandaag() {
        return dag(nu);
    }

    /** Text of the bundle; a code of the law that the bundle does not know is shown with its hyphens as blanks. */
    String t(String sleutel, Object... delen) {
        return String.valueOf(teksten.getMessage(sleutel, delen, sleutel, locale));
    }

    /** A value of the picture, as {@code feit.vervolging.te-beslissen}; unknown values are shown as they are. */
    String waarde(String soort, String waarde) {
        var anders = waarde.isEmpty() ? "" : hoofdletter(waarde.replace('-', ' '));
        return String.valueOf(teksten.getMessage(soort + "." + waarde, null, anders, locale));
    }

    /** Name of an office of {@code parketten.csv}; one that the table does not know is shown as it is. */
    static String parket(String onderdeel) {
        return Tabellen.ingebouwd().parketten().values().stream().filter(p -> p.onderdeel().equals(onderdeel)).map(Parket::arrondissement)
                .filter(n -> !n.isEmpty()).findFirst().orElse(onderdeel);
    }

    static LocalDate dag(Instant op) {
        return op.atZone(Moment.NEDERLAND).toLocalDate();
    }

    /** Whether only the day of it counts: the first or the last minute of a Dutch day. */
    static boolean alleenDag(Instant op) {
        var tijd = op.atZone(Moment.NEDERLAND).toLocalTime();
        return tijd.toSecondOfDay() == 0 || tijd.getHour() == 23 && tijd.getMinute() == 59;
    }

    /** "maandag 16 november 2026 om 14.05 uur", or the day when no hour is meant. */
    Tijd vol(Instant op) {
        var d = op.atZone(Moment.NEDERLAND);
        return new Tijd(iso(op), alleenDag(op) ? dagVol(d.toLocalDate()) : t("tijd.vol", dagVol(d.toLocalDate()), klok(op)));
    }

    /** As {@link #vol}, always to the minute: where liberty ends at it, midnight is a moment too. */
    Tijd minuut(Instant op) {
        var d = op.atZone(Moment.NEDERLAND);
        return new Tijd(iso(op), t("tijd.vol", dagVol(d.toLocalDate()), klok(op)));
    }

    /** "ma 16 nov, 14.05 uur"; with the year when it is another than now. */
    Tijd kort(Instant op) {
        var dag = dagKort(dag(op));
        return new Tijd(iso(op), alleenDag(op) ? dag : dag + ", " + uur(op));
    }

    Tijd kort(Moment moment) {
        return moment.precisie() == Moment.Precisie.DAG ? new Tijd(moment.toString(), dagKort(moment.dag())) : kort(moment.op());
    }

    Tijd vol(Moment moment) {
        return moment.precisie() == Moment.Precisie.DAG ? new Tijd(moment.toString(), dagVol(moment.dag())) : vol(moment.op());
    }

    /** "vandaag om 10.41 uur", "gisteren om 16.40 uur", else as {@link #vol}. */
    Tijd onlangs(Instant op) {
        var dagen = ChronoUnit.DAYS.between(dag(op), vandaag());
        return dagen == 0 ? new Tijd(iso(op), t("tijd.vandaag", klok(op)))
                : dagen == 1 ? new Tijd(iso(op), t("tijd.gisteren", klok(op))) : vol(op);
    }

    Tijd dagen(LocalDate dag) {
        return new Tijd(dag.toString(), dagVol(dag));
    }

    String dagVol(LocalDate d) {
        return deel(DAGEN, d.getDayOfWeek().getValue()) + " " + d.getDayOfMonth() + " " + deel(MAANDEN, d.getMonthValue()) + " " + d.getYear();
    }

    /** "donderdag 12 november": for today. */
    String dagZonderJaar(LocalDate d) {
        return deel(DAGEN, d.getDayOfWeek().getValue()) + " " + d.getDayOfMonth() + " " + deel(MAANDEN, d.getMonthValue());
    }

    String dagKort(LocalDate d) {
        var dag = deel(DAGEN, d.getDayOfWeek().getValue());
        return dag.substring(0, taal.equals("en") ? 3 : 2) + " " + datumKort(d);
    }

    /** "16 nov" or "16 nov 2027". */
    String datumKort(LocalDate d) {
        return d.getDayOfMonth() + " " + deel(MAANDEN_KORT, d.getMonthValue()) + (d.getYear() == vandaag().getYear() ? "" : " " + d.getYear());
    }

    /** "14 maart 1991". */
    String datum(LocalDate d) {
        return d.getDayOfMonth() + " " + deel(MAANDEN, d.getMonthValue()) + " " + d.getYear();
    }

    String klok(Instant op) {
        return klok(op.atZone(Moment.NEDERLAND));
    }

    private String klok(ZonedDateTime d) {
        return String.format(Locale.ROOT, taal.equals("en") ? "%02d:%02d" : "%02d.%02d", d.getHour(), d.getMinute());
    }

    String uur(Instant op) {
        return t("tijd.uur", klok(op));
    }

    /** "€ 1.840,00". */
    String bedrag(long eurocent) {
        return String.format(taal.equals("en") ? Locale.UK : Locale.forLanguageTag("nl-NL"), "€ %,.2f", java.math.BigDecimal.valueOf(eurocent, 2))
                .replace('\u202f', ' ');
    }

    String getal(long n) {
        return String.format(taal.equals("en") ? Locale.UK : Locale.forLanguageTag("nl-NL"), "%,d", n);
    }

    /** "4 dagen en 3 uur": the two largest units of what lies between. */
    String duur(Duration d) {
        long dagen = d.toDays();
        int uren = d.toHoursPart();
        int minuten = d.toMinutesPart();
        if (dagen > 0) {
            return uren == 0 ? aantal("tijd.dagen", dagen) : t("tijd.en", aantal("tijd.dagen", dagen), aantal("tijd.uren", uren));
        }
        if (uren > 0) {
            return minuten == 0 ? aantal("tijd.uren", uren) : t("tijd.en", aantal("tijd.uren", uren), aantal("tijd.minuten", minuten));
        }
        return aantal("tijd.minuten", minuten);
    }

    String aantal(String sleutel, long n) {
        return t(sleutel + (n == 1 ? ".een" : ""), getal(n));
    }

    /** Age in whole years today. */
    long leeftijd(LocalDate geboren) {
        return Period.between(geboren, vandaag()).getYears();
    }

    static String iso(Instant op) {
        return op.atZone(Moment.NEDERLAND).toOffsetDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    static String hoofdletter(String tekst) {
        return tekst.isEmpty() ? tekst : tekst.substring(0, 1).toUpperCase(Locale.ROOT) + tekst.substring(1);
    }

    private String deel(Map<String, List<String>> namen, int nummer) {
        return namen.getOrDefault(taal, List.of()).get(nummer - 1);
    }
}
