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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The deprivation of liberty of one person over all zaken in which he or she is the suspect. A pure function of the pictures
 * and the moment; days are those of the Dutch calendar, spans are elapsed time.
 *
 * @param titels         what holds the person now, one per zaak, the first to end first; more than one can run at once
 * @param schorsingen    zaken whose title is suspended now: it holds nobody, but can revive
 * @param eersteEinde    the moment at which the first title ends: then it has to be prolonged or the person is held on the others
 *                       alone. Null when nothing holds, or no end is known
 * @param vrijUiterlijk  the latest lawful moment of release: when the last of the titles ends. Null when nothing holds, or when a
 *                       title has no end that is known
 * @param duur           elapsed time in custody, each moment once, also when two titles held at once
 * @param aftrek         calendar days on which the person was in verzekering or in pre-trial detention, each day once (Sr 27 lid
 *                       1; the time of arrest and of being held for questioning does not count there)
 * @param zittingVroegst the moment before which the first hearing must begin, when suspended time counts; null without
 *                       gevangenhouding, on appeal, or when the hearing began (Sv 66 lid 2 and 3: ninety days together)
 * @param zittingLaatst  the same when suspended time does not count. Where the two differ the earlier warns
 * @param data           every date of it with its derivation: release, hearing, resumption pro forma, deduction; urgent first
 */
public record Hechtenis(List<Titel> titels, List<Schorsing> schorsingen, @Nullable Instant eersteEinde, @Nullable Instant vrijUiterlijk,
        Duration duur, int aftrek, @Nullable Instant zittingVroegst, @Nullable Instant zittingLaatst, List<Hechtenisdatum> data) {

    /** Gevangenhouding and its extensions together; a day is twenty-four elapsed hours (Sv 136). */
    public static final Duration GEVANGENHOUDING = Duration.ofHours(24L * 90);

    private static final Set<String> AFTREKBAAR = Set.of("in-verzekering", "bewaring", "gevangenhouding");
    private static final Set<String> BEGONNEN = Set.of("aangevangen", "aangehouden", "gesloten");

    /**
     * A title that holds now.
     *
     * @param uiterlijk the earliest end of its terms, null when none is known
     * @param ruimst    that end when the time of a suspension is not counted; null where no time was suspended
     * @param artikel   of the term that ends first, empty when none is known
     * @param stappen   how that end was counted, one Dutch sentence a step
     */
    public record Titel(String zaak, String soort, Instant sinds, @Nullable Instant uiterlijk, @Nullable Instant ruimst, String artikel,
            List<String> stappen) {}

    /** A title that is suspended. */
    public record Schorsing(String zaak, Instant sinds) {}

    /** A stretch of time, its end outside it. */
    record Stuk(Instant van, Instant tot) {

        Duration duur() {
            return Duration.between(van, tot);
        }
    }

    public Hechtenis {
        titels = List.copyOf(titels);
        schorsingen = List.copyOf(schorsingen);
        data = List.copyOf(data);
    }

    /** The release among {@link #data}; null when nothing holds. */
    public @Nullable Hechtenisdatum vrijlating() {
        return data.stream().filter(d -> d.soort().equals("vrijlating")).findFirst().orElse(null);
    }

    /** The same dates with another release, in order. */
    public List<Hechtenisdatum> metVrijlating(Hechtenisdatum vrijlating) {
        var uit = new ArrayList<>(data);
        uit.removeIf(d -> d.soort().equals("vrijlating"));
        uit.add(vrijlating);
        // Stable: what has no moment stays at the end.
        uit.sort(Comparator.comparing((Hechtenisdatum d) -> d.soort().equals("aftrek") ? 1 : 0).thenComparing(d -> d.op() == null ? Instant.MAX : d.op()));
        return List.copyOf(uit);
    }

    /** @param zaken pictures of the zaken of one person, in any order */
    public static Hechtenis van(Collection<Zaakbeeld> zaken, Instant nu) {
        var titels = zaken.stream().filter(b -> Gevolgwerking.beneemt(b.vrijheid().status()) && b.vrijheid().sinds() != null && !b.vrijheid().sinds().isAfter(nu))
                .map(b -> titel(b, nu))
                .sorted(Comparator.comparing((Titel t) -> t.uiterlijk() == null ? Instant.MAX : t.uiterlijk()).thenComparing(Titel::zaak)).toList();
        var schorsingen = zaken.stream().filter(b -> b.vrijheid().status().equals("geschorst") && b.vrijheid().sinds() != null)
                .map(b -> new Schorsing(b.zaak().parketnummer(), Objects.requireNonNull(b.vrijheid().sinds()))).sorted(Comparator.comparing(Schorsing::zaak)).toList();
        var eindes = titels.stream().map(Titel::uiterlijk).filter(Objects::nonNull).toList();
        var perioden = zaken.stream().flatMap(b -> b.vrijheid().perioden().stream()).filter(p -> Gevolgwerking.beneemt(p.soort())).toList();
        var duur = som(samen(perioden.stream().map(p -> stuk(p, nu)).toList()));
        var dagen = dagen(perioden.stream().filter(p -> AFTREKBAAR.contains(p.soort())).map(p -> stuk(p, nu)).toList());
        var zittingen = zaken.stream().filter(b -> b.vrijheid().status().equals("gevangenhouding") && b.zaak().instantie().equals("eerste-aanleg")
                && !BEGONNEN.contains(b.zitting().status())).collect(Collectors.toMap(b -> b.zaak().parketnummer(), b -> zitting(b, nu), (x, _) -> x, TreeMap::new));
        var vrij = eindes.size() < titels.size() ? null : eindes.stream().max(Instant::compareTo).orElse(null);
        var data = new ArrayList<Hechtenisdatum>();
        if (!titels.isEmpty()) {
            data.add(Hechtenisdatum.vrijlating(titels, vrij));
        }
        zittingen.forEach((zaak, zitting) -> data.add(Hechtenisdatum.zitting(zaak, zitting)));
        zaken.forEach(b -> data.addAll(Hechtenisdatum.proforma(b)));
        data.sort(Comparator.comparing((Hechtenisdatum d) -> d.op() == null ? Instant.MAX : d.op()));
        if (!dagen.isEmpty()) {
            data.add(Hechtenisdatum.aftrek(zaken, AFTREKBAAR, dagen.size(), nu));
        }
        return new Hechtenis(titels, schorsingen, eindes.stream().min(Instant::compareTo).orElse(null), vrij, duur, dagen.size(),
                zittingen.values().stream().map(Stuk::van).min(Instant::compareTo).orElse(null),
                zittingen.values().stream().map(Stuk::tot).min(Instant::compareTo).orElse(null), data);
    }

    private static Titel titel(Zaakbeeld b, Instant nu) {
        var eind = b.vrijheid().uiterlijk();
        var sinds = Objects.requireNonNull(b.vrijheid().sinds());
        var term = eind == null ? null : b.termijnen().stream().filter(t -> t.status().equals("loopt") && eind.equals(t.eindigt())).findFirst().orElse(null);
        if (eind == null || term == null) {
            return new Titel(b.zaak().parketnummer(), b.vrijheid().status(), sinds, eind, null, "",
                    eind == null ? List.of("De zaak noemt geen einde van deze titel.") : List.of());
        }
        var geschorst = geschorst(b, term.begint(), nu);
        return new Titel(b.zaak().parketnummer(), b.vrijheid().status(), sinds, eind, geschorst.isZero() ? null : eind.plus(geschorst), term.artikel(),
                Hechtenisdatum.metSchorsing(term.stappen(), geschorst, eind));
    }

    /** Between the periods of custody of a zaak, from {@code van} on: who was set free has no running term. */
    private static Duration geschorst(Zaakbeeld b, Instant van, Instant nu) {
        var vast = samen(b.vrijheid().perioden().stream().filter(p -> Gevolgwerking.beneemt(p.soort())).map(p -> stuk(p, nu)).toList());
        var uit = Duration.ZERO;
        for (int i = 1; i < vast.size(); i++) {
            var begin = vast.get(i - 1).tot().isBefore(van) ? van : vast.get(i - 1).tot();
            if (vast.get(i).van().isAfter(begin)) {
                uit = uit.plus(Duration.between(begin, vast.get(i).van()));
            }
        }
        return uit;
    }

    private static Duration som(List<Stuk> stukken) {
        return stukken.stream().map(Stuk::duur).reduce(Duration.ZERO, Duration::plus);
    }

    static Stuk stuk(Zaakbeeld.Periode p, Instant nu) {
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
    static SortedSet<LocalDate> dagen(List<Stuk> stukken) {
        var uit = new TreeSet<LocalDate>();
        for (var s : stukken) {
            if (s.tot().isAfter(s.van())) {
                var laatste = LocalDate.ofInstant(s.tot().minusNanos(1), Moment.NEDERLAND);
                LocalDate.ofInstant(s.van(), Moment.NEDERLAND).datesUntil(laatste.plusDays(1)).forEach(uit::add);
            }
        }
        return uit;
    }

    /** From when the order was executed on, which follows on bewaring: with the time that it was suspended, and without. */
    private static Stuk zitting(Zaakbeeld b, Instant nu) {
        var perioden = b.vrijheid().perioden().stream().filter(p -> p.soort().equals("gevangenhouding")).map(p -> stuk(p, nu)).toList();
        var begin = b.termijnen().stream().filter(t -> t.regel().equals("gevangenhouding") && t.status().equals("loopt")).map(Zaakbeeld.LopendeTermijn::begint)
                .findFirst().orElseGet(() -> perioden.stream().map(Stuk::van).min(Instant::compareTo).orElse(nu));
        var vroegst = begin.plus(GEVANGENHOUDING);
        return new Stuk(vroegst, vroegst.plus(geschorst(b, begin, nu)));
    }
}
