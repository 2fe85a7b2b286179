package nl.spil.dossier.ontvangst;

import static nl.spil.dossier.gebruik.Proefdossier.OFFICIER;
import static nl.spil.dossier.gebruik.Proefdossier.SECRETARIS;
import static nl.spil.dossier.gebruik.Proefdossier.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import nl.spil.dossier.gebruik.Proefdossier;
import nl.spil.dossier.inhoud.Proefscanner;
import nl.spil.dossier.inhoud.Virusscanner;
import nl.spil.recht.Parketnummer;
import nl.spil.zaak.Uitkomst;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that are handed in, by parts and scanned. */
class UploadsTest {

    private static final Kenmerken OVERIG = new Kenmerken("overig", "", null, false, "");

    @TempDir
    static Path map;

    private static Proefdossier proef;
    private static Parketnummer zaak;

    @BeforeAll
    static void begin() throws IOException {
        proef = new Proefdossier();
        zaak = proef.zaak();
    }

    @AfterAll
    static void einde() {
        proef.close();
    }

    private static Stukvoeging voeging(Virusscanner scanner) {
        return new Stukvoeging(proef.zaken, proef.stukken, scanner, proef.klok);
    }

    private static Uploads uploads(Clock klok, String knoop) {
        return new Uploads(proef.bron, voeging(new Virusscanner("")), proef.gegevens.resolve("uploads"), knoop, klok);
    }

    @Test
    void two_parts_of_one_file_do_not_come_in_at_once() throws Exception {
        var uploads = uploads(proef.klok, "hoofd");
        var upload = uploads.begin(OFFICIER, zaak, "a.bin", 10, OVERIG);
        try (var lijn = new PipedOutputStream(); var deel = new PipedInputStream(lijn)) {
            var eerste = new FutureTask<>(() -> uploads.neem(upload, 0, deel));
            Thread.ofVirtual().start(eerste);
            lijn.write(bytes("12345"));
            lijn.flush();
            for (int i = 0; i < 200 && uploads.zoek(OFFICIER, zaak, upload.id()).orElseThrow().gekregen() < 5; i++) {
                Thread.sleep(20);
            }
            assertThat(uploads.neem(upload, 5, new ByteArrayInputStream(bytes("67890")))).isEqualTo(new Deelantwoord.Bezig());
            lijn.close();
            assertThat(eerste.get()).isEqualTo(new Deelantwoord.Verder(5));
        }
        assertThat(uploads.neem(upload, 5, new ByteArrayInputStream(bytes("67890")))).isInstanceOf(Deelantwoord.Heel.class);
    }

    @Test
    void an_upload_is_of_one_person_in_one_zaak_on_one_node_and_ends_when_it_is_given_up_or_a_week_old() throws IOException {
        var uploads = uploads(proef.klok, "hoofd");
        var upload = uploads.begin(OFFICIER, zaak, "../../etc/passwd", 10, OVERIG);
        assertThat(upload.bestand()).isEqualTo("passwd");
        assertThat(uploads.zoek(SECRETARIS, zaak, upload.id())).isEmpty();
        assertThat(uploads.zoek(OFFICIER, new Parketnummer("13-999999-26"), upload.id())).isEmpty();
        assertThat(uploads(proef.klok, "ander").zoek(OFFICIER, zaak, upload.id())).isEmpty();
        assertThat(uploads.breekAf(upload)).isTrue();
        assertThat(uploads.zoek(OFFICIER, zaak, upload.id())).isEmpty();

        var oud = uploads.begin(OFFICIER, zaak, "oud.bin", 10, OVERIG);
        var later = uploads(Clock.offset(proef.klok, Duration.ofDays(8)), "hoofd");
        later.begin(OFFICIER, zaak, "nieuw.bin", 10, OVERIG);
        assertThat(uploads.zoek(OFFICIER, zaak, oud.id())).isEmpty();
        assertThat(proef.gegevens.resolve("uploads").resolve("upload-" + oud.id())).doesNotExist();
    }

    @Test
    void half_an_upload_goes_with_its_zaak_and_what_no_row_knows_is_cleared() throws IOException {
        var weg = proef.zaak();
        var uploads = uploads(proef.klok, "hoofd");
        var half = uploads.begin(OFFICIER, weg, "half.bin", 10, OVERIG);
        assertThat(uploads.neem(half, 0, new ByteArrayInputStream(bytes("12345")))).isEqualTo(new Deelantwoord.Verder(5));
        var blijft = uploads.begin(OFFICIER, zaak, "blijft.bin", 10, OVERIG);
        var map = proef.gegevens.resolve("uploads");
        uploads.vernietig(weg);
        assertThat(map.resolve("upload-" + half.id())).doesNotExist();
        assertThat(uploads.zoek(OFFICIER, weg, half.id())).isEmpty();
        var rest = Files.write(map.resolve("upload-vananderen"), bytes("van een zaak die op een andere knoop is vernietigd"));
        uploads.begin(OFFICIER, zaak, "volgende.bin", 10, OVERIG);
        assertThat(rest).doesNotExist();
        assertThat(uploads.zoek(OFFICIER, zaak, blijft.id())).isPresent();
    }

    @Test
    void what_holds_a_virus_is_refused_and_nothing_is_kept_and_what_is_clean_joins() throws Exception {
        try (var clamd = Proefscanner.begin(map)) {
            var voeging = voeging(clamd.scanner());
            var besmet = Files.write(map.resolve("besmet.txt"), Proefscanner.EICAR);
            assertThat(voeging.neemIn(besmet, "besmet.txt")).isInstanceOf(Inneming.Besmet.class);
            assertThat(proef.jdbc.queryForList("select 1 from blob where sha256 = ?", Proefdossier.sha256(Proefscanner.EICAR))).isEmpty();
            assertThat(voeging.neemIn(Files.write(map.resolve("leeg.txt"), new byte[0]), "leeg.txt")).isEqualTo(new Inneming.Leeg());

            var schoon = voeging.neemIn(Files.writeString(map.resolve("brief.txt"), "Geachte heer"), "C:\\map\\brief.txt");
            assertThat(schoon).isInstanceOfSatisfying(Inneming.Bewaard.class, b -> {
                assertThat(b.inhoud().bestand()).isEqualTo("brief.txt");
                var gevoegd = voeging.voeg(OFFICIER, zaak, b.inhoud(), new Kenmerken("geheimhouderstuk", "Brief", null, false, ""));
                assertThat(gevoegd.uitkomst()).isInstanceOf(Uitkomst.Vastgelegd.class);
                assertThat(gevoegd.stuk().geheimhouder()).as("by its kind").isTrue();
            });
        }
        assertThat(new Kenmerken("bestaat-niet", "x".repeat(201), null, false, "raar").fouten()).hasSize(3);
    }
}
