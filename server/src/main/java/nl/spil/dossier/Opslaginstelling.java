package nl.spil.dossier;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/**
 * How documents are stored.
 *
 * @param gegevens    the data directory
 * @param knoop       name of this node; its holding area is named after it
 * @param minimaal    on how many volumes a document must be durable before it is acknowledged
 * @param volumes     name to place: a folder (relative ones below the data directory) or {@code s3://bucket/prefix?endpoint=…&region=…};
 *                    empty: those of the last start, or else three folders {@code volumes/a}, {@code b} and {@code c}
 * @param schrobtempo bytes a second that are read again in the background; 0: only when asked
 * @param respijt     how old a file that belongs to no document must be before it is cleared
 */
public record Opslaginstelling(Path gegevens, String knoop, int minimaal, SequencedMap<String, String> volumes, long schrobtempo, Duration respijt) {

    static final long TEMPO = 20L << 20;
    static final Duration DAG = Duration.ofHours(24);
    private static final Pattern NAAM = Pattern.compile("[a-z0-9][a-z0-9-]{0,30}");

    public Opslaginstelling {
        volumes = new LinkedHashMap<>(volumes);
        for (var naam : volumes.keySet()) {
            if (!NAAM.matcher(naam).matches()) {
                throw new IllegalArgumentException("'" + naam + "' is geen naam van een volume: gebruik kleine letters, cijfers en streepjes.");
            }
        }
        if (minimaal < 1 || !volumes.isEmpty() && volumes.size() < minimaal) {
            throw new IllegalArgumentException("Een document moet op minstens " + minimaal + " volumes staan en er zijn er " + volumes.size()
                    + ". Geef meer volumes met --volume NAAM=PAD.");
        }
    }

    /** Two copies at least, on the volumes of the last start or the three default ones. */
    public static Opslaginstelling standaard(Path gegevens) {
        return new Opslaginstelling(gegevens, "hoofd", 2, new LinkedHashMap<>(), TEMPO, DAG);
    }

    static SequencedMap<String, String> drieMappen() {
        return new LinkedHashMap<>(new java.util.TreeMap<>(Map.of("a", "volumes/a", "b", "volumes/b", "c", "volumes/c")));
    }
}
