package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import nl.spil.recht.Actor;
import nl.spil.recht.Betreft;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Gebeurteniscodec;
import nl.spil.recht.Handeling;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Wijze;
import org.junit.jupiter.api.Test;

/** The chain as it was in the first release; what stands here may never change. */
class HashketenTest {

    private static final Actor ACTOR = new Actor("officier", "M. de Wit-Şahin", "officier", "AMS");

    @Test
    void the_canonical_head_is_what_it_always_was() {
        assertThat(Hashketen.canoniek(kop(1, Moment.parse("2026-03-29T02:30+01:00")))).isEqualTo("12:spil-entry-1,12:13-000123-26,1:1,"
                + "16:1774747800000000,6:minuut,16:1774860300123456,8:officier,16:M. de Wit-Şahin,8:officier,3:AMS,5:hoofd,10:vastleggen,"
                + "3:abc,1:1,");
    }

    @Test
    void a_chain_of_two_has_the_hashes_it_always_had() {
        var eerste = hash(kop(1, Moment.parse("2026-03-29T02:30+01:00")), "aanhouden-heterdaad", Hashketen.BEGIN);
        var tweede = hash(kop(2, Moment.parse("2026-03-20")), "dagvaarden", eerste);
        assertThat(eerste).isEqualTo("ae325d8385b9e09646b85f61513879f4169af9dffbf17267ff82ecd9715b2a1a");
        assertThat(tweede).isEqualTo("37af376962b1d7bf47573f9fa423e8764a7d8304cd9e894ebab0bbd40aff2f86");
        assertThat(Hashketen.plek(tweede, 7_001L, 42L)).isEqualTo("83b4eaf5168a6245888a8ab40f023ca1633e2e7c00d3be4836667627d6ca0c40");
    }

    @Test
    void fields_cannot_run_into_each_other() {
        assertThat(Hashketen.netstrings("ab", "c")).isNotEqualTo(Hashketen.netstrings("a", "bc"));
        assertThat(Hashketen.netstrings("a,1:b")).isNotEqualTo(Hashketen.netstrings("a", "b"));
    }

    private static Kop kop(int volgnummer, Moment geldigOp) {
        return new Kop(new Parketnummer("13-000123-26"), volgnummer, geldigOp, Instant.parse("2026-03-30T08:45:00.123456Z"), ACTOR, "hoofd",
                Wijze.VASTLEGGEN, "abc", "1");
    }

    private static String hash(Kop kop, String soort, String vorige) {
        var handeling = new Handeling(soort, kop.wijze(), kop.geldigOp(), Betreft.ZAAK, new TreeMap<>(Map.of("plaats", "Diemen \"Zuid\" é")));
        var payload = Gebeurteniscodec.schrijf(new Gebeurtenis.HandelingVerricht(handeling, java.util.List.of(), 0));
        return Hashketen.hash(kop, Hashketen.payloadDigest(Hashketen.salt(1, 2), payload), vorige);
    }
}
