package nl.spil.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A disk of its own in memory, small enough to fill. Needs root, to mount it. */
final class KleineSchijf implements AutoCloseable {
    private final Path plaats;
    private final Path vulling;

    private KleineSchijf(Path plaats) {
        this.plaats = plaats;
        this.vulling = plaats.resolve("vulling");
    }

    static KleineSchijf van(Path plaats, int mebibytes) throws IOException, InterruptedException {
        Files.createDirectories(plaats);
        doe(List.of("mount", "-t", "tmpfs", "-o", "mode=0755,size=" + mebibytes + "m", "spil-proef", plaats.toString()));
        return new KleineSchijf(plaats);
    }

    /** Takes all room but this many bytes. */
    void vul(long over) throws IOException {
        byte[] blok = new byte[1 << 20];
        try (OutputStream uit = Files.newOutputStream(vulling, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (vrij() > over) {
                uit.write(blok, 0, (int) Math.min(blok.length, vrij() - over));
            }
        } catch (IOException e) {
            if (over > 0) {
                throw e;
            }
        }
    }

    void maakRuimte() throws IOException {
        Files.delete(vulling);
    }

    long vrij() throws IOException {
        return Files.getFileStore(plaats).getUsableSpace();
    }

    private static void doe(List<String> opdracht) throws IOException, InterruptedException {
        int code = new ProcessBuilder(opdracht).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException(opdracht + " ended with " + code);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        doe(List.of("umount", "-l", plaats.toString()));
        Files.delete(plaats);
    }
}
