package nl.spil.dossier;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares a volume with the register: what should be there and is not, or is cut off, is bad; what is there and is nobody's is
 * cleared once it is old enough. An id is used once and its row comes after its file, so nothing that somebody will refer to is
 * older than the grace.
 */
final class Vergelijking {

    private static final Logger LOG = LoggerFactory.getLogger(Vergelijking.class);
    private static final int VAKKEN = 256;

    private final Plaatsregister plaatsen;
    private final Duration respijt;

    /** @param respijt how old a file without a row must be */
    Vergelijking(Plaatsregister plaatsen, Duration respijt) {
        this.plaatsen = plaatsen;
        this.respijt = respijt;
    }

    void vergelijk(Volumelijn lijn) throws IOException {
        var volume = lijn.volume();
        var grens = Verificatie.uitkomst(lijn.onderhoud(volume::proef)).minus(respijt);
        for (int vak = 0; vak < VAKKEN; vak++) {
            var dit = vak;
            // The register first: a file is there before its row.
            var verwacht = plaatsen.verwacht(lijn.naam(), dit);
            var gevonden = Verificatie.uitkomst(lijn.onderhoud(() -> volume.lijst(dit)));
            var slecht = new ArrayList<String>();
            var lengtes = new HashMap<String, Long>();
            gevonden.forEach(g -> lengtes.put(g.id(), g.lengte()));
            verwacht.forEach((id, v) -> {
                if (v.staat().equals(Plaatsregister.GOED) && lengtes.getOrDefault(id, -1L) != v.lengte()) {
                    slecht.add(id);
                }
            });
            if (!slecht.isEmpty()) {
                LOG.warn("Volume {}: {} kopieen ontbreken of zijn afgekapt; zij worden hersteld", lijn.naam(), slecht.size());
                plaatsen.slecht(slecht, lijn.naam());
            }
            ruimOp(lijn, gevonden.stream().filter(g -> !verwacht.containsKey(g.id()) && g.sinds().isBefore(grens)).map(Volume.Vermelding::id).toList());
        }
        Verificatie.uitkomst(lijn.onderhoud(() -> {
            volume.ruimHalfOp(grens);
            return true;
        }));
    }

    private void ruimOp(Volumelijn lijn, List<String> oud) throws IOException {
        var weg = new ArrayList<>(oud);
        weg.removeAll(new HashSet<>(plaatsen.bekend(oud, lijn.naam())));
        for (var id : weg) {
            LOG.info("Volume {}: {} hoort bij geen document en wordt verwijderd", lijn.naam(), id);
            Verificatie.uitkomst(lijn.onderhoud(() -> {
                lijn.volume().verwijder(id);
                return true;
            }));
        }
    }
}
