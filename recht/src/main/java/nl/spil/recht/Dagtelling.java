package nl.spil.recht;

import java.time.LocalDate;

/** Counting in days, months and years; pure arithmetic, without holidays. X is the day of the event. */
final class Dagtelling {

    private Dagtelling() {}

    /**
     * Last day of a term of years and calendar months that begins the day after X: the day before the anniversary of that
     * first day. Where the anniversary does not exist (29 February, day 31) it is the first of the next month.
     */
    static LocalDate kalender(LocalDate x, int jaren, int maanden) {
        var eerste = x.plusDays(1);
        var doel = eerste.plusMonths(12L * jaren + maanden);
        var bestaat = doel.getDayOfMonth() == eerste.getDayOfMonth();
        return bestaat ? doel.minusDays(1) : doel;
    }

    /** The nth day after X, where months are of thirty days; whole years on the calendar come first. */
    static LocalDate dagen(LocalDate x, Duur duur) {
        var jaren = duur.jaren() == 0 ? x : kalender(x, duur.jaren(), 0);
        return jaren.plusDays(30L * duur.maanden() + duur.dagen());
    }

    /** Last day of a term in calendar months (and days after those). */
    static LocalDate kalendermaanden(LocalDate x, Duur duur) {
        return kalender(x, duur.jaren(), duur.maanden()).plusDays(duur.dagen());
    }
}
