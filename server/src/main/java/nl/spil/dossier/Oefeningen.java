package nl.spil.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Drills: one volume is out for some minutes while people work, and what came of it is written down. */
final class Oefeningen {

    private static final Duration LANGSTE = Duration.ofHours(8);
    private static final int GETOOND = 20;

    /**
     * A drill.
     *
     * @param hersteldOp  when the volume counted again
     * @param gelezen     documents opened meanwhile
     * @param geschreven  documents kept meanwhile
     * @param mislukt     of which failed
     * @param achterstand documents that the volume missed at the end of the time
     * @param uitslag     {@code loopt}, {@code geslaagd}, {@code mislukt} or {@code afgebroken}
     */
    record Oefening(long nummer, String volume, String door, Instant begonnenOp, Instant tot, @Nullable Instant hersteldOp, long gelezen,
            long geschreven, long mislukt, long achterstand, String uitslag) {}

    private record Lopend(long nummer, long gelezen, long geschreven, long mislukt, boolean geteld) {}

    private final Opslagdelen delen;
    private final Volumeopslag.Tellers tellers;
    private final Clock klok;
    private final JdbcTemplate jdbc;
    private final Map<String, Lopend> lopend = new ConcurrentHashMap<>();

    Oefeningen(Opslagdelen delen, Volumeopslag.Tellers tellers, Clock klok) {
        this.delen = delen;
        this.tellers = tellers;
        this.klok = klok;
        this.jdbc = delen.register().jdbc();
    }

    /** Empty when it began; else why not. */
    synchronized Optional<String> begin(String volume, Duration duur, String door) {
        var lijn = delen.volumes().lijnen().stream().filter(l -> l.naam().equals(volume)).findFirst();
        if (lijn.isEmpty()) {
            return Optional.of("Volume " + volume + " is er niet. Kies uit: " + String.join(", ", delen.volumes().namen()) + ".");
        }
        if (duur.isNegative() || duur.isZero() || duur.compareTo(LANGSTE) > 0) {
            return Optional.of("Een oefening duurt 1 minuut tot " + LANGSTE.toHours() + " uur.");
        }
        if (!lopend.isEmpty()) {
            return Optional.of("Er loopt al een oefening, met volume " + String.join(", ", lopend.keySet()) + ". Wacht tot die klaar is.");
        }
        var anderen = delen.volumes().lijnen().stream().filter(l -> !l.naam().equals(volume) && l.status() == Volumestatus.GEZOND).count();
        if (anderen < delen.volumes().minimaal()) {
            return Optional.of("Zonder " + volume + " zijn er maar " + anderen + " gezonde volumes; er zijn er " + delen.volumes().minimaal()
                    + " nodig. Herstel eerst de andere.");
        }
        var nu = klok.instant();
        var nummer = jdbc.queryForObject("insert into opslagoefening (volume, door, begonnen_op, tot) values (?, ?, ?, ?) returning nummer", Long.class,
                volume, door, Timestamp.from(nu), Timestamp.from(nu.plus(duur)));
        lopend.put(volume, new Lopend(nummer == null ? 0 : nummer, tellers.gelezen().get(), tellers.geschreven().get(), tellers.mislukt().get(), false));
        lijn.get().oefen(nu.plus(duur));
        return Optional.empty();
    }

    /** Counts when the time is over, and closes when the volume is healthy again. */
    synchronized void rondAf() {
        for (var volume : List.copyOf(lopend.keySet())) {
            var deze = lopend.get(volume);
            var lijn = delen.volumes().lijn(volume).orElse(null);
            if (deze == null || lijn == null || lijn.oefent()) {
                continue;
            }
            if (!deze.geteld()) {
                jdbc.update("update opslagoefening set gelezen = ?, geschreven = ?, mislukt = ?, achterstand = ? where nummer = ?",
                        tellers.gelezen().get() - deze.gelezen(), tellers.geschreven().get() - deze.geschreven(), tellers.mislukt().get() - deze.mislukt(),
                        delen.plaatsen().achterstand(volume).blobs(), deze.nummer());
                lopend.put(volume, new Lopend(deze.nummer(), deze.gelezen(), deze.geschreven(), deze.mislukt(), true));
            }
            if (lijn.status() == Volumestatus.GEZOND) {
                jdbc.update("update opslagoefening set hersteld_op = ?, uitslag = case when mislukt = 0 then 'geslaagd' else 'mislukt' end where nummer = ?",
                        Timestamp.from(klok.instant()), deze.nummer());
                lopend.remove(volume);
            }
        }
    }

    /** Of a server that stopped meanwhile. */
    void breekOudeAf() {
        jdbc.update("update opslagoefening set uitslag = 'afgebroken' where uitslag = 'loopt'");
    }

    List<Oefening> laatste() {
        return jdbc.query("""
                select nummer, volume, door, begonnen_op, tot, hersteld_op, coalesce(gelezen, 0), coalesce(geschreven, 0), coalesce(mislukt, 0),
                    coalesce(achterstand, 0), uitslag from opslagoefening order by nummer desc limit ?""",
                (rij, _) -> {
                    var hersteld = rij.getTimestamp(6);
                    return new Oefening(rij.getLong(1), rij.getString(2), rij.getString(3), rij.getTimestamp(4).toInstant(), rij.getTimestamp(5).toInstant(),
                            hersteld == null ? null : hersteld.toInstant(), rij.getLong(7), rij.getLong(8), rij.getLong(9), rij.getLong(10), rij.getString(11));
                }, GETOOND);
    }
}
