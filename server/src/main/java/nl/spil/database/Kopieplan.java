package nl.spil.database;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * When a new copy of the cluster is due and which old ones may go. A copy each night and after much writing, so that little has
 * to be replayed; of those, enough stay to go back seven days, and never more than six.
 */
final class Kopieplan {
    /** Any moment so long ago can be gone back to. */
    static final Duration BEREIK = Duration.ofDays(7);
    /** Between two copies that both stay: at most so much log is replayed, and that bounds their number. */
    static final Duration AFSTAND = Duration.ofDays(2);
    /** When the log is written least. */
    static final LocalTime NACHT = LocalTime.of(2, 30);
    private static final ZoneId HIER = ZoneId.of("Europe/Amsterdam");
    /** A copy from later than this was made before the clock was set back a long way. */
    private static final Duration TOEKOMST = Duration.ofDays(1);

    private Kopieplan() {}

    /** Whether a night has begun since the last copy. */
    static boolean nachtVoorbij(Instant laatste, Instant nu) {
        ZonedDateTime hier = nu.atZone(HIER);
        ZonedDateTime nacht = hier.with(NACHT);
        Instant begin = (nacht.isAfter(hier) ? hier.minusDays(1).with(NACHT) : nacht).toInstant();
        return laatste.isBefore(begin) || laatste.isAfter(nu.plus(TOEKOMST));
    }

    /**
     * Those that no moment within the reach needs.
     *
     * @param alle oldest first
     */
    static List<Basiskopie> overbodig(List<Basiskopie> alle, Instant nu) {
        Instant grens = nu.minus(BEREIK);
        // The newest from before the reach is the one to begin from; all before it say nothing more.
        int eerste = 0;
        for (int i = 0; i < alle.size(); i++) {
            if (!alle.get(i).klaarOp().isAfter(grens)) {
                eerste = i;
            }
        }
        List<Basiskopie> weg = new ArrayList<>(alle.subList(0, eerste));
        for (int i = eerste + 1, vorige = eerste; i < alle.size() - 1; i++) {
            if (Duration.between(alle.get(vorige).klaarOp(), alle.get(i).klaarOp()).abs().compareTo(AFSTAND) < 0) {
                weg.add(alle.get(i));
            } else {
                vorige = i;
            }
        }
        return weg;
    }
}
