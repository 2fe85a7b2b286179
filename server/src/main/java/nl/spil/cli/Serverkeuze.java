package nl.spil.cli;

import java.net.URI;
import picocli.CommandLine.Option;

/** The options of every command that works on a running server. */
final class Serverkeuze {
    @Option(names = "--server", paramLabel = "URL", defaultValue = "http://localhost:8080",
            description = "Adres van de server (standaard ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private URI server;

    @Option(names = "--als", paramLabel = "ROL",
            description = "Account; met demo-accounts is het wachtwoord gelijk aan de naam, anders staat het in SPIL_WACHTWOORD.")
    @SuppressWarnings("NullAway.Init")
    private String als = "";

    /** @param standaard the account when none is asked for */
    Serverklant klant(String standaard) {
        return klantAls(als.isEmpty() ? standaard : als);
    }

    Serverklant klantAls(String account) {
        if (server.getScheme() == null || server.getHost() == null) {
            throw new Onuitvoerbaar("'" + server + "' is geen adres van een server: geef bijvoorbeeld --server http://localhost:8080.");
        }
        var wachtwoord = System.getenv("SPIL_WACHTWOORD");
        return new Serverklant(server, account, wachtwoord == null || wachtwoord.isEmpty() ? account : wachtwoord);
    }
}
