package nl.spil.zaak;

import java.util.List;
import nl.spil.recht.Toets;

/** What became of an opdracht: a value, never an exception. */
public sealed interface Uitkomst {

    /**
     * @param standen per zaak touched its new state, in order of number
     * @param entries what was appended, in order of appending
     */
    record Vastgelegd(List<Zaakstand> standen, List<LogEntry> entries) implements Uitkomst {}

    /** The law says no: every reason at once. */
    record Geweigerd(List<Toets> redenen) implements Uitkomst {}

    /** Someone was first. {@code gemist} says who did what since; ask the user again. */
    record Verouderd(List<LogEntry> gemist) implements Uitkomst {}

    /** This actor may not do this, or not see the zaak. */
    record NietBevoegd(List<Toets> redenen) implements Uitkomst {}

    /** No stream has this number. */
    record Onbekend(String nummer) implements Uitkomst {}

    /** The form is wrong: unknown act, impossible value, a reference to what does not exist, a key used for another body. */
    record Ongeldig(List<Fout> fouten) implements Uitkomst {}
}
