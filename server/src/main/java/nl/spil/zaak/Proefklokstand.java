package nl.spil.zaak;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spil.recht.Proefklok;
import nl.spil.recht.Proefklok.Soort;

/**
 * What a rehearsal came to.
 *
 * @param zaken     open zaken that were looked at
 * @param gewijzigd of these, how many change at all
 * @param zeker     of these, how many still change when the lines that rest on an uncertain row are left out
 * @param onzeker   the others: {@code gewijzigd} less {@code zeker}
 * @param perSoort  per kind of change: zaken with such a line, and without those on uncertain rows
 * @param perParket per office, in order of its name
 * @param seconden  how long it took
 */
public record Proefklokstand(long zaken, long gewijzigd, long zeker, long onzeker, Map<Soort, Telling> perSoort, List<Parket> perParket, double seconden) {

    /** Zaken with lines of one kind, all and without those on an uncertain row; and the lines themselves. */
    public record Telling(long zaken, long zonderOnzeker, long regels) {}

    /** The same figures for one office. */
    public record Parket(String parket, long zaken, long gewijzigd, long zeker, long onzeker) {}

    /** Adds up zaak by zaak; by one thread. */
    static final class Teller {
        private final Map<String, long[]> perParket = new TreeMap<>();
        private final Map<Soort, long[]> perSoort = new EnumMap<>(Soort.class);
        private long gelezen;

        void tel(String parket, List<Proefklok.Regel> regels) {
            var p = perParket.computeIfAbsent(parket, _ -> new long[3]);
            p[0]++;
            if (regels.isEmpty()) {
                return;
            }
            p[1]++;
            p[2] += regels.stream().anyMatch(r -> !r.onzeker()) ? 1 : 0;
            for (var soort : Soort.values()) {
                var van = regels.stream().filter(r -> r.soort() == soort).toList();
                if (!van.isEmpty()) {
                    var s = perSoort.computeIfAbsent(soort, _ -> new long[3]);
                    s[0]++;
                    s[1] += van.stream().anyMatch(r -> !r.onzeker()) ? 1 : 0;
                    s[2] += van.size();
                }
            }
        }

        /** Adds what was read, open or not. @return all so far */
        long gelezen(int aantal) {
            gelezen += aantal;
            return gelezen;
        }

        long zaken() {
            return perParket.values().stream().mapToLong(p -> p[0]).sum();
        }

        Proefklokstand stand(double seconden) {
            var parketten = perParket.entrySet().stream().map(e -> new Parket(e.getKey(), e.getValue()[0], e.getValue()[1], e.getValue()[2],
                    e.getValue()[1] - e.getValue()[2])).sorted(Comparator.comparing(Parket::parket)).toList();
            var soorten = new EnumMap<Soort, Telling>(Soort.class);
            perSoort.forEach((soort, t) -> soorten.put(soort, new Telling(t[0], t[1], t[2])));
            var gewijzigd = parketten.stream().mapToLong(Parket::gewijzigd).sum();
            var zeker = parketten.stream().mapToLong(Parket::zeker).sum();
            return new Proefklokstand(zaken(), gewijzigd, zeker, gewijzigd - zeker, soorten, parketten, seconden);
        }
    }
}
