package nl.spil.dossier.ontvangst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.spil.recht.Tabellen;
import nl.spil.zaak.Fout;
import org.jspecify.annotations.Nullable;

/**
 * What someone says of a document that he hands in.
 *
 * @param titel        empty: the name of the file
 * @param datum        of the document; null: today
 * @param geheimhouder it may hold privileged communication: set apart at once (art. 126aa Sv)
 * @param bijzonder    empty, kinderpornografisch, seksueel or schokkend
 */
public record Kenmerken(String soort, String titel, @Nullable LocalDate datum, boolean geheimhouder, String bijzonder) {

    private static final int LANGSTE_TITEL = 200;
    /** What {@code bijzonder} may say, besides nothing. */
    public static final List<String> BIJZONDER = List.of("kinderpornografisch", "seksueel", "schokkend");

    /** What is wrong with it, all at once. */
    public List<Fout> fouten() {
        var fouten = new ArrayList<Fout>();
        if (!Tabellen.ingebouwd().documentsoorten().containsKey(soort)) {
            fouten.add(new Fout("/soort", "keuze", "Deze soort stuk is niet bekend. Kies een soort uit de lijst."));
        }
        if (titel.length() > LANGSTE_TITEL || titel.chars().anyMatch(Character::isISOControl)) {
            fouten.add(new Fout("/titel", "te-lang", "Een titel is hoogstens 200 tekens, zonder stuurtekens."));
        }
        if (!bijzonder.isEmpty() && !BIJZONDER.contains(bijzonder)) {
            fouten.add(new Fout("/bijzonder", "keuze", "Kies kinderpornografisch, seksueel of schokkend, of laat dit weg."));
        }
        return fouten;
    }

    /** The last part of a name only, without what a file system cannot bear. */
    public static String bestandsnaam(String naam) {
        var kort = naam.substring(Math.max(naam.lastIndexOf('/'), naam.lastIndexOf('\\')) + 1).replaceAll("\\p{Cntrl}", "").strip();
        return kort.isEmpty() ? "stuk" : kort.length() > LANGSTE_TITEL ? kort.substring(kort.length() - LANGSTE_TITEL) : kort;
    }
}
