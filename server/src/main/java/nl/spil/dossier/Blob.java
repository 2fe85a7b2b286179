package nl.spil.dossier;

import java.util.Map;

/**
 * One content, as the register knows it.
 *
 * @param vorm      its id and size
 * @param plaatsen  per volume the state of its copy: {@code goed}, {@code ontbreekt} or {@code slecht}
 * @param kapot     no good copy is left
 * @param houder    zaak that {@code omhulsel} was wrapped for
 */
record Blob(String sha256, Segmentvorm vorm, Map<String, String> plaatsen, boolean kapot, String houder, Sleuteldienst.Omhulsel omhulsel) {

    static final String INNAME = "inname";

    static String waarvoor(String houder, String sha256) {
        return houder + "/" + sha256;
    }

    String id() {
        return vorm.id();
    }

    boolean goedOp(String volume) {
        return "goed".equals(plaatsen.get(volume));
    }

    long goede() {
        return plaatsen.values().stream().filter("goed"::equals).count();
    }
}
