package nl.spil.zaak;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;

/** Changes one thing in the database as its superuser could, at random. */
final class Knoeier {

    /** What was done, and where the check must find it; volgnummer 0 where no entry can be named. */
    record Daad(String wat, String zaak, int volgnummer) {}

    private static final List<String> TEKST = List.of("actor_id", "actor_naam", "actor_rol", "actor_onderdeel", "herkomst", "pakket", "motor",
            "payload");
    private static final List<String> BYTES = List.of("salt", "payload_digest", "vorige", "hash", "plek");
    private static final List<String> ANDERS = List.of("geldig_op = geldig_op + interval '1 microsecond'",
            "vastgelegd_op = vastgelegd_op - interval '1 microsecond'",
            "precisie = case precisie when 'dag' then 'minuut' else 'dag' end",
            "wijze = case wijze when 'verrichten' then 'vastleggen' else 'verrichten' end", "tx = (tx::text::bigint + 1)::text::xid8",
            "positie = positie + 1000", "payload = null, salt = null", "salt = null");

    private final JdbcTemplate jdbc;
    private final Random toeval;
    private final String zaak;
    private final int volgnummer;

    Knoeier(JdbcTemplate jdbc, Random toeval) {
        this.jdbc = jdbc;
        this.toeval = toeval;
        this.zaak = "13-00000" + (1 + toeval.nextInt(6)) + "-26";
        this.volgnummer = 1 + toeval.nextInt(4);
    }

    Daad doe() {
        return switch (toeval.nextInt(10)) {
            case 0, 1, 2 -> tekst();
            case 3, 4 -> bytes();
            case 5, 6 -> anders();
            case 7 -> weg();
            case 8 -> verwisseld();
            default -> beeld();
        };
    }

    private Daad tekst() {
        var kolom = TEKST.get(toeval.nextInt(TEKST.size()));
        var was = (String) rij().get(kolom);
        if (was.isEmpty()) {
            return op(kolom + " = 'x'");
        }
        var plaats = toeval.nextInt(was.length());
        var letter = (char) (was.charAt(plaats) == 'q' ? 'r' : 'q');
        jdbc.update("update log_entry set " + kolom + " = ? where zaak_id = ? and volgnummer = ?",
                was.substring(0, plaats) + letter + was.substring(plaats + 1), zaak, volgnummer);
        return new Daad(kolom + " byte " + plaats, zaak, volgnummer);
    }

    private Daad bytes() {
        var kolom = BYTES.get(toeval.nextInt(BYTES.size()));
        var was = ((byte[]) rij().get(kolom)).clone();
        var plaats = toeval.nextInt(was.length);
        was[plaats] ^= (byte) (1 << toeval.nextInt(8));
        jdbc.update("update log_entry set " + kolom + " = ? where zaak_id = ? and volgnummer = ?", was, zaak, volgnummer);
        return new Daad(kolom + " byte " + plaats, zaak, volgnummer);
    }

    private Daad anders() {
        return op(ANDERS.get(toeval.nextInt(ANDERS.size())));
    }

    private Daad op(String wijziging) {
        jdbc.update("update log_entry set " + wijziging + " where zaak_id = ? and volgnummer = ?", zaak, volgnummer);
        return new Daad(wijziging, zaak, volgnummer);
    }

    private Daad weg() {
        return switch (toeval.nextInt(3)) {
            case 0 -> {
                jdbc.update("delete from log_entry where zaak_id = ? and volgnummer = ?", zaak, volgnummer);
                yield new Daad("row " + volgnummer + " away", zaak, volgnummer);
            }
            case 1 -> {
                jdbc.update("delete from log_entry where zaak_id = ?", zaak);
                yield new Daad("stream away", zaak, 4);
            }
            default -> {
                jdbc.update("update log_entry set zaak_id = '99-999999-99' where zaak_id = ? and volgnummer = ?", zaak, volgnummer);
                yield new Daad("row " + volgnummer + " moved", zaak, volgnummer);
            }
        };
    }

    private Daad verwisseld() {
        var ander = 1 + volgnummer % 4;
        jdbc.update("""
                update log_entry e set payload = a.payload, salt = a.salt, payload_digest = a.payload_digest from log_entry a
                where e.zaak_id = ? and e.volgnummer = ? and a.zaak_id = e.zaak_id and a.volgnummer = ?""", zaak, volgnummer, ander);
        return new Daad("payload and digest of row " + ander, zaak, volgnummer);
    }

    private Daad beeld() {
        return switch (toeval.nextInt(4)) {
            case 0 -> {
                jdbc.update("update snapshot set beeld = replace(beeld, '\"AMS\"', '\"RTM\"') where zaak_id = ?", zaak);
                yield new Daad("picture", zaak, 0);
            }
            case 1 -> {
                jdbc.update("delete from snapshot where zaak_id = ?", zaak);
                yield new Daad("snapshot away", zaak, 0);
            }
            case 2 -> {
                jdbc.update("update zaak_rij set lijst = 'elders' where zaak_id = ?", zaak);
                yield new Daad("list", zaak, 0);
            }
            default -> {
                jdbc.update("update zegel_kop set versie = versie - 1 where zaak_id = ? and zegel = 2", zaak);
                yield new Daad("sealed head", "", 0);
            }
        };
    }

    private Map<String, Object> rij() {
        return jdbc.queryForMap("select * from log_entry where zaak_id = ? and volgnummer = ?", zaak, volgnummer);
    }
}
