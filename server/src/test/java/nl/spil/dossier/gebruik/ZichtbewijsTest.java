package nl.spil.dossier.gebruik;

import static nl.spil.dossier.gebruik.Proefdossier.ADMINISTRATIE;
import static nl.spil.dossier.gebruik.Proefdossier.OFFICIER;
import static nl.spil.dossier.gebruik.Proefdossier.SECRETARIS;
import static nl.spil.dossier.gebruik.Proefdossier.VAN_OFFICIER;
import static nl.spil.dossier.gebruik.Proefdossier.bytes;
import static nl.spil.dossier.gebruik.Proefdossier.vastgelegd;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.spil.recht.Actor;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Wetspakketten;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What could be seen at a moment, afterwards, and who decided without a stuk. */
class ZichtbewijsTest {

    private static Proefdossier proef;
    private static Zichtbewijs bewijs;
    private static Partijzicht partijen;

    @BeforeAll
    static void begin() throws IOException {
        proef = new Proefdossier();
        bewijs = new Zichtbewijs(proef.bron, proef.zaken, new Proefregels(), Wetspakketten.ingebouwd());
        partijen = new Partijzicht(bewijs, proef.zaken, Wetspakketten.ingebouwd());
    }

    @AfterAll
    static void einde() {
        proef.close();
    }

    private static Zichtregel zag(Parketnummer nr, Actor wie, Instant op, String stuk) {
        return bewijs.vanAccount(nr, wie, op).stukken().stream().filter(r -> r.stuk().equals(stuk)).findFirst().orElseThrow();
    }

    @Test
    void at_every_moment_it_is_known_which_version_an_account_could_see_and_why_not() throws IOException {
        var nr = proef.zaak();
        var voor = proef.laatst(nr);
        var stuk = proef.voeg(nr, "Relaas", bytes("een"));
        var gevoegd = proef.laatst(nr);
        vastgelegd(proef.wijzigingen.nieuweVersie(SECRETARIS, proef.stuk(nr, stuk.id(), VAN_OFFICIER), new Ingenomen("r2.txt", proef.neem(bytes("twee")), 4), "beter"));
        var tweede = proef.laatst(nr);
        vastgelegd(proef.doe(nr, OFFICIER, "classificatie-wijzigen", Map.of("stuk", stuk.id(), "classificatie", "vertrouwelijk", "reden", "bron")));
        var vertrouwelijk = proef.laatst(nr);
        vastgelegd(proef.doe(nr, OFFICIER, "classificatie-wijzigen", Map.of("classificatie", "vertrouwelijk", "reden", "lopend")));
        var zaakDicht = proef.laatst(nr);

        assertThat(zag(nr, ADMINISTRATIE, voor, stuk.id()).reden()).isEqualTo("nog-niet-gevoegd");
        assertThat(zag(nr, ADMINISTRATIE, gevoegd, stuk.id())).extracting(Zichtregel::zichtbaar, Zichtregel::versie, Zichtregel::sha256).containsExactly(true, 1, stuk.sha256());
        assertThat(zag(nr, ADMINISTRATIE, tweede, stuk.id())).extracting(Zichtregel::zichtbaar, Zichtregel::versie).containsExactly(true, 2);
        assertThat(zag(nr, ADMINISTRATIE, vertrouwelijk, stuk.id()).reden()).isEqualTo("vertrouwelijk");
        assertThat(zag(nr, OFFICIER, vertrouwelijk, stuk.id()).zichtbaar()).isTrue();
        assertThat(zag(nr, ADMINISTRATIE, zaakDicht, stuk.id()).reden()).isEqualTo("zaak-afgeschermd");
    }

    @Test
    void what_an_account_could_see_depends_on_what_that_version_holds_and_not_on_what_came_after() throws IOException {
        var nr = proef.zaak();
        var besmet = bytes("een besmette eerste versie");
        var stuk = proef.voeg(nr, "Bijlage", besmet);
        proef.jdbc.update("insert into inhoudkenmerk (sha256, mime, tekst, tekst_reden, scan, vondst) values (?, 'text/plain', 'overgeslagen', 'besmet', 'besmet', 'Proef')",
                stuk.sha256());
        var eerste = proef.laatst(nr);
        var dicht = proef.stuk(nr, stuk.id(), VAN_OFFICIER);
        assertThat(dicht.toegankelijk().reden()).isEqualTo("besmet");
        vastgelegd(proef.wijzigingen.nieuweVersie(OFFICIER, dicht, new Ingenomen("schoon.txt", proef.neem(bytes("schoon")), 6), "schone versie"));
        var tweede = proef.laatst(nr);
        assertThat(zag(nr, OFFICIER, eerste, stuk.id()).reden()).isEqualTo("besmet");
        assertThat(zag(nr, OFFICIER, tweede, stuk.id())).extracting(Zichtregel::zichtbaar, Zichtregel::versie).containsExactly(true, 2);

        vastgelegd(proef.doe(nr, OFFICIER, "classificatie-wijzigen", Map.of("stuk", stuk.id(), "classificatie", "vertrouwelijk", "reden", "bron")));
        proef.jdbc.update("insert into inhoudkenmerk (sha256, mime, scan) values (?, 'text/plain', 'besmet')", Proefdossier.sha256(bytes("schoon")));
        assertThat(zag(nr, OFFICIER, tweede, stuk.id()).reden()).as("known now: it was in that version too").isEqualTo("besmet");
        var zonderRecht = proef.stuk(nr, stuk.id(), Proefdossier.VAN_ADMINISTRATIE);
        assertThat(proef.wijzigingen.nieuweVersie(ADMINISTRATIE, zonderRecht, new Ingenomen("x.txt", proef.neem(bytes("x")), 1), "mag niet"))
                .as("who may not see it does not replace it").isInstanceOf(nl.spil.zaak.Uitkomst.Ongeldig.class);
    }

    @Test
    void a_decision_without_a_stuk_names_those_who_should_hear_of_it() throws IOException {
        var nr = proef.zaak();
        vastgelegd(proef.doe(nr, SECRETARIS, "beoordelen", Map.of("uitkomst", "dagvaarden", "haalbaar", "ja", "opportuun", "ja")));
        var stuk = proef.voeg(nr, "Alibi", bytes("alibi"));
        assertThat(bewijs.zonder(nr, stuk.id())).singleElement().satisfies(g -> {
            assertThat(g.handeling()).isEqualTo("beoordelen");
            assertThat(g.reden()).isEqualTo("nog-niet-gevoegd");
            assertThat(g.waarschuwen()).contains(new Gemist.Betrokkene("account", "secretaris", "S. Haddouchi"));
        });
        var erbij = proef.voeg(nr, "Ouder", bytes("ouder"));
        vastgelegd(proef.doe(nr, OFFICIER, "beoordelen", Map.of("uitkomst", "strafbeschikking", "haalbaar", "ja", "opportuun", "ja")));
        assertThat(bewijs.zonder(nr, erbij.id())).extracting(Gemist::door).containsExactly("secretaris");
        vastgelegd(proef.wijzigingen.nieuweVersie(SECRETARIS, proef.stuk(nr, erbij.id(), VAN_OFFICIER), new Ingenomen("o2.txt", proef.neem(bytes("nieuwer")), 7), "beter"));
        assertThat(bewijs.zonder(nr, erbij.id())).extracting(Gemist::door, Gemist::reden).containsExactly(org.assertj.core.groups.Tuple.tuple("secretaris", "nog-niet-gevoegd"),
                org.assertj.core.groups.Tuple.tuple("officier", "eerdere-versie"));
        assertThat(bewijs.zonder(nr, "onbekend")).isEmpty();
    }

    @Test
    void a_stuk_that_no_disk_could_give_was_not_visible_and_is_again_once_it_can_be_read() throws Exception {
        var nr = proef.zaak();
        var stuk = proef.voeg(nr, "Op schijf", bytes("op schijf"));
        var id = proef.jdbc.queryForObject("select id from blob where sha256 = ?", String.class, stuk.sha256());
        wacht(stuk.sha256());
        for (var volume : List.of("a", "b", "c")) {
            var bestand = proef.gegevens.resolve("volumes").resolve(volume).resolve("blobs").resolve(id.substring(0, 2)).resolve(id);
            Files.move(bestand, bestand.resolveSibling(id + ".weg"));
        }
        var ging = false;
        try {
            proef.lees(proef.stuk(nr, stuk.id(), VAN_OFFICIER));
        } catch (IOException e) {
            ging = true;
        }
        assertThat(ging).isTrue();
        vastgelegd(proef.doe(nr, OFFICIER, "beoordelen", Map.of("uitkomst", "dagvaarden", "haalbaar", "ja", "opportuun", "ja")));
        var besloten = proef.laatst(nr);
        assertThat(zag(nr, OFFICIER, besloten, stuk.id()).reden()).isEqualTo("onleesbaar");
        assertThat(bewijs.zonder(nr, stuk.id())).extracting(Gemist::reden).containsExactly("onleesbaar");

        proef.jdbc.update("update blobstoring set tot = clock_timestamp() where sha256 = ? and tot is null", stuk.sha256());
        assertThat(zag(nr, OFFICIER, proef.jdbc.queryForObject("select clock_timestamp()", java.sql.Timestamp.class).toInstant(), stuk.id()).zichtbaar()).isTrue();
        assertThat(zag(nr, OFFICIER, besloten, stuk.id()).zichtbaar()).as("then it still was not").isFalse();
    }

    /** On all three volumes, so that moving the files away leaves none. */
    private static void wacht(String sha256) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            if (proef.jdbc.queryForObject("select count(*) from blobplaats p join blob b on b.id = p.id where b.sha256 = ? and p.staat = 'goed'", Integer.class, sha256) == 3) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not on three volumes");
    }

    @Test
    void a_party_sees_what_it_was_given_but_not_what_was_withheld_or_is_not_for_it() throws IOException {
        var nr = proef.zaak();
        var a = proef.voeg(nr, "Aangifte", "pv-aangifte", "a.txt", bytes("a"), false, "");
        var onthouden = proef.voeg(nr, "Getuige", "pv-verhoor-getuige", "g.txt", bytes("g"), false, "");
        var intern = proef.voeg(nr, "Notitie", "notitie", "n.txt", bytes("n"), false, "");
        var geheim = proef.voeg(nr, "Brief", "geheimhouderstuk", "b.txt", bytes("b"), true, "");
        var nu = Instant.now(proef.klok).plusSeconds(120);
        assertThat(reden(nr, "verdachte", nu, a.id())).isEqualTo("niet-verstrekt");
        vastgelegd(proef.doe(nr, OFFICIER, "stukken-onthouden", Map.of("stukken", List.of(onthouden.id()), "belang", "nog te horen")));
        vastgelegd(proef.doe(nr, OFFICIER, "processtukken-verstrekken", Map.of("aan", "verdachte", "wijze", "afschrift")));
        assertThat(reden(nr, "verdachte", nu, a.id())).isEmpty();
        assertThat(reden(nr, "verdachte", nu, onthouden.id())).isEqualTo("onthouden");
        assertThat(reden(nr, "verdachte", nu, intern.id())).isEqualTo("niet-voor-partij");
        assertThat(reden(nr, "verdachte", nu, geheim.id())).isEqualTo("geheimhouder");
        assertThat(reden(nr, "raadsman", nu, a.id())).isEqualTo("niet-verstrekt");
        assertThat(reden(nr, "verdachte", Instant.now(proef.klok).minusSeconds(3600), a.id())).isEqualTo("nog-niet-gevoegd");
    }

    private static String reden(Parketnummer nr, String partij, Instant op, String stuk) {
        return partijen.van(nr, partij, op).stukken().stream().filter(r -> r.stuk().equals(stuk)).findFirst().orElseThrow().reden();
    }
}
