package nl.spil.zaak;

import java.util.List;
import nl.spil.recht.Pakketfout;

/** What came of a step with a proposal for the law: a value, never an exception. */
public sealed interface Wetsuitkomst {

    /** It was done. */
    record Gedaan(Wetsvoorstel voorstel) implements Wetsuitkomst {}

    /** It was not, in one sentence that says what to do. */
    record Bezwaar(String zin) implements Wetsuitkomst {}

    /** The pack is wrong: every error with its file and line. */
    record Afgekeurd(List<Pakketfout> fouten) implements Wetsuitkomst {}
}
