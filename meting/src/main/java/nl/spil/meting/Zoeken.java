package nl.spil.meting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import nl.spil.dossier.gebruik.Dossierzoeker;
import nl.spil.dossier.gebruik.Lezer;
import nl.spil.recht.Actor;
import nl.spil.zaak.Zicht;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code zoeken}: words in the text of 100,000 documents, by a reader of one office who may see a third of them. */
final class Zoeken implements Proef {

    private static final int PER_ZAAK = 50;
    private static final int WOORDEN = 220;
    private static final int PER_KEER = 2_000;
    private static final String[] LETTERGREPEN = {"ver", "ge", "be", "aan", "op", "huis", "man", "straat", "fiets", "kamer", "deur", "tijd", "werk", "plaats",
        "recht", "stuk", "zaak", "hand", "weg", "water", "land", "schap", "lijk", "heid", "ing", "er", "en", "loop", "slag", "kracht"};

    @Override
    public String naam() {
        return "zoeken";
    }

    @Override
    public List<Meting> meet(Omvang omvang) throws Exception {
        var aantal = omvang.kies(100_000, 300);
        try (var cluster = Proefcluster.open()) {
            var database = cluster.leeg();
            try (var bron = cluster.app(database, 4)) {
                vul(bron, aantal);
                new JdbcTemplate(bron).execute("analyze");
                var zoeker = new Dossierzoeker(bron);
                var tekst = "zoeken in " + aantal + " documenten van een bladzijde; 50 treffers met fragment. Vloer: 50 bladzijden ophalen op sleutel.";
                return List.of(meet("zoeken-zeldzaam", "Een woord dat in een op de duizend documenten staat: " + tekst, zoeker, bron, "kwartelkoning", omvang),
                        meet("zoeken-twee", "Twee gewone woorden, die samen moeten voorkomen: " + tekst, zoeker, bron, "fietshuis kamerweg", omvang),
                        meet("zoeken-gewoon", "Een woord dat bijna overal staat; de eerste 2.000 bladzijden worden gerangschikt: " + tekst, zoeker, bron, "verdachte", omvang));
            }
        }
    }

    private static Meting meet(String naam, String opmerking, Dossierzoeker zoeker, DataSource bron, String vraag, Omvang omvang) {
        var keren = omvang.kies(40, 3);
        var lezer = new Lezer(new Actor("officier", "Officier", "officier", "OD0"), new Zicht(false, Set.of("OD0"), Set.of("vertrouwelijk")));
        var waarden = new double[keren];
        var vloeren = new double[keren];
        var jdbc = new JdbcTemplate(bron);
        var sleutels = jdbc.queryForList("select sha256 from bladtekst tablesample bernoulli (50) limit 50", String.class).toArray(String[]::new);
        for (var i = -2; i < keren; i++) { // two rounds warm up
            var begin = System.nanoTime();
            var uitslag = zoeker.zoek(vraag, null, lezer, 50);
            var duur = System.nanoTime() - begin;
            if (uitslag.treffers().isEmpty()) {
                throw new IllegalStateException("nothing found for " + vraag);
            }
            begin = System.nanoTime();
            jdbc.queryForList("select tekst from bladtekst where sha256 = any (?) and blad = 1", String.class, (Object) sleutels);
            if (i >= 0) {
                waarden[i] = duur / 1e6;
                vloeren[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        return Meting.percentiel(naam, "ms", 95, waarden, vloeren, opmerking);
    }

    private static void vul(DataSource bron, int aantal) throws Exception {
        var jdbc = new JdbcTemplate(bron);
        var toeval = new Random(11);
        for (int van = 0; van < aantal; van += PER_KEER) {
            var zaken = new ArrayList<Object[]>();
            var stukken = new ArrayList<Object[]>();
            var inhoud = new ArrayList<Object[]>();
            var bladen = new ArrayList<Object[]>();
            for (int i = van; i < Math.min(aantal, van + PER_KEER); i++) {
                var nr = "13-%06d-26".formatted(i / PER_ZAAK + 1);
                if (i % PER_ZAAK == 0) {
                    zaken.add(new Object[] {nr, i / PER_ZAAK + 1, "OD" + i / PER_ZAAK % 3});
                }
                var tekst = tekst(toeval, i);
                var sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest((i + tekst).getBytes(StandardCharsets.UTF_8)));
                stukken.add(new Object[] {nr, "s" + i, sha});
                inhoud.add(new Object[] {sha});
                bladen.add(new Object[] {sha, tekst});
            }
            jdbc.batchUpdate("""
                    insert into zaak_rij (zaak_id, versie, parket, jaar, serie, onderdeel, classificatie, onderzoek, verdachte, fase, lijst, behandelaar, vrijheid,
                        feiten, termijn_op, onregelmatigheden, voorstellen, gewijzigd_op)
                    values (?, 1, '13', 2026, ?, ?, '', '', 'Jan', '', '', '', '', '[]', 'infinity', 0, 0, now())""", zaken);
            jdbc.batchUpdate("""
                    insert into stuk (zaak_id, id, soort, titel, datum, bestand, sha256, grootte, classificatie, geheimhouder, bijzonder, herkomst, gevoegd_op)
                    values (?, ?, 'pv-bevindingen', 'Proces-verbaal van bevindingen', '2026-01-01', 'pv.pdf', ?, 1000, '', false, '', '', now())""", stukken);
            jdbc.batchUpdate("insert into inhoudkenmerk (sha256, mime, bladen, tekst) values (?, 'application/pdf', 1, 'gelezen')", inhoud);
            jdbc.batchUpdate("insert into bladtekst (sha256, blad, deel, tekst) values (?, 1, 1, ?)", bladen);
            System.err.println("documenten: " + Math.min(aantal, van + PER_KEER) + " van " + aantal);
        }
    }

    /** Common words often and rare ones seldom, as in a language. */
    private static String tekst(Random toeval, int i) {
        var uit = new StringBuilder("De verdachte verklaarde ");
        for (int w = 0; w < WOORDEN; w++) {
            var rang = (int) (LETTERGREPEN.length * Math.pow(toeval.nextDouble(), 2));
            uit.append(LETTERGREPEN[rang]).append(LETTERGREPEN[toeval.nextInt(LETTERGREPEN.length)]);
            if (toeval.nextInt(3) == 0) {
                uit.append(LETTERGREPEN[toeval.nextInt(LETTERGREPEN.length)]);
            }
            uit.append(' ');
        }
        return uit + (i % 10 == 0 ? "fietshuis kamerweg " : "") + (i % 997 == 0 ? "kwartelkoning" : "");
    }
}
