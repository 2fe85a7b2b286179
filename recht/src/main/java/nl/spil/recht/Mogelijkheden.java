package nl.spil.recht;

import java.util.List;
import java.util.Optional;

/**
 * What can be done in a zaak now: every act of the packs that apply, in one of the two lists, in order of rank.
 *
 * @param toegestaan acts this actor may enter and whose conditions hold, or cannot be answered yet
 * @param geweigerd  the others
 */
public record Mogelijkheden(List<Toegestaan> toegestaan, List<Geweigerd> geweigerd) {

    /** {@code onbekend}: the rules that cannot be answered before the inputs are filled in. */
    public record Toegestaan(Handelingsoort soort, List<Toets> onbekend) {}

    /**
     * @param redenen         the rules that are not met, competence included
     * @param vastTeLeggen    whether it can be recorded all the same: it happened elsewhere, and becomes an onregelmatigheid
     */
    public record Geweigerd(Handelingsoort soort, List<Toets> redenen, boolean vastTeLeggen) {}

    public Optional<Toegestaan> toegestaan(String handeling) {
        return toegestaan.stream().filter(t -> t.soort().id().equals(handeling)).findFirst();
    }

    public Optional<Geweigerd> geweigerd(String handeling) {
        return geweigerd.stream().filter(g -> g.soort().id().equals(handeling)).findFirst();
    }
}
