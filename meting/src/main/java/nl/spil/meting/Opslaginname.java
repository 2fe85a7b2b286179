package nl.spil.meting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import nl.spil.dossier.Inhoudopslag;
import nl.spil.dossier.Opslaginstelling;
import nl.spil.dossier.Opslagwerk;
import nl.spil.dossier.Stukken;
import org.springframework.util.FileSystemUtils;

/** {@code opslag}: documents taken in on two of three volumes, and read. Goal for taking in: 0.8 of the floor. */
final class Opslaginname implements Proef {

    private static final int MB = 1_000_000;
    private static final int BUFFER = 1 << 20;

    private record Bestand(Path pad, String sha256, long grootte) {}

    @Override
    public String naam() {
        return "opslag";
    }

    @Override
    public List<Meting> meet(Omvang omvang) throws Exception {
        try (var cluster = Proefcluster.open()) {
            var database = cluster.leeg();
            try (var bron = cluster.app(database, 10)) {
                var map = cluster.map(database);
                try (var werk = Opslagwerk.begin(Opslaginstelling.standaard(map), bron, List.of(), Clock.systemUTC())) {
                    var groot = rondes("opslag-groot", map, new Stukken(bron, werk.opslag()), omvang.kies(5, 1), 2, omvang.kies(128 * MB, 2 * MB),
                            "Bestanden van " + omvang.kies(128, 2) + " MB innemen: controlesom, versleutelen en duurzaam op 2 van de 3 volumes, met de rij in de databank."
                                    + " Vloer: controlesom en twee gewone kopieen met fsync, na elkaar. Doel: 0,8. De drie volumes liggen op een schijf;"
                                    + " de derde kopie wordt intussen gemaakt en telt niet in de vloer.");
                    var klein = rondes("opslag-klein", map, new Stukken(bron, werk.opslag()), omvang.kies(5, 1), omvang.kies(200, 3), 50_000,
                            "Hetzelfde met 200 bestanden van 50 kB, zoals een levering ze bewaart (acht tegelijk). De vloer doet ze een voor een.");
                    return List.of(groot, klein, lezen(map, werk.opslag(), omvang));
                }
            }
        }
    }

    private static Meting rondes(String naam, Path map, Stukken stukken, int rondes, int aantal, int grootte, String opmerking) throws Exception {
        var waarden = new double[rondes];
        var vloeren = new double[rondes];
        var toeval = new Random(naam.hashCode());
        for (var i = -1; i < rondes; i++) { // the first round warms up
            var bestanden = maak(map, toeval, aantal, grootte);
            var begin = System.nanoTime();
            stukken.bewaar(bestanden.stream().collect(Collectors.toMap(Bestand::sha256, Bestand::pad)));
            var duur = System.nanoTime() - begin;
            var vloer = vloer(map, bestanden);
            if (i >= 0) {
                waarden[i] = perSeconde(bestanden, duur);
                vloeren[i] = perSeconde(bestanden, vloer);
            }
            for (var b : bestanden) {
                Files.delete(b.pad());
            }
        }
        return Meting.meer(naam, "MB/s", waarden, vloeren, opmerking);
    }

    private static Meting lezen(Path map, Inhoudopslag opslag, Omvang omvang) throws Exception {
        var rondes = omvang.kies(5, 1);
        var bestand = maak(map, new Random(3), 1, omvang.kies(128 * MB, 2 * MB)).getFirst();
        opslag.bewaar(bestand.pad(), bestand.sha256());
        var waarden = new double[rondes];
        var vloeren = new double[rondes];
        for (var i = -1; i < rondes; i++) {
            var begin = System.nanoTime();
            try (var in = opslag.open(bestand.sha256(), 0, bestand.grootte())) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            var duur = System.nanoTime() - begin;
            begin = System.nanoTime();
            try (var in = Files.newInputStream(bestand.pad())) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            if (i >= 0) {
                waarden[i] = perSeconde(List.of(bestand), duur);
                vloeren[i] = perSeconde(List.of(bestand), System.nanoTime() - begin);
            }
        }
        return Meting.meer("opslag-lezen", "MB/s", waarden, vloeren, "Een document van begin tot eind lezen, elk segment nagerekend. Vloer: hetzelfde bestand"
                + " gewoon lezen, uit het geheugen van het systeem.");
    }

    private static double perSeconde(List<Bestand> bestanden, long nanos) {
        return bestanden.stream().mapToLong(Bestand::grootte).sum() / (double) MB / (nanos / 1e9);
    }

    private static List<Bestand> maak(Path map, Random toeval, int aantal, int grootte) throws Exception {
        var uit = new ArrayList<Bestand>();
        for (var i = 0; i < aantal; i++) {
            var bytes = new byte[grootte];
            toeval.nextBytes(bytes);
            var pad = Files.write(Files.createTempFile(map, "meet", ".bin"), bytes);
            uit.add(new Bestand(pad, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)), grootte));
        }
        return uit;
    }

    /** Nanoseconds for the digest and two plain copies, each forced. */
    private static long vloer(Path map, List<Bestand> bestanden) throws Exception {
        var doel = Files.createDirectories(map.resolve("vloer"));
        var begin = System.nanoTime();
        var nummer = 0;
        for (var b : bestanden) {
            var naam = Integer.toString(nummer++);
            var sha = MessageDigest.getInstance("SHA-256");
            try (var in = Files.newInputStream(b.pad()); var een = nieuw(doel.resolve(naam + "-1")); var twee = nieuw(doel.resolve(naam + "-2"))) {
                var buffer = new byte[BUFFER];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    sha.update(buffer, 0, n);
                    Channels.newOutputStream(een).write(buffer, 0, n);
                    Channels.newOutputStream(twee).write(buffer, 0, n);
                }
                een.force(true);
                twee.force(true);
            }
            if (!HexFormat.of().formatHex(sha.digest()).equals(b.sha256())) {
                throw new IllegalStateException("the copies are not what was made");
            }
        }
        var duur = System.nanoTime() - begin;
        FileSystemUtils.deleteRecursively(doel);
        return duur;
    }

    private static FileChannel nieuw(Path pad) throws IOException {
        return FileChannel.open(pad, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }
}
