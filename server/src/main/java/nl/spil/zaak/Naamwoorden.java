package nl.spil.zaak;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.spil.recht.Persoonsnaam;

/** Names in the rows and questions of lists; what makes a name findable is {@link Persoonsnaam}'s to say. */
final class Naamwoorden {

    private Naamwoorden() {}

    /** The words under which a name is found. */
    static SortedSet<String> van(String naam) {
        return schoon(naam).isBlank() ? new TreeSet<>() : Persoonsnaam.lees(naam).zoekwoorden();
    }

    /** How a person of a delivery is called; else what they are. */
    static String naam(Map<?, ?> persoon) {
        return Persoonsnaam.van(persoon).map(Persoonsnaam::weergave).orElse("onbekend");
    }

    /** PostgreSQL text holds no NUL; it has no meaning in a name either. */
    static String schoon(String tekst) {
        return tekst.replace("\0", "");
    }

    /** The words of a question: each must begin one of {@link #van}. */
    static List<String> zoekwoorden(String zoek) {
        return List.copyOf(Persoonsnaam.zoekvraag(zoek));
    }
}
