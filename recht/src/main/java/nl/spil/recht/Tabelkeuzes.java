package nl.spil.recht;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How {@code uit:} of a pack chooses rows of a code table. */
final class Tabelkeuzes {

    private static final Pattern REEKS = Pattern.compile("(\\d+)-(\\d+)");

    private Tabelkeuzes() {}

    static SortedMap<String, List<Tabelkeuze>> van(Tabellen t) {
        var alle = new TreeMap<String, List<Tabelkeuze>>();
        alle.put("strafbare-feiten", lijst(t.strafbareFeiten().values(), StrafbaarFeit::id, StrafbaarFeit::kwalificatie));
        alle.put("parketten", lijst(t.parketten().values(), Parket::code, Parket::naam));
        alle.put("rechtbanken", lijst(t.rechtbanken().values(), Gerecht::code, Gerecht::naam));
        alle.put("sepotcodes", lijst(t.sepotcodes().values(), Sepotcode::code, Sepotcode::omschrijving));
        alle.put("bevoegden", lijst(t.bevoegden().values(), Bevoegde::id, Bevoegde::naam));
        alle.put("forum", lijst(t.forums().values(), Forum::id, Forum::naam));
        alle.put("strafsoorten", lijst(t.strafsoorten().values(), Strafsoort::id, Strafsoort::naam));
        alle.put("beslissingen", lijst(t.beslissingen().values(), Beslissingsoort::id, Beslissingsoort::naam));
        alle.put("documentsoorten", lijst(t.documentsoorten().values(), Documentsoort::id, Documentsoort::naam));
        return alle;
    }

    static String tabel(String uit) {
        return uit.strip().split("\\s+", 2)[0];
    }

    static Predicate<Tabelkeuze> filter(String uit) {
        var woorden = uit.strip().split("\\s+");
        if (woorden.length == 1) {
            return _ -> true;
        }
        Predicate<Tabelkeuze> een = _ -> false;
        for (var woord : List.of(woorden).subList(1, woorden.length)) {
            een = een.or(deel(woord));
        }
        return een;
    }

    private static Predicate<Tabelkeuze> deel(String woord) {
        var reeks = REEKS.matcher(woord);
        if (reeks.matches()) {
            var van = reeks.group(1);
            var tot = reeks.group(2);
            return k -> k.id().compareTo(van) >= 0 && k.id().compareTo(tot) <= 0;
        }
        return k -> woord.endsWith("-") ? k.id().startsWith(woord) : k.id().equals(woord);
    }

    private static <T> List<Tabelkeuze> lijst(Collection<T> rijen, Function<T, String> id, Function<T, String> naam) {
        return rijen.stream().map(r -> new Tabelkeuze(id.apply(r), naam.apply(r))).toList();
    }
}
