package nl.spil.keten;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Writes what a delivery leaves in our rows, in the transaction of its acts. Where another was first it throws
 * {@link Ingehaald}, which undoes everything; the delivery is then judged again.
 */
final class Bijboeking {

    /** Another delivery changed what this one was judged by. */
    static final class Ingehaald extends RuntimeException {
        private static final long serialVersionUID = 1;

        Ingehaald() {
            super("another delivery was first", null, false, false);
        }
    }

    private final JdbcTemplate jdbc;

    Bijboeking(DataSource bron) {
        this.jdbc = new JdbcTemplate(bron);
    }

    /** @param kenmerk digest of the content; {@code berichtSha256} that of the message as bytes */
    void levering(JsonNode bericht, String kenmerk, String berichtSha256, String account, Aanleverantwoord antwoord) {
        eis(jdbc.update("""
                insert into aanlevering (bericht_id, onderzoek, soort, inhoud, bericht, pv_nummer, organisatie, eenheid, account, antwoord)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (bericht_id) do nothing""",
                antwoord.berichtId(), antwoord.onderzoek(), bericht.path("soort").stringValue("nieuw"), kenmerk, berichtSha256,
                bericht.at("/procesVerbaal/nummer").stringValue(""), bericht.at("/afzender/organisatie").stringValue(),
                bericht.at("/afzender/eenheid").stringValue(), account, Leveringboek.JSON.writeValueAsString(antwoord)));
    }

    /** @param zaken number of the zaak of each verdachte that is new */
    void onderzoek(JsonNode bericht, Leveringsplan plan, Map<Integer, String> zaken) {
        if (plan.nieuw()) {
            eis(jdbc.update("insert into onderzoek (id, bericht_id, organisatie) values (?, ?, ?) on conflict do nothing",
                    plan.onderzoek(), bericht.path("berichtId").stringValue(), bericht.at("/afzender/organisatie").stringValue()));
        }
        for (var deel : plan.delen()) {
            var zaak = deel.soort().equals("verdachte") ? zaken.getOrDefault(Integer.valueOf(deel.nummer()), "") : "";
            var inhoud = deel.inhoud().toString();
            if (deel.bekend()) {
                jdbc.update("""
                        insert into onderzoek_deel (onderzoek, soort, nummer, inhoud, zaak_id) values (?, ?, ?, ?, ?)
                        on conflict (onderzoek, soort, nummer) do update set inhoud = excluded.inhoud""",
                        plan.onderzoek(), deel.soort(), deel.nummer(), inhoud, zaak);
            } else {
                eis(jdbc.update("""
                        insert into onderzoek_deel (onderzoek, soort, nummer, inhoud, zaak_id) values (?, ?, ?, ?, ?)
                        on conflict do nothing""", plan.onderzoek(), deel.soort(), deel.nummer(), inhoud, zaak));
            }
        }
    }

    void nummers(String zaak, Map<Leveringsplan.Nummer, Integer> nummers) {
        nummers.forEach((nummer, nr) -> eis(jdbc.update(
                "insert into zaak_nummer (zaak_id, soort, nummer, nr) values (?, ?, ?, ?) on conflict do nothing",
                zaak, nummer.soort(), nummer.nummer(), nr)));
    }

    /** @param ook whether they are withdrawn by this delivery; otherwise only that they still stand is asked */
    void staan(String onderzoek, List<Leveringsplan.Zaakplan> zaken, boolean ook) {
        for (var zaak : zaken) {
            if (!zaak.nieuw()) {
                eis(jdbc.update("""
                        update onderzoek_deel set ingetrokken = ?
                        where onderzoek = ? and soort = 'verdachte' and zaak_id = ? and not ingetrokken""",
                        ook, onderzoek, zaak.parketnummer()));
            }
        }
    }

    private static void eis(int rijen) {
        if (rijen != 1) {
            throw new Ingehaald();
        }
    }
}
