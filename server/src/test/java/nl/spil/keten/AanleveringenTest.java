package nl.spil.keten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AanleveringenTest {

    private final Proefketen keten = new Proefketen();

    @AfterEach
    void sluit() {
        keten.close();
    }

    @Test
    void each_sample_in_order_gives_exactly_what_is_expected_on_a_real_database() throws IOException {
        var zacht = new SoftAssertions();
        for (var voorbeeld : Voorbeeld.alle()) {
            var uitkomst = keten.lever(voorbeeld);
            var verwacht = voorbeeld.verwacht();
            var gekregen = switch (uitkomst) {
                case Aanleveruitkomst.Aanvaard(var a) -> {
                    zacht.assertThat(a.zaken()).as(voorbeeld.naam()).hasSize(verwacht.path("zaken").asInt(-1));
                    yield 201;
                }
                case Aanleveruitkomst.Geweigerd g -> {
                    var fouten = new TreeSet<String>();
                    g.fouten().forEach(f -> fouten.add(f.pad() + " " + f.code()));
                    zacht.assertThat(fouten).as(voorbeeld.naam()).isEqualTo(Proef.set(verwacht.path("fouten")));
                    yield g.status();
                }
                case Aanleveruitkomst.Dubbel _, Aanleveruitkomst.TeGroot _, Aanleveruitkomst.NietNu _, Aanleveruitkomst.NietOntvangen _ -> 0;
            };
            zacht.assertThat(gekregen).as(voorbeeld.naam() + " " + uitkomst).isEqualTo(verwacht.path("status").asInt());
        }
        zacht.assertAll();
        assertThat(keten.bestanden("inkomend")).isEmpty();
        assertThat(keten.quarantaine.aantal()).isEqualTo(13);
        assertThat(keten.quarantaine.lijst(null, 200).rijen()).hasSize(13);
        assertThat(keten.tel("log_entry where payload like '%levering-intrekken%'")).isEqualTo(1);
    }

    @Test
    void the_same_delivery_gets_the_first_answer_again_however_it_is_written() throws IOException {
        var voorbeeld = Voorbeeld.met("01-");
        var eerste = (Aanleveruitkomst.Aanvaard) keten.lever(voorbeeld);
        var entries = keten.tel("log_entry");
        var anders = Zipmaker.vanVoorbeeld(voorbeeld).bericht(omgekeerd(voorbeeld)).bytes();
        var tweede = keten.lever(anders, "application/zip");
        assertThat(tweede).isInstanceOfSatisfying(Aanleveruitkomst.Dubbel.class, d -> assertThat(d.antwoord()).isEqualTo(eerste.antwoord()));
        assertThat(keten.tel("log_entry")).isEqualTo(entries);
    }

    /** The same value with its members in another order and other white space. */
    private static String omgekeerd(Voorbeeld voorbeeld) throws IOException {
        var boom = Voorbeeld.JSON.readTree(voorbeeld.bericht());
        var namen = new java.util.ArrayList<>(boom.propertyNames());
        java.util.Collections.reverse(namen);
        var uit = Voorbeeld.JSON.createObjectNode();
        namen.forEach(n -> uit.set(n, boom.get(n)));
        return Voorbeeld.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(uit);
    }

    @Test
    void another_content_under_an_accepted_berichtId_is_409_and_kept() throws IOException {
        var voorbeeld = Voorbeeld.met("01-");
        keten.lever(voorbeeld);
        var tekst = new String(voorbeeld.bericht(), java.nio.charset.StandardCharsets.UTF_8).replace("Diemen", "Duivendrecht");
        var uitkomst = keten.lever(Zipmaker.vanVoorbeeld(voorbeeld).bericht(tekst).bytes(), "application/zip");
        assertThat(uitkomst).isInstanceOfSatisfying(Aanleveruitkomst.Geweigerd.class, g -> {
            assertThat(g.status()).isEqualTo(409);
            assertThat(g.fouten().getFirst().code()).isEqualTo("bericht-anders");
            assertThat(keten.quarantaine.toon(g.quarantaine())).isPresent();
        });
    }

    @Test
    void the_same_delivery_many_times_at_the_same_moment_is_accepted_once() throws Exception {
        var zip = Zipmaker.vanVoorbeeld(Voorbeeld.met("07-")).bytes();
        Callable<Aanleveruitkomst> lever = () -> keten.lever(zip, "application/zip");
        List<Aanleveruitkomst> uitkomsten;
        try (var draden = Executors.newVirtualThreadPerTaskExecutor()) {
            uitkomsten = draden.invokeAll(java.util.Collections.nCopies(12, lever)).stream().map(f -> f.resultNow()).toList();
        }
        assertThat(uitkomsten.stream().filter(Aanleveruitkomst.Aanvaard.class::isInstance)).hasSize(1);
        assertThat(uitkomsten.stream().filter(Aanleveruitkomst.Dubbel.class::isInstance)).hasSize(11);
        assertThat(keten.tel("zaak_rij")).isEqualTo(2);
        assertThat(keten.jdbc.queryForObject("select volgende from reeks", Integer.class)).isEqualTo(3);
    }

    @Test
    void a_refused_delivery_is_kept_whole_and_once_per_content() throws IOException {
        var zip = Zipmaker.vanVoorbeeld(Voorbeeld.met("28-")).bytes();
        var een = (Aanleveruitkomst.Geweigerd) keten.lever(zip, "application/zip");
        var twee = (Aanleveruitkomst.Geweigerd) keten.lever(zip, "application/zip");
        assertThat(twee.quarantaine()).isEqualTo(een.quarantaine());
        assertThat(keten.bestanden("quarantaine")).singleElement().satisfies(b -> assertThat(Files.readAllBytes(b)).isEqualTo(zip));
        assertThat(keten.quarantaine.toon(een.quarantaine())).hasValueSatisfying(l -> {
            assertThat(l.keren()).isEqualTo(2);
            assertThat(l.afzender()).startsWith("politie PL");
        });
        assertThat(keten.tel("log_entry")).isZero();
    }

    @Test
    void a_mended_message_goes_with_the_files_in_quarantine() throws IOException {
        var voorbeeld = Voorbeeld.met("28-");
        var geweigerd = (Aanleveruitkomst.Geweigerd) keten.lever(Zipmaker.vanVoorbeeld(voorbeeld).bytes(), "application/zip");
        var boom = (tools.jackson.databind.node.ObjectNode) Voorbeeld.JSON.readTree(voorbeeld.bericht());
        ((tools.jackson.databind.node.ObjectNode) boom.at("/verdachten/0")).remove("bsn");
        var uitkomst = keten.aanleveringen.opnieuw(geweigerd.quarantaine(),
                new ByteArrayInputStream(Voorbeeld.JSON.writeValueAsBytes(boom)), "application/json", Proefketen.ADMINISTRATIE);
        assertThat(uitkomst).hasValueSatisfying(u -> assertThat(u).isInstanceOf(Aanleveruitkomst.Aanvaard.class));
        assertThat(keten.quarantaine.aantal()).isZero();
        assertThat(keten.bestanden("quarantaine")).isEmpty();
        assertThat(keten.jdbc.queryForObject("select distinct actor_id from log_entry", String.class)).isEqualTo("politie");
    }

    @Test
    void a_supplement_that_came_too_early_is_accepted_when_offered_again() throws IOException {
        var aanvulling = (Aanleveruitkomst.Geweigerd) keten.lever(Voorbeeld.met("26-"));
        assertThat(aanvulling.fouten().getFirst().code()).isEqualTo("hoort-bij-onbekend");
        keten.lever(Voorbeeld.met("07-"));
        assertThat(keten.aanleveringen.opnieuw(aanvulling.quarantaine(), Proefketen.ADMINISTRATIE))
                .hasValueSatisfying(u -> assertThat(u).isInstanceOfSatisfying(Aanleveruitkomst.Aanvaard.class,
                        a -> assertThat(a.antwoord().zaken()).extracting(Aanleverantwoord.Zaak::verdachte).containsExactly(1, 2, 3)));
        assertThat(keten.quarantaine.aantal()).isZero();
        assertThat(keten.aanleveringen.opnieuw("00000000-0000-0000-0000-000000000000", Proefketen.ADMINISTRATIE)).isEmpty();
    }

    @Test
    void a_sender_that_hangs_up_leaves_nothing() throws IOException {
        var zip = Zipmaker.vanVoorbeeld(Voorbeeld.met("01-")).bytes();
        var afgebroken = new InputStream() {
            private int plaats;

            @Override
            public int read() throws IOException {
                if (plaats == zip.length / 2) {
                    throw new IOException("connection reset");
                }
                return zip[plaats++] & 0xFF;
            }
        };
        assertThat(keten.aanleveringen.neemAan(afgebroken, "application/zip", Proefketen.POLITIE))
                .isInstanceOf(Aanleveruitkomst.NietOntvangen.class);
        assertThat(keten.bestanden(".")).isEmpty();
        assertThat(keten.tel("quarantaine")).isZero();
    }

    @Test
    void every_stuk_is_on_disk_under_its_digest_and_readable_in_part() throws IOException {
        var uitkomst = (Aanleveruitkomst.Aanvaard) keten.lever(Voorbeeld.met("23-"));
        var zaak = new nl.spil.recht.Parketnummer(uitkomst.antwoord().zaken().getFirst().parketnummer());
        var lijst = keten.stukken.lijst(zaak, null, 3);
        assertThat(lijst.rijen()).hasSize(3);
        assertThat(lijst.volgende()).isNotNull();
        assertThat(keten.stukken.lijst(zaak, lijst.volgende(), 500).rijen()).hasSize(keten.stukken.aantal(zaak) - 3);
        assertThat(keten.stukken.lijst(zaak, null, 500).rijen()).anyMatch(s -> s.geheimhouder());
        for (var stuk : keten.stukken.lijst(zaak, null, 500).rijen()) {
            var bron = Files.readAllBytes(Voorbeeld.met("23-").map().resolve("stukken").resolve(stuk.bestand()));
            assertThat(stuk.grootte()).isEqualTo(bron.length);
            try (var in = keten.stukken.open(stuk, 100, 50)) {
                assertThat(in.readAllBytes()).isEqualTo(java.util.Arrays.copyOfRange(bron, 100, 150));
            }
        }
        assertThat(keten.tel("log_entry where payload like '%" + lijst.rijen().getFirst().sha256() + "%'")).isEqualTo(1);
    }

    @Test
    void what_a_server_left_that_was_cut_off_is_gone_at_the_next_start() throws IOException {
        var geweigerd = (Aanleveruitkomst.Geweigerd) keten.lever(Voorbeeld.met("28-"));
        Files.createDirectories(keten.gegevens.resolve("inkomend/half/uitgepakt"));
        Files.writeString(keten.gegevens.resolve("inkomend/half/uitgepakt/bestand-0"), "half");
        Files.writeString(keten.gegevens.resolve("quarantaine/00000000-0000-0000-0000-000000000000"), "zonder rij");
        new Werkplaats(keten.gegevens.resolve("inkomend"));
        keten.quarantaine.ruimOp();
        assertThat(keten.bestanden("inkomend")).isEmpty();
        assertThat(keten.bestanden("quarantaine")).extracting(b -> b.getFileName().toString()).containsExactly(geweigerd.quarantaine());
    }

    @Test
    void a_disk_that_is_away_is_said_so_and_nothing_is_registered() throws IOException {
        var zip = Zipmaker.vanVoorbeeld(Voorbeeld.met("01-")).bytes();
        var inkomend = keten.gegevens.resolve("inkomend");
        Files.delete(inkomend);
        assertThat(keten.lever(zip, "application/zip")).isInstanceOf(Aanleveruitkomst.NietNu.class);
        Files.createDirectory(inkomend);
        var documenten = keten.gegevens.resolve("documenten");
        Files.move(documenten, keten.gegevens.resolve("weg"));
        assertThat(keten.lever(zip, "application/zip")).isInstanceOf(Aanleveruitkomst.NietNu.class);
        assertThat(keten.tel("log_entry") + keten.tel("aanlevering")).isZero();
        assertThat(keten.bestanden("inkomend")).isEmpty();
        Files.move(keten.gegevens.resolve("weg"), documenten);
        assertThat(keten.lever(zip, "application/zip")).isInstanceOf(Aanleveruitkomst.Aanvaard.class);
    }

    @Test
    void an_unknown_suspect_gets_a_name_and_a_release_is_reported_once() throws IOException {
        keten.lever(Voorbeeld.met("14-"));
        var zaak = eerste(keten.lever(Voorbeeld.met("25-")));
        assertThat(keten.zaken.stand(zaak).orElseThrow().beeld().verdachte().naam()).isEqualTo("Mohamed Groen-Visser");
        keten.lever(Voorbeeld.met("03-"));
        var vast = eerste(lever(vrijlatingsbericht("00000000-0000-4000-8000-000000000003")));
        assertThat(keten.zaken.stand(vast).orElseThrow().beeld().vrijheid().status()).isEqualTo("vrij");
        lever(vrijlatingsbericht("00000000-0000-4000-8000-000000000004"));
        assertThat(keten.tel("log_entry where zaak_id = '" + vast + "' and payload like '%invrijheidstelling-uit-ivs%'")).isEqualTo(1);
        assertThat(keten.zaken.stand(vast).orElseThrow().beeld().feiten()).hasSize(1);
    }

    private static nl.spil.recht.Parketnummer eerste(Aanleveruitkomst uitkomst) {
        return new nl.spil.recht.Parketnummer(((Aanleveruitkomst.Aanvaard) uitkomst).antwoord().zaken().getFirst().parketnummer());
    }

    private Aanleveruitkomst lever(tools.jackson.databind.node.ObjectNode bericht, String bestand, byte[] inhoud) throws IOException {
        return keten.lever(new Zipmaker().bericht(bericht.toString()).met(bestand, inhoud).bytes(), "application/zip");
    }

    /** A supplement to sample 03 that gives its suspect anew, released. */
    private tools.jackson.databind.node.ObjectNode vrijlatingsbericht(String berichtId) throws IOException {
        var eerst = Voorbeeld.JSON.readTree(Voorbeeld.met("03-").bericht());
        var uit = (tools.jackson.databind.node.ObjectNode) Voorbeeld.JSON.readTree(Voorbeeld.met("25-").bericht());
        uit.put("berichtId", berichtId).put("parket", eerst.path("parket").stringValue());
        uit.putObject("hoortBij").put("berichtId", eerst.path("berichtId").stringValue());
        var verdachte = (tools.jackson.databind.node.ObjectNode) eerst.at("/verdachten/0").deepCopy();
        ((tools.jackson.databind.node.ObjectNode) verdachte.get("vrijheid")).put("heengezondenOp", "2026-10-05T12:00:00+02:00");
        uit.putArray("verdachten").add(verdachte);
        ((tools.jackson.databind.node.ArrayNode) uit.get("stukken")).remove(1);
        return uit;
    }

    private Aanleveruitkomst.Aanvaard lever(tools.jackson.databind.node.ObjectNode bericht) throws IOException {
        return (Aanleveruitkomst.Aanvaard) lever(bericht, "stukken/01-pv-verhoor-verdachte.pdf",
                Files.readAllBytes(Voorbeeld.met("25-").map().resolve("stukken/01-pv-verhoor-verdachte.pdf")));
    }
}
