package nl.spil.web;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.spil.database.Databasewacht;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The preferences of accounts. Kept in memory too, as every page asks for them; another node sees a change within a minute. */
@Component
class Voorkeuren {

    private record Gelezen(Voorkeur voorkeur, long tot) {}

    private static final int ONTHOUDEN = 5_000;
    private final JdbcClient jdbc;
    private final Databasewacht wacht;
    private final Map<String, Gelezen> gelezen = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Gelezen> oudste) {
            return size() > ONTHOUDEN;
        }
    };

    Voorkeuren(JdbcClient jdbc, Databasewacht wacht) {
        this.jdbc = jdbc;
        this.wacht = wacht;
    }

    Voorkeur van(String account) {
        synchronized (gelezen) {
            var g = gelezen.get(account);
            if (g != null && (System.nanoTime() - g.tot() < 0 || !wacht.stand().leest())) {
                return g.voorkeur();
            }
        }
        if (!wacht.stand().leest()) {
            return Voorkeur.STANDAARD;
        }
        Voorkeur voorkeur;
        try {
            voorkeur = lees(account);
        } catch (DataAccessException e) {
            // The error page and the status page must show when the database does not answer.
            synchronized (gelezen) {
                var g = gelezen.get(account);
                return g == null ? Voorkeur.STANDAARD : g.voorkeur();
            }
        }
        onthoud(account, voorkeur);
        return voorkeur;
    }

    private Voorkeur lees(String account) {
        return jdbc.sql("select thema, taal, sneltoetsen from voorkeur where account = :account").param("account", account)
                .query((r, _) -> new Voorkeur(r.getString(1), r.getString(2), r.getBoolean(3))).optional().orElse(Voorkeur.STANDAARD);
    }

    void bewaar(String account, Voorkeur v) {
        jdbc.sql("""
                insert into voorkeur (account, thema, taal, sneltoetsen) values (:account, :thema, :taal, :sneltoetsen)
                on conflict (account) do update
                set thema = excluded.thema, taal = excluded.taal, sneltoetsen = excluded.sneltoetsen""")
                .param("account", account).param("thema", v.thema()).param("taal", v.taal()).param("sneltoetsen", v.sneltoetsen())
                .update();
        onthoud(account, v);
    }

    private void onthoud(String account, Voorkeur v) {
        synchronized (gelezen) {
            gelezen.put(account, new Gelezen(v, System.nanoTime() + 60_000_000_000L));
        }
    }
}
