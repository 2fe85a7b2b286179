package nl.spil.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * What works and what does not, per function, as the health of each part tells it. Kept for a second, so that the light in
 * the top bar costs a page nothing.
 */
@Component
class Werkingen {

    /** {@code stand}: vol, alleen-lezen, alleen-vastleggen or weg. */
    record Werking(String onderdeel, String stand, Instant sinds) {}

    private static final long GELDIG_NANOS = 1_000_000_000L;
    /** Parts that say nothing to whoever works with Spil. */
    private static final java.util.Set<String> TECHNISCH = java.util.Set.of("ping", "ssl", "livenessState", "readinessState", "diskSpace");

    private final HealthContributorRegistry gezondheid;
    private final Clock clock;
    private @Nullable List<Werking> laatst;
    private long gelezenOp;

    Werkingen(HealthContributorRegistry gezondheid, Clock clock) {
        this.gezondheid = gezondheid;
        this.clock = clock;
    }

    boolean allesWerkt() {
        return functies().stream().allMatch(w -> w.stand().equals("vol"));
    }

    /** What people use, one by one. */
    List<Werking> functies() {
        return alle().stream().filter(w -> !TECHNISCH.contains(w.onderdeel())).toList();
    }

    private synchronized List<Werking> alle() {
        var vorig = laatst;
        if (vorig != null && System.nanoTime() - gelezenOp < GELDIG_NANOS) {
            return vorig;
        }
        var nu = clock.instant();
        var lijst = new ArrayList<Werking>();
        gezondheid.forEach(deel -> {
            if (deel.contributor() instanceof HealthIndicator i) {
                var h = i.health(true);
                var stand = h != null && h.getDetails().get("werking") instanceof String s ? s
                        : h != null && Status.UP.equals(h.getStatus()) ? "vol" : "weg";
                lijst.add(new Werking(deel.name(), stand, sinds(vorig, deel.name(), stand, nu)));
            }
        });
        lijst.sort(java.util.Comparator.comparing(Werking::onderdeel));
        laatst = List.copyOf(lijst);
        gelezenOp = System.nanoTime();
        return lijst;
    }

    private static Instant sinds(@Nullable List<Werking> vorig, String onderdeel, String stand, Instant nu) {
        return vorig == null ? nu : vorig.stream().filter(w -> w.onderdeel().equals(onderdeel) && w.stand().equals(stand)).map(Werking::sinds)
                .findFirst().orElse(nu);
    }
}
