package nl.spil.toegang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Accounts of an installation without demo: a file of lines {@code id;naam;rol;onderdeel;hash}, the hash with its kind in
 * front ({@code {bcrypt}$2a$...}). Read at start-up; an account that is there already stays as it is.
 */
final class Accountsbestand {

    private Accountsbestand() {}

    /** @throws IllegalArgumentException naming the line that cannot be read or whose role does not exist */
    static void zorgVoor(Accounts accounts, Rollen rollen, Path bestand) {
        try {
            int nr = 0;
            for (var regel : Files.readAllLines(bestand)) {
                nr++;
                if (regel.isBlank() || regel.startsWith("#")) {
                    continue;
                }
                var v = regel.split(";", -1);
                if (v.length != 5 || rollen.rol(v[2]).isEmpty() || !v[4].startsWith("{")) {
                    throw new IllegalArgumentException(bestand + " regel " + nr + ": verwacht id;naam;rol;onderdeel;{soort}hash met een rol van rollen.csv");
                }
                accounts.voegToe(new Account(v[0], v[1], v[2], v[3]), v[4], false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
