package nl.spil.cli;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A server in a process of its own, as a user starts it, so that it can be killed as hard as a machine does. */
final class Draaiendeserver implements AutoCloseable {
    private static final Duration STARTTIJD = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final Path gegevens;
    final int poort;
    final Process proces;

    private Draaiendeserver(Path gegevens, int poort, Process proces) {
        this.gegevens = gegevens;
        this.poort = poort;
        this.proces = proces;
    }

    /** Starts without waiting. */
    static Draaiendeserver begin(Path gegevens, int poort, String... meer) throws IOException {
        return begin(gegevens, poort, List.of(), Map.of(), meer);
    }

    /** As that, with options of the JVM and variables of the environment. */
    static Draaiendeserver begin(Path gegevens, int poort, List<String> jvm, Map<String, String> omgeving, String... meer) throws IOException {
        List<String> woorden = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Xmx512m"));
        woorden.addAll(jvm);
        woorden.addAll(programma());
        woorden.addAll(List.of("start", "--gegevens", gegevens.toString(), "--poort", Integer.toString(poort)));
        woorden.addAll(List.of(meer));
        ProcessBuilder bouw = new ProcessBuilder(woorden).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(gegevens.resolveSibling(gegevens.getFileName() + ".txt").toFile()));
        bouw.environment().putAll(omgeving);
        return new Draaiendeserver(gegevens, poort, bouw.start());
    }

    static Draaiendeserver start(Path gegevens, int poort, String... meer) throws Exception {
        Draaiendeserver server = begin(gegevens, poort, meer);
        server.wachtTotKlaar();
        return server;
    }

    static Draaiendeserver startMet(Path gegevens, List<String> jvm, Map<String, String> omgeving, String... meer) throws Exception {
        Draaiendeserver server = begin(gegevens, vrijePoort(), jvm, omgeving, meer);
        server.wachtTotKlaar();
        return server;
    }

    /** A folder below /tmp that the database's user may enter. */
    static Path nieuweMap(String naam) throws IOException {
        Path map = Files.createTempDirectory(Path.of("/tmp"), naam);
        Files.setPosixFilePermissions(map, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        return map;
    }

    static int vrijePoort() throws IOException {
        try (ServerSocket s = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return s.getLocalPort();
        }
    }

    void wachtTotKlaar() throws Exception {
        long einde = System.nanoTime() + STARTTIJD.toNanos();
        while (gezondheid() != 200) {
            if (!proces.isAlive() || System.nanoTime() > einde) {
                proces.destroyForcibly();
                throw new IllegalStateException("the server does not come up: " + uitvoer());
            }
            Thread.sleep(50);
        }
    }

    /** The status of the health address; 0 when nobody answers. */
    int gezondheid() throws InterruptedException {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(url() + "/actuator/health")).timeout(Duration.ofSeconds(20)).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    String url() {
        return "http://127.0.0.1:" + poort;
    }

    Serverklant als(String account) {
        return new Serverklant(URI.create(url()), account, account);
    }

    String uitvoer() throws IOException {
        return Files.readString(gegevens.resolveSibling(gegevens.getFileName() + ".txt"));
    }

    /** The process of PostgreSQL, or empty when it does not run. */
    Stream<ProcessHandle> postgres() throws IOException {
        Path bestand = gegevens.resolve("postgres/data/postmaster.pid");
        if (!Files.exists(bestand)) {
            return Stream.empty();
        }
        // Being written at this moment, it may still be empty.
        return Files.readAllLines(bestand).stream().limit(1).map(String::strip).filter(x -> !x.isEmpty())
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream()).filter(ProcessHandle::isAlive);
    }

    /** {@code kill -9}, and waits until PostgreSQL has gone after it. */
    Duration dood() throws Exception {
        List<ProcessHandle> postgres = postgres().toList();
        proces.destroyForcibly().waitFor();
        long begin = System.nanoTime();
        for (ProcessHandle p : postgres) {
            while (p.isAlive() && leeft(p.pid())) {
                Thread.sleep(20);
                if (System.nanoTime() - begin > Duration.ofSeconds(60).toNanos()) {
                    throw new IllegalStateException("PostgreSQL outlives the server");
                }
            }
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Server and PostgreSQL with all its processes, by one command: as when the power goes. */
    void stroomWeg() throws Exception {
        List<ProcessHandle> alles = new ArrayList<>(List.of(proces.toHandle()));
        postgres().forEach(p -> {
            alles.add(p);
            p.descendants().forEach(alles::add);
        });
        sein("KILL", alles);
        proces.waitFor();
    }

    /** PostgreSQL with all its processes stands still, or goes on. */
    void bevries(boolean bevroren) throws Exception {
        List<ProcessHandle> hoofd = postgres().toList();
        // The postmaster stops first and goes on last: in between it starts no process that is left out.
        if (bevroren) {
            sein("STOP", hoofd);
        }
        List<ProcessHandle> kinderen = hoofd.stream().flatMap(ProcessHandle::descendants).toList();
        if (kinderen.size() < 4) {
            throw new IllegalStateException("PostgreSQL has more processes than " + kinderen);
        }
        sein(bevroren ? "STOP" : "CONT", kinderen);
        if (!bevroren) {
            sein("CONT", hoofd);
        }
    }

    private static void sein(String naam, List<ProcessHandle> processen) throws Exception {
        new ProcessBuilder("sh", "-c", "kill -" + naam + " " + processen.stream().map(p -> Long.toString(p.pid())).collect(Collectors.joining(" ")))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    /** A zombie is dead: in a container nobody may be there to collect it. */
    private static boolean leeft(long pid) {
        try {
            return !Files.readString(Path.of("/proc", Long.toString(pid), "stat")).replaceAll(".*\\) ", "").startsWith("Z");
        } catch (IOException e) {
            return false;
        }
    }

    /** Sends a signal and returns the exit code. */
    int sein(String naam) throws Exception {
        new ProcessBuilder("sh", "-c", "kill -" + naam + " " + proces.pid()).start().waitFor();
        if (!proces.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("does not stop: " + uitvoer());
        }
        return proces.exitValue();
    }

    @Override
    public void close() throws Exception {
        if (proces.isAlive()) {
            sein("TERM");
        }
    }

    /** What {@code ./spil} has built, with its start cache, when {@code ./spil test} says where; else the classes of this build. */
    private static List<String> programma() {
        String app = System.getProperty("spil.app", "");
        if (!app.isEmpty() && Files.exists(Path.of(app, "spil.aot"))) {
            // the flags of the launcher: with others the JVM leaves the cache unused
            return List.of("-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-XX:AOTCache=" + app + "/spil.aot", "-jar", app + "/spil.jar");
        }
        return List.of("-cp", klassenpad(), "nl.spil.Spil");
    }

    /** Without the classes of tests: the server is what a user gets. */
    private static String klassenpad() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(p -> !p.endsWith("test-classes") && !p.endsWith("test-classes/")).collect(Collectors.joining(File.pathSeparator));
    }
}
