package nl.spil.dossier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a blob up only after every copy it ever had was read and found bad; as long as a volume is away, hope is left. */
final class Kapotoordeel {

    private static final Logger LOG = LoggerFactory.getLogger(Kapotoordeel.class);

    private final Volumes volumes;
    private final Blobregister register;
    private final Plaatsregister plaatsen;
    private final Blobsleutels sleutels;
    private final Verificatie verificatie = new Verificatie(Tempo.VRIJ);

    Kapotoordeel(Volumes volumes, Blobregister register, Plaatsregister plaatsen, Blobsleutels sleutels) {
        this.volumes = volumes;
        this.register = register;
        this.plaatsen = plaatsen;
        this.sleutels = sleutels;
    }

    void zonderGoedeKopie(String id) throws InterruptedException {
        var blob = register.zoekId(id).orElse(null);
        if (blob == null || blob.goede() > 0) {
            return;
        }
        var sleutel = sleutels.van(blob);
        var allesBekeken = true;
        for (var naam : blob.plaatsen().keySet()) {
            var lijn = volumes.lijn(naam).orElse(null);
            switch (lijn == null ? Verificatie.Uitslag.ONBEKEND : verificatie.van(blob, sleutel, lijn)) {
                case GOED -> {
                    plaatsen.geverifieerd(id, naam);
                    register.kapot(id, false);
                    return;
                }
                case SLECHT -> { }
                case ONBEKEND -> allesBekeken = false;
            }
        }
        if (allesBekeken && !blob.kapot()) {
            LOG.error("Document {} is op alle volumes beschadigd. Zet het terug uit de back-up; tot dan wordt het niet getoond.", blob.sha256());
            register.kapot(id, true);
        }
    }
}
