package nl.spil.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * How to start one cluster, again where needed.
 *
 * @param plaats the folder that holds {@code data}, {@code wal} and {@code log}
 * @param programma the PostgreSQL to start
 * @param wie the user to start it as
 */
record PostgresStart(Path plaats, Programmatuur programma, Uitvoerder wie) {
    private static final int POGINGEN = 3;

    /** Starts it on the wished port when that is free, else on any free port, and waits until it answers. */
    PostgresProces opVrijePoort(int gewenst) {
        int poort = vrijePoort(gewenst);
        for (int poging = 1; poging < POGINGEN; poging++) {
            PostgresProces p = new PostgresProces(startOpEigenThread(poort), poort);
            if (p.wachtTotKlaar(plaats)) {
                return p;
            }
            // Between finding a free port and taking it another program may have been first.
            if (!PostgresProces.lees(plaats.resolve("start.txt")).contains("Address already in use")) {
                throw mislukt();
            }
            poort = vrijePoort(0);
        }
        return opPoort(poort);
    }

    /** Starts it on this port and no other. */
    PostgresProces opPoort(int poort) {
        PostgresProces p = new PostgresProces(startOpEigenThread(poort), poort);
        if (!p.wachtTotKlaar(plaats)) {
            throw mislukt();
        }
        return p;
    }

    private DatabaseFout mislukt() {
        return new DatabaseFout("PostgreSQL start niet. Zie de map " + plaats.resolve("log") + " en "
                + plaats.resolve("start.txt") + ": " + PostgresProces.lees(plaats.resolve("start.txt")).strip());
    }

    /**
     * The death of the parent is felt by the thread that started the child, so this thread stays until the child ends;
     * it is a platform thread of its own, because a pool would end or reuse it.
     */
    private Process startOpEigenThread(int poort) {
        CompletableFuture<Process> begonnen = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("postgres-eigenaar").start(() -> {
            try {
                ProcessBuilder bouw = new ProcessBuilder(wie.gebonden(List.of(programma.bin().resolve("postgres").toString(),
                        "-D", plaats.resolve("data").toString(), "-p", Integer.toString(poort))));
                bouw.directory(plaats.toFile()).redirectErrorStream(true)
                        .redirectOutput(plaats.resolve("start.txt").toFile())
                        .redirectInput(Path.of("/dev/null").toFile());
                schoneOmgeving(bouw);
                Process p = bouw.start();
                begonnen.complete(p);
                boolean klaar = false;
                while (!klaar) {
                    try {
                        p.waitFor();
                        klaar = true;
                    } catch (InterruptedException e) {
                        // Nobody has a reason to interrupt this thread; ending it would stop PostgreSQL.
                        klaar = !p.isAlive();
                    }
                }
            } catch (IOException e) {
                begonnen.completeExceptionally(e);
            }
        });
        try {
            return begonnen.join();
        } catch (CompletionException e) {
            throw new DatabaseFout("PostgreSQL is niet te starten: " + e.getMessage()
                    + ". Zijn 'setsid' en 'setpriv' (pakket util-linux) er?", e);
        }
    }

    static void schoneOmgeving(ProcessBuilder bouw) {
        Map<String, String> omgeving = bouw.environment();
        omgeving.keySet().removeIf(k -> k.startsWith("PG") || k.startsWith("LC_") || k.equals("LANG"));
        omgeving.put("LC_ALL", "C");
    }

    private static int vrijePoort(int gewenst) {
        try (ServerSocket s = new ServerSocket(gewenst, 1, InetAddress.getLoopbackAddress())) {
            return s.getLocalPort();
        } catch (IOException e) {
            if (gewenst == 0) {
                throw new DatabaseFout("Er is geen vrije poort voor de database: " + e.getMessage() + ".", e);
            }
            return vrijePoort(0);
        }
    }
}
