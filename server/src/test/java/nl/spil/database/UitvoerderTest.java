package nl.spil.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class UitvoerderTest {
    @Test
    void this_process_has_the_user_that_the_machine_says() throws Exception {
        var id = new ProcessBuilder("id", "-u").start();
        var uid = new String(id.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        assertThat(Uitvoerder.eigenUid()).isEqualTo(Integer.parseInt(uid));
        assertThat(Uitvoerder.wijZijnRoot()).isEqualTo(uid.equals("0"));
    }

    @Test
    void an_ordinary_user_is_not_taken_for_root() {
        assertThat(Uitvoerder.effectief(List.of("Name:\tjava", "Uid:\t1000\t1001\t1000\t1000", "Gid:\t0\t0\t0\t0"))).isEqualTo(1001);
        assertThatThrownBy(() -> Uitvoerder.effectief(List.of("Name:\tjava"))).isInstanceOf(DatabaseFout.class);
    }
}
