package nl.spil.recht;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An act of the law as a pack describes it; docs/wetspakket.md explains each key. What the engine compiles from it stays
 * inside recht.
 *
 * @param pakket      SHA-256 of the pack, hexadecimal
 * @param bevoegd     who decides by law: ids of bevoegden.csv
 * @param registreert roles and partners that may enter it
 * @param betreft     zaak, feiten, verdachte, vordering, voorwerp or stuk
 * @param document    id of documentsoorten.csv, or empty
 * @param vanzelf     whether it is an act of time, performed by the system when a term has passed
 */
public record Handelingsoort(String id, String pakket, Tekst titel, Tekst zin, String fase, List<String> artikel,
        String artikel2029, String zekerheid, Aard aard, Moment.Precisie precisie, Dagplaats dagplaats, int rang,
        List<String> bevoegd, List<String> registreert, String betreft, List<Invoerveld> gegevens, List<Voorwaarde> voorwaarden,
        @Nullable Bevestiging bevestiging, String bewerking, Termijnwerking termijnen, List<String> taken, String document,
        List<String> bericht, boolean vanzelf) {

    /** Whether the prosecution does it (and Spil may refuse), or it happens elsewhere (and is recorded). */
    public enum Aard { EIGEN, ELDERS }

    /** Place within the day of an act of which only the day is known: 00.00 or 23.59 hours in the Netherlands. */
    public enum Dagplaats { BEGIN, EIND }

    /** Ids of the terms that it starts, interrupts (a new term begins), ends and extends. */
    public record Termijnwerking(List<String> start, List<String> stuit, List<String> eindigt, List<String> verlengt) {}

    public Optional<Invoerveld> veld(String naam) {
        return gegevens.stream().filter(v -> v.naam().equals(naam)).findFirst();
    }
}
