package nl.spil.keten;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Zaakbeeld;
import nl.spil.zaak.LogEntry;
import nl.spil.zaak.Zaken;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives a zaak that came in otherwise than by a delivery (registered by hand, split off) an onderzoek of its own, the first time
 * that a delivery names it. Its numbers are those of the zaak, its one verdachte is number 1.
 */
final class Onderzoekopname {

    /** Who delivered it, where no service did: only the prosecution itself can take it back. */
    static final String OM = "om";
    private static final Pattern VORM = Pattern.compile("[0-9]{2}-[0-9]{6}-[0-9]{2}");

    private final JdbcTemplate jdbc;
    private final Zaken zaken;
    private final TransactionTemplate transactie;

    Onderzoekopname(DataSource bron, Zaken zaken) {
        this.jdbc = new JdbcTemplate(bron);
        this.zaken = zaken;
        this.transactie = new TransactionTemplate(new JdbcTransactionManager(bron));
    }

    /** Name of the onderzoek; empty when there is no such zaak. */
    Set<String> neemOp(String parketnummer) {
        if (!VORM.matcher(parketnummer).matches()) {
            return Set.of();
        }
        var nr = new Parketnummer(parketnummer);
        var beeld = zaken.stand(nr).map(stand -> stand.beeld()).filter(b -> b.zaak().ingeschreven());
        return beeld.<Set<String>>map(b -> transactie.execute(_ -> Set.of(schrijf(nr, b)))).orElse(Set.of());
    }

    private String schrijf(Parketnummer nr, Zaakbeeld beeld) {
        var naam = beeld.zaak().onderzoek();
        var id = !naam.isBlank() && begin(naam, nr) ? naam : nr.waarde();
        if (id.equals(nr.waarde())) {
            begin(id, nr);
        }
        var gegevens = zaken.gebeurtenissen(nr, 0, Integer.MAX_VALUE).stream().flatMap(e -> inschrijving(e).stream()).findFirst().orElse(new TreeMap<>());
        deel(id, "verdachte", "1", met(gegevens.get("verdachte"), Map.of("volgnummer", 1L)), nr.waarde());
        for (var feit : beeld.feiten()) {
            var nummer = String.valueOf(feit.nr());
            deel(id, "feit", nummer, met(null, Map.of("volgnummer", (long) feit.nr(), "strafbaarFeit", feit.strafbaarFeit(), "pleegdatum",
                    Map.of("van", feit.pleegVan().toString(), "tot", feit.pleegTot().toString()), "betrokkenen",
                    List.of(Map.of("verdachte", 1L, "deelneming", feit.deelneming())))), "");
            nummer(nr, "feit", nummer, feit.nr());
        }
        for (var voorwerp : beeld.voorwerpen()) {
            var nummer = String.valueOf(voorwerp.nr());
            deel(id, "voorwerp", nummer, met(null, Map.of("nummer", nummer, "omschrijving", voorwerp.omschrijving())), "");
            nummer(nr, "voorwerp", nummer, voorwerp.nr());
        }
        if (gegevens.get("slachtoffers") instanceof List<?> slachtoffers) {
            for (int i = 0; i < slachtoffers.size(); i++) {
                deel(id, "slachtoffer", String.valueOf(i + 1), met(slachtoffers.get(i), Map.of("volgnummer", i + 1L)), "");
            }
        }
        return id;
    }

    private static List<Map<String, Object>> inschrijving(LogEntry entry) {
        return entry.gebeurtenis() instanceof Gebeurtenis.HandelingVerricht v && v.handeling().soort().equals("zaak-inschrijven")
                ? List.of(v.handeling().gegevens()) : List.of();
    }

    /** False when another onderzoek has this name already. */
    private boolean begin(String id, Parketnummer nr) {
        return jdbc.update("insert into onderzoek (id, bericht_id, organisatie) values (?, ?, ?) on conflict do nothing", id, "zaak " + nr, OM) == 1;
    }

    private void deel(String id, String soort, String nummer, Map<String, Object> inhoud, String zaak) {
        jdbc.update("""
                insert into onderzoek_deel (onderzoek, soort, nummer, inhoud, zaak_id) values (?, ?, ?, ?, ?) on conflict do nothing""",
                id, soort, nummer, Leveringboek.JSON.writeValueAsString(inhoud), zaak);
    }

    private void nummer(Parketnummer nr, String soort, String nummer, int eigen) {
        jdbc.update("insert into zaak_nummer (zaak_id, soort, nummer, nr) values (?, ?, ?, ?) on conflict do nothing", nr.waarde(), soort, nummer, eigen);
    }

    private static Map<String, Object> met(@org.jspecify.annotations.Nullable Object gegeven, Map<String, Object> erbij) {
        var uit = new TreeMap<String, Object>();
        if (gegeven instanceof Map<?, ?> m) {
            m.forEach((sleutel, waarde) -> uit.put((String) sleutel, waarde));
        }
        uit.putAll(erbij);
        return uit;
    }
}
