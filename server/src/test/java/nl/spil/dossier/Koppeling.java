package nl.spil.dossier;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;

/** A mount for a test: a FUSE file system that can be stopped like a dead network drive, or a small disk. Always undone. */
final class Koppeling implements AutoCloseable {

    private final Path punt;
    private long bindfs = -1;

    private Koppeling(Path punt) {
        this.punt = punt;
    }

    /** {@code bindfs} of a folder; the process can be stopped. Skips, loudly, only where the kernel has no FUSE. */
    static Koppeling fuse(Path van, Path punt) throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/fuse")), "SKIPPED: this kernel has no /dev/fuse, so a dead network drive cannot be made");
        var uit = new Koppeling(punt);
        Files.createDirectories(van);
        Files.createDirectories(punt);
        uit.koppelFuse(van);
        return uit;
    }

    /** A file system in memory with a size. */
    static Koppeling klein(Path punt, int megabytes) throws IOException {
        var uit = new Koppeling(punt);
        Files.createDirectories(punt);
        voerUit("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "spil-proef", punt.toString());
        return uit;
    }

    void koppelFuse(Path van) throws IOException {
        var proces = new ProcessBuilder("bindfs", "-f", van.toString(), punt.toString()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        bindfs = proces.pid();
        Proefopslag.wachtTot("mounted", Duration.ofSeconds(20), () -> isGekoppeld(punt));
    }

    /** From now on every call on it hangs, until {@link #laatGaan}. */
    void hang() throws IOException {
        voerUit("kill", "-STOP", Long.toString(bindfs));
    }

    void laatGaan() throws IOException {
        voerUit("kill", "-CONT", Long.toString(bindfs));
    }

    /** Every call on it fails. */
    void dood() throws IOException {
        voerUit("kill", "-KILL", Long.toString(bindfs));
    }

    void hermonteer(String opties) {
        // Refused while a file is open for writing; the writers close theirs in a moment.
        Proefopslag.wachtTot("remounted " + opties, Duration.ofSeconds(20), () -> {
            try {
                return start("mount", "-o", "remount," + opties, punt.toString()) == 0;
            } catch (IOException e) {
                return false;
            }
        });
    }

    void ontkoppel() throws IOException {
        voerUit("umount", "-l", punt.toString());
    }

    @Override
    public void close() {
        try {
            if (bindfs > 0) {
                start("kill", "-CONT", Long.toString(bindfs));
            }
            start("umount", "-l", punt.toString());
            if (bindfs > 0) {
                start("kill", "-KILL", Long.toString(bindfs));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean isGekoppeld(Path punt) {
        try {
            return Files.readAllLines(Path.of("/proc/mounts")).stream().anyMatch(r -> r.split(" ")[1].equals(punt.toString()));
        } catch (IOException e) {
            return false;
        }
    }

    static void voerUit(String... woorden) throws IOException {
        Assertions.assertEquals(0, start(woorden), String.join(" ", woorden));
    }

    private static int start(String... woorden) throws IOException {
        var proces = new ProcessBuilder(List.of(woorden)).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            return proces.waitFor(20, TimeUnit.SECONDS) ? proces.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
