package nl.spil.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A real PostgreSQL in a data directory of Spil, owned by this process: started here, in a session of its own, and ended
 * with {@link #close()} or, when this process is killed, by the kernel's word of its parent's death. The caller holds the
 * lock on the data directory ({@link Slot}).
 */
public final class IngebedPostgres implements AutoCloseable {
    private final PostgresStart start;
    private final Toegangsbestand toegang;
    private final Object slot = new Object();
    private PostgresProces proces;
    private boolean gesloten;

    private IngebedPostgres(PostgresStart start, PostgresProces proces, Toegangsbestand toegang) {
        this.start = start;
        this.proces = proces;
        this.toegang = toegang;
    }

    /**
     * Starts the cluster in {@code gegevens}, and makes it first when there is none.
     *
     * @param gegevens the data directory; made when it is not there
     * @param melding takes lines for the user, in Dutch
     * @throws DatabaseFout with what to do, when it cannot be
     */
    public static IngebedPostgres open(Path gegevens, Consumer<String> melding) {
        Path map = gegevens.toAbsolutePath().normalize();
        Uitvoerder wie = Uitvoerder.kies(map.resolve("postgres"));
        return open(map, Programmatuur.ingebed(map, wie), wie, melding);
    }

    /** As {@link #open(Path, Consumer)} with a PostgreSQL that is on the machine already. */
    static IngebedPostgres open(Path gegevens, Programmatuur programma, Uitvoerder wie, Consumer<String> melding) {
        Path map = gegevens.toAbsolutePath().normalize();
        if (!Files.isDirectory(map)) {
            Bestanden.maakMap(map, "rwxr-xr-x");
        }
        Path plaats = Bewaarplaats.van(map, wie, melding);
        Map<Rol, Path> geheimen = wachtwoorden(map);
        if (Cluster.bestaat(plaats)) {
            Cluster.controleerVersie(plaats, programma);
            if (PostgresProces.stopWees(plaats)) {
                melding.accept("Er draaide nog een PostgreSQL van een vorige keer; die is gestopt.");
            }
        } else {
            Cluster.maak(plaats, programma, wie,
                    new Toegangsbestand("127.0.0.1", 0, "spil", geheimen).wachtwoord(Rol.SUPERUSER));
        }
        Cluster.stelIn(plaats, wie);
        PostgresStart start = new PostgresStart(plaats, programma, wie);
        PostgresProces proces = start.opVrijePoort(vorigePoort(map));
        Toegangsbestand toegang = new Toegangsbestand("127.0.0.1", proces.poort(), "spil", geheimen);
        try {
            Path klaar = map.resolve("wachtwoorden/ingericht");
            if (!Files.exists(klaar)) {
                Cluster.richtIn(toegang);
                Files.createFile(klaar);
            }
            toegang.schrijf(map);
        } catch (IOException | RuntimeException e) {
            proces.stop();
            throw e instanceof DatabaseFout f ? f : new DatabaseFout("De database is niet in te richten: " + e.getMessage(), e);
        }
        return new IngebedPostgres(start, proces, toegang);
    }

    /** Where it listens, and the passwords. */
    public Toegangsbestand toegang() {
        return toegang;
    }

    /** The process number of the main process of PostgreSQL. */
    public long pid() {
        synchronized (slot) {
            return proces.pid();
        }
    }

    /** Whether its main process runs now. */
    public boolean leeft() {
        synchronized (slot) {
            return proces.leeft();
        }
    }

    /**
     * From now on a PostgreSQL that ends without being asked (killed, out of memory) is started again on the same port.
     * What it had acknowledged is there; what was under way fails and may be tried again.
     */
    public void bewaak(Consumer<String> melding) {
        Thread.ofPlatform().daemon().name("postgres-wacht").start(() -> {
            while (true) {
                PostgresProces nu;
                synchronized (slot) {
                    nu = proces;
                }
                nu.einde().join();
                if (!herstart(melding)) {
                    return;
                }
            }
        });
    }

    /** Tries until it runs or until we are closed; the wait between two tries is a second. */
    private boolean herstart(Consumer<String> melding) {
        boolean gemeld = false;
        String laatste = "";
        while (true) {
            synchronized (slot) {
                if (gesloten) {
                    return false;
                }
                try {
                    if (!gemeld) {
                        melding.accept("PostgreSQL is onverwacht gestopt en wordt opnieuw gestart.");
                        gemeld = true;
                    }
                    proces = start.opPoort(toegang.port());
                    melding.accept("PostgreSQL draait weer.");
                    return true;
                } catch (DatabaseFout e) {
                    // Once: a disk that stays full for a night must not fill another with this line.
                    if (!laatste.equals(e.getMessage())) {
                        melding.accept(e.getMessage() + " Elke seconde volgt een nieuwe poging.");
                        laatste = String.valueOf(e.getMessage());
                    }
                }
            }
            PostgresProces.slaap(1000);
        }
    }

    /** Stops it the fast way, within 7 s, and harder after that; returns when it is gone. */
    @Override
    public void close() {
        synchronized (slot) {
            gesloten = true;
            proces.stop();
        }
    }

    private static int vorigePoort(Path map) {
        return Files.exists(map.resolve(Toegangsbestand.NAAM)) ? Toegangsbestand.lees(map).port() : 0;
    }

    private static Map<Rol, Path> wachtwoorden(Path map) {
        Path plaats = map.resolve("wachtwoorden");
        Bestanden.maakMap(plaats, "rwx------");
        Map<Rol, Path> uit = new EnumMap<>(Rol.class);
        for (Rol rol : Rol.values()) {
            Path bestand = plaats.resolve(rol.name().toLowerCase(Locale.ROOT));
            if (!Files.exists(bestand)) {
                Bestanden.schrijfGeheim(bestand, Bestanden.nieuwWachtwoord() + "\n");
            }
            uit.put(rol, bestand);
        }
        return uit;
    }
}
