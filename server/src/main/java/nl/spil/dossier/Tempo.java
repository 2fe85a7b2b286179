package nl.spil.dossier;

/** Holds work in the background to a number of bytes a second, so that people notice nothing of it. */
final class Tempo {

    static final Tempo VRIJ = new Tempo(0);

    private final long perSeconde;
    private long vrijOp;

    /** @param perSeconde 0 for as fast as it goes */
    Tempo(long perSeconde) {
        this.perSeconde = perSeconde;
    }

    void gebruikt(long bytes) throws InterruptedException {
        if (perSeconde <= 0) {
            return;
        }
        long rust;
        synchronized (this) {
            var nu = System.nanoTime();
            vrijOp = Math.max(vrijOp, nu) + bytes * 1_000_000_000L / perSeconde;
            rust = vrijOp - nu - 1_000_000_000L;
        }
        if (rust > 0) {
            Thread.sleep(rust / 1_000_000, (int) (rust % 1_000_000));
        }
    }
}
