package nl.spil.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.SecretKey;
import nl.spil.recht.Parketnummer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps bytes on several volumes. What lies in the folder of an earlier version is read there until it has moved.
 */
final class Volumeopslag implements Inhoudopslag {

    private static final Logger LOG = LoggerFactory.getLogger(Volumeopslag.class);

    /** What was asked of the storage since the start. */
    record Tellers(AtomicLong gelezen, AtomicLong geschreven, AtomicLong mislukt) {
        Tellers() {
            this(new AtomicLong(), new AtomicLong(), new AtomicLong());
        }
    }

    private static final Executor VIRTUEEL = werk -> Thread.ofVirtual().name("naderhand").start(werk);

    private final Opslagdelen delen;
    private final Inname inname;
    private final Mapopslag oud;
    private final Runnable gewijzigd;
    private final Tellers tellers = new Tellers();
    private final Storingsboek storingen;

    /** @param gewijzigd called when a copy has yet to be made */
    Volumeopslag(Opslagdelen delen, Mapopslag oud, Runnable gewijzigd) {
        this.delen = delen;
        this.inname = new Inname(delen.volumes());
        this.oud = oud;
        this.gewijzigd = gewijzigd;
        this.storingen = new Storingsboek(delen.register().jdbc());
    }

    Tellers tellers() {
        return tellers;
    }

    @Override
    public void bewaar(Path bestand, String sha256) throws IOException {
        try {
            while (!bewaarEens(bestand, Mapopslag.eis(sha256))) {
                LOG.debug("{} werd tegelijk bewaard of gewist", sha256);
            }
            tellers.geschreven().incrementAndGet();
        } catch (IOException e) {
            tellers.mislukt().incrementAndGet();
            throw e;
        }
    }

    /** False when another was first, or the one that was there went away: then look again. */
    private boolean bewaarEens(Path bestand, String sha256) throws IOException {
        var register = delen.register();
        var bekend = register.zoek(sha256);
        if (bekend.isPresent() && bekend.get().goede() > 0) {
            return register.verleng(sha256, delen.sleutels().verpak(delen.sleutels().van(bekend.get()), Blob.INNAME, sha256));
        }
        if (bekend.isPresent()) {
            heel(bestand, bekend.get());
            return true;
        }
        var vorm = new Segmentvorm(Inname.nieuwId(), Files.size(bestand));
        var sleutel = delen.sleutels().nieuw();
        var geschreven = inname.schrijf(bestand, sha256, vorm, sleutel);
        delen.onderweg().add(vorm.id());
        var nieuw = false;
        try {
            nieuw = register.leg(sha256, vorm, delen.sleutels().verpak(sleutel, Blob.INNAME, sha256), plaatsen(geschreven.klaar()));
            if (nieuw) {
                meldAlsEnkel(sha256, geschreven.klaar());
            } else {
                wis(vorm.id());
            }
            return nieuw;
        } finally {
            naderhand(vorm.id(), geschreven, nieuw);
        }
    }

    /** No good copy was left, and here are the bytes again. */
    private void heel(Path bestand, Blob blob) throws IOException {
        var geschreven = inname.schrijf(bestand, blob.sha256(), blob.vorm(), delen.sleutels().van(blob));
        var goed = geschreven.klaar();
        delen.register().transactie().executeWithoutResult(_ -> {
            goed.forEach(volume -> delen.plaatsen().zet(blob.id(), volume, Plaatsregister.GOED));
            delen.register().kapot(blob.id(), false);
        });
        meldAlsEnkel(blob.sha256(), goed);
        naderhand(blob.id(), geschreven, true);
    }

    /** The copies that were not awaited: written down when they are there; what does not come, the repair makes. */
    private void naderhand(String id, Inname.Uitslag geschreven, boolean geldt) {
        var later = geschreven.later();
        CompletableFuture.allOf(later.stream().map(k -> k.klaar().handleAsync((_, fout) -> {
            if (fout == null && geldt) {
                delen.plaatsen().zet(id, k.lijn().naam(), Plaatsregister.GOED);
            } else if (fout == null) {
                wis(k.lijn(), id);
            }
            return true;
        }, VIRTUEEL)).toArray(CompletableFuture<?>[]::new)).whenComplete((_, _) -> {
            delen.onderweg().remove(id);
            var gelukt = later.stream().filter(Kopie::leeft).count() + delen.volumes().namen().stream().filter(geschreven.klaar()::contains).count();
            if (gelukt < delen.volumes().lijnen().size()) {
                gewijzigd.run();
            }
        });
    }

    private LinkedHashMap<String, String> plaatsen(Set<String> goed) {
        var uit = new LinkedHashMap<String, String>();
        delen.volumes().namen().forEach(naam -> uit.put(naam, goed.contains(naam) ? Plaatsregister.GOED : Plaatsregister.ONTBREEKT));
        goed.forEach(naam -> uit.put(naam, Plaatsregister.GOED));
        return uit;
    }

    private void meldAlsEnkel(String sha256, Set<String> goed) {
        if (goed.contains(delen.volumes().wachtruimte().naam())) {
            LOG.warn("Document {} is nog niet dubbel opgeslagen: het staat in de wachtruimte van deze machine", sha256);
        }
    }

    @Override
    public Optional<Long> grootte(String sha256) throws IOException {
        var blob = delen.register().zoek(Mapopslag.eis(sha256));
        return blob.isPresent() ? Optional.of(blob.get().vorm().grootte()) : oud.grootte(sha256);
    }

    @Override
    public int kopieen(String sha256) throws IOException {
        var blob = delen.register().zoek(Mapopslag.eis(sha256));
        return blob.isPresent() ? (int) delen.volumes().namen().stream().filter(blob.get()::goedOp).count() : oud.grootte(sha256).isPresent() ? 1 : 0;
    }

    @Override
    public Set<String> nietDubbel(String zaak) {
        return delen.plaatsen().nietDubbel(zaak, delen.volumes().minimaal());
    }

    @Override
    public InputStream open(String sha256, long van, long aantal) throws IOException {
        if (van < 0 || aantal < 0) {
            throw new IllegalArgumentException("a range begins at 0 or later and is not negative: " + van + ", " + aantal);
        }
        var blob = delen.register().zoek(Mapopslag.eis(sha256));
        if (blob.isEmpty()) {
            return oud.open(sha256, van, aantal);
        }
        tellers.gelezen().incrementAndGet();
        return new Blobstroom(this::segment, blob.get(), delen.sleutels().van(blob.get()), van, aantal);
    }

    private byte[] segment(Blob blob, SecretKey sleutel, long nummer) throws IOException {
        try {
            var inhoud = delen.lezer().lees(blob, sleutel, nummer).inhoud();
            storingen.gelukt(blob.sha256());
            return inhoud;
        } catch (IOException e) {
            tellers.mislukt().incrementAndGet();
            storingen.mislukt(blob.sha256());
            throw e;
        }
    }

    @Override
    public void houdVast(String zaak, Collection<String> sha256) {
        var weg = new TreeSet<>(sha256);
        for (var blob : delen.register().vast(sha256)) {
            weg.remove(blob.sha256());
            delen.register().houdVast(zaak, blob.sha256(), delen.sleutels().verpak(delen.sleutels().van(blob), zaak, blob.sha256()));
        }
        weg.removeIf(this::staatInOude);
        if (!weg.isEmpty()) {
            throw new IllegalStateException("De inhoud is intussen gewist; lever de bestanden opnieuw aan: " + String.join(", ", weg));
        }
        delen.register().verlaatInname(sha256);
    }

    private boolean staatInOude(String sha256) {
        try {
            return oud.grootte(sha256).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void vernietig(Parketnummer zaak) {
        delen.register().laatLos(zaak.waarde()).forEach(this::wis);
    }

    @Override
    public void vernietig(Parketnummer zaak, Collection<String> sha256) {
        delen.register().laatLos(zaak.waarde(), List.copyOf(sha256), null).forEach(this::wis);
    }

    /** From every volume that answers; on others it is cleared when they are compared. Nobody can read it any more. */
    void wis(String id) {
        for (var lijn : delen.volumes().lijnen()) {
            wis(lijn, id);
        }
        wis(delen.volumes().wachtruimte(), id);
    }

    static void wis(Volumelijn lijn, String id) {
        lijn.onderhoud(() -> {
            lijn.volume().verwijder(id);
            return true;
        });
    }
}
