package nl.spil.dossier.inhoud;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.spil.dossier.gebruik.Tekststaat;
import org.jspecify.annotations.Nullable;

/** One reading process, started when it is needed and again after it was killed. For one thread. */
final class Leeskanaal implements AutoCloseable {

    /** Takes the text of a page; a page may come in more than one piece. */
    interface Ontvanger {
        void blad(int blad, String tekst);
    }

    private static final int GROOTSTE_FRAME = 2 << 20;
    /** After so many contents it is started anew, so that what a library forgot to give back is given back. */
    private static final int BEURTEN = 500;

    private final Path werkmap;
    private final Leesgrenzen grenzen;
    private @Nullable Process proces;
    private int beurten;

    /** @param werkmap where it may write; on the own disk */
    Leeskanaal(Path werkmap, Leesgrenzen grenzen) {
        this.werkmap = werkmap;
        this.grenzen = grenzen;
    }

    /** Reads one file. Whatever the file does, this returns within the limits; an exception means that no process can be started. */
    Leesuitslag lees(Path bestand, Ontvanger ontvanger) throws IOException {
        var nu = levend();
        var wacht = new Leeswacht(nu, grenzen);
        Thread.ofPlatform().daemon().name("leeswacht").start(wacht);
        var mime = new String[] {""};
        var hoogste = new int[1];
        try {
            var vraag = new DataOutputStream(nu.getOutputStream());
            vraag.writeUTF(bestand.toAbsolutePath().toString());
            vraag.flush();
            var uit = lees(new DataInputStream(new BufferedInputStream(nu.getInputStream(), 1 << 16)), wacht, mime, hoogste, ontvanger);
            if (++beurten >= BEURTEN) {
                close();
            }
            return uit;
        } catch (IOException e) {
            nu.destroyForcibly();
            var reden = wacht.gedood() ? "tijd" : code(nu) == 3 ? "geheugen" : "omgevallen";
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
            proces = new ProcessBuilder(opdracht()).directory(werkmap.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        }
        return proces;
    }

    private List<String> opdracht() {
        var uit = new ArrayList<String>();
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
                "-cp", System.getProperty("java.class.path"), "nl.spil.dossier.inhoud.Leesproces", String.valueOf(grenzen.bladen()), String.valueOf(grenzen.tekens())));
        return uit;
    }

    @Override
    public void close() {
        if (proces != null) {
            proces.destroyForcibly();
            proces = null;
        }
    }
}
