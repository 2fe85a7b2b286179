package nl.spil.recht;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The code tables of recht, read once from the class path; immutable. What a row means and how sure it is stands in
 * tabellen/README.md.
 */
public final class Tabellen {

    private final Map<String, StrafbaarFeit> strafbareFeiten = lees("strafbare-feiten", Tabelregels::strafbaarFeit, StrafbaarFeit::id);
    private final Map<String, Parket> parketten = lees("parketten", Tabelregels::parket, Parket::code);
    private final Map<String, Gerecht> rechtbanken = lees("rechtbanken", Tabelregels::gerecht, Gerecht::code);
    private final Map<String, Sepotcode> sepotcodes = lees("sepotcodes", Tabelregels::sepotcode, Sepotcode::code);
    private final Map<String, Bevoegde> bevoegden = lees("bevoegden", Tabelregels::bevoegde, Bevoegde::id);
    private final Map<String, Forum> forums = lees("forum", Tabelregels::forum, Forum::id);
    private final Map<String, Strafsoort> strafsoorten = lees("strafsoorten", Tabelregels::strafsoort, Strafsoort::id);
    private final Map<String, Beslissingsoort> beslissingen = lees("beslissingen", Tabelregels::beslissingsoort, Beslissingsoort::id);
    private final Map<String, Documentsoort> documentsoorten = lees("documentsoorten", Tabelregels::documentsoort, Documentsoort::id);
    private final List<Boetecategorie> boetecategorieen = Csv.lees("boetecategorieen").stream().map(Tabelregels::boetecategorie).toList();
    private final SortedMap<String, List<Tabelkeuze>> keuzes = Tabelkeuzes.van(this);

    private Tabellen() {}

    /** The tables that came with this release. */
    public static Tabellen ingebouwd() {
        return Eenmaal.TABELLEN;
    }

    public Map<String, StrafbaarFeit> strafbareFeiten() {
        return strafbareFeiten;
    }

    public Map<String, Parket> parketten() {
        return parketten;
    }

    public Map<String, Gerecht> rechtbanken() {
        return rechtbanken;
    }

    public Map<String, Sepotcode> sepotcodes() {
        return sepotcodes;
    }

    /** By id. Packs name the {@code orgaan}, which is an id too. */
    public Map<String, Bevoegde> bevoegden() {
        return bevoegden;
    }

    public Map<String, Forum> forums() {
        return forums;
    }

    public Map<String, Strafsoort> strafsoorten() {
        return strafsoorten;
    }

    public Map<String, Beslissingsoort> beslissingen() {
        return beslissingen;
    }

    public Map<String, Documentsoort> documentsoorten() {
        return documentsoorten;
    }

    public List<Boetecategorie> boetecategorieen() {
        return boetecategorieen;
    }

    public Optional<StrafbaarFeit> strafbaarFeit(String id) {
        return Optional.ofNullable(strafbareFeiten.get(id));
    }

    public Optional<Parket> parket(String code) {
        return Optional.ofNullable(parketten.get(code));
    }

    /** The highest fine of a category in euro cents on the day of the offence, when the table knows it. */
    public Optional<Long> boete(int categorie, LocalDate pleegdatum) {
        return boetecategorieen.stream().filter(b -> b.categorie() == categorie && b.geldtOp(pleegdatum)).map(Boetecategorie::bedrag)
                .findFirst();
    }

    /** Whether {@code uit} names a table here: see {@link #keuzes(String)}. */
    public boolean kent(String uit) {
        return keuzes.containsKey(Tabelkeuzes.tabel(uit));
    }

    /**
     * The answers of an input with {@code uit:}, in the order of the table: all rows ({@code forum}), a range of ids
     * ({@code sepotcodes 01-09}) or those that begin with one of some words ({@code beslissingen bv- voorwaarde-}).
     * Empty when there is no such table.
     */
    public List<Tabelkeuze> keuzes(String uit) {
        return keuzes.getOrDefault(Tabelkeuzes.tabel(uit), List.of()).stream().filter(Tabelkeuzes.filter(uit)).toList();
    }

    private static <T> Map<String, T> lees(String tabel, Function<Map<String, String>, T> regel, Function<T, String> id) {
        return java.util.Collections.unmodifiableMap(Csv.lees(tabel).stream().map(regel)
                .collect(Collectors.toMap(id, t -> t, (a, b) -> {
                    throw new IllegalStateException(tabel + ".csv names " + id.apply(a) + " twice");
                }, java.util.LinkedHashMap::new)));
    }

    /** Read when first asked for, by one thread. */
    private static final class Eenmaal {
        static final Tabellen TABELLEN = new Tabellen();
    }
}
