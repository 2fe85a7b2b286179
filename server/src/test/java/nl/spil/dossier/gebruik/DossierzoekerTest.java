package nl.spil.dossier.gebruik;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How what the database marked becomes pieces of text. */
class DossierzoekerTest {

    @Test
    void a_fragment_is_cut_at_its_marks() {
        assertThat(Dossierzoeker.delen("een \u0002fiets\u0003 en \u0002nog\u0003\u0002iets\u0003")).containsExactly(new Treffer.Deel("een ", false),
                new Treffer.Deel("fiets", true), new Treffer.Deel(" en ", false), new Treffer.Deel("nog", true), new Treffer.Deel("iets", true));
        assertThat(Dossierzoeker.delen("kaal")).isEqualTo(List.of(new Treffer.Deel("kaal", false)));
        assertThat(Dossierzoeker.delen("")).isEmpty();
    }
}
