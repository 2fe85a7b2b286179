package nl.spil.dossier;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves what lies in the folder {@code documenten} (an earlier version of Spil, or {@code invoer}) onto the volumes. A file is
 * removed there only after its bytes were read back from enough volumes.
 */
final class Inhuizer {

    private static final Logger LOG = LoggerFactory.getLogger(Inhuizer.class);
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Path map;
    private final Opslagdelen delen;
    private final Volumeopslag opslag;
    private final List<Houders> houders;
    private final Verificatie verificatie = new Verificatie(Tempo.VRIJ);

    Inhuizer(Path map, Opslagdelen delen, Volumeopslag opslag, List<Houders> houders) {
        this.map = map;
        this.delen = delen;
        this.opslag = opslag;
        this.houders = houders;
    }

    /** Moves what can be moved now; returns how many files are left. */
    long verhuis() throws IOException, InterruptedException {
        if (!Files.isDirectory(map)) {
            return 0;
        }
        List<Path> bestanden;
        try (var alles = Files.walk(map)) {
            bestanden = alles.filter(p -> DIGEST.matcher(String.valueOf(p.getFileName())).matches()).filter(Files::isRegularFile).toList();
        }
        var over = 0L;
        var verhuisd = 0L;
        for (var bestand : bestanden) {
            if (delen.volumes().voorSchrijven().size() < delen.volumes().minimaal()) {
                return bestanden.size() - verhuisd; // not by way of the holding area: it is safe where it is
            }
            if (verhuis(bestand)) {
                verhuisd++;
            } else {
                over++;
            }
        }
        if (verhuisd > 0) {
            LOG.info("{} documenten zijn naar de volumes verhuisd en teruggelezen; {} bleven staan", verhuisd, over);
        }
        if (over == 0) {
            verwijderLegeMappen();
        }
        return over;
    }

    private boolean verhuis(Path bestand) throws IOException, InterruptedException {
        var sha256 = bestand.getFileName().toString();
        try {
            opslag.bewaar(bestand, sha256);
        } catch (Beschadigd e) {
            LOG.error("{} is beschadigd en blijft staan: {}", bestand, e.getMessage());
            return false;
        }
        var zaken = houders.stream().flatMap(h -> h.zaken(sha256).stream()).distinct().toList();
        delen.register().transactie().executeWithoutResult(_ -> zaken.forEach(zaak -> opslag.houdVast(zaak, List.of(sha256))));
        var blob = delen.register().zoek(sha256).orElse(null);
        if (blob == null || !teruggelezen(blob)) {
            return false;
        }
        Files.deleteIfExists(bestand);
        return true;
    }

    private boolean teruggelezen(Blob blob) throws InterruptedException {
        var sleutel = delen.sleutels().van(blob);
        var goed = 0;
        for (var lijn : delen.volumes().lijnen()) {
            if (blob.goedOp(lijn.naam()) && verificatie.van(blob, sleutel, lijn) == Verificatie.Uitslag.GOED) {
                delen.plaatsen().geverifieerd(blob.id(), lijn.naam());
                goed++;
            }
        }
        return goed >= delen.volumes().minimaal();
    }

    private void verwijderLegeMappen() throws IOException {
        var mappen = new ArrayList<Path>();
        try (var alles = Files.walk(map)) {
            alles.filter(Files::isDirectory).sorted(Comparator.reverseOrder()).forEach(mappen::add);
        }
        for (var leeg : mappen) {
            try {
                Files.deleteIfExists(leeg);
            } catch (DirectoryNotEmptyException | NoSuchFileException e) {
                LOG.debug("{} blijft staan", leeg);
            }
        }
    }
}
