package nl.spil.zaak;

import java.util.List;
import nl.spil.recht.Actor;

/**
 * One command: all of it in one transaction, or nothing.
 *
 * @param sleutel       idempotency key, already scoped by the caller (address and key); kept 30 days per actor. Empty: none
 * @param inhoud        digest of what the caller received, by which a second use of the key is compared. Empty: the steps are
 *                      compared, their times included; so give it wherever a time is filled in
 * @param actor         who asks
 * @param stappen       acts, in order; a later one sees what an earlier one did
 * @param aantekeningen entries that are no act (a stuk joined, an owner changed), appended after the acts
 */
public record Opdracht(String sleutel, String inhoud, Actor actor, List<Stap> stappen, List<Aantekening> aantekeningen) {

    public Opdracht {
        stappen = List.copyOf(stappen);
        aantekeningen = List.copyOf(aantekeningen);
    }

    public Opdracht(String sleutel, Actor actor, List<Stap> stappen) {
        this(sleutel, "", actor, stappen, List.of());
    }

    /** The same command, compared by {@code inhoud} when its key comes again. */
    public Opdracht metInhoud(String inhoud) {
        return new Opdracht(sleutel, inhoud, actor, stappen, aantekeningen);
    }

    public Opdracht metAantekeningen(List<Aantekening> aantekeningen) {
        return new Opdracht(sleutel, inhoud, actor, stappen, aantekeningen);
    }
}
