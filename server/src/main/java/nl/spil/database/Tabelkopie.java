package nl.spil.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * The tables of Spil as CSV files, one each, in the order of their primary key, so that the same rows give the same bytes in
 * any cluster. What belongs to a cluster and not to the data is left out: transaction numbers and places in the feed.
 */
final class Tabelkopie {
    /**
     * Flyway makes it; how far readers are in this cluster's feed: in another they begin again and skip what was done; and where
     * and under which keys this installation keeps its documents: they go out as they came, and are taken in anew.
     */
    private static final Set<String> NIET = Set.of("flyway_schema_history", "feed_plaats", "blob", "blobsleutel", "blobplaats", "opslagvolume");
    /** Beside columns of type xid8. A new cluster gives its own place, and ties it to the entry (plek). */
    private static final Map<String, Set<String>> ZONDER = Map.of("log_entry", Set.of("positie", "plek"));

    private final Connection verbinding;

    Tabelkopie(Connection verbinding) throws SQLException {
        this.verbinding = verbinding;
        try (Statement s = verbinding.createStatement()) {
            s.execute("set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601'; set bytea_output = 'hex';"
                    + " set extra_float_digits = 1");
        }
    }

    /** Each table with its columns, a table before those that refer to it. */
    SequencedMap<String, List<String>> tabellen() throws SQLException {
        Map<String, List<String>> kolommen = new LinkedHashMap<>();
        lees("""
                select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
                  and a.attgenerated = '' and a.atttypid <> 'xid8'::regtype
                order by c.relname, a.attnum""",
                r -> kolommen.computeIfAbsent(r.getString(1), _ -> new ArrayList<>()).add(r.getString(2)));
        Map<String, List<String>> verwijst = new LinkedHashMap<>();
        lees("select conrelid::regclass::text, confrelid::regclass::text from pg_constraint where contype = 'f' and conrelid <> confrelid",
                r -> verwijst.computeIfAbsent(r.getString(1), _ -> new ArrayList<>()).add(r.getString(2)));
        SequencedMap<String, List<String>> uit = new LinkedHashMap<>();
        for (String tabel : kolommen.keySet()) {
            voegToe(tabel, kolommen, verwijst, uit);
        }
        NIET.forEach(uit::remove);
        return uit;
    }

    private static void voegToe(String tabel, Map<String, List<String>> kolommen, Map<String, List<String>> verwijst,
            Map<String, List<String>> uit) {
        if (!uit.containsKey(tabel)) {
            verwijst.getOrDefault(tabel, List.of()).forEach(v -> voegToe(v, kolommen, verwijst, uit));
            Set<String> zonder = ZONDER.getOrDefault(tabel, Set.of());
            uit.put(tabel, kolommen.getOrDefault(tabel, List.of()).stream().filter(k -> !zonder.contains(k)).toList());
        }
    }

    /** Writes a table; returns the SHA-256 of what was written. */
    String schrijf(String tabel, List<String> kolommen, OutputStream naar) throws SQLException, IOException {
        DigestOutputStream uit = new DigestOutputStream(naar, Inhoud.sha256());
        String lijst = kolommen.stream().map(Tabelkopie::naam).collect(Collectors.joining(", "));
        verbinding.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (select " + lijst + " from " + naam(tabel) + " order by "
                + sleutel(tabel, lijst) + ") to stdout with (format csv, header)", uit);
        uit.flush();
        return Inhoud.hex(uit.getMessageDigest());
    }

    /** Reads a table that is empty; the columns are those of the header. */
    void lees(String tabel, Path bestand) throws SQLException, IOException {
        String kop;
        try (var lezer = Files.newBufferedReader(bestand)) {
            kop = lezer.readLine();
        }
        if (kop == null || !kop.matches("[a-z0-9_,]+")) {
            throw new DatabaseFout(bestand + " begint niet met de namen van kolommen; de uitvoer is beschadigd.");
        }
        String lijst = List.of(kop.split(",")).stream().map(Tabelkopie::naam).collect(Collectors.joining(", "));
        try (Statement s = verbinding.createStatement(); InputStream in = Files.newInputStream(bestand)) {
            // A column of the cluster that has no default gets the beginning: "look at everything".
            List<String> zonder = new ArrayList<>();
            lees("select attname from pg_attribute where attrelid = '" + tabel + "'::regclass and atttypid = 'xid8'::regtype"
                    + " and not atthasdef", r -> zonder.add(r.getString(1)));
            for (String kolom : zonder) {
                s.execute("alter table " + naam(tabel) + " alter column " + naam(kolom) + " set default '0'");
            }
            boolean log = tabel.equals("log_entry");
            if (log) {
                s.execute("alter table log_entry alter column positie set default nextval('log_positie')");
                s.execute("alter table log_entry alter column plek set default ''");
            }
            verbinding.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + naam(tabel) + " (" + lijst
                    + ") from stdin with (format csv, header)", in);
            for (String kolom : zonder) {
                s.execute("alter table " + naam(tabel) + " alter column " + naam(kolom) + " drop default");
            }
            if (log) {
                s.execute("alter table log_entry alter column positie drop default, alter column plek drop default");
                s.execute(PLEK);
            }
        }
    }

    /** As zaak ties a place to an entry: SHA-256 over netstrings. Held together with zaak by the check that follows. */
    private static final String PLEK = """
            update log_entry set plek = sha256(convert_to((select string_agg(octet_length(v) || ':' || v || ',', '' order by n)
                from unnest(array['spil-plek-1', encode(hash, 'hex'), tx::text, positie::text]) with ordinality as d(v, n)), 'UTF8'))""";

    /** Numbers that the tables give out themselves go on after the last one. */
    void zetTellers() throws SQLException {
        List<String> opdrachten = new ArrayList<>();
        lees("""
                select pg_get_serial_sequence(quote_ident(table_name), column_name), table_name, column_name
                from information_schema.columns
                where table_schema = 'public' and pg_get_serial_sequence(quote_ident(table_name), column_name) is not null""",
                r -> opdrachten.add("select setval('" + r.getString(1) + "', coalesce(max(" + naam(r.getString(3)) + "), 0) + 1, false) from "
                        + naam(r.getString(2))));
        try (Statement s = verbinding.createStatement()) {
            for (String opdracht : opdrachten) {
                s.execute(opdracht);
            }
        }
    }

    long aantal(String tabel) throws SQLException {
        List<Long> uit = new ArrayList<>();
        lees("select count(*) from " + naam(tabel), r -> uit.add(r.getLong(1)));
        return uit.getFirst();
    }

    private String sleutel(String tabel, String alles) throws SQLException {
        List<String> uit = new ArrayList<>();
        lees("""
                select a.attname || case when a.attcollation <> 0 then ' collate "C"' else '' end
                from pg_index i, unnest(i.indkey) with ordinality k(attnum, n), pg_attribute a
                where i.indrelid = '%s'::regclass and i.indisprimary and a.attrelid = i.indrelid and a.attnum = k.attnum
                order by k.n""".formatted(tabel), r -> uit.add(r.getString(1)));
        return uit.isEmpty() ? alles : String.join(", ", uit);
    }

    private static String naam(String naam) {
        return "\"" + naam + "\"";
    }

    private interface Rij {
        void lees(ResultSet r) throws SQLException;
    }

    private void lees(String vraag, Rij rij) throws SQLException {
        try (PreparedStatement s = verbinding.prepareStatement(vraag); ResultSet r = s.executeQuery()) {
            while (r.next()) {
                rij.lees(r);
            }
        }
    }
}
