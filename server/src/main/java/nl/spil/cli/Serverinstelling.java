package nl.spil.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code start} was asked, checked.
 *
 * @param gegevens the data directory, absolute
 * @param poort the TCP port of the pages and the API
 * @param adres the address to listen on
 * @param leeg no demo data at the first start
 * @param database a JDBC address, or null for the embedded database
 * @param demo whether the demo accounts exist
 * @param volumes where documents lie, each {@code NAAM=PAD} or {@code NAAM=s3://BUCKET/...}
 */
record Serverinstelling(Path gegevens, int poort, String adres, boolean leeg, @Nullable String database, boolean demo,
        List<String> volumes) {

    Serverinstelling {
        volumes = List.copyOf(volumes);
        if (poort < 1 || poort > 65535) {
            throw new Onuitvoerbaar("De poort moet tussen 1 en 65535 liggen.");
        }
        if (database != null && !database.startsWith("jdbc:postgresql:")) {
            throw new Onuitvoerbaar("--database moet beginnen met jdbc:postgresql: , bijvoorbeeld"
                    + " jdbc:postgresql://host/spil.");
        }
        if (demo && !inetAdres(adres).isLoopbackAddress()) {
            throw new Onuitvoerbaar("Met demoaccounts luistert Spil alleen op deze machine. Laat --adres weg, of voeg"
                    + " --zonder-demoaccounts toe.");
        }
        volumePaden(volumes);
    }

    InetAddress inetAdres() {
        return inetAdres(adres);
    }

    /** The same on a port that is free now. */
    Serverinstelling opVrijePoort() {
        try (ServerSocket s = new ServerSocket(0, 1, inetAdres())) {
            return new Serverinstelling(gegevens, s.getLocalPort(), adres, leeg, database, demo, volumes);
        } catch (IOException e) {
            throw new Onuitvoerbaar("Er is geen vrije poort: " + e.getMessage(), e);
        }
    }

    /** The address to type in a browser on this machine. */
    String url() {
        InetAddress a = inetAdres();
        String naam = a.isLoopbackAddress() || a.isAnyLocalAddress() ? "localhost" : a.getHostAddress();
        return "http://" + (naam.contains(":") ? "[" + naam + "]" : naam) + ":" + poort;
    }

    private static InetAddress inetAdres(String adres) {
        try {
            return InetAddress.getByName(adres);
        } catch (UnknownHostException e) {
            throw new Onuitvoerbaar("Het adres '" + adres + "' is niet te vinden. Gebruik een IP-adres van deze machine.", e);
        }
    }

    Map<String, String> volumePaden() {
        return volumePaden(volumes);
    }

    private static Map<String, String> volumePaden(List<String> volumes) {
        Map<String, String> uit = new LinkedHashMap<>();
        for (String v : volumes) {
            int is = v.indexOf('=');
            if (is < 1 || is == v.length() - 1 || uit.containsKey(v.substring(0, is))) {
                throw new Onuitvoerbaar("'" + v + "' is geen volume: schrijf NAAM=PAD, met elke naam een keer.");
            }
            String plaats = v.substring(is + 1);
            uit.put(v.substring(0, is), plaats.startsWith("s3://") ? plaats : Path.of(plaats).toAbsolutePath().normalize().toString());
        }
        return uit;
    }
}
