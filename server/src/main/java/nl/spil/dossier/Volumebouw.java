package nl.spil.dossier;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;

/** Makes the volumes of a setting; touches none of them. */
final class Volumebouw {

    private final Path gegevens;
    private final Volumemerken merken;
    private final boolean schrijft;
    private final Wachtklok wacht;
    private final Clock klok;
    private final Runnable veranderd;

    /** @param schrijft false for commands that only read */
    Volumebouw(Path gegevens, Volumemerken merken, boolean schrijft, Wachtklok wacht, Clock klok, Runnable veranderd) {
        this.gegevens = gegevens;
        this.merken = merken;
        this.schrijft = schrijft;
        this.wacht = wacht;
        this.klok = klok;
        this.veranderd = veranderd;
    }

    Volumes maak(Map<String, String> plaatsen, String knoop, int minimaal) {
        var lijnen = new ArrayList<Volumelijn>();
        plaatsen.forEach((naam, plaats) -> lijnen.add(lijn(naam, plaats)));
        var wachtmap = gegevens.resolve("wachtruimte");
        var wachtruimte = new Volumelijn("wacht:" + knoop, wachtmap.toString(), new Mapvolume(wachtmap), Volumelijn.Geduld.EIGEN_SCHIJF, Volumemerken.EIGEN,
                schrijft, wacht, klok, veranderd);
        return new Volumes(lijnen, wachtruimte, minimaal);
    }

    private Volumelijn lijn(String naam, String plaats) {
        if (plaats.startsWith("s3://")) {
            var geduld = Volumelijn.Geduld.S3;
            return new Volumelijn(naam, plaats, S3volume.open(URI.create(plaats), Duration.ofMillis(geduld.schrijven())), geduld, merken, schrijft, wacht, klok, veranderd);
        }
        return new Volumelijn(naam, plaats, new Mapvolume(gegevens.resolve(plaats)), Volumelijn.Geduld.MAP, merken, schrijft, wacht, klok, veranderd);
    }
}
