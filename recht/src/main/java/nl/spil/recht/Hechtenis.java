package nl.spil.recht;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The deprivation of liberty of one person over all zaken in which he or she is the suspect. A pure function of the pictures
 * and the moment; days are those of the Dutch calendar, spans are elapsed time.
 *
 * @param titels         what holds the person now, one per zaak, the first to end first; more than one can run at once
 * @param eersteEinde    the moment at which the first title ends: then it has to be prolonged or the person is held on the others
 *                       alone. Null when nothing holds, or no end is known
 * @param vrijUiterlijk  the latest lawful moment of release: when the last of the titles ends. Null when nothing holds, or when a
 *                       title has no end that is known
 * @param duur           elapsed time in custody, each moment once, also when two titles held at once
 * @param aftrek         calendar days on which the person was in verzekering or in pre-trial detention, each day once (Sr 27 lid
 *                       1; the time of arrest and of being held for questioning does not count there)
 * @param zittingVroegst the moment before which the first hearing must begin, when suspended time counts; null without
 *                       gevangenhouding (Sv 66 lid 3: ninety days together)
 * @param zittingLaatst  the same when suspended time does not count. Where the two differ the earlier warns
 */
public record Hechtenis(List<Titel> titels, @Nullable Instant eersteEinde, @Nullable Instant vrijUiterlijk, Duration duur, int aftrek,
        @Nullable Instant zittingVroegst, @Nullable Instant zittingLaatst) {

    /** Gevangenhouding and its extensions together; a day is twenty-four elapsed hours (Sv 136). */
    public static final Duration GEVANGENHOUDING = Duration.ofHours(24L * 90);

    private static final Set<String> AFTREKBAAR = Set.of("in-verzekering", "bewaring", "gevangenhouding");

    /** A title that holds now. {@code uiterlijk} is the earliest end of its terms, null when none is known. */
    public record Titel(String zaak, String soort, Instant sinds, @Nullable Instant uiterlijk) {}

    private record Stuk(Instant van, Instant tot) {}

    public Hechtenis {
        titels = List.copyOf(titels);
    }

    /** @param zaken pictures of the zaken of one person, in any order */
    public static Hechtenis van(Collection<Zaakbeeld> zaken, Instant nu) {
        var titels = zaken.stream().filter(b -> Gevolgwerking.beneemt(b.vrijheid().status()) && b.vrijheid().sinds() != null && !b.vrijheid().sinds().isAfter(nu))
                .map(b -> new Titel(b.zaak().parketnummer(), b.vrijheid().status(), Objects.requireNonNull(b.vrijheid().sinds()), b.vrijheid().uiterlijk()))
                .sorted(Comparator.comparing((Titel t) -> t.uiterlijk() == null ? Instant.MAX : t.uiterlijk()).thenComparing(Titel::zaak)).toList();
        var eindes = titels.stream().map(Titel::uiterlijk).filter(Objects::nonNull).toList();
        var perioden = zaken.stream().flatMap(b -> b.vrijheid().perioden().stream()).filter(p -> Gevolgwerking.beneemt(p.soort())).toList();
        var duur = samen(perioden.stream().map(p -> stuk(p, nu)).toList()).stream().map(s -> Duration.between(s.van(), s.tot())).reduce(Duration.ZERO, Duration::plus);
        var zitting = zaken.stream().filter(b -> b.vrijheid().status().equals("gevangenhouding")).map(b -> zitting(b, nu)).toList();
        return new Hechtenis(titels, eindes.stream().min(Instant::compareTo).orElse(null),
                eindes.size() < titels.size() ? null : eindes.stream().max(Instant::compareTo).orElse(null), duur,
                dagen(perioden.stream().filter(p -> AFTREKBAAR.contains(p.soort())).map(p -> stuk(p, nu)).toList()).size(),
                zitting.stream().map(Stuk::van).min(Instant::compareTo).orElse(null), zitting.stream().map(Stuk::tot).min(Instant::compareTo).orElse(null));
    }

    private static Stuk stuk(Zaakbeeld.Periode p, Instant nu) {
        var tot = p.tot() == null || p.tot().isAfter(nu) ? nu : p.tot();
        return new Stuk(p.van(), tot.isBefore(p.van()) ? p.van() : tot);
    }

    /** Overlapping stretches made one. */
    private static List<Stuk> samen(List<Stuk> stukken) {
        var uit = new ArrayList<Stuk>();
        for (var s : stukken.stream().filter(s -> s.tot().isAfter(s.van())).sorted(Comparator.comparing(Stuk::van)).toList()) {
            if (uit.isEmpty() || s.van().isAfter(uit.getLast().tot())) {
                uit.add(s);
            } else if (s.tot().isAfter(uit.getLast().tot())) {
                uit.set(uit.size() - 1, new Stuk(uit.getLast().van(), s.tot()));
            }
        }
        return uit;
    }

    /** Every day of which a part was spent in custody. */
    private static SortedSet<LocalDate> dagen(List<Stuk> stukken) {
        var uit = new TreeSet<LocalDate>();
        for (var s : stukken) {
            if (s.tot().isAfter(s.van())) {
                var laatste = LocalDate.ofInstant(s.tot().minusNanos(1), Moment.NEDERLAND);
                LocalDate.ofInstant(s.van(), Moment.NEDERLAND).datesUntil(laatste.plusDays(1)).forEach(uit::add);
            }
        }
        return uit;
    }

    /** From the first order on: with the time that it was suspended, and without. */
    private static Stuk zitting(Zaakbeeld b, Instant nu) {
        var perioden = b.vrijheid().perioden().stream().filter(p -> p.soort().equals("gevangenhouding")).map(p -> stuk(p, nu)).toList();
        var begin = perioden.stream().map(Stuk::van).min(Instant::compareTo).orElse(nu);
        var vast = samen(perioden).stream().map(s -> Duration.between(s.van(), s.tot())).reduce(Duration.ZERO, Duration::plus);
        return new Stuk(begin.plus(GEVANGENHOUDING), nu.plus(GEVANGENHOUDING.minus(vast)));
    }
}
