package nl.spil.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The storage on three folders: keeping, reading, what is bad, who holds what. */
class VolumeopslagTest {

    private static final Duration SNEL = Duration.ofSeconds(20);

    @Test
    void what_is_kept_comes_back_in_any_range_and_lies_on_all_volumes_after_a_while() throws IOException {
        try (var proef = Proefopslag.begonnen()) {
            var toeval = new Random(20261125);
            Proefopslag.wachtTot("healthy", SNEL, proef::allesBij);
            for (var grootte : List.of(0, 1, 1000, Segmentvorm.SEGMENT, Segmentvorm.SEGMENT + 1, 3 * Segmentvorm.SEGMENT + 77)) {
                var bytes = Proefopslag.toeval(grootte, grootte);
                var sha256 = proef.bewaar(bytes);
                assertThat(proef.plaatsen(sha256).values().stream().filter("goed"::equals).count()).isGreaterThanOrEqualTo(2);
                assertThat(proef.lees(sha256)).isEqualTo(bytes);
                assertThat(proef.opslag().grootte(sha256)).contains((long) grootte);
                for (int i = 0; i < 20; i++) {
                    var van = toeval.nextInt(grootte + 2);
                    var aantal = toeval.nextInt(grootte + 2);
                    try (var in = proef.opslag().open(sha256, van, aantal)) {
                        assertThat(in.readAllBytes()).as("%d from %d of %d", aantal, van, grootte)
                                .isEqualTo(java.util.Arrays.copyOfRange(bytes, Math.min(van, grootte), Math.min(grootte, van + aantal)));
                    }
                }
                Proefopslag.wachtTot("on all volumes", SNEL, () -> proef.overal(sha256));
            }
        }
    }

    @Test
    void a_skip_and_small_reads_give_the_same_bytes() throws IOException {
        try (var proef = Proefopslag.begonnen()) {
            var bytes = Proefopslag.toeval(5, 2 * Segmentvorm.SEGMENT + 9);
            var sha256 = proef.bewaar(bytes);
            try (var in = proef.opslag().open(sha256, 3, bytes.length)) {
                assertThat(in.skip(Segmentvorm.SEGMENT)).isEqualTo(Segmentvorm.SEGMENT);
                assertThat(in.read()).isEqualTo(bytes[Segmentvorm.SEGMENT + 3] & 0xFF);
                in.skip(Segmentvorm.SEGMENT);
                assertThat(in.readAllBytes()).isEqualTo(java.util.Arrays.copyOfRange(bytes, 2 * Segmentvorm.SEGMENT + 4, bytes.length));
                assertThat(in.read()).isEqualTo(-1);
            }
        }
    }

    @Test
    void the_same_bytes_are_kept_once_also_when_they_come_at_the_same_time() throws Exception {
        try (var proef = Proefopslag.begonnen(); var draden = Executors.newVirtualThreadPerTaskExecutor()) {
            var bytes = Proefopslag.toeval(1, 200_000);
            var taken = java.util.stream.IntStream.range(0, 16).mapToObj(_ -> draden.submit(() -> proef.bewaar(bytes))).toList();
            for (var taak : taken) {
                assertThat(taak.get()).isEqualTo(Proefopslag.sha256(bytes));
            }
            Proefopslag.wachtTot("the doubles gone", SNEL, () -> aantalBestanden(proef, "a") <= 1 && aantalBestanden(proef, "b") <= 1);
            assertThat(proef.lees(Proefopslag.sha256(bytes))).isEqualTo(bytes);
        }
    }

    @Test
    void other_bytes_than_promised_are_refused_and_nothing_is_left_of_them() throws IOException {
        try (var proef = Proefopslag.begonnen()) {
            var bestand = Files.writeString(proef.gegevens.resolve("fout"), "iets anders");
            assertThatThrownBy(() -> proef.opslag().bewaar(bestand, "a".repeat(64))).isInstanceOf(IOException.class).hasMessageContaining("controlesom");
            assertThat(proef.opslag().grootte("a".repeat(64))).isEmpty();
            Proefopslag.wachtTot("cleared", SNEL, () -> proef.volumes.keySet().stream().allMatch(v -> aantalBestanden(proef, v) == 0));
        }
    }

    @Test
    void nothing_readable_lies_on_a_volume() throws IOException {
        try (var proef = Proefopslag.begonnen()) {
            var geheim = "De verdachte heet Jan de Vries. ".repeat(100).getBytes(StandardCharsets.UTF_8);
            var sha256 = proef.bewaar(geheim);
            Proefopslag.wachtTot("on all volumes", SNEL, () -> proef.overal(sha256));
            for (var volume : proef.volumes.keySet()) {
                assertThat(new String(Files.readAllBytes(proef.bestand(volume, sha256)), StandardCharsets.ISO_8859_1)).doesNotContain("Vries");
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(proef.gegevens.resolve("sleutels/opslag.sleutel")))).isEqualTo("rw-------");
        }
    }

    @Test
    void a_flipped_bit_is_never_served_and_is_repaired_from_another_copy() throws IOException {
        try (var proef = Proefopslag.begonnen()) {
            var bytes = Proefopslag.toeval(9, 3 * Segmentvorm.SEGMENT);
            var sha256 = proef.bewaar(bytes);
            Proefopslag.wachtTot("on all volumes", SNEL, () -> proef.overal(sha256));
            Proefopslag.keerBitOm(proef.bestand("a", sha256), Segmentvorm.SEGMENT + 500);
            Proefopslag.keerBitOm(proef.bestand("b", sha256), 700);
            for (int i = 0; i < 6; i++) {
                assertThat(proef.lees(sha256)).isEqualTo(bytes);
            }
            proef.schrob();
            Proefopslag.wachtTot("repaired", SNEL, () -> proef.overal(sha256));
            assertThat(Files.readAllBytes(proef.bestand("a", sha256))).isEqualTo(Files.readAllBytes(proef.bestand("c", sha256)));
            assertThat(Files.readAllBytes(proef.bestand("b", sha256))).isEqualTo(Files.readAllBytes(proef.bestand("c", sha256)));
        }
    }

    @Test
    void twenty_blobs_with_a_flipped_byte_on_one_volume_are_all_repaired_by_the_scrub() throws IOException {
        try (var proef = Proefopslag.begonnen()) {
            var alle = new HashSet<String>();
            for (int i = 0; i < 20; i++) {
                alle.add(proef.bewaar(Proefopslag.toeval(i, 5_000 + i * 997)));
            }
            Proefopslag.wachtTot("all safe", SNEL, proef::allesBij);
            for (var sha256 : alle) {
                var bestand = proef.bestand("b", sha256);
                Proefopslag.keerBitOm(bestand, new Random(sha256.hashCode()).nextLong(Files.size(bestand)));
            }
            var stand = proef.schrob();
            assertThat(stand.hersteld()).isEqualTo(20);
            assertThat(stand.kapot()).isEmpty();
            for (var sha256 : alle) {
                assertThat(Files.readAllBytes(proef.bestand("b", sha256))).isEqualTo(Files.readAllBytes(proef.bestand("c", sha256)));
            }
            assertThat(proef.schrob().hersteld()).isZero();
        }
    }

    @Test
    void what_is_bad_on_every_volume_is_named_and_never_served_until_its_bytes_come_again() throws IOException {
        try (var proef = Proefopslag.begonnen()) {
            Set<String> slecht = new HashSet<>();
            for (int i = 0; i < 20; i++) {
                slecht.add(proef.bewaar(Proefopslag.toeval(i, 4_000 + i)));
            }
            var goed = proef.bewaar(Proefopslag.toeval(99, 4_000));
            Proefopslag.wachtTot("all safe", SNEL, proef::allesBij);
            for (var sha256 : slecht) {
                for (var volume : proef.volumes.keySet()) {
                    Proefopslag.keerBitOm(proef.bestand(volume, sha256), Segmentvorm.KOP + 100);
                }
            }
            var stand = proef.schrob();
            assertThat(stand.kapot()).extracting(Opslagstand.Kapot::sha256).containsExactlyInAnyOrderElementsOf(slecht);
            assertThat(stand.kapot()).allSatisfy(k -> assertThat(k.zaken()).containsExactly(Proefopslag.ZAAK.waarde()));
            for (var sha256 : slecht) {
                assertThatThrownBy(() -> proef.lees(sha256)).isInstanceOf(Beschadigd.class);
            }
            assertThat(proef.lees(goed)).hasSize(4_000);

            var terug = proef.bewaar(Proefopslag.toeval(7, 4_007));
            assertThat(slecht).contains(terug);
            assertThat(proef.lees(terug)).isEqualTo(Proefopslag.toeval(7, 4_007));
            assertThat(proef.schrob().kapot()).hasSize(19);
        }
    }

    @Test
    void truncated_and_missing_copies_are_repaired_after_the_restart_that_finds_them() throws IOException {
        try (var proef = Proefopslag.begonnen()) {
            var kort = proef.bewaar(Proefopslag.toeval(1, 300_000));
            var weg = proef.bewaar(Proefopslag.toeval(2, 300_000));
            Proefopslag.wachtTot("all safe", SNEL, proef::allesBij);
            Files.write(proef.bestand("a", kort), new byte[100]);
            Files.delete(proef.bestand("c", weg));
            proef.opnieuw();
            Proefopslag.wachtTot("repaired", SNEL, () -> heel(proef.bestand("a", kort)) && heel(proef.bestand("c", weg)) && proef.allesBij());
        }
    }

    @Test
    void with_too_few_volumes_documents_wait_in_the_holding_area_and_are_spread_after_a_restart() throws IOException {
        try (var proef = Proefopslag.begonnen()) {
            for (var volume : List.of("a", "b")) {
                proef.delen().volumes().lijn(volume).orElseThrow().oefen(Instant.now().plusSeconds(600));
            }
            var bytes = Proefopslag.toeval(3, 100_000);
            var sha256 = proef.bewaar(bytes);
            assertThat(proef.plaatsen(sha256)).containsEntry("wacht:hoofd", "goed");
            assertThat(proef.werk.beheer().stand().nietDubbel()).containsEntry("hoofd", 1L);
            assertThat(proef.werk.beheer().nogNietDubbel(sha256)).isTrue();
            assertThat(proef.lees(sha256)).isEqualTo(bytes);

            proef.opnieuw();
            Proefopslag.wachtTot("spread", SNEL, () -> proef.overal(sha256) && !proef.plaatsen(sha256).containsKey("wacht:hoofd"));
            assertThat(proef.werk.beheer().stand().nietDubbel()).isEmpty();
            Proefopslag.wachtTot("holding area empty", SNEL, () -> aantal(proef.gegevens.resolve("wachtruimte/blobs")) == 0);
            assertThat(proef.lees(sha256)).isEqualTo(bytes);
        }
    }

    @Test
    void the_key_of_a_blob_is_wrapped_per_zaak_and_the_blob_goes_with_the_last_one() throws IOException {
        try (var proef = Proefopslag.begonnen()) {
            var bytes = Proefopslag.toeval(4, 50_000);
            var sha256 = proef.bewaar(bytes, Proefopslag.ZAAK);
            proef.bewaar(bytes, Proefopslag.ANDERE);
            Proefopslag.wachtTot("all safe", SNEL, proef::allesBij);
            var plek = proef.bestand("a", sha256);
            assertThat(proef.jdbc.queryForList("select zaak_id from blobsleutel order by 1", String.class))
                    .containsExactly(Proefopslag.ZAAK.waarde(), Proefopslag.ANDERE.waarde());

            proef.opslag().vernietig(Proefopslag.ZAAK);
            assertThat(proef.lees(sha256)).isEqualTo(bytes);
            proef.opslag().vernietig(Proefopslag.ANDERE);
            assertThat(proef.opslag().grootte(sha256)).isEmpty();
            assertThatThrownBy(() -> proef.lees(sha256)).isInstanceOf(IOException.class);
            Proefopslag.wachtTot("the file gone", SNEL, () -> !Files.exists(plek));
        }
    }

    @Test
    void a_new_main_key_wraps_again_and_writes_no_document() throws IOException {
        try (var proef = Proefopslag.begonnen()) {
            var bytes = Proefopslag.toeval(6, 50_000);
            var sha256 = proef.bewaar(bytes);
            Proefopslag.wachtTot("all safe", SNEL, proef::allesBij);
            var inhoud = Files.readAllBytes(proef.bestand("a", sha256));
            var oud = proef.jdbc.queryForObject("select hoofdsleutel from blobsleutel", String.class);
            assertThat(proef.werk.beheer().wisselSleutel()).isEqualTo(1);
            assertThat(proef.jdbc.queryForObject("select hoofdsleutel from blobsleutel", String.class)).isNotEqualTo(oud);
            assertThat(Files.readAllBytes(proef.bestand("a", sha256))).isEqualTo(inhoud);
            assertThat(proef.lees(sha256)).isEqualTo(bytes);
            proef.opnieuw();
            assertThat(proef.lees(sha256)).isEqualTo(bytes);
        }
    }

    @Test
    void without_the_key_file_the_storage_refuses_to_begin() throws IOException {
        try (var proef = Proefopslag.begonnen()) {
            proef.bewaar(Proefopslag.toeval(6, 10));
            proef.werk.close();
            Files.delete(proef.gegevens.resolve("sleutels/opslag.sleutel"));
            assertThatThrownBy(proef::begin).isInstanceOf(IllegalStateException.class).hasMessageContaining("back-up");
        }
    }

    @Test
    void orphans_are_cleared_after_their_grace_and_nothing_referenced_ever_is() throws IOException {
        try (var proef = new Proefopslag()) {
            proef.begin();
            var vast = proef.bewaar(Proefopslag.toeval(1, 1_000));
            var los = proef.ontvang(Proefopslag.toeval(2, 1_000));
            Proefopslag.wachtTot("all safe", SNEL, proef::allesBij);
            var wees = Path.of(proef.volumes.get("b"), "blobs", "ab", "ab" + "0".repeat(30));
            var verseWees = Path.of(proef.volumes.get("b"), "blobs", "cd", "cd" + "0".repeat(30));
            for (var bestand : List.of(wees, verseWees)) {
                Files.writeString(bestand, "rest");
            }
            Files.setLastModifiedTime(wees, FileTime.from(Instant.now().minus(Duration.ofHours(30))));
            Files.setLastModifiedTime(proef.bestand("a", vast), FileTime.from(Instant.now().minus(Duration.ofDays(300))));
            proef.opnieuw();
            Proefopslag.wachtTot("the orphan gone", SNEL, () -> !Files.exists(wees));
            assertThat(verseWees).exists();
            assertThat(proef.lees(los)).hasSize(1_000);

            proef.jdbc.update("update blobsleutel set sinds = now() - interval '30 hours'");
            proef.opnieuw();
            Proefopslag.wachtTot("the intake nobody held gone", SNEL, () -> proef.delen().register().zoek(los).isEmpty());
            assertThat(proef.lees(vast)).hasSize(1_000);
            assertThat(proef.bestand("a", vast)).exists();
        }
    }

    @Test
    void what_another_module_says_it_holds_is_kept_although_nobody_wrapped_its_key() throws IOException {
        try (var proef = new Proefopslag()) {
            proef.houders.add(_ -> List.of(Proefopslag.ANDERE.waarde()));
            proef.begin();
            var los = proef.ontvang(Proefopslag.toeval(2, 1_000));
            proef.jdbc.update("update blobsleutel set sinds = now() - interval '30 hours'");
            proef.opnieuw();
            Proefopslag.wachtTot("held", SNEL, () -> proef.jdbc.queryForObject("select zaak_id from blobsleutel", String.class).equals(Proefopslag.ANDERE.waarde()));
            assertThat(proef.lees(los)).hasSize(1_000);
        }
    }

    @Test
    void what_an_earlier_version_kept_moves_in_verified_and_a_bad_file_stays() throws IOException {
        try (var proef = new Proefopslag()) {
            var map = proef.gegevens.resolve("documenten");
            var oud = new Mapopslag(map);
            var bytes = Proefopslag.toeval(8, 2 * Segmentvorm.SEGMENT);
            var sha256 = Proefopslag.sha256(bytes);
            oud.bewaar(Files.write(proef.gegevens.resolve("x"), bytes), sha256);
            var slecht = map.resolve("aa/aa").resolve("a".repeat(64));
            Files.createDirectories(slecht.getParent());
            Files.writeString(slecht, "niet wat het heet");
            proef.houders.add(sha -> sha.equals(sha256) ? List.of(Proefopslag.ZAAK.waarde()) : List.of());
            proef.begin();
            assertThat(proef.lees(sha256)).isEqualTo(bytes);
            Proefopslag.wachtTot("moved", SNEL, () -> !Files.exists(map.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256)));
            assertThat(proef.lees(sha256)).isEqualTo(bytes);
            assertThat(slecht).exists();
            assertThat(proef.jdbc.queryForList("select zaak_id from blobsleutel", String.class)).containsExactly(Proefopslag.ZAAK.waarde());
        }
    }

    @Test
    void a_volume_of_another_installation_or_an_empty_mount_point_is_not_used() throws IOException {
        try (var proef = Proefopslag.begonnen()) {
            var sha256 = proef.bewaar(Proefopslag.toeval(1, 1_000));
            Proefopslag.wachtTot("all safe", SNEL, proef::allesBij);
            proef.werk.close();
            var a = Path.of(proef.volumes.get("a"));
            Files.move(a, a.resolveSibling("elders"));
            Files.createDirectories(a);
            Files.writeString(Path.of(proef.volumes.get("b")).resolve("spil-volume"), "van iemand anders");
            proef.begin();
            assertThat(proef.status("a")).isEqualTo(Volumestatus.AFGESCHERMD);
            assertThat(proef.status("b")).isEqualTo(Volumestatus.AFGESCHERMD);
            assertThat(proef.lees(sha256)).hasSize(1_000);
            assertThat(proef.werk.beheer().stand().volumes().getFirst().reden()).contains("spil opslag herstel a");

            assertThat(proef.werk.beheer().herstel("a")).isEmpty();
            Proefopslag.wachtTot("filled", SNEL, () -> proef.status("a") == Volumestatus.GEZOND && Files.exists(proef.bestand("a", sha256)));
        }
    }

    @Test
    void a_drill_takes_a_volume_out_and_records_what_came_of_it() throws IOException {
        try (var proef = Proefopslag.begonnen()) {
            Proefopslag.wachtTot("all healthy", SNEL, proef::allesBij);
            assertThat(proef.werk.beheer().oefening("x", 1, "beheerder")).isPresent();
            assertThat(proef.werk.beheer().oefening("b", 1, "beheerder")).isEmpty();
            assertThat(proef.werk.beheer().oefening("a", 1, "beheerder")).isPresent();
            assertThat(proef.status("b")).isEqualTo(Volumestatus.AFGESCHERMD);
            var sha256 = proef.bewaar(Proefopslag.toeval(1, 1_000));
            proef.lees(sha256);
            assertThat(proef.werk.beheer().herstel("b")).isEmpty();
            Proefopslag.wachtTot("back", SNEL, () -> proef.status("b") == Volumestatus.GEZOND && proef.overal(sha256));
            Proefopslag.wachtTot("recorded", SNEL, () -> proef.werk.beheer().stand().oefeningen().getFirst().uitslag().equals("geslaagd"));
            var oefening = proef.werk.beheer().stand().oefeningen().getFirst();
            assertThat(oefening.geschreven()).isEqualTo(1);
            assertThat(oefening.gelezen()).isEqualTo(1);
            assertThat(oefening.door()).isEqualTo("beheerder");
        }
    }

    private static boolean heel(Path bestand) {
        try {
            return Files.size(bestand) > 300_000;
        } catch (IOException e) {
            return false;
        }
    }

    private static long aantalBestanden(Proefopslag proef, String volume) {
        return aantal(Path.of(proef.volumes.get(volume)).resolve("blobs")) + aantal(Path.of(proef.volumes.get(volume)).resolve("onderweg"));
    }

    private static long aantal(Path map) {
        try (var alles = Files.walk(map)) {
            return alles.filter(Files::isRegularFile).filter(p -> !p.getFileName().toString().startsWith("proef")).count();
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }
}
