package nl.spil.cli;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * People at work: each thread delivers cases and assigns them, one after the other, and remembers what the server
 * acknowledged. A call that fails says nothing about the act; only an answer counts.
 */
final class Belasting implements AutoCloseable {
    /** An act that the server said it had recorded. */
    record Bevestigd(String zaak, int volgnummer) {}

    private final Draaiendeserver server;
    private final Queue<Bevestigd> bevestigd;
    private final Queue<String> gestoord = new ConcurrentLinkedQueue<>();
    private final List<Thread> mensen = new ArrayList<>();
    private volatile boolean door = true;

    /** @param nu the moment that invented cases are made for; @param zaad of the invented cases */
    Belasting(Draaiendeserver server, Queue<Bevestigd> bevestigd, int mensen, long zaad, Instant nu) {
        this.server = server;
        this.bevestigd = bevestigd;
        for (int i = 0; i < mensen; i++) {
            Verzinsel verzinsel = new Verzinsel(zaad * 100 + i, nu);
            this.mensen.add(Thread.ofPlatform().name("mens-" + i).start(() -> werk(verzinsel)));
        }
    }

    static Queue<Bevestigd> lijst() {
        return new ConcurrentLinkedQueue<>();
    }

    /** Answers that said that the server could not, with what they said. */
    List<String> gestoord() {
        return List.copyOf(gestoord);
    }

    private Serverklant.Antwoord gezien(Serverklant.Antwoord antwoord) {
        if (antwoord.status() >= 500) {
            gestoord.add(antwoord.status() + " " + antwoord.inhoud());
        }
        return antwoord;
    }

    private void werk(Verzinsel verzinsel) {
        while (door) {
            try {
                var antwoord = gezien(server.als("politie").post("/api/v1/aanleveringen", "application/zip",
                        BodyPublishers.ofByteArray(verzinsel.volgende().zip()), Map.of()));
                antwoord.inhoud().path("zaken").forEach(z -> {
                    String zaak = z.path("parketnummer").asString();
                    bevestigd.add(new Bevestigd(zaak, 1));
                    wijsToe(zaak);
                });
            } catch (Onuitvoerbaar e) {
                rust();
            }
        }
    }

    private void wijsToe(String zaak) {
        Serverklant klant = server.als("administratie");
        for (int keer = 0; keer < 3 && door; keer++) {
            var stand = gezien(klant.haal("/api/v1/zaken/" + zaak));
            var antwoord = gezien(klant.post("/api/v1/zaken/" + zaak + "/handelingen", Map.of("handeling", "zaak-toewijzen", "wijze", "verrichten",
                    "gegevens", Map.of("behandelaar", "officier", "reden", "keer " + keer)),
                    Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"" + stand.versie() + "\"")));
            if (antwoord.status() == 201) {
                bevestigd.add(new Bevestigd(zaak, antwoord.inhoud().path("volgnummer").asInt()));
            }
        }
    }

    private static void rust() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        door = false;
        for (Thread mens : mensen) {
            mens.join();
        }
    }
}
