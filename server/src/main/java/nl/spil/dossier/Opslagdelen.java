package nl.spil.dossier;

/** What the parts of the storage share. */
record Opslagdelen(Volumes volumes, Blobregister register, Plaatsregister plaatsen, Blobsleutels sleutels, Segmentlezer lezer,
        Vergelijking vergelijking, Kapotoordeel oordeel) {}
