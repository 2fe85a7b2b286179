package nl.spil.dossier.inhoud;

import static nl.spil.dossier.gebruik.Proefdossier.OFFICIER;
import static nl.spil.dossier.gebruik.Proefdossier.VAN_ADMINISTRATIE;
import static nl.spil.dossier.gebruik.Proefdossier.VAN_OFFICIER;
import static nl.spil.dossier.gebruik.Proefdossier.bytes;
import static nl.spil.dossier.gebruik.Proefdossier.vastgelegd;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.spil.dossier.gebruik.Dossierzoeker;
import nl.spil.dossier.gebruik.Lezer;
import nl.spil.dossier.gebruik.Nietgelezen;
import nl.spil.dossier.gebruik.Proefdossier;
import nl.spil.dossier.gebruik.Toonwijze;
import nl.spil.dossier.gebruik.Treffer;
import nl.spil.zaak.Zicht;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a stuk that joins to a page that is found, with the real reader, and never what is set apart. */
class ZoekenTest {

    private static Proefdossier proef;
    private static Inhoudmelder melder;
    private static Inhoudlezer lezer;
    private static Leeskanaal kanaal;
    private static Dossierzoeker zoeker;

    @BeforeAll
    static void begin() throws IOException {
        proef = new Proefdossier();
        melder = new Inhoudmelder(proef.bron);
        var werkmap = proef.gegevens.resolve("lezen");
        lezer = new Inhoudlezer(proef.bron, proef.opslag.opslag(), new Virusscanner(""), werkmap, Leesgrenzen.GEWOON);
        kanaal = new Leeskanaal(werkmap, Leesgrenzen.GEWOON);
        zoeker = new Dossierzoeker(proef.bron);
    }

    @AfterAll
    static void einde() {
        kanaal.close();
        proef.close();
    }

    /** As the feed and the service do. */
    private static void lees(nl.spil.recht.Parketnummer nr) {
        melder.verwerk(proef.zaken.gebeurtenissen(nr, 0, Integer.MAX_VALUE));
        while (lezer.beurt(kanaal)) {
            assertThat(true).isTrue();
        }
    }

    @Test
    void words_are_found_on_their_page_by_their_stem_and_only_by_who_may_see_the_dossier() throws IOException {
        var nr = proef.zaak();
        var stuk = proef.voeg(nr, "Proces-verbaal", "pv-bevindingen", "pv.pdf", Proefbestanden.pdf("Niets bijzonders", "De verdachte verkocht gestolen bromfietsen"), false, "");
        lees(nr);
        var uitslag = zoeker.zoek("bromfiets gestolen", null, VAN_OFFICIER, 50);
        assertThat(uitslag.treffers()).singleElement().satisfies(t -> {
            assertThat(t.zaak()).isEqualTo(nr);
            assertThat(t.stuk()).isEqualTo(stuk.id());
            assertThat(t.blad()).isEqualTo(2);
            assertThat(t.fragment()).contains(new Treffer.Deel("bromfietsen", true));
        });
        assertThat(zoeker.zoek("bromfiets -gestolen", null, VAN_OFFICIER, 50).treffers()).isEmpty();
        assertThat(zoeker.zoek("\"proces-verbaal\"", nr, VAN_OFFICIER, 50).treffers()).extracting(Treffer::blad).containsExactly(0);
        var elders = new Lezer(OFFICIER, new Zicht(false, Set.of("nergens"), Set.of()));
        assertThat(zoeker.zoek("bromfiets", null, elders, 50).treffers()).isEmpty();
        for (var raar : List.of("'", "& | !", "\"", "a:* <->", " ", "\\", "\u0000x")) {
            assertThat(zoeker.zoek(raar, null, VAN_OFFICIER, 5).meer()).as(raar).isFalse();
        }
        var gezien = proef.stuk(nr, stuk.id(), VAN_OFFICIER).inhoud();
        assertThat(gezien.toonwijze()).isEqualTo(Toonwijze.PDF);
        assertThat(gezien.bladen()).isEqualTo(2);
        assertThat(gezien.extensieKlopt()).isTrue();
    }

    @Test
    void privileged_communication_is_not_read_until_it_is_released_and_found_no_more_once_it_is_set_apart() throws IOException {
        var nr = proef.zaak();
        var stuk = proef.voeg(nr, "Brief", "geheimhouderstuk", "brief.txt", bytes("vertrouwelijk advies over de kwikstaart"), true, "");
        lees(nr);
        assertThat(proef.jdbc.queryForList("select tekst from bladtekst where sha256 = ?", String.class, stuk.sha256())).isEmpty();
        assertThat(zoeker.zoek("kwikstaart", null, VAN_OFFICIER, 5).treffers()).isEmpty();
        assertThat(zoeker.nietGelezen(proef.dossiers.lijst(nr, VAN_OFFICIER))).extracting(Nietgelezen::reden).containsExactly("apart");

        vastgelegd(proef.doe(nr, OFFICIER, "classificatie-wijzigen", Map.of("stuk", stuk.id(), "classificatie", "vertrouwelijk", "reden", "machtiging",
                "machtiging", stuk.id())));
        lees(nr);
        assertThat(zoeker.zoek("kwikstaart", null, VAN_OFFICIER, 5).treffers()).hasSize(1);
        assertThat(zoeker.zoek("kwikstaart", null, VAN_ADMINISTRATIE, 5).treffers()).as("confidential").isEmpty();
        assertThat(zoeker.zoek("brief", nr, VAN_ADMINISTRATIE, 5).treffers()).as("the title too").isEmpty();

        vastgelegd(proef.doe(nr, OFFICIER, "classificatie-wijzigen", Map.of("stuk", stuk.id(), "classificatie", "geheimhouder", "reden", "toch")));
        assertThat(zoeker.zoek("kwikstaart", null, VAN_OFFICIER, 5).treffers()).as("at once").isEmpty();
        lees(nr);
        assertThat(proef.jdbc.queryForList("select tekst from bladtekst where sha256 = ?", String.class, stuk.sha256())).isEmpty();
    }

    @Test
    void a_content_that_was_set_apart_in_one_dossier_is_read_in_another_where_it_may_be_and_the_other_way_round() throws IOException {
        var apart = proef.zaak();
        var inhoud = bytes("het puttertje zat op de vensterbank");
        proef.voeg(apart, "Brief", "geheimhouderstuk", "brief.txt", inhoud, true, "");
        lees(apart);
        var open = proef.zaak();
        var stuk = proef.voeg(open, "Zelfde brief", inhoud);
        lees(open);
        assertThat(proef.stuk(open, stuk.id(), VAN_OFFICIER).inhoud().toonwijze()).isEqualTo(Toonwijze.TEKST);
        assertThat(zoeker.zoek("puttertje", null, VAN_OFFICIER, 5).treffers()).extracting(Treffer::zaak).as("and not where it is set apart").containsExactly(open);

        vastgelegd(proef.doe(open, OFFICIER, "classificatie-wijzigen", Map.of("stuk", stuk.id(), "classificatie", "geheimhouder", "reden", "toch")));
        lees(open);
        assertThat(proef.jdbc.queryForList("select tekst from bladtekst where sha256 = ?", String.class, stuk.sha256())).as("now nobody may read it").isEmpty();
    }

    @Test
    void a_version_that_was_replaced_before_anybody_looked_is_looked_at_all_the_same_and_not_found_by_its_words() throws IOException {
        var nr = proef.zaak();
        var stuk = proef.voeg(nr, "Relaas", bytes("een ijsvogel aan de gracht"));
        var inhoud = bytes("een aalscholver aan de gracht");
        vastgelegd(proef.wijzigingen.nieuweVersie(OFFICIER, proef.stuk(nr, stuk.id(), VAN_OFFICIER), new nl.spil.dossier.gebruik.Ingenomen("relaas.txt",
                proef.neem(inhoud), inhoud.length), "verschrijving"));
        lees(nr);
        assertThat(proef.dossiers.versie(nr, stuk.id(), 1, VAN_OFFICIER).orElseThrow().inhoud().toonwijze()).isEqualTo(Toonwijze.TEKST);
        assertThat(zoeker.zoek("aalscholver", null, VAN_OFFICIER, 5).treffers()).hasSize(1);
        assertThat(zoeker.zoek("ijsvogel", null, VAN_OFFICIER, 5).treffers()).isEmpty();
        vastgelegd(proef.doe(nr, OFFICIER, "classificatie-wijzigen", Map.of("stuk", stuk.id(), "classificatie", "geheimhouder", "reden", "toch")));
        lees(nr);
        assertThat(proef.jdbc.queryForList("select tekst from bladtekst where sha256 = ?", String.class, stuk.sha256())).as("the earlier text goes too").isEmpty();
    }

    @Test
    void a_name_that_lies_is_noticed_and_a_type_without_text_is_listed_with_its_reason() throws IOException {
        var nr = proef.zaak();
        var liegt = proef.voeg(nr, "Foto", "foto", "foto.jpg", Proefbestanden.pdf("eigenlijk een pdf"), false, "");
        var toeval = new byte[1_000];
        new java.util.Random(1).nextBytes(toeval);
        var onbekend = proef.voeg(nr, "Iets", "overig", "iets.dat", toeval, false, "");
        var lang = proef.voeg(nr, "Lang", bytes("woord ".repeat(200_000) + "eindwoordje"));
        lees(nr);
        assertThat(proef.stuk(nr, liegt.id(), VAN_OFFICIER).inhoud().extensieKlopt()).isFalse();
        assertThat(proef.stuk(nr, liegt.id(), VAN_OFFICIER).inhoud().toonwijze()).isEqualTo(Toonwijze.PDF);
        assertThat(zoeker.nietGelezen(proef.dossiers.lijst(nr, VAN_OFFICIER))).extracting(Nietgelezen::stuk, Nietgelezen::reden)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(onbekend.id(), "soort"));
        assertThat(zoeker.zoek("eindwoordje", nr, VAN_OFFICIER, 5).treffers()).extracting(Treffer::stuk).containsExactly(lang.id());
        try (var resten = java.nio.file.Files.list(proef.gegevens.resolve("lezen"))) {
            assertThat(resten).as("nothing is left in the open").isEmpty();
        }
    }
}
