package nl.spil.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.SecretKey;

/**
 * Takes bytes in: hashed, sealed once, and written to as many volumes as must have them at the same time. A volume that stays
 * behind is replaced by another after a moment; when too few are left, the holding area on this machine takes the bytes too.
 */
final class Inname {

    private static final long TALMT_MS = 400;
    private static final long WACHTRUIMTE_MS = 60_000;

    private final Volumes volumes;

    Inname(Volumes volumes) {
        this.volumes = volumes;
    }

    static String nieuwId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /**
     * Where the bytes are now.
     *
     * @param klaar on these volumes they are durable
     * @param later on these they will be in a moment, unless the volume fails
     */
    record Uitslag(Set<String> klaar, List<Kopie> later) {}

    /**
     * Writes the bytes; returns when they are durable on enough volumes, or on the holding area too.
     *
     * @throws Beschadigd when the bytes are not those of this digest; nothing is left of them then
     * @throws IOException when they could not be kept
     */
    Uitslag schrijf(Path bestand, String sha256, Segmentvorm vorm, SecretKey sleutel) throws IOException {
        var over = new ArrayDeque<>(volumes.voorSchrijven());
        var lopend = new ArrayList<Kopie>();
        var gelukt = false;
        try {
            while (true) {
                var nieuw = new ArrayList<Kopie>();
                over.removeIf(l -> lopend.stream().anyMatch(k -> k.lijn() == l && k.leeft()));
                for (var nodig = volumes.minimaal() - klaar(lopend).size(); nodig > 0 && !over.isEmpty(); nodig--) {
                    nieuw.add(new Kopie(over.remove(), vorm));
                }
                if (nieuw.isEmpty()) {
                    break;
                }
                // The others get it in passing, as far as they keep up; later rounds are there to replace what failed.
                var extra = lopend.isEmpty() ? over.stream().map(l -> new Kopie(l, vorm)).toList() : List.<Kopie>of();
                lopend.addAll(nieuw);
                lopend.addAll(extra);
                stroom(bestand, sha256, vorm, sleutel, nieuw, extra, TALMT_MS);
                if (wacht(lopend, volumes.minimaal(), TALMT_MS)) {
                    gelukt = true;
                    return new Uitslag(klaar(lopend), lopend.stream().filter(k -> !k.klaar().isDone()).toList());
                }
            }
            var wachtruimte = new Kopie(volumes.wachtruimte(), vorm);
            lopend.add(wachtruimte);
            stroom(bestand, sha256, vorm, sleutel, List.of(wachtruimte), List.of(), WACHTRUIMTE_MS);
            try {
                wachtruimte.klaar().get(WACHTRUIMTE_MS, TimeUnit.MILLISECONDS);
            } catch (ExecutionException | TimeoutException e) {
                throw new IOException("Er zijn te weinig volumes beschikbaar en de wachtruimte op deze machine werkt ook niet."
                        + " Het document is niet bewaard. Maak ruimte of herstel een volume, en probeer het opnieuw.", e);
            }
            return new Uitslag(klaar(lopend), List.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("onderbroken");
        } finally {
            if (!gelukt) {
                lopend.stream().filter(k -> !k.klaar().isDone()).forEach(k -> k.laatLos("te laat"));
            }
        }
    }

    private static Set<String> klaar(List<Kopie> kopieen) {
        var uit = new LinkedHashSet<String>();
        kopieen.stream().filter(k -> k.klaar().isDone() && k.leeft()).forEach(k -> uit.add(k.lijn().naam()));
        return uit;
    }

    /** False when too few were done in time; at once when too few are left. */
    private static boolean wacht(List<Kopie> kopieen, int nodig, long ms) throws InterruptedException {
        var einde = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ms);
        while (klaar(kopieen).size() < nodig) {
            var bezig = kopieen.stream().map(Kopie::klaar).filter(k -> !k.isDone()).toArray(CompletableFuture<?>[]::new);
            var rest = einde - System.nanoTime();
            if (rest <= 0 || klaar(kopieen).size() + bezig.length < nodig) {
                return false;
            }
            try {
                CompletableFuture.anyOf(bezig).get(rest, TimeUnit.NANOSECONDS);
            } catch (ExecutionException | TimeoutException e) {
                continue; // counted above
            }
        }
        return true;
    }

    /** Sends the sealed segments to all of these copies; one that does not keep up is let go, an extra one at once. */
    private static void stroom(Path bestand, String sha256, Segmentvorm vorm, SecretKey sleutel, List<Kopie> kopieen, List<Kopie> extra, long geduldMs)
            throws IOException, InterruptedException {
        var sha = sha256();
        var buffer = new byte[(int) Math.min(Segmentvorm.SEGMENT, Math.max(1, vorm.grootte()))];
        try (var in = Files.newInputStream(bestand)) {
            for (long nummer = 0; nummer < vorm.segmenten(); nummer++) {
                var aantal = vorm.inhoud(nummer);
                vul(in, buffer, aantal, bestand);
                sha.update(buffer, 0, aantal);
                var verzegeld = vorm.verzegel(sleutel, nummer, buffer, aantal);
                for (var kopie : kopieen) {
                    if (!kopie.geef(verzegeld, geduldMs) && kopie.leeft()) {
                        kopie.laatLos("houdt het niet bij");
                    }
                }
                for (var kopie : extra) {
                    if (!kopie.geef(verzegeld, 0) && kopie.leeft()) {
                        kopie.laatLos("houdt het niet bij");
                    }
                }
                if (kopieen.stream().noneMatch(Kopie::leeft)) {
                    extra.forEach(k -> k.laatLos("afgebroken"));
                    return;
                }
            }
        }
        if (!HexFormat.of().formatHex(sha.digest()).equals(sha256)) {
            kopieen.forEach(k -> k.laatLos("verkeerde inhoud"));
            extra.forEach(k -> k.laatLos("verkeerde inhoud"));
            throw new Beschadigd("Wat in " + bestand.getFileName() + " staat, heeft niet de controlesom " + sha256 + ".");
        }
        kopieen.forEach(Kopie::sluit);
        extra.stream().filter(Kopie::leeft).forEach(Kopie::sluit);
    }

    private static void vul(InputStream in, byte[] buffer, int aantal, Path bestand) throws IOException {
        if (in.readNBytes(buffer, 0, aantal) != aantal) {
            throw new Beschadigd(bestand.getFileName() + " werd korter tijdens het bewaren.");
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
