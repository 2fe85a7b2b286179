package nl.spil.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Segments open in their own place only, and only as they were written. */
class SegmentvormProperties {

    private static final String ID = "00112233445566778899aabbccddeeff";
    private static final int S = Segmentvorm.SEGMENT;

    @Property(tries = 60)
    void what_is_sealed_opens_and_nothing_else_does(@ForAll("groottes") long grootte, @ForAll long zaad) throws Exception {
        var toeval = new Random(zaad);
        var vorm = new Segmentvorm(ID, grootte);
        var sleutel = sleutel(toeval);
        long nummer = toeval.nextLong(vorm.segmenten());
        var bytes = new byte[vorm.inhoud(nummer)];
        toeval.nextBytes(bytes);
        var dicht = vorm.verzegel(sleutel, nummer, bytes, bytes.length);
        assertThat(vorm.open(sleutel, nummer, dicht)).isEqualTo(bytes);

        var omgevallen = dicht.clone();
        omgevallen[toeval.nextInt(dicht.length)] ^= (byte) (1 << toeval.nextInt(8));
        geweigerd(vorm, sleutel, nummer, omgevallen);
        geweigerd(vorm, sleutel, nummer, java.util.Arrays.copyOf(dicht, toeval.nextInt(dicht.length)));
        geweigerd(new Segmentvorm(ID.replace('f', 'e'), grootte), sleutel, nummer, dicht);
        geweigerd(vorm, sleutel(toeval), nummer, dicht);
    }

    @Property(tries = 30)
    void a_segment_in_another_place_does_not_open(@ForAll long zaad) {
        var toeval = new Random(zaad);
        var vorm = new Segmentvorm(ID, 4L * S + 1 + toeval.nextInt(S - 1));
        var sleutel = sleutel(toeval);
        var eerste = toeval.nextInt(4);
        var tweede = (eerste + 1 + toeval.nextInt(3)) % 4;
        var bytes = new byte[S];
        geweigerd(vorm, sleutel, tweede, vorm.verzegel(sleutel, eerste, bytes, S));
    }

    @Property(tries = 30)
    void a_file_cut_off_at_a_segment_does_not_pass_for_a_shorter_one(@ForAll long zaad) {
        var toeval = new Random(zaad);
        var lang = new Segmentvorm(ID, 3L * S);
        var kort = new Segmentvorm(ID, 2L * S);
        var sleutel = sleutel(toeval);
        var bytes = new byte[S];
        toeval.nextBytes(bytes);
        geweigerd(kort, sleutel, 1, lang.verzegel(sleutel, 1, bytes, S));
        geweigerd(kort, sleutel, 0, lang.verzegel(sleutel, 0, bytes, S));
        geweigerd(lang, sleutel, 1, kort.verzegel(sleutel, 1, bytes, S));
    }

    @Property(tries = 100)
    void the_segments_cover_the_content_once(@ForAll("groottes") long grootte) {
        var vorm = new Segmentvorm(ID, grootte);
        long som = 0;
        for (long i = 0; i < vorm.segmenten(); i++) {
            assertThat(vorm.plaats(i)).isEqualTo(Segmentvorm.KOP + som + i * Segmentvorm.ZEGEL);
            som += vorm.inhoud(i);
        }
        assertThat(som).isEqualTo(grootte);
        assertThat(vorm.opVolume()).isEqualTo(Segmentvorm.KOP + som + vorm.segmenten() * Segmentvorm.ZEGEL);
    }

    @Provide
    Arbitrary<Long> groottes() {
        return Arbitraries.oneOf(Arbitraries.longs().between(0, 3L * S + 5),
                Arbitraries.of(0L, 1L, S - 1L, (long) S, S + 1L, 2L * S - 1, 2L * S, 2L * S + 1));
    }

    private static void geweigerd(Segmentvorm vorm, SecretKey sleutel, long nummer, byte[] dicht) {
        assertThatThrownBy(() -> vorm.open(sleutel, nummer, dicht)).isInstanceOf(Beschadigd.class);
    }

    private static SecretKey sleutel(Random toeval) {
        var bytes = new byte[32];
        toeval.nextBytes(bytes);
        return new SecretKeySpec(bytes, "AES");
    }
}
