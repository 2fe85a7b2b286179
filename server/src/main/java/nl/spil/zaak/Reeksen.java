package nl.spil.zaak;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import nl.spil.recht.Parketnummer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Numbers of zaken, per parket and year. Issued inside the transaction of the act and undone with it, so that a reeks has no
 * gaps and no doubles. Who holds a reeks alone may issue from it.
 */
public final class Reeksen {

    /** The holder whose reeksen this installation issues from. */
    public static final String HIER = "spil";

    /** @param tot last number, itself included; {@code volgende} past it means used up */
    public record Reeks(String parket, int jaar, int van, int tot, String houder, int volgende) {}

    /** No number left in any reeks that this installation holds. */
    static final class Uitgeput extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String tekst;

        Uitgeput(String parket, int jaar) {
            this("De reeksen van parket " + parket + " voor " + jaar + " zijn op. Laat de beheerder een reeks toevoegen.");
        }

        private Uitgeput(String tekst) {
            super(tekst);
            this.tekst = tekst;
        }

        String tekst() {
            return tekst;
        }
    }

    private final JdbcTemplate jdbc;

    Reeksen(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the reeksen of this parket and year until the end of the transaction; makes the first when there is none. */
    void vergrendel(String parket, int jaar) {
        if (jdbc.query("select van from reeks where parket = ? and jaar = ? order by van for update", (rij, _) -> rij.getInt(1), parket, jaar)
                .isEmpty()) {
            jdbc.update("""
                    insert into reeks (parket, jaar, van, tot, houder, volgende) values (?, ?, 1, 999999, ?, 1)
                    on conflict do nothing""", parket, jaar, HIER);
        }
    }

    /** The next number. The caller is in a transaction; what it rolls back is issued again. */
    Parketnummer geefUit(String parket, int jaar) {
        return jdbc.query("""
                update reeks set volgende = volgende + 1
                where parket = ? and jaar = ? and van = (select min(van) from reeks
                    where parket = ? and jaar = ? and houder = ? and volgende <= tot)
                returning volgende - 1""", (rij, _) -> Parketnummer.van(parket, rij.getInt(1), jaar), parket, jaar, parket, jaar, HIER)
                .stream().findFirst().orElseThrow(() -> new Uitgeput(parket, jaar));
    }

    /** Adds a reeks: for this installation, or to keep free what another holds. */
    public void voegToe(String parket, int jaar, int van, int tot, String houder) {
        jdbc.update("insert into reeks (parket, jaar, van, tot, houder, volgende) values (?, ?, ?, ?, ?, ?)", parket, jaar, van, tot,
                houder, van);
    }

    /** Every reeks with what is left of it. */
    public List<Reeks> overzicht() {
        return jdbc.query("select parket, jaar, van, tot, houder, volgende from reeks order by parket, jaar, van", (rij, _) -> reeks(rij));
    }

    private static Reeks reeks(ResultSet rij) throws SQLException {
        return new Reeks(rij.getString("parket"), rij.getInt("jaar"), rij.getInt("van"), rij.getInt("tot"), rij.getString("houder"),
                rij.getInt("volgende"));
    }
}
