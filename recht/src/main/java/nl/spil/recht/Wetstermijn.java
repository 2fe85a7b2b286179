package nl.spil.recht;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A term of a pack, ready to be counted.
 *
 * @param vrijheid whether it bounds a deprivation of liberty
 * @param verloop  what its passing brings, or null
 */
record Wetstermijn(Termijnsoort soort, Termijnregel regel, boolean vrijheid, @Nullable Verloop verloop) {

    /**
     * The act of time that follows when the term has passed.
     *
     * @param na       the grace: how long the system waits before it acts
     * @param gegevens inputs of the act: plain values, or CEL
     */
    record Verloop(String handeling, Duur na, Map<String, Object> gegevens) {}
}
