package nl.spil.recht;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The generally recognised holidays of the Algemene termijnenwet (art. 3): fixed and Easter days by calculation, the days
 * made equal by royal decree (lid 3) from tabellen/gelijkgestelde-dagen.csv and from the case at hand.
 */
public final class Feestdagen {

    private static final LocalDate KONING_SINDS = LocalDate.of(2014, 1, 1);
    private static final Feestdagen INGEBOUWD = new Feestdagen(Csv.lees("gelijkgestelde-dagen").stream()
            .map(r -> LocalDate.parse(java.util.Objects.requireNonNull(r.get("datum")))).collect(Collectors.toUnmodifiableSet()));

    private static final Map<MonthDay, String> VAST = Map.of(
            MonthDay.of(Month.JANUARY, 1), "Nieuwjaarsdag",
            MonthDay.of(Month.MAY, 5), "de vijfde mei",
            MonthDay.of(Month.DECEMBER, 25), "eerste Kerstdag",
            MonthDay.of(Month.DECEMBER, 26), "tweede Kerstdag");

    /** Days from Easter Sunday; that day and Whit Sunday are Sundays already. */
    private static final Map<Long, String> ROND_PASEN = Map.of(
            -2L, "Goede Vrijdag", 1L, "tweede Paasdag", 39L, "Hemelvaartsdag", 50L, "tweede Pinksterdag");

    private final Set<LocalDate> gelijkgesteld;

    private Feestdagen(Set<LocalDate> gelijkgesteld) {
        this.gelijkgesteld = gelijkgesteld;
    }

    /** With the decrees known to this release. */
    public static Feestdagen ingebouwd() {
        return INGEBOUWD;
    }

    /** These, and besides them {@code dagen}. */
    public Feestdagen met(Set<LocalDate> dagen) {
        if (dagen.isEmpty()) {
            return this;
        }
        var alle = new java.util.HashSet<>(gelijkgesteld);
        alle.addAll(dagen);
        return new Feestdagen(Set.copyOf(alle));
    }

    /** The name of the holiday, or empty on any other day, a Saturday or Sunday included. */
    public Optional<String> feestdag(LocalDate dag) {
        return Optional.ofNullable(naam(dag));
    }

    /** Neither Saturday, Sunday nor holiday. */
    public boolean werkdag(LocalDate dag) {
        return dag.getDayOfWeek() != DayOfWeek.SATURDAY && dag.getDayOfWeek() != DayOfWeek.SUNDAY && naam(dag) == null;
    }

    /** Why the day is no working day, in Dutch words: the holiday, or the day of the week. */
    String waarom(LocalDate dag) {
        return feestdag(dag).orElse(dag.getDayOfWeek() == DayOfWeek.SATURDAY ? "een zaterdag" : "een zondag");
    }

    private @Nullable String naam(LocalDate dag) {
        var vast = VAST.get(MonthDay.from(dag));
        if (vast != null) {
            return vast;
        }
        if (dag.equals(koningsdag(dag.getYear()))) {
            return dag.isBefore(KONING_SINDS) ? "Koninginnedag" : "Koningsdag";
        }
        var rondPasen = ROND_PASEN.get(dag.toEpochDay() - pasen(dag.getYear()).toEpochDay());
        if (rondPasen != null) {
            return rondPasen;
        }
        return gelijkgesteld.contains(dag) ? "gelijkgesteld met een feestdag" : null;
    }

    /** 27 April (30 April until 2013), the day before when that is a Sunday. */
    private static LocalDate koningsdag(int jaar) {
        var dag = LocalDate.of(jaar, Month.APRIL, jaar < KONING_SINDS.getYear() ? 30 : 27);
        return dag.getDayOfWeek() == DayOfWeek.SUNDAY ? dag.minusDays(1) : dag;
    }

    /** Easter Sunday, the Gregorian computus (Meeus, Jones and Butcher). */
    static LocalDate pasen(int jaar) {
        int a = Math.floorMod(jaar, 19);
        int b = Math.floorDiv(jaar, 100);
        int c = Math.floorMod(jaar, 100);
        int d = (b - (b + 8) / 25 + 1) / 3;
        int h = Math.floorMod(19 * a + b - b / 4 - d + 15, 30);
        int l = Math.floorMod(32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4, 7);
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(jaar, n / 31, n % 31 + 1);
    }
}
