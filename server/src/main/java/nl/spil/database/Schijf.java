package nl.spil.database;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** The disks of this machine. */
final class Schijf {
    private Schijf() {}

    /** Everything written so far is on the disk when this returns; thousands of files at once, so not one by one. */
    static void spoel() {
        try {
            Process p = new ProcessBuilder("sync").start();
            if (!p.waitFor(10, TimeUnit.MINUTES) || p.exitValue() != 0) {
                throw new DatabaseFout("De schijf bevestigt niet dat alles geschreven is ('sync' mislukte). Controleer de"
                        + " schijf en maak de kopie opnieuw.");
            }
        } catch (IOException e) {
            throw new DatabaseFout("'sync' is er niet: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseFout("Onderbroken.", e);
        }
    }
}
