package nl.spil.dossier;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import javax.crypto.SecretKey;

/** Reads one copy from its volume, head and all segments, and compares the whole with its digest. */
final class Verificatie {

    /** {@code ONBEKEND}: the volume did not let us read it. */
    enum Uitslag { GOED, SLECHT, ONBEKEND }

    private final Tempo tempo;

    Verificatie(Tempo tempo) {
        this.tempo = tempo;
    }

    Uitslag van(Blob blob, SecretKey sleutel, Volumelijn lijn) throws InterruptedException {
        var vorm = blob.vorm();
        var sha = Inname.sha256();
        try {
            if (!Arrays.equals(vorm.kop(), lees(lijn, () -> lijn.volume().lees(vorm.id(), 0, Segmentvorm.KOP)))) {
                return Uitslag.SLECHT;
            }
            for (long nummer = 0; nummer < vorm.segmenten(); nummer++) {
                var plaats = vorm.plaats(nummer);
                var aantal = vorm.inhoud(nummer) + Segmentvorm.ZEGEL;
                sha.update(vorm.open(sleutel, nummer, lees(lijn, () -> lijn.volume().lees(vorm.id(), plaats, aantal))));
                tempo.gebruikt(aantal);
            }
            return HexFormat.of().formatHex(sha.digest()).equals(blob.sha256()) ? Uitslag.GOED : Uitslag.SLECHT;
        } catch (InterruptedIOException e) {
            throw new InterruptedException();
        } catch (IOException e) {
            return Storing.van(e) == Storing.KOPIE_SLECHT && lijn.status().leest() ? Uitslag.SLECHT : Uitslag.ONBEKEND;
        }
    }

    static <T> T lees(Volumelijn lijn, Callable<T> werk) throws IOException {
        return uitkomst(lijn.lees(werk));
    }

    /** Waits for a lane, which always answers: it is fenced off when it does not. */
    static <T> T uitkomst(java.util.concurrent.CompletableFuture<T> toekomst) throws IOException {
        try {
            return toekomst.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException("Een volume gaf een onverwachte fout.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("onderbroken");
        }
    }
}
