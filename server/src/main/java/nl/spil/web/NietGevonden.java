package nl.spil.web;

/** There is no such page, act, term or item; becomes 404 with this sentence. */
final class NietGevonden extends RuntimeException {

    NietGevonden(String zin) {
        super(zin);
    }
}
