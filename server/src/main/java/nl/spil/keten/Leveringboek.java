package nl.spil.keten;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Accepted deliveries and their onderzoeken, as rows. */
final class Leveringboek implements Register {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /** A delivery with this berichtId. */
    record Eerder(String inhoud, Aanleverantwoord antwoord) {}

    private final JdbcTemplate jdbc;
    private final Onderzoekopname opname;

    Leveringboek(DataSource bron, Onderzoekopname opname) {
        this.jdbc = new JdbcTemplate(bron);
        this.opname = opname;
    }

    Optional<Eerder> aanvaard(String berichtId) {
        return jdbc.query("select inhoud, antwoord from aanlevering where bericht_id = ?",
                (rij, _) -> new Eerder(rij.getString(1), JSON.readValue(rij.getString(2), Aanleverantwoord.class)), berichtId)
                .stream().findFirst();
    }

    @Override
    public Set<String> onderzoekVanBericht(String berichtId) {
        return namen("select onderzoek from aanlevering where bericht_id = ?", berichtId);
    }

    @Override
    public Set<String> onderzoekVanPv(String pvNummer) {
        return namen("select distinct onderzoek from aanlevering where pv_nummer = ?", pvNummer);
    }

    @Override
    public Set<String> onderzoekVanZaak(String parketnummer) {
        var bekend = namen("select onderzoek from onderzoek_deel where zaak_id = ?", parketnummer);
        return bekend.isEmpty() ? opname.neemOp(parketnummer) : bekend;
    }

    private Set<String> namen(String sql, String waarde) {
        return new HashSet<>(jdbc.queryForList(sql, String.class, waarde));
    }

    @Override
    public Optional<Onderzoekstand> stand(String onderzoek) {
        return jdbc.query("select organisatie from onderzoek where id = ?", (rij, _) -> rij.getString(1), onderzoek).stream().findFirst()
                .map(organisatie -> new Onderzoekstand(onderzoek, organisatie, inhoud(onderzoek, "verdachte"), inhoud(onderzoek, "feit"),
                        nummers(onderzoek), voorwerpen(onderzoek), zaken(onderzoek)));
    }

    private Map<Integer, JsonNode> inhoud(String onderzoek, String soort) {
        var uit = new HashMap<Integer, JsonNode>();
        jdbc.query("select nummer, inhoud from onderzoek_deel where onderzoek = ? and soort = ?",
                rij -> { uit.put(Integer.valueOf(rij.getString(1)), JSON.readTree(rij.getString(2))); }, onderzoek, soort);
        return uit;
    }

    private Set<Integer> nummers(String onderzoek) {
        return new HashSet<>(jdbc.query("select nummer from onderzoek_deel where onderzoek = ? and soort = 'slachtoffer'",
                (rij, _) -> Integer.valueOf(rij.getString(1)), onderzoek));
    }

    private Set<String> voorwerpen(String onderzoek) {
        return namen("select nummer from onderzoek_deel where onderzoek = ? and soort = 'voorwerp'", onderzoek);
    }

    private List<Onderzoekstand.Zaakvan> zaken(String onderzoek) {
        return jdbc.query("""
                select zaak_id, nummer, ingetrokken from onderzoek_deel
                where onderzoek = ? and soort = 'verdachte' order by zaak_id""",
                (rij, _) -> new Onderzoekstand.Zaakvan(rij.getString(1), Integer.parseInt(rij.getString(2)), rij.getBoolean(3)), onderzoek);
    }

    /** Numbers of feiten and objects in these zaken. */
    Map<String, Map<Leveringsplan.Nummer, Integer>> nummers(List<Onderzoekstand.Zaakvan> zaken) {
        var uit = new HashMap<String, Map<Leveringsplan.Nummer, Integer>>();
        for (var zaak : zaken) {
            var nummers = new HashMap<Leveringsplan.Nummer, Integer>();
            jdbc.query("select soort, nummer, nr from zaak_nummer where zaak_id = ?",
                    rij -> { nummers.put(new Leveringsplan.Nummer(rij.getString(1), rij.getString(2)), rij.getInt(3)); }, zaak.parketnummer());
            uit.put(zaak.parketnummer(), nummers);
        }
        return uit;
    }

    /** Digests of the messages of an onderzoek in the order in which they came; those that withdraw are left out. */
    List<String> berichten(String onderzoek) {
        return jdbc.queryForList("""
                select bericht from aanlevering where onderzoek = ? and soort <> 'intrekking' order by ontvangen_op, bericht_id""",
                String.class, onderzoek);
    }

    /** How many onderzoeken began with this PV number. */
    int begonnenMet(String pvNummer) {
        var aantal = jdbc.queryForObject("select count(*) from aanlevering where pv_nummer = ? and soort = 'nieuw'", Integer.class, pvNummer);
        return aantal == null ? 0 : aantal;
    }
}
