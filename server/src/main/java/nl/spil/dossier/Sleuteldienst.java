package nl.spil.dossier;

/**
 * Wraps the keys of documents with a main key that never leaves it: a key file on this machine, or a key service of the
 * organisation. A main key is replaced by a new one without touching a document: only wrappings are made again.
 */
public interface Sleuteldienst {

    /**
     * A wrapped key.
     *
     * @param hoofdsleutel id of the main key that wrapped it
     * @param bytes        only this service can read them
     */
    record Omhulsel(String hoofdsleutel, byte[] bytes) {}

    /** @param waarvoor for whom it is wrapped; what is wrapped for another does not open */
    Omhulsel verpak(byte[] sleutel, String waarvoor);

    /** @throws IllegalStateException when the main key is gone, or this was not wrapped for {@code waarvoor} */
    byte[] pakUit(Omhulsel omhulsel, String waarvoor);

    /** The main key that wraps now. */
    String huidig();

    /** Makes a new main key, which wraps from now on; older ones go on to unwrap. Returns its id. */
    String wissel();
}
