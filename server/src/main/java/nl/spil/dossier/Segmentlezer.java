package nl.spil.dossier;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads segments from the quickest volume that has a good copy; when that takes a moment too long, another is asked too and the
 * first good answer counts. What does not open is never passed on: its place is marked bad and the next volume is asked.
 */
final class Segmentlezer {

    /** What was read, and the same as it was sealed. */
    record Segment(byte[] inhoud, byte[] verzegeld) {}

    /** Hears of bad copies. */
    interface Melder {
        void slecht(String id, String volume);
    }

    private record Antwoord(Volumelijn lijn, byte @Nullable [] bytes, @Nullable Throwable fout) {}

    private static final Logger LOG = LoggerFactory.getLogger(Segmentlezer.class);
    private static final long HAAG_NA_MINST_MS = 40;
    private static final long HAAG_NA_MEEST_MS = 150;
    private static final long WACHT_MS = 10_000;

    private final Volumes volumes;
    private final Blobregister register;
    private final Melder melder;

    Segmentlezer(Volumes volumes, Blobregister register, Melder melder) {
        this.volumes = volumes;
        this.register = register;
        this.melder = melder;
    }

    /** @throws Beschadigd when no volume has a good copy any more
     *  @throws IOException when no volume that has one answers within ten seconds */
    Segment lees(Blob blob, SecretKey sleutel, long nummer) throws IOException {
        var begin = System.nanoTime();
        var nu = blob;
        var slecht = new HashSet<String>();
        while (true) {
            var segment = probeer(nu, sleutel, nummer, slecht);
            if (segment != null) {
                return segment;
            }
            nu = register.zoekId(blob.id()).orElseThrow(() -> new IOException("Document " + blob.sha256() + " is er niet meer."));
            var goede = nu.plaatsen().entrySet().stream().filter(p -> p.getValue().equals(Plaatsregister.GOED)).map(Map.Entry::getKey);
            if (goede.allMatch(slecht::contains)) {
                throw new Beschadigd("Van document " + blob.sha256() + " is geen goede kopie over. Zet het terug uit de back-up.");
            }
            if (System.nanoTime() - begin > TimeUnit.MILLISECONDS.toNanos(WACHT_MS)) {
                throw new IOException("Document " + blob.sha256() + " is nu niet te lezen: de volumes die het hebben, antwoorden niet ("
                        + String.join(", ", nu.plaatsen().keySet()) + "). Probeer het later opnieuw.");
            }
            rust();
        }
    }

    /** Null when none of those that can be asked gave a good answer. */
    private @Nullable Segment probeer(Blob blob, SecretKey sleutel, long nummer, Set<String> slecht) throws IOException {
        var over = new ArrayDeque<>(volumes.voorLezen(blob));
        var antwoorden = new LinkedBlockingQueue<Antwoord>();
        var open = 0;
        Set<String> gevraagd = new HashSet<>();
        while (open > 0 || !over.isEmpty()) {
            var lijn = over.poll();
            if (lijn != null && gevraagd.add(lijn.naam())) {
                vraag(lijn, blob, nummer, antwoorden);
                open++;
            }
            var antwoord = wacht(antwoorden, over.isEmpty() || lijn == null ? WACHT_MS : haagNa(lijn));
            if (antwoord == null) {
                continue;
            }
            open--;
            var segment = beoordeel(antwoord, blob, sleutel, nummer, slecht);
            if (segment != null) {
                return segment;
            }
        }
        return null;
    }

    private static void vraag(Volumelijn lijn, Blob blob, long nummer, LinkedBlockingQueue<Antwoord> antwoorden) {
        var vorm = blob.vorm();
        lijn.lees(() -> lijn.volume().lees(vorm.id(), vorm.plaats(nummer), vorm.inhoud(nummer) + Segmentvorm.ZEGEL))
                .whenComplete((bytes, fout) -> antwoorden.add(new Antwoord(lijn, bytes,
                        fout instanceof CompletionException c && c.getCause() != null ? c.getCause() : fout)));
    }

    private @Nullable Segment beoordeel(Antwoord antwoord, Blob blob, SecretKey sleutel, long nummer, Set<String> slecht) {
        var fout = antwoord.fout();
        if (antwoord.bytes() != null) {
            try {
                return new Segment(blob.vorm().open(sleutel, nummer, antwoord.bytes()), antwoord.bytes());
            } catch (Beschadigd e) {
                fout = e;
            }
        }
        if (antwoord.lijn() == volumes.wachtruimte() && fout instanceof NoSuchFileException) {
            return null; // has just been spread over the volumes
        }
        if (Storing.van(fout) == Storing.KOPIE_SLECHT && antwoord.lijn().status().leest()) {
            LOG.warn("Volume {}: slechte kopie van {} ({}); een andere kopie wordt gebruikt", antwoord.lijn().naam(), blob.id(), String.valueOf(fout));
            melder.slecht(blob.id(), antwoord.lijn().naam());
            slecht.add(antwoord.lijn().naam());
        }
        return null;
    }

    private static long haagNa(Volumelijn lijn) {
        return Math.clamp(lijn.leestijd() * 4 / 1_000_000, HAAG_NA_MINST_MS, HAAG_NA_MEEST_MS);
    }

    private static @Nullable Antwoord wacht(LinkedBlockingQueue<Antwoord> antwoorden, long ms) throws IOException {
        try {
            return antwoorden.poll(ms, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("onderbroken");
        }
    }

    private static void rust() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("onderbroken");
        }
    }
}
