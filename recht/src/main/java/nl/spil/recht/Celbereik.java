package nl.spil.recht;

import dev.cel.common.types.CelType;
import java.util.Map;
import java.util.Set;

/**
 * The names that rules of one pack may use besides the picture.
 *
 * @param handelingen ids of its acts, for {@code gedaan}
 * @param termijnen   ids of its terms
 * @param eigen       its attributes
 */
record Celbereik(Set<String> handelingen, Set<String> termijnen, Map<String, Eigen> eigen) {

    /**
     * An attribute that a pack adds to the picture.
     *
     * @param begin its value while no act has set it, as JSON has it
     */
    record Eigen(String naam, Invoersoort soort, Object begin) {

        CelType type() {
            return Celtypering.van(soort);
        }
    }
}
