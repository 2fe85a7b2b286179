package nl.spil.dossier.gebruik;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import nl.spil.recht.Parketnummer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stukken of a zaak to choose from; a dossier has up to thousands, so by number or by a word of the title. */
public final class Stukkeuzes {

    /** A number, two with a dash between, or what {@link Stukkeuze#tekst} gives. */
    private static final Pattern NUMMER = Pattern.compile("([0-9]{1,6})(?:\\s*[-–]\\s*([0-9]{1,6})|\\..*)?", Pattern.DOTALL);

    private static final String GENUMMERD = """
            with keuze as (select row_number() over (order by volg) as nummer, id, titel from stuk where zaak_id = :zaak)
            select nummer, id, titel from keuze
            """;

    private final JdbcClient jdbc;

    Stukkeuzes(DataSource bron) {
        this.jdbc = JdbcClient.create(bron);
    }

    /** The first {@code meest} in order of joining; one more than asked for says that there are more. */
    public List<Stukkeuze> eerste(Parketnummer zaak, int meest) {
        return jdbc.sql(GENUMMERD + "order by nummer limit :meest").param("zaak", zaak.waarde()).param("meest", meest).query(Stukkeuze.class).list();
    }

    /** Those with this number, or with this text in their title; at most {@code meest}. */
    public List<Stukkeuze> zoek(Parketnummer zaak, String tekst, int meest) {
        var m = NUMMER.matcher(tekst.strip());
        return jdbc.sql(GENUMMERD + "where nummer::text = :nummer or position(lower(:tekst) in lower(titel)) > 0 order by nummer::text <> :nummer, nummer limit :meest")
                .param("zaak", zaak.waarde()).param("nummer", m.matches() ? m.group(1) : "").param("tekst", tekst.strip()).param("meest", meest)
                .query(Stukkeuze.class).list();
    }

    /** How people read these ids, in the same order; what is no id of this zaak stays as it is. */
    public List<String> teksten(Parketnummer zaak, List<String> ids) {
        var bekend = new HashMap<String, String>();
        if (!ids.isEmpty()) {
            jdbc.sql(GENUMMERD + "where id = any(:ids)").param("zaak", zaak.waarde()).param("ids", ids.toArray(String[]::new)).query(Stukkeuze.class).list()
                    .forEach(k -> bekend.put(k.id(), k.tekst()));
        }
        return ids.stream().map(id -> bekend.getOrDefault(id, id)).toList();
    }

    /** Ids of what people wrote, one a line: "17", "17. Titel" or "17-23". What names no stuk of this zaak stays as it is. */
    public List<String> lees(Parketnummer zaak, List<String> geschreven) {
        var regels = geschreven.stream().flatMap(String::lines).map(String::strip).filter(r -> !r.isEmpty()).toList();
        if (regels.stream().noneMatch(r -> NUMMER.matcher(r).matches())) {
            return regels;
        }
        Map<Integer, String> ids = new HashMap<>();
        eerste(zaak, Integer.MAX_VALUE).forEach(k -> ids.put(k.nummer(), k.id()));
        var uit = new LinkedHashSet<String>();
        regels.forEach(regel -> uit.addAll(ids(regel, ids)));
        return List.copyOf(uit);
    }

    private static List<String> ids(String regel, Map<Integer, String> ids) {
        var m = NUMMER.matcher(regel);
        if (!m.matches()) {
            return List.of(regel);
        }
        var van = Integer.parseInt(m.group(1));
        var tot = m.group(2) == null ? van : Integer.parseInt(m.group(2));
        var uit = new java.util.ArrayList<String>();
        for (var nummer = van; nummer <= tot; nummer++) {
            var id = ids.get(nummer);
            if (id == null) {
                return List.of(regel);
            }
            uit.add(id);
        }
        return uit.isEmpty() ? List.of(regel) : uit;
    }

    /** Whether this is written as a number and so names no stuk: {@link #lees} left it as it was. */
    public static boolean isNummer(String waarde) {
        return NUMMER.matcher(waarde.strip()).matches();
    }
}
