package nl.spil.zaak;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.spil.recht.CanoniekeJson;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Gebeurteniscodec;
import nl.spil.recht.Handeling;
import nl.spil.recht.Parketnummer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Commands carried out: a retry within 30 days gets the first answer, another body under the same key is refused. */
final class Opdrachten {

    /** What is known of a key. */
    sealed interface Eerder {
        /** The entries of the first answer, as zaak and volgnummer. */
        record Antwoord(List<Plaats> plaatsen) implements Eerder {}

        record AndereInhoud() implements Eerder {}
    }

    /** An entry by its place in its stream. */
    record Plaats(Parketnummer zaak, int volgnummer) {}

    private final JdbcTemplate jdbc;

    Opdrachten(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is known of a key, and what the database's clock says: asked when the locks are held, in one round.
     *
     * @param eerder empty without a key, for a key not used yet, or used more than 30 days ago
     */
    record Blik(Instant klok, Optional<Eerder> eerder) {}

    Blik kijk(Opdracht o) {
        return jdbc.query("""
                select clock_timestamp() as nu, o.inhoud, o.antwoord from (select 1) een
                left join opdracht o on o.actor_id = ? and o.sleutel = ? and o.op > now() - interval '30 days'""",
                (rij, _) -> new Blik(EventLog.op(rij, "nu"), eerder(o, rij.getBytes("inhoud"), rij.getString("antwoord"))),
                o.actor().id(), o.sleutel()).getFirst();
    }

    private static Optional<Eerder> eerder(Opdracht o, byte @Nullable [] inhoud, @Nullable String antwoord) {
        if (o.sleutel().isEmpty() || inhoud == null || antwoord == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.equals(inhoud, inhoud(o)) ? new Eerder.Antwoord(plaatsen(antwoord)) : new Eerder.AndereInhoud());
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another used the key meanwhile */
    void onthoud(Opdracht o, List<LogEntry> entries) {
        if (o.sleutel().isEmpty()) {
            return;
        }
        var geschreven = jdbc.update("""
                insert into opdracht (actor_id, sleutel, inhoud, antwoord) values (?, ?, ?, ?)
                on conflict (actor_id, sleutel) do update set inhoud = excluded.inhoud, antwoord = excluded.antwoord, op = now()
                    where opdracht.op <= now() - interval '30 days'""",
                o.actor().id(), o.sleutel(), inhoud(o), antwoord(entries));
        if (geschreven == 0) {
            throw new org.springframework.dao.DuplicateKeyException("sleutel intussen gebruikt: " + o.sleutel());
        }
    }

    /** Forgets what is older than 30 days. */
    int ruimOp() {
        return jdbc.update("delete from opdracht where op <= now() - interval '30 days'");
    }

    /** Digest of all that a caller asked, but for the version seen: a retry after a reload is the same command. */
    private static byte[] inhoud(Opdracht o) {
        if (!o.inhoud().isEmpty()) {
            return Hashketen.bytes(Hashketen.digest(o.inhoud()));
        }
        var delen = new ArrayList<Object>();
        o.stappen().forEach(stap -> delen.add(Map.of("doel", doel(stap.doel()), "handeling", handeling(stap.handeling()))));
        o.aantekeningen().forEach(a -> delen.add(
                Map.of("doel", doel(a.doel()), "gebeurtenis", Gebeurteniscodec.schrijf(a.gebeurtenis()), "op", a.geldigOp().toString())));
        return Hashketen.bytes(CanoniekeJson.hash(delen));
    }

    private static String doel(Doel doel) {
        return switch (doel) {
            case Doel.Bestaand(var nr, var _) -> nr.waarde();
            case Doel.Nieuw(var parket, var jaar, var tijdelijk) -> parket + "/" + jaar + "/" + tijdelijk;
            case Doel.Zelfde(var tijdelijk) -> "=" + tijdelijk;
        };
    }

    private static String handeling(Handeling h) {
        return Gebeurteniscodec.schrijf(new Gebeurtenis.HandelingVerricht(h, List.of(), 0));
    }

    private static String antwoord(List<LogEntry> entries) {
        var delen = new ArrayList<String>();
        entries.forEach(e -> delen.add(e.zaak() + "#" + e.volgnummer()));
        return String.join(" ", delen);
    }

    private static List<Plaats> plaatsen(String antwoord) {
        return Arrays.stream(antwoord.split(" ")).filter(deel -> !deel.isEmpty()).map(deel -> {
            var hek = deel.indexOf('#');
            return new Plaats(new Parketnummer(deel.substring(0, hek)), Integer.parseInt(deel.substring(hek + 1)));
        }).toList();
    }
}
