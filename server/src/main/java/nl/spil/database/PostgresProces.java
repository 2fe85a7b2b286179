package nl.spil.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One running {@code postgres}, from its start to its end; and the end of one that was left behind. */
final class PostgresProces {
    private static final Duration STARTTIJD = Duration.ofSeconds(60);
    private static final Duration SNEL = Duration.ofSeconds(7);
    private static final Duration DIRECT = Duration.ofSeconds(3);

    private final Process proces;
    private final int poort;

    PostgresProces(Process proces, int poort) {
        this.proces = proces;
        this.poort = poort;
    }

    int poort() {
        return poort;
    }

    long pid() {
        return proces.pid();
    }

    boolean leeft() {
        return proces.isAlive();
    }

    CompletableFuture<Process> einde() {
        return proces.onExit();
    }

    /** Fast shutdown: running transactions are rolled back, nothing committed is lost. Harder when that takes too long. */
    void stop() {
        stop(proces.toHandle());
    }

    /**
     * Stops a server that runs on this folder without an owner, for instance after the server was killed so hard that
     * its own shutdown had not finished yet. True when there was one. After it no process works on this folder, and no
     * {@code postmaster.pid} is left: its number may be that of a dead process that nobody collected (in a container), or of
     * another program by now, and PostgreSQL would then refuse to start.
     */
    static boolean stopWees(Path plaats) {
        Path data = plaats.resolve("data");
        Path slot = data.resolve("postmaster.pid");
        if (!Files.exists(slot)) {
            return false;
        }
        try {
            Path hier = data.toRealPath();
            List<ProcessHandle> wezen = ProcessHandle.allProcesses().filter(p -> werktIn(p, hier)).toList();
            String pid = lees(slot).lines().findFirst().orElse("").strip();
            wezen.stream().filter(p -> Long.toString(p.pid()).equals(pid)).forEach(PostgresProces::stop);
            // Its children end by themselves when they miss it.
            for (ProcessHandle kind : wezen) {
                if (!wacht(kind, DIRECT) && werktIn(kind, hier)) {
                    kind.destroyForcibly();
                    wacht(kind, DIRECT);
                }
            }
            Files.deleteIfExists(slot);
            return !wezen.isEmpty();
        } catch (IOException e) {
            throw new DatabaseFout("Of er nog een PostgreSQL op " + data + " draait is niet na te gaan: " + e.getMessage() + ".", e);
        }
    }

    /** A process of the cluster has the cluster as its working folder; a dead one has none. */
    private static boolean werktIn(ProcessHandle p, Path map) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(p.pid()), "cwd")).equals(map);
        } catch (IOException e) {
            return false;
        }
    }

    private static void stop(ProcessHandle p) {
        if (!p.isAlive()) {
            return;
        }
        List<ProcessHandle> kinderen = p.descendants().toList();
        // A stopped process (SIGSTOP) takes no signal but these.
        seinen("CONT", p, kinderen);
        sein("INT", p);
        if (!wacht(p, SNEL)) {
            sein("QUIT", p);
        }
        if (!wacht(p, DIRECT)) {
            p.destroyForcibly();
            kinderen.forEach(ProcessHandle::destroyForcibly);
            wacht(p, DIRECT);
        }
    }

    private static void seinen(String naam, ProcessHandle p, List<ProcessHandle> kinderen) {
        sein(naam, p);
        kinderen.forEach(k -> sein(naam, k));
    }

    private static void sein(String naam, ProcessHandle p) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + naam + " " + p.pid())
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException e) {
            throw new DatabaseFout("Het proces " + p.pid() + " is niet te stoppen: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean wacht(ProcessHandle p, Duration hoelang) {
        long einde = System.nanoTime() + hoelang.toNanos();
        while (p.isAlive() && System.nanoTime() < einde) {
            slaap(5);
        }
        return !p.isAlive();
    }

    boolean wachtTotKlaar(Path plaats) {
        Path bestand = plaats.resolve("data/postmaster.pid");
        long einde = System.nanoTime() + STARTTIJD.toNanos();
        while (System.nanoTime() < einde) {
            if (!proces.isAlive()) {
                return false;
            }
            // Line 8 is the state; line 1 tells that the file is of this run and not of one that was killed.
            List<String> regels = lees(bestand).lines().toList();
            if (regels.size() >= 8 && regels.get(0).strip().equals(Long.toString(proces.pid()))
                    && regels.get(7).strip().equals("ready")) {
                return true;
            }
            slaap(5);
        }
        stop();
        return false;
    }

    static String lees(Path bestand) {
        try {
            return Files.readString(bestand);
        } catch (IOException e) {
            return "";
        }
    }

    static void slaap(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseFout("Onderbroken bij het wachten op PostgreSQL.", e);
        }
    }
}
