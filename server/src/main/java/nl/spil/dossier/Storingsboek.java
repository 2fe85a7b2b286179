package nl.spil.dossier;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes down when a content could not be read, and when it could again, so that it can be told afterwards who decided without it.
 * A read that goes well costs nothing but a look in a set.
 */
final class Storingsboek {

    private static final Logger LOG = LoggerFactory.getLogger(Storingsboek.class);

    private final JdbcTemplate jdbc;
    private final Set<String> open = ConcurrentHashMap.newKeySet();

    Storingsboek(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        open.addAll(jdbc.queryForList("select distinct sha256 from blobstoring where tot is null and oorzaak = 'leesfout' limit 100000", String.class));
    }

    void mislukt(String sha256) {
        if (open.add(sha256)) {
            boek("insert into blobstoring (sha256, oorzaak) values (?, 'leesfout')", sha256);
        }
    }

    void gelukt(String sha256) {
        if (!open.isEmpty() && open.remove(sha256)) {
            boek("update blobstoring set tot = clock_timestamp() where sha256 = ? and oorzaak = 'leesfout' and tot is null", sha256);
        }
    }

    /** The database may be away at the same time; reading goes before writing about it. */
    private void boek(String sql, String sha256) {
        try {
            jdbc.update(sql, sha256);
        } catch (DataAccessException e) {
            LOG.warn("a failure to read {} was not written down: {}", sha256, e.toString());
        }
    }
}
