package nl.spil.recht;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** How long someone was or is deprived of liberty in a picture. */
final class Vrijheidsduur {

    private Vrijheidsduur() {}

    /** In minutes until {@code nu}; a period that lasts counts until then, and a day more because it goes on. */
    static long minuten(Zaakbeeld beeld, Instant nu) {
        var som = 0L;
        for (var p : beeld.vrijheid().perioden()) {
            var tot = Objects.requireNonNullElse(p.tot(), nu);
            som += Math.max(0, Duration.between(p.van(), tot).toMinutes()) + (p.tot() == null ? Duration.ofDays(1).toMinutes() : 0);
        }
        return som;
    }
}
