package nl.spil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemozakenTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 2", "5, 3", "2, 17", "9, 60"})
    void so_many_zaken_as_asked_are_planned_whatever_number_of_suspects_a_delivery_has(long zaad, int aantal) {
        var vandaag = OffsetDateTime.parse("2026-11-25T12:00:00+01:00");
        var demo = new Demozaken(account -> new Serverklant(URI.create("http://127.0.0.1:1"), account, account), vandaag);
        var zaden = new ArrayList<Long>();
        assertThat(demo.plan(zaad, aantal, zaden::add)).isEqualTo(zaden.size());
        assertThat(new HashSet<>(zaden)).hasSameSizeAs(zaden);
        assertThat(zaden.stream().mapToInt(demo::verdachten).sum()).isEqualTo(aantal);
        var opnieuw = new ArrayList<Long>();
        demo.plan(zaad, aantal, opnieuw::add);
        assertThat(opnieuw).isEqualTo(zaden);
    }
}
