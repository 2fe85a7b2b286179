package nl.spil.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Volumes that hang, fill up, refuse, vanish and come back, for real, while people read and write. */
@Tag("lang")
class OpslagstoringTest {

    private static final Duration BINNEN = Duration.ofSeconds(60);
    private static final Duration AFSCHERMEN = Duration.ofMillis(1_500);

    @Test
    void a_volume_that_hangs_costs_nobody_anything_and_catches_up_when_it_answers_again() throws Exception {
        try (var proef = new Proefopslag(); var schijf = Koppeling.fuse(proef.gegevens.resolve("echt-b"), proef.gegevens.resolve("net-b"))) {
            proef.volumes.put("b", proef.gegevens.resolve("net-b").toString());
            proef.begin();
            Proefopslag.wachtTot("healthy", BINNEN, proef::allesBij);
            try (var belasting = new Belasting(proef)) {
                Thread.sleep(2_000);
                schijf.hang();
                Proefopslag.wachtTot("fenced off", AFSCHERMEN.plusMillis(1_000), () -> proef.status("b") == Volumestatus.AFGESCHERMD);
                Thread.sleep(4_000);
                assertThat(proef.delen().plaatsen().achterstand("b").blobs()).isPositive();
                schijf.laatGaan();
                Proefopslag.wachtTot("back and up to date", BINNEN, () -> proef.status("b") == Volumestatus.GEZOND);
                Thread.sleep(1_000);
                belasting.stop();
                belasting.niemandMerkteIets();
                belasting.allesIsErEnVeilig();
            }
        }
    }

    @Test
    void the_storage_starts_and_stops_at_once_with_a_volume_that_hangs() throws Exception {
        try (var proef = new Proefopslag(); var schijf = Koppeling.fuse(proef.gegevens.resolve("echt-b"), proef.gegevens.resolve("net-b"))) {
            proef.volumes.put("b", proef.gegevens.resolve("net-b").toString());
            proef.begin();
            Proefopslag.wachtTot("healthy", BINNEN, proef::allesBij);
            var sha256 = proef.bewaar(Proefopslag.toeval(1, 5_000));
            proef.werk.close();
            schijf.hang();
            var begin = System.nanoTime();
            proef.begin();
            assertThat(proef.lees(sha256)).hasSize(5_000);
            proef.bewaar(Proefopslag.toeval(2, 5_000));
            proef.werk.close();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
            schijf.laatGaan();
        }
    }

    @Test
    void with_two_volumes_hanging_documents_wait_on_the_own_disk_and_are_spread_after_a_crash() throws Exception {
        try (var proef = new Proefopslag(); var schijfB = Koppeling.fuse(proef.gegevens.resolve("echt-b"), proef.gegevens.resolve("net-b"));
                var schijfC = Koppeling.fuse(proef.gegevens.resolve("echt-c"), proef.gegevens.resolve("net-c"))) {
            proef.volumes.put("b", proef.gegevens.resolve("net-b").toString());
            proef.volumes.put("c", proef.gegevens.resolve("net-c").toString());
            proef.begin();
            Proefopslag.wachtTot("healthy", BINNEN, proef::allesBij);
            try (var belasting = new Belasting(proef)) {
                Thread.sleep(1_000);
                schijfB.hang();
                schijfC.hang();
                Thread.sleep(5_000);
                assertThat(proef.werk.beheer().stand().nietDubbel().get("hoofd")).isPositive();
                belasting.stop();
                belasting.niemandMerkteIets();
                proef.werk.close(); // nothing is written on the way out, so this is what a crash leaves
                schijfB.laatGaan();
                schijfC.laatGaan();
                proef.begin();
                belasting.allesIsErEnVeilig();
                Proefopslag.wachtTot("no longer single", BINNEN, () -> proef.werk.beheer().stand().nietDubbel().isEmpty());
            }
        }
    }

    @Test
    void a_volume_whose_process_dies_fails_every_call_and_comes_back_by_itself() throws Exception {
        try (var proef = new Proefopslag(); var schijf = Koppeling.fuse(proef.gegevens.resolve("echt-b"), proef.gegevens.resolve("net-b"))) {
            proef.volumes.put("b", proef.gegevens.resolve("net-b").toString());
            proef.begin();
            Proefopslag.wachtTot("healthy", BINNEN, proef::allesBij);
            try (var belasting = new Belasting(proef)) {
                Thread.sleep(1_000);
                schijf.dood();
                Proefopslag.wachtTot("fenced off", AFSCHERMEN.plusMillis(2_000), () -> proef.status("b") == Volumestatus.AFGESCHERMD);
                Thread.sleep(2_000);
                schijf.ontkoppel();
                Thread.sleep(1_000);
                schijf.koppelFuse(proef.gegevens.resolve("echt-b"));
                Proefopslag.wachtTot("back", BINNEN, () -> proef.status("b") == Volumestatus.GEZOND);
                belasting.stop();
                belasting.niemandMerkteIets();
                belasting.allesIsErEnVeilig();
            }
        }
    }

    @Test
    void a_volume_that_is_full_reads_on_and_fills_up_when_there_is_room() throws Exception {
        try (var proef = new Proefopslag(); var schijf = Koppeling.klein(proef.gegevens.resolve("klein"), 12)) {
            proef.volumes.put("b", proef.gegevens.resolve("klein").toString());
            proef.begin();
            Proefopslag.wachtTot("healthy", BINNEN, proef::allesBij);
            try (var belasting = new Belasting(proef)) {
                Proefopslag.wachtTot("full", BINNEN, () -> proef.status("b") == Volumestatus.VOL);
                Thread.sleep(2_000);
                assertThat(proef.status("b")).isEqualTo(Volumestatus.VOL);
                schijf.hermonteer("size=1g");
                Proefopslag.wachtTot("healthy again", BINNEN, () -> proef.status("b") == Volumestatus.GEZOND);
                belasting.stop();
                belasting.niemandMerkteIets();
                belasting.allesIsErEnVeilig();
            }
        }
    }

    @Test
    void a_volume_that_turns_read_only_reads_on_and_fills_up_when_it_may_be_written() throws Exception {
        try (var proef = new Proefopslag(); var schijf = Koppeling.klein(proef.gegevens.resolve("klein"), 500)) {
            proef.volumes.put("c", proef.gegevens.resolve("klein").toString());
            proef.begin();
            Proefopslag.wachtTot("healthy", BINNEN, proef::allesBij);
            try (var belasting = new Belasting(proef)) {
                Thread.sleep(1_000);
                schijf.hermonteer("ro");
                Proefopslag.wachtTot("read-only", Duration.ofSeconds(5), () -> proef.status("c") == Volumestatus.ALLEEN_LEZEN);
                Thread.sleep(2_000);
                schijf.hermonteer("rw");
                Proefopslag.wachtTot("healthy again", BINNEN, () -> proef.status("c") == Volumestatus.GEZOND);
                belasting.stop();
                belasting.niemandMerkteIets();
                belasting.allesIsErEnVeilig();
            }
        }
    }

    @Test
    void a_volume_that_vanishes_and_comes_back_as_it_was_long_ago_is_brought_up_to_date() throws Exception {
        try (var proef = new Proefopslag(); var schijf = Koppeling.fuse(proef.gegevens.resolve("echt-b"), proef.gegevens.resolve("net-b"))) {
            proef.volumes.put("b", proef.gegevens.resolve("net-b").toString());
            proef.begin();
            Proefopslag.wachtTot("healthy", BINNEN, proef::allesBij);
            try (var belasting = new Belasting(proef)) {
                Thread.sleep(1_000);
                var toen = proef.gegevens.resolve("toen");
                Koppeling.voerUit("cp", "-a", proef.gegevens.resolve("echt-b").toString(), toen.toString());
                Thread.sleep(2_000);
                schijf.ontkoppel(); // the mount point is an ordinary empty folder now
                Proefopslag.wachtTot("fenced off", Duration.ofSeconds(5), () -> proef.status("b") == Volumestatus.AFGESCHERMD);
                Thread.sleep(1_000);
                assertThat(leeg(proef.gegevens.resolve("net-b"))).as("nothing was written into the empty mount point").isTrue();
                schijf.koppelFuse(toen);
                Proefopslag.wachtTot("back and up to date", BINNEN, () -> proef.status("b") == Volumestatus.GEZOND);
                belasting.stop();
                belasting.niemandMerkteIets();
                belasting.allesIsErEnVeilig();
            }
        }
    }

    @Test
    void bits_that_flip_while_people_read_are_never_seen() throws Exception {
        try (var proef = Proefopslag.begonnen()) {
            Proefopslag.wachtTot("healthy", BINNEN, proef::allesBij);
            try (var belasting = new Belasting(proef)) {
                Thread.sleep(2_000);
                var slecht = List.copyOf(proef.jdbc.queryForList("select sha256 from blob order by vastgelegd_op limit 20", String.class));
                for (var sha256 : slecht) {
                    Proefopslag.wachtTot("on b", BINNEN, () -> proef.overal(sha256));
                    Proefopslag.keerBitOm(proef.bestand("b", sha256), 60);
                    Proefopslag.keerBitOm(proef.bestand("c", sha256), 61);
                }
                Thread.sleep(2_000);
                belasting.stop();
                belasting.niemandMerkteIets();
                belasting.allesIsErEnVeilig();
            }
        }
    }

    private static boolean leeg(Path map) throws Exception {
        try (var inhoud = Files.list(map)) {
            return inhoud.findAny().isEmpty();
        }
    }
}
