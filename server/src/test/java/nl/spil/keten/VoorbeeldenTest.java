package nl.spil.keten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class VoorbeeldenTest {

    @Test
    void each_sample_in_order_gives_exactly_what_is_expected() throws IOException {
        var voorbeelden = Voorbeeld.alle();
        assertThat(voorbeelden).hasSize(40);
        var register = new Geheugenregister();
        var zacht = new SoftAssertions();
        for (var voorbeeld : voorbeelden) {
            var uitkomst = Proef.neem(voorbeeld.inzending(), register);
            var verwacht = voorbeeld.verwacht();
            zacht.assertThat(uitkomst.status()).as(voorbeeld.naam() + " " + uitkomst.bevindingen()).isEqualTo(verwacht.path("status").asInt());
            zacht.assertThat(uitkomst.fouten()).as(voorbeeld.naam()).isEqualTo(Proef.set(verwacht.path("fouten")));
            zacht.assertThat(uitkomst.meldingen()).as(voorbeeld.naam()).isEqualTo(Proef.set(verwacht.path("meldingen")));
            zacht.assertThat(uitkomst.zaken()).as(voorbeeld.naam()).hasSize(verwacht.path("zaken").asInt(0));
            uitkomst.bevindingen().forEach(b -> zacht.assertThat(b.tekst()).as(voorbeeld.naam()).endsWith(".").doesNotContain("null"));
        }
        zacht.assertAll();
    }
}
