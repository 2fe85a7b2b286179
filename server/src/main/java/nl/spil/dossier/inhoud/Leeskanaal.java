package nl.spil.dossier.inhoud;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.spil.dossier.gebruik.Tekststaat;
import org.jspecify.annotations.Nullable;

/** One reading process, started when it is needed and again after it was killed. For one thread. */
final class Leeskanaal implements AutoCloseable {

    /** Takes the text of a page; a page may come in more than one piece. */
    interface Ontvanger {
        void blad(int blad, String tekst);
    }

    private static final Leesgrenzen OPSTART = new Leesgrenzen(Duration.ofMinutes(2), Duration.ofMinutes(2), 0, 0, 0, 0);
    private static final int GROOTSTE_FRAME = 2 << 20;
    /** After so many contents it is started anew, so that what a library forgot to give back is given back. */
    private static final int BEURTEN = 500;

    private final Path werkmap;
    private final Leesgrenzen grenzen;
    private @Nullable Process proces;
    private @Nullable DataInputStream antwoord;
    private int beurten;

    /** @param werkmap where it may write; on the own disk */
    Leeskanaal(Path werkmap, Leesgrenzen grenzen) {
        this.werkmap = werkmap;
        this.grenzen = grenzen;
    }

    /** Reads one file. Whatever the file does, this returns within the limits; an exception means that no process can be started. */
    Leesuitslag lees(Path bestand, Ontvanger ontvanger) throws IOException {
        var nu = levend();
        var in = Objects.requireNonNull(antwoord);
        var wacht = new Leeswacht(nu, grenzen);
        Thread.ofPlatform().daemon().name("leeswacht").start(wacht);
        var mime = new String[] {""};
        var hoogste = new int[1];
        try {
            var vraag = new DataOutputStream(nu.getOutputStream());
            vraag.writeUTF(bestand.toAbsolutePath().toString());
            vraag.flush();
            var uit = lees(in, wacht, mime, hoogste, ontvanger);
            if (++beurten >= BEURTEN) {
                close();
            }
            return uit;
        } catch (IOException e) {
            var reden = wacht.gedood() ? "tijd" : code(nu) == 3 ? "geheugen" : "omgevallen";
            nu.destroyForcibly();
            return new Leesuitslag(mime[0], hoogste[0], hoogste[0] > 0 ? Tekststaat.DEELS : Tekststaat.ONLEESBAAR, reden);
        } finally {
            wacht.klaar();
        }
    }

    private static Leesuitslag lees(DataInputStream in, Leeswacht wacht, String[] mime, int[] hoogste, Ontvanger ontvanger) throws IOException {
        while (true) {
            var soort = in.readByte();
            wacht.leeft();
            switch (soort) {
                case Leesproces.SOORT -> mime[0] = in.readUTF();
                case Leesproces.BLAD -> {
                    var blad = in.readInt();
                    var lengte = in.readInt();
                    if (lengte < 0 || lengte > GROOTSTE_FRAME || blad < 1) {
                        throw new EOFException("no frame of ours");
                    }
                    var tekst = new String(in.readNBytes(lengte), StandardCharsets.UTF_8);
                    if (!tekst.isBlank()) {
                        ontvanger.blad(blad, tekst);
                        hoogste[0] = Math.max(hoogste[0], blad);
                    }
                }
                case Leesproces.KLAAR -> {
                    return new Leesuitslag(in.readUTF(), in.readInt(), Tekststaat.van(in.readUTF()), in.readUTF());
                }
                default -> throw new EOFException("no frame of ours");
            }
        }
    }

    /** Exit code of a process that ended or is about to; 3 is the JVM's own for no memory left. */
    private static int code(Process proces) {
        try {
            return proces.waitFor(5, TimeUnit.SECONDS) ? proces.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private Process levend() throws IOException {
        if (proces == null || !proces.isAlive()) {
            beurten = 0;
            Files.createDirectories(werkmap);
            var nieuw = new ProcessBuilder(opdracht()).directory(werkmap.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            proces = nieuw;
            antwoord = begonnen(nieuw);
        }
        return proces;
    }

    /** A process that does not come up says nothing about any document: then none is read, and each is tried again. */
    private static DataInputStream begonnen(Process proces) throws IOException {
        var wacht = new Leeswacht(proces, OPSTART);
        Thread.ofPlatform().daemon().name("leesstart").start(wacht);
        try {
            var in = new DataInputStream(new BufferedInputStream(proces.getInputStream(), 1 << 16));
            if (in.readByte() != Leesproces.HALLO) {
                throw new EOFException("no greeting");
            }
            return in;
        } catch (IOException e) {
            proces.destroyForcibly();
            throw new IOException("The process that reads documents does not come up (exit " + code(proces) + "). Is there memory and room for it?", e);
        } finally {
            wacht.klaar();
        }
    }

    private List<String> opdracht() {
        var uit = new ArrayList<>(Leesafscherming.hier().vooraf());
        if (Files.isExecutable(Path.of("/usr/bin/prlimit"))) {
            // No file larger than what is read, and no core dump of a document.
            uit.addAll(List.of("/usr/bin/prlimit", "--fsize=" + grenzen.bestand(), "--core=0"));
        }
        if (Files.isExecutable(Path.of("/usr/bin/nice"))) {
            uit.addAll(List.of("/usr/bin/nice", "-n", "10"));
        }
        uit.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + grenzen.geheugen() + "m", "-Xss2m",
                "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1", "-Xlog:disable", "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + werkmap.toAbsolutePath(), "-Duser.language=nl", "-Dfile.encoding=UTF-8",
                "-cp", klassen(), "nl.spil.dossier.inhoud.Leesproces", String.valueOf(grenzen.bladen()), String.valueOf(grenzen.tekens())));
        return uit;
    }

    /** Absolute, because the process works in a folder of its own. */
    private static String klassen() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(p -> Path.of(p).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Of the process that reads now; -1 when there is none. */
    long pid() {
        return proces == null ? -1 : proces.pid();
    }

    @Override
    public void close() {
        if (proces != null) {
            proces.destroyForcibly();
            proces = null;
        }
    }
}
