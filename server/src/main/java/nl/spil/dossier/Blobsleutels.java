package nl.spil.dossier;

import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The keys of blobs: made at random, wrapped per holder. */
final class Blobsleutels {

    private static final SecureRandom TOEVAL = new SecureRandom();
    private static final int BITS_256 = 32;
    private static final int PER_KEER = 1_000;

    private final Sleuteldienst dienst;

    Blobsleutels(Sleuteldienst dienst) {
        this.dienst = dienst;
    }

    SecretKey nieuw() {
        var bytes = new byte[BITS_256];
        TOEVAL.nextBytes(bytes);
        return new SecretKeySpec(bytes, "AES");
    }

    SecretKey van(Blob blob) {
        return new SecretKeySpec(dienst.pakUit(blob.omhulsel(), Blob.waarvoor(blob.houder(), blob.sha256())), "AES");
    }

    Sleuteldienst.Omhulsel verpak(SecretKey sleutel, String houder, String sha256) {
        return dienst.verpak(sleutel.getEncoded(), Blob.waarvoor(houder, sha256));
    }

    /** A new main key, and every wrapping under it; what was written stays as it is. Returns how many wrappings were made again. */
    long wissel(Blobregister register) {
        var nieuw = dienst.wissel();
        var aantal = 0L;
        for (var oude = register.anderDan(nieuw, PER_KEER); !oude.isEmpty(); oude = register.anderDan(nieuw, PER_KEER)) {
            for (var oud : oude) {
                var waarvoor = Blob.waarvoor(oud.houder(), oud.sha256());
                register.vervang(oud, dienst.verpak(dienst.pakUit(oud.omhulsel(), waarvoor), waarvoor));
                aantal++;
            }
        }
        return aantal;
    }
}
