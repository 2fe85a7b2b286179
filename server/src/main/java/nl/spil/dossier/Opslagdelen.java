package nl.spil.dossier;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the parts of the storage share.
 *
 * @param onderweg ids of blobs of which copies are still being written by the intake; the repair leaves those alone
 */
record Opslagdelen(Volumes volumes, Blobregister register, Plaatsregister plaatsen, Blobsleutels sleutels, Segmentlezer lezer,
        Vergelijking vergelijking, Kapotoordeel oordeel, Set<String> onderweg) {

    Opslagdelen(Volumes volumes, Blobregister register, Plaatsregister plaatsen, Blobsleutels sleutels, Segmentlezer lezer,
            Vergelijking vergelijking, Kapotoordeel oordeel) {
        this(volumes, register, plaatsen, sleutels, lezer, vergelijking, oordeel, ConcurrentHashMap.newKeySet());
    }
}
