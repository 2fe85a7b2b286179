package nl.spil.zaak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import nl.spil.recht.Parketnummer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which zaken were destroyed, in the database and in a file beside it ({@code vernietigingen.txt}, one a line: number, moment). The
 * file goes with the back-ups: a restore reads it, so that an older back-up does not bring a zaak back.
 */
public final class Vernietigingsregister {

    /** Name of the file in the data directory and in a back-up. */
    public static final String BESTAND = "vernietigingen.txt";

    private static final Pattern REGEL = Pattern.compile("(\\d{2}-\\d{6}-\\d{2}) (\\S+)( .*)?");

    private final JdbcTemplate jdbc;

    /** @param bron as the server */
    public Vernietigingsregister(DataSource bron) {
        this.jdbc = new JdbcTemplate(bron);
    }

    void besluit(Parketnummer zaak, String grond, Instant op) {
        jdbc.update("insert into vernietiging (zaak_id, grond, besloten_op) values (?, ?, ?) on conflict (zaak_id) do nothing", zaak.waarde(), grond, Timestamp.from(op));
    }

    List<Parketnummer> open() {
        return jdbc.query("select zaak_id from vernietiging where klaar_op is null order by 1", (rij, _) -> new Parketnummer(rij.getString(1)));
    }

    String grond(Parketnummer zaak) {
        return jdbc.queryForList("select grond from vernietiging where zaak_id = ?", String.class, zaak.waarde()).getFirst();
    }

    void klaar(Parketnummer zaak, Instant op, Path gegevens) {
        schrijf(gegevens.resolve(BESTAND), zaak.waarde() + " " + op + "\n");
        jdbc.update("update vernietiging set klaar_op = ? where zaak_id = ?", Timestamp.from(op), zaak.waarde());
    }

    /**
     * Reads a register in, to be carried out before the server answers. A zaak that is not in this database is passed over.
     *
     * @return how many zaken are to be destroyed
     */
    public int leesIn(Path bestand) throws IOException {
        var aantal = 0;
        for (var regel : Files.readAllLines(bestand, StandardCharsets.UTF_8)) {
            var m = REGEL.matcher(regel.strip());
            if (m.matches()) {
                aantal += jdbc.update("""
                        insert into vernietiging (zaak_id, grond, besloten_op) select ?, ?, ? where exists (select from log_entry where zaak_id = ?)
                        on conflict (zaak_id) do nothing""", m.group(1), "vernietigingsregister", Timestamp.from(Instant.parse(m.group(2))), m.group(1));
            }
        }
        return aantal;
    }

    private static void schrijf(Path bestand, String regel) {
        try {
            Files.createDirectories(bestand.toAbsolutePath().getParent());
            Files.writeString(bestand, regel, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("Het register van vernietigingen " + bestand + " is niet te schrijven. Controleer schijf en rechten.", e);
        }
    }
}
