package nl.spil.recht;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An act of a pack with its rules compiled. */
record Wetshandeling(Handelingsoort soort, List<Regel> regels, List<Gevolg> gevolgen, List<Stap> termijnen,
        @Nullable Uitdrukking bevestigAls, @Nullable Uitdrukking eigenAls, Map<String, Uitdrukking> alsVerplicht, boolean beslissing) {

    /** A condition. */
    record Regel(Voorwaarde voorwaarde, Uitdrukking als) {}

    /**
     * A consequence on one field.
     *
     * @param groep zaak, feiten, verdachte, vrijheid, vorderingen, voorwerpen, zitting or eigen; vordering and voorwerp make one
     */
    record Gevolg(String groep, String veld, List<Tak> takken) {}

    /** A value for when {@code als} holds: of {@code cel}, else {@code vast} (null empties the field). */
    record Tak(@Nullable Uitdrukking als, @Nullable Uitdrukking cel, @Nullable Object vast) {}

    /** What an act does with a term. */
    record Stap(Werking werking, String termijn, @Nullable Uitdrukking als, @Nullable Uitdrukking vanaf, @Nullable Uitdrukking duur,
            @Nullable Uitdrukking tot) {}

    /** The four ways in which an act touches a term. */
    enum Werking { START, STUIT, EINDIGT, VERLENGT }
}
