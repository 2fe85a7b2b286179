package nl.spil.dossier.gebruik;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import nl.spil.recht.Parketnummer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The order of the list, for everyone who reads it. Numbers of stukken do not move with it, and what joins later comes last. */
public final class Volgorde {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactie;

    Volgorde(DataSource bron) {
        this.jdbc = new JdbcTemplate(bron);
        this.transactie = new TransactionTemplate(new JdbcTransactionManager(bron));
    }

    /**
     * Puts stukken together, in this order, after another.
     *
     * @param stukken those to move; an unknown id is passed over
     * @param na      put after this one; null: at the front
     * @return false when {@code na} is not in the dossier or is one of those to move; then nothing moved
     */
    public boolean zet(Parketnummer zaak, List<String> stukken, @Nullable String na) {
        return schik(zaak, stukken, rest -> na == null ? 0 : rest.indexOf(na) < 0 ? -1 : rest.indexOf(na) + 1);
    }

    /** As {@link #zet}, before another; false when {@code voor} is not in the dossier or is one of those to move. */
    public boolean zetVoor(Parketnummer zaak, List<String> stukken, String voor) {
        return schik(zaak, stukken, rest -> rest.indexOf(voor));
    }

    /** @param plek where in the rest they come; below 0: nowhere */
    private boolean schik(Parketnummer zaak, List<String> stukken, ToIntFunction<List<String>> plek) {
        return Boolean.TRUE.equals(transactie.execute(_ -> {
            var nu = jdbc.queryForList("select id from stuk where zaak_id = ? order by volgorde nulls last, volg for update", String.class, zaak.waarde());
            var mee = new LinkedHashSet<>(stukken);
            mee.retainAll(new LinkedHashSet<>(nu));
            var rest = new ArrayList<>(nu);
            rest.removeAll(mee);
            var hier = plek.applyAsInt(rest);
            if (hier < 0) {
                return false;
            }
            rest.addAll(hier, mee);
            jdbc.update("""
                    update stuk s set volgorde = n.plek from unnest(?::text[]) with ordinality n(id, plek)
                    where s.zaak_id = ? and s.id = n.id and s.volgorde is distinct from n.plek""", rest.toArray(String[]::new), zaak.waarde());
            return true;
        }));
    }
}
