package nl.spil.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code database.json} in the data directory: where the embedded database listens and, per role, the user and the file
 * with its password. Readable by the owner of the data directory only (mode 0600).
 *
 * @param host the address, always a loopback address
 * @param port the TCP port
 * @param database the name of the database
 * @param wachtwoordbestanden per role the file that holds its password
 */
public record Toegangsbestand(String host, int port, String database, Map<Rol, Path> wachtwoordbestanden) {
    static final String NAAM = "database.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Toegangsbestand {
        wachtwoordbestanden = Map.copyOf(wachtwoordbestanden);
    }

    /** The address for JDBC, without user and password. */
    public String jdbcUrl() {
        return jdbcUrl(database);
    }

    String jdbcUrl(String naam) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + naam;
    }

    /** The password of a role. */
    public String wachtwoord(Rol rol) {
        Path bestand = wachtwoordbestanden.get(rol);
        if (bestand == null) {
            throw new DatabaseFout("In " + NAAM + " staat geen wachtwoordbestand voor de rol " + rol.naam() + ".");
        }
        try {
            return Files.readString(bestand, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new DatabaseFout("Het wachtwoordbestand " + bestand + " is niet te lezen: " + e.getMessage()
                    + ". Voer de opdracht uit als de eigenaar van de gegevens.", e);
        }
    }

    void schrijf(Path gegevens) {
        ObjectNode wortel = JSON.createObjectNode();
        wortel.put("host", host).put("port", port).put("database", database).put("jdbcUrl", jdbcUrl());
        ObjectNode rollen = wortel.putObject("roles");
        for (Map.Entry<Rol, Path> r : new TreeMap<>(wachtwoordbestanden).entrySet()) {
            rollen.putObject(r.getKey().name().toLowerCase(java.util.Locale.ROOT))
                    .put("user", r.getKey().naam())
                    .put("passwordFile", r.getValue().toString());
        }
        Bestanden.schrijfGeheim(gegevens.resolve(NAAM),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(wortel) + "\n");
    }

    /** Reads {@code database.json} of a data directory. */
    public static Toegangsbestand lees(Path gegevens) {
        Path bestand = gegevens.resolve(NAAM);
        try {
            JsonNode wortel = JSON.readTree(Files.readAllBytes(bestand));
            Map<Rol, Path> bestanden = new EnumMap<>(Rol.class);
            for (Rol rol : Rol.values()) {
                String pad = wortel.path("roles").path(rol.name().toLowerCase(java.util.Locale.ROOT))
                        .path("passwordFile").asString("");
                if (!pad.isEmpty()) {
                    bestanden.put(rol, Path.of(pad));
                }
            }
            return new Toegangsbestand(wortel.path("host").asString("127.0.0.1"), wortel.path("port").asInt(),
                    wortel.path("database").asString("spil"), bestanden);
        } catch (IOException e) {
            throw new DatabaseFout(bestand + " is niet te lezen. Is " + gegevens
                    + " een gegevensmap van Spil? Maak er een met 'spil start --gegevens " + gegevens + "'.", e);
        }
    }
}
