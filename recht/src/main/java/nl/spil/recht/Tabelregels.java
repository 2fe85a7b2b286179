package nl.spil.recht;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From the text of a row to its record. A column that is not there is a bug in the table and stops the start. */
final class Tabelregels {

    private Tabelregels() {}

    static StrafbaarFeit strafbaarFeit(Map<String, String> r) {
        var max = veld(r, "max_gevangenisstraf");
        var verjaring = veld(r, "verjaringstermijn_jaren");
        var klacht = veld(r, "klachtdelict");
        return new StrafbaarFeit(veld(r, "id"), veld(r, "kwalificatie"), veld(r, "wet"), veld(r, "artikel"), veld(r, "lid"),
                veld(r, "soort").equals("misdrijf"), max, dagen(max), dagen(veld(r, "max_hechtenis")),
                Integer.parseInt(veld(r, "geldboete_categorie")), veld(r, "voorlopige_hechtenis_mogelijk").equals("ja"),
                verjaring.equals("geen") ? 0 : Integer.parseInt(verjaring), veld(r, "poging_strafbaar").startsWith("ja"),
                klacht.startsWith("ja"), klacht, veld(r, "zekerheid"));
    }

    static Parket parket(Map<String, String> r) {
        return new Parket(veld(r, "parketcode"), veld(r, "naam"), veld(r, "soort"), veld(r, "onderdeel"), veld(r, "arrondissement"),
                veld(r, "rechtbank"), veld(r, "ecli_gerecht"), veld(r, "ressort"), veld(r, "zekerheid"));
    }

    static Gerecht gerecht(Map<String, String> r) {
        return new Gerecht(veld(r, "ecli_gerecht"), veld(r, "naam"), veld(r, "soort"), lijst(r, "zittingsplaatsen", ","),
                veld(r, "hogere_instantie"), veld(r, "parketcode"), veld(r, "zekerheid"));
    }

    static Sepotcode sepotcode(Map<String, String> r) {
        return new Sepotcode(veld(r, "code"), veld(r, "omschrijving"), veld(r, "soort"), veld(r, "toelichting"), veld(r, "zekerheid"));
    }

    static Bevoegde bevoegde(Map<String, String> r) {
        return new Bevoegde(veld(r, "id"), veld(r, "naam"), veld(r, "orgaan"), veld(r, "soort"), lijst(r, "registreert", ";"),
                veld(r, "beperking"), veld(r, "zekerheid"));
    }

    static Forum forum(Map<String, String> r) {
        return new Forum(veld(r, "id"), veld(r, "naam"), veld(r, "instantie"), veld(r, "samenstelling"), veld(r, "bevoegd_voor"),
                dagen(veld(r, "maximum_vrijheidsstraf")), lijst(r, "hoger", ";"), veld(r, "artikel"), veld(r, "zekerheid"));
    }

    static Boetecategorie boetecategorie(Map<String, String> r) {
        return new Boetecategorie(Integer.parseInt(veld(r, "categorie")), Long.parseLong(veld(r, "bedrag_eurocent")), dag(r, "begin"),
                dag(r, "eind"), veld(r, "artikel"), veld(r, "zekerheid"));
    }

    static Strafsoort strafsoort(Map<String, String> r) {
        return new Strafsoort(veld(r, "id"), veld(r, "naam"), veld(r, "soort"), veld(r, "artikel"), veld(r, "min_of_duur"),
                veld(r, "bijzonderheden"), veld(r, "toepassing"), veld(r, "zekerheid"));
    }

    static Beslissingsoort beslissingsoort(Map<String, String> r) {
        return new Beslissingsoort(veld(r, "id"), veld(r, "niveau"), veld(r, "naam"), veld(r, "gegevens"), veld(r, "artikel"),
                lijst(r, "combineert_met", ";"), lijst(r, "sluit_uit", ";"), veld(r, "zekerheid"));
    }

    static Documentsoort documentsoort(Map<String, String> r) {
        return new Documentsoort(veld(r, "id"), veld(r, "naam"), veld(r, "maker"), lijst(r, "ontvangers", ";"), veld(r, "artikel"),
                lijst(r, "inzage_standaard", ";"), lijst(r, "bij_handelingen", ";"), veld(r, "zekerheid"));
    }

    private static String veld(Map<String, String> rij, String naam) {
        var waarde = rij.get(naam);
        if (waarde == null) {
            throw new IllegalStateException("A code table lacks the column " + naam + " in " + rij);
        }
        return waarde;
    }

    private static List<String> lijst(Map<String, String> rij, String naam, String tussen) {
        return Stream.of(veld(rij, naam).split(tussen)).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    private static @Nullable LocalDate dag(Map<String, String> rij, String naam) {
        var tekst = veld(rij, naam);
        return tekst.isEmpty() ? null : LocalDate.parse(tekst);
    }

    private static int dagen(String duur) {
        if (duur.isEmpty()) {
            return 0;
        }
        if (duur.equals("levenslang")) {
            return StrafbaarFeit.LEVENSLANG;
        }
        var p = Period.parse(duur);
        return p.getYears() * 365 + p.getMonths() * 30 + p.getDays();
    }
}
