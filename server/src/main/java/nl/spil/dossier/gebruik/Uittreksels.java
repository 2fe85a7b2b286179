package nl.spil.dossier.gebruik;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The text that Spil took from a content, to show instead of a file that is not shown. Who may see the stuk was asked before. */
public final class Uittreksels {

    /** The text of one page, from 1. */
    public record Blad(int blad, String tekst) {}

    private final JdbcClient jdbc;

    Uittreksels(DataSource bron) {
        this.jdbc = JdbcClient.create(bron);
    }

    /**
     * @param vanaf  first page
     * @param aantal 1 to 100 pages
     */
    public List<Blad> bladen(String sha256, int vanaf, int aantal) {
        return jdbc.sql("""
                select blad, string_agg(tekst, '' order by deel) as tekst from bladtekst
                where sha256 = :sha256 and blad between :van and :tot group by blad order by blad""")
                .param("sha256", sha256).param("van", vanaf).param("tot", vanaf + Math.clamp(aantal, 1, 100) - 1)
                .query((rij, _) -> new Blad(rij.getInt(1), rij.getString(2))).list();
    }
}
