package nl.spil.web;

import java.util.List;
import nl.spil.recht.UitspraakTekst;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a judgment is filled in while the judge reads it.
 *
 * @param zaak       address of the zaak; {@code adres} that of this page
 * @param nieuw      number of the row that was just added and gets the focus; 0 when none
 * @param vonnis     the inputs of the act besides the decisions
 * @param fouten     what is wrong, all at once, each with the place it is in; shown when the check was asked for
 * @param achterstand what others did since the form was opened; empty when nothing
 */
record Uitspraakblad(String zaak, String adres, List<Rij> rijen, int nieuw, List<String> namen, List<Reeks> reeksen, List<Formulier.Veld> vonnis, String datum, String tijd,
        @Nullable Tijd bewaard, Voorbeeld voorbeeld, List<Formulier.Fout> fouten, String achterstand) {

    /**
     * One decision.
     *
     * @param meer inputs that are seldom needed; {@code open} when one of them is filled in
     */
    record Rij(int nr, String titel, String kop, List<Formulier.Veld> velden, List<Formulier.Veld> meer, boolean open, List<String> fouten) {}

    /** A button that adds the usual rows at once. */
    record Reeks(String waarde, String titel) {}

    /** A sentence and the article it rests on. */
    record LetOp(String tekst, Artikel artikel) {}

    /**
     * The judgment as text, as far as it can be read.
     *
     * @param mist   what is not filled in yet, per row
     * @param letOp  what fits no rule, or could not be tested
     * @param acts   names of the acts that it will be
     */
    record Voorbeeld(@Nullable UitspraakTekst tekst, List<String> mist, List<LetOp> letOp, List<String> acts) {}
}
