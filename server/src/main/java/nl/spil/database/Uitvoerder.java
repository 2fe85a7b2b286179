package nl.spil.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Under whose name PostgreSQL runs. It refuses to run as root, so a server that is root (a container) hands it to an
 * unprivileged user; an ordinary user runs it as himself.
 *
 * @param uid the user to switch to, or -1 to stay who we are
 * @param gid the group to switch to, or -1
 */
record Uitvoerder(int uid, int gid) {
    private static final String GEBRUIKER = "spil";
    private static final Uitvoerder ZELF = new Uitvoerder(-1, -1);

    /** The owner of an existing cluster; for a new one a user of Spil's own, made when needed, else {@code nobody}. */
    static Uitvoerder kies(Path cluster) {
        if (!wijZijnRoot()) {
            return ZELF;
        }
        try {
            if (Files.exists(cluster)) {
                int uid = (Integer) Files.getAttribute(cluster, "unix:uid");
                if (uid != 0) {
                    return new Uitvoerder(uid, (Integer) Files.getAttribute(cluster, "unix:gid"));
                }
            }
        } catch (IOException e) {
            throw new DatabaseFout("De eigenaar van " + cluster + " is niet te lezen: " + e.getMessage() + ".", e);
        }
        return bekend(GEBRUIKER).or(Uitvoerder::maakGebruiker).or(() -> bekend("nobody"))
                .orElseThrow(() -> new DatabaseFout("PostgreSQL mag niet als root draaien en er is geen gewone gebruiker."
                        + " Maak er een met: useradd --system spil"));
    }

    static boolean wijZijnRoot() {
        return eigenUid() == 0;
    }

    /** The effective user of this process. */
    static int eigenUid() {
        try {
            return effectief(Files.readAllLines(Path.of("/proc/self/status")));
        } catch (IOException e) {
            throw new DatabaseFout("/proc is niet te lezen; Spil heeft Linux nodig.", e);
        }
    }

    /** Of the line {@code Uid: real effective saved file} of proc(5). The owner of the link /proc/self itself is always root. */
    static int effectief(List<String> status) {
        return status.stream().filter(r -> r.startsWith("Uid:")).map(r -> Integer.parseInt(r.split("\\s+")[2])).findFirst()
                .orElseThrow(() -> new DatabaseFout("/proc/self/status noemt geen gebruiker; Spil heeft Linux nodig."));
    }

    boolean anders() {
        return uid >= 0;
    }

    /** The command as this user, within the life of the calling thread's process tree. */
    List<String> opdracht(List<String> kaal) {
        if (!anders()) {
            return kaal;
        }
        List<String> woorden = new ArrayList<>(List.of("setpriv"));
        woorden.addAll(wissel());
        woorden.add("--");
        woorden.addAll(kaal);
        return woorden;
    }

    /**
     * The command in a session of its own, so that a Ctrl-C in the terminal does not reach it, and with an interrupt
     * (for PostgreSQL: the fast shutdown) when the thread that starts it dies.
     */
    List<String> gebonden(List<String> kaal) {
        List<String> woorden = new ArrayList<>(List.of("setsid", "setpriv", "--pdeathsig", "INT"));
        woorden.addAll(wissel());
        woorden.add("--");
        woorden.addAll(kaal);
        return woorden;
    }

    private List<String> wissel() {
        return anders() ? List.of("--reuid=" + uid, "--regid=" + gid, "--clear-groups") : List.of();
    }

    void geef(Path bestand) {
        if (anders()) {
            voerUit(List.of("chown", "-R", uid + ":" + gid, bestand.toString()));
        }
    }

    /** Tried, not reckoned: only the kernel knows what this user may enter. */
    boolean magIn(Path map) {
        return uitslag(opdracht(List.of("test", "-x", map.toString(), "-a", "-r", map.toString()))) == 0;
    }

    private static Optional<Uitvoerder> bekend(String naam) {
        try {
            for (String regel : Files.readAllLines(Path.of("/etc/passwd"))) {
                String[] delen = regel.split(":", -1);
                if (delen.length > 3 && delen[0].equals(naam)) {
                    return Optional.of(new Uitvoerder(Integer.parseInt(delen[2]), Integer.parseInt(delen[3])));
                }
            }
            return Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Uitvoerder> maakGebruiker() {
        uitslag(List.of("useradd", "--system", "--user-group", "--home-dir", "/nonexistent", "--shell",
                "/usr/sbin/nologin", GEBRUIKER));
        return bekend(GEBRUIKER);
    }

    private static void voerUit(List<String> woorden) {
        int uitslag = uitslag(woorden);
        if (uitslag != 0) {
            throw new DatabaseFout("De opdracht '" + String.join(" ", woorden) + "' mislukte met code " + uitslag + ".");
        }
    }

    private static int uitslag(List<String> woorden) {
        try {
            ProcessBuilder bouw = new ProcessBuilder(woorden);
            bouw.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
            Map<String, String> omgeving = bouw.environment();
            omgeving.put("LC_ALL", "C");
            Process p = bouw.start();
            if (!p.waitFor(60, TimeUnit.SECONDS)) {
                p.destroyForcibly();
                return -1;
            }
            return p.exitValue();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseFout("Onderbroken.", e);
        }
    }
}
