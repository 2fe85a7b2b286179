package nl.spil.zaak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.spil.recht.Parketnummer;
import org.jspecify.annotations.Nullable;

/**
 * A zaak as a line in a list. The nearest term is the first of {@code termijnen}, which are those in which
 * the prosecution must act.
 *
 * @param verdachte         name as shown
 * @param behandelaar       account, or empty
 * @param onregelmatigheden number not settled
 * @param voorstellen       number of acts that wait for a second person
 * @param gewijzigdOp       registration of the last entry
 */
public record Zaakrij(Parketnummer nr, int versie, String onderdeel, String classificatie, String onderzoek, String verdachte,
        String fase, String lijst, String behandelaar, List<Feitrij> feiten, List<Termijnrij> termijnen, String vrijheid,
        int onregelmatigheden, int voorstellen, Instant gewijzigdOp) {

    Zaakrij met(List<Termijnrij> termijnen) {
        return new Zaakrij(nr, versie, onderdeel, classificatie, onderzoek, verdachte, fase, lijst, behandelaar, feiten, termijnen,
                vrijheid, onregelmatigheden, voorstellen, gewijzigdOp);
    }

    /** A charge in a list: what it is and where it stands. */
    public record Feitrij(int nr, String strafbaarFeit, String kwalificatie, String vervolging, String uitspraak) {}

    /** The hearing of a zaak, as planned or going on. {@code datum} is null while no day is set. */
    public record Zittingrij(String status, @Nullable LocalDate datum, String forum) {}

    /** A running term; {@code feit} is 0 for the zaak as a whole. */
    public record Termijnrij(String regel, int feit, Instant eindigt, String artikel) {}
}
