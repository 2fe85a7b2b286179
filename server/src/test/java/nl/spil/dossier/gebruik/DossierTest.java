package nl.spil.dossier.gebruik;

import static nl.spil.dossier.gebruik.Proefdossier.ADMINISTRATIE;
import static nl.spil.dossier.gebruik.Proefdossier.OFFICIER;
import static nl.spil.dossier.gebruik.Proefdossier.SECRETARIS;
import static nl.spil.dossier.gebruik.Proefdossier.VAN_ADMINISTRATIE;
import static nl.spil.dossier.gebruik.Proefdossier.VAN_OFFICIER;
import static nl.spil.dossier.gebruik.Proefdossier.VAN_SECRETARIS;
import static nl.spil.dossier.gebruik.Proefdossier.bytes;
import static nl.spil.dossier.gebruik.Proefdossier.vastgelegd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.spil.recht.Actor;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Moment;
import nl.spil.recht.Wetspakketten;
import nl.spil.recht.Wijze;
import nl.spil.zaak.Fout;
import nl.spil.zaak.Herbouw;
import nl.spil.zaak.Uitkomst;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The dossier as people use it, on the real log, law, database and volumes. */
class DossierTest {

    private static Proefdossier proef;

    @BeforeAll
    static void begin() throws IOException {
        proef = new Proefdossier();
    }

    @AfterAll
    static void einde() {
        proef.close();
    }

    @Test
    void a_stuk_is_read_by_one_account_and_unread_for_another_and_unread_again_with_a_new_version() throws IOException {
        var nr = proef.zaak();
        var stuk = proef.voeg(nr, "Relaas", bytes("eerste"));
        var standen = new Leesstanden(proef.bron, proef.klok);
        standen.zet(nr, stuk.id(), "officier", true, 3);
        assertThat(proef.stuk(nr, stuk.id(), VAN_OFFICIER).gelezen()).isTrue();
        assertThat(standen.blad(nr, stuk.id(), "officier")).isEqualTo(3);
        assertThat(proef.stuk(nr, stuk.id(), VAN_SECRETARIS).gelezen()).isFalse();

        var nieuw = new Ingenomen("relaas2.txt", proef.neem(bytes("tweede, langer")), 14);
        vastgelegd(proef.wijzigingen.nieuweVersie(SECRETARIS, proef.stuk(nr, stuk.id(), VAN_SECRETARIS), nieuw, "verbeterd"));
        var nu = proef.stuk(nr, stuk.id(), VAN_OFFICIER);
        assertThat(nu.gelezen()).isFalse();
        assertThat(nu.versie()).isEqualTo(2);
        assertThat(nu.stuk().bestand()).isEqualTo("relaas2.txt");
        assertThat(proef.lees(nu)).isEqualTo("tweede, langer");
        assertThat(proef.lees(proef.dossiers.versie(nr, stuk.id(), 1, VAN_OFFICIER).orElseThrow())).isEqualTo("eerste");
        assertThat(proef.dossiers.versie(nr, stuk.id(), 3, VAN_OFFICIER)).isEmpty();
        assertThat(proef.dossiers.versies(nr, stuk.id())).extracting(Versie::versie, Versie::bestand, Versie::reden)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, "Relaas.txt", ""), org.assertj.core.groups.Tuple.tuple(2, "relaas2.txt", "verbeterd"));
        standen.alles(nr, "officier");
        assertThat(proef.stuk(nr, stuk.id(), VAN_OFFICIER).gelezen()).isTrue();
        standen.zet(nr, stuk.id(), "officier", false, 1);
        assertThat(proef.stuk(nr, stuk.id(), VAN_OFFICIER).gelezen()).isFalse();
    }

    @Test
    void an_earlier_version_is_judged_by_its_own_content() throws IOException {
        var nr = proef.zaak();
        var stuk = proef.voeg(nr, "Bijlage", bytes("besmet " + nr));
        var jdbc = org.springframework.jdbc.core.simple.JdbcClient.create(proef.bron);
        var zet = "insert into inhoudkenmerk (sha256, mime, scan) values (?, ?, ?) on conflict (sha256) do update set mime = excluded.mime, scan = excluded.scan";
        jdbc.sql(zet).params(stuk.sha256(), "text/html", "besmet").update();
        assertThat(proef.stuk(nr, stuk.id(), VAN_OFFICIER).toegankelijk().reden()).isEqualTo("besmet");
        var schoon = new Ingenomen("schoon.txt", proef.neem(bytes("schoon " + nr)), 7 + nr.waarde().length());
        vastgelegd(proef.wijzigingen.nieuweVersie(SECRETARIS, proef.stuk(nr, stuk.id(), VAN_SECRETARIS), schoon, "opnieuw ontvangen"));
        jdbc.sql(zet).params(schoon.sha256(), "text/plain", "schoon").update();
        assertThat(proef.stuk(nr, stuk.id(), VAN_OFFICIER).toegankelijk().mag()).isTrue();
        var eerst = proef.dossiers.versie(nr, stuk.id(), 1, VAN_OFFICIER).orElseThrow();
        assertThat(eerst.toegankelijk().reden()).isEqualTo("besmet");
        assertThat(eerst.inhoud().mime()).isEqualTo("text/html");
        assertThat(eerst.stuk().bestand()).isEqualTo("Bijlage.txt");
        assertThatThrownBy(() -> proef.dossiers.open(eerst, 0, 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void another_title_and_kind_are_in_the_log_with_their_reason_and_change_no_version() throws IOException {
        var nr = proef.zaak();
        var stuk = proef.voeg(nr, "Aangifte", bytes("a"));
        assertThat(proef.wijzigingen.benoem(OFFICIER, proef.stuk(nr, stuk.id(), VAN_OFFICIER), "Aangifte", "pv-bevindingen", "x")).isInstanceOf(Uitkomst.Ongeldig.class);
        assertThat(((Uitkomst.Ongeldig) proef.wijzigingen.benoem(OFFICIER, proef.stuk(nr, stuk.id(), VAN_OFFICIER), "", "bestaat-niet", " ")).fouten()).hasSize(3);
        var gelegd = vastgelegd(proef.wijzigingen.benoem(OFFICIER, proef.stuk(nr, stuk.id(), VAN_OFFICIER), "Verhoor getuige", "pv-verhoor-getuige", "verkeerd gelabeld"));
        assertThat(gelegd.entries().getLast().gebeurtenis()).isEqualTo(new Gebeurtenis.StukGewijzigd(stuk.id(), "pv-verhoor-getuige", "Verhoor getuige",
                "Aangifte.txt", stuk.sha256(), 1, "verkeerd gelabeld"));
        var nu = proef.stuk(nr, stuk.id(), VAN_OFFICIER);
        assertThat(nu.versie()).isEqualTo(1);
        assertThat(nu.rubriek()).isEqualTo("verklaringen");
        assertThat(nu.stuk().titel()).isEqualTo("Verhoor getuige");
        assertThat(proef.dossiers.versies(nr, stuk.id())).extracting(Versie::titel).containsExactly("Aangifte", "Verhoor getuige");
    }

    @Test
    void what_is_withdrawn_stays_in_the_list_and_comes_back_when_the_act_is_struck() throws IOException {
        var nr = proef.zaak();
        var stuk = proef.voeg(nr, "Vergissing", bytes("v"));
        assertThat(proef.wijzigingen.trekIn(ADMINISTRATIE, proef.stuk(nr, stuk.id(), VAN_ADMINISTRATIE), "bij-vergissing")).isNotInstanceOf(Uitkomst.Vastgelegd.class);
        var volgnummer = vastgelegd(proef.wijzigingen.trekIn(OFFICIER, proef.stuk(nr, stuk.id(), VAN_OFFICIER), "bij-vergissing")).entries().getLast().volgnummer();
        var weg = proef.stuk(nr, stuk.id(), VAN_OFFICIER);
        assertThat(weg.ingetrokken()).isNotNull();
        assertThat(weg.ingetrokken().reden()).isEqualTo("bij-vergissing");
        assertThat(weg.toegankelijk().mag()).isTrue();
        assertThat(proef.wijzigingen.benoem(OFFICIER, weg, "Anders", "overig", "x")).isInstanceOf(Uitkomst.Ongeldig.class);

        vastgelegd(proef.doe(nr, OFFICIER, "handeling-doorhalen", Map.of("volgnummer", (long) volgnummer, "reden", "niet-gebeurd", "toelichting", "verkeerd stuk")));
        assertThat(proef.stuk(nr, stuk.id(), VAN_OFFICIER).ingetrokken()).isNull();
    }

    @Test
    void the_order_is_moved_and_the_numbers_stay() throws IOException {
        var nr = proef.zaak();
        var a = proef.voeg(nr, "A", bytes("1")).id();
        var b = proef.voeg(nr, "B", bytes("2")).id();
        var c = proef.voeg(nr, "C", bytes("3")).id();
        var volgorde = new Volgorde(proef.bron);
        assertThat(volgorde.zet(nr, List.of(c), null)).isTrue();
        assertThat(volgorde.zet(nr, List.of(a, "onbekend"), b)).isTrue();
        assertThat(volgorde.zet(nr, List.of(a), "onbekend")).isFalse();
        var d = proef.voeg(nr, "D", bytes("4")).id();
        var lijst = proef.dossiers.lijst(nr, VAN_OFFICIER);
        assertThat(lijst).extracting(s -> s.stuk().id()).containsExactly(c, b, a, d);
        assertThat(lijst).extracting(Dossierstuk::nummer).containsExactly(3, 2, 1, 4);
        assertThat(proef.dossiers.rubrieken(lijst)).containsExactly(new Rubriekstand("proces-verbaal", 4, 4));
    }

    @Test
    void a_private_note_is_of_its_writer_and_a_shared_one_of_everyone_who_may_see_the_stuk() throws IOException {
        var nr = proef.zaak();
        var stuk = proef.voeg(nr, "Verhoor", bytes("tekst"));
        var notities = new Notities(proef.bron, proef.dossiers, proef.klok);
        var eigen = notities.leg(proef.stuk(nr, stuk.id(), VAN_OFFICIER), vraag("vraag", 1, false), OFFICIER);
        var gedeeld = notities.leg(proef.stuk(nr, stuk.id(), VAN_OFFICIER), vraag("belastend", 2, true), OFFICIER);
        assertThat(notities.bij(nr, stuk.id(), VAN_OFFICIER)).containsExactly(eigen, gedeeld);
        assertThat(gedeeld.plek().vlak()).isEqualTo(new Rechthoek(100, 200, 3000, 400));
        assertThat(gedeeld.feiten()).containsExactly(1);
        assertThat(notities.inZaak(nr, VAN_SECRETARIS)).containsExactly(gedeeld);
        assertThat(proef.stuk(nr, stuk.id(), VAN_SECRETARIS).notities()).isEqualTo(1);
        assertThat(notities.wijzig(nr, gedeeld.id(), vraag("ontlastend", 2, true), SECRETARIS)).isEmpty();
        assertThat(notities.wis(nr, gedeeld.id(), SECRETARIS)).isFalse();
        assertThat(notities.wijzig(nr, gedeeld.id(), vraag("ontlastend", 2, true), OFFICIER)).get().extracting(Notitie::soort).isEqualTo("ontlastend");

        vastgelegd(proef.doe(nr, OFFICIER, "classificatie-wijzigen", Map.of("stuk", stuk.id(), "classificatie", "geheimhouder", "reden", "brief raadsman")));
        assertThat(notities.inZaak(nr, VAN_SECRETARIS)).isEmpty();
        assertThat(notities.wis(nr, eigen.id(), OFFICIER)).isTrue();
        assertThat(vraag("mening", -1, false).fouten()).hasSize(2);
    }

    @Test
    void a_note_stays_with_the_version_it_was_written_on() throws IOException {
        var nr = proef.zaak();
        var stuk = proef.voeg(nr, "Verhoor", bytes("eerste lezing"));
        vastgelegd(proef.wijzigingen.nieuweVersie(OFFICIER, proef.stuk(nr, stuk.id(), VAN_OFFICIER), new Ingenomen("v2.txt", proef.neem(bytes("tweede lezing")), 13), "beter"));
        var notities = new Notities(proef.bron, proef.dossiers, proef.klok);
        var oud = notities.leg(proef.dossiers.versie(nr, stuk.id(), 1, VAN_OFFICIER).orElseThrow(), vraag("vraag", 1, true), OFFICIER);
        var nieuw = notities.leg(proef.stuk(nr, stuk.id(), VAN_OFFICIER), vraag("belastend", 1, true), OFFICIER);
        assertThat(notities.bij(nr, stuk.id(), VAN_SECRETARIS)).extracting(Notitie::id, Notitie::versie, Notitie::nieuwste)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(oud.id(), 1, 2), org.assertj.core.groups.Tuple.tuple(nieuw.id(), 2, 2));
    }

    private static Notitievraag vraag(String soort, int blad, boolean gedeeld) {
        return new Notitievraag(soort, "Past bij de aangifte.", new Plek(blad, blad > 0 ? new Rechthoek(100, 200, 3000, 400) : null, "een klap"), List.of(1), gedeeld);
    }

    @Test
    void privileged_communication_is_open_to_nobody_until_it_is_decided_and_release_needs_a_ground() throws IOException {
        var nr = proef.zaak();
        var stuk = proef.voeg(nr, "Tapgesprek", "geheimhouderstuk", "tap.txt", bytes("geheim"), true, "");
        var apart = proef.stuk(nr, stuk.id(), VAN_OFFICIER);
        assertThat(apart.toegankelijk()).isEqualTo(new Toegankelijk(false, "geheimhouder", false));
        assertThatThrownBy(() -> proef.dossiers.open(apart, 0, 1)).isInstanceOf(IllegalStateException.class);
        assertThat(proef.doe(nr, OFFICIER, "classificatie-wijzigen", Map.of("stuk", stuk.id(), "classificatie", "gewoon", "reden", "mag wel"))).isInstanceOf(Uitkomst.Ongeldig.class);
        vastgelegd(proef.doe(nr, OFFICIER, "classificatie-wijzigen", Map.of("stuk", stuk.id(), "classificatie", "gewoon", "reden", "mag wel",
                "machtiging", stuk.id())));
        assertThat(proef.lees(proef.stuk(nr, stuk.id(), VAN_SECRETARIS))).isEqualTo("geheim");
        assertThat(proef.doe(nr, OFFICIER, "geheimhouderstuk-vernietigen", Map.of("stuk", stuk.id(), "vastgesteldDoor", Map.of("naam", "E. de Waal"))))
                .isInstanceOf(Uitkomst.Ongeldig.class);
    }

    @Test
    void abuse_images_are_for_named_people_and_never_copied_and_a_confidential_stuk_for_those_with_that_right() throws IOException {
        var nr = proef.zaak();
        var stuk = proef.voeg(nr, "Beeld", "foto", "b.jpg", bytes("beeld"), false, "kinderpornografisch");
        var namen = new Aanwijzingen(proef.bron, new Proefregels(), proef.klok);
        var beeld = proef.zaken.stand(nr).orElseThrow().beeld();
        assertThat(proef.stuk(nr, stuk.id(), VAN_OFFICIER).toegankelijk()).isEqualTo(new Toegankelijk(false, "aangewezenen", false));
        var beeldstuk = proef.stuk(nr, stuk.id(), VAN_OFFICIER);
        assertThat(namen.wijsAan(beeldstuk, beeld, Optional.empty(), "", OFFICIER)).extracting(Fout::code).containsExactly("account-onbekend", "lengte");
        assertThat(namen.wijsAan(beeldstuk, beeld, Optional.of(new Actor("beheerder", "P. Nijland", "beheerder", "landelijk")), "beheer", OFFICIER)).extracting(Fout::code).containsExactly("zaak-niet-zichtbaar");
        assertThat(namen.wijsAan(proef.stuk(nr, proef.voeg(nr, "Gewoon", bytes("gewoon")).id(), VAN_OFFICIER), beeld, Optional.of(OFFICIER), "leest mee", OFFICIER))
                .extracting(Fout::code).containsExactly("geen-aanwijzing-nodig");
        assertThat(namen.bij(beeldstuk)).isEmpty();
        assertThat(namen.wijsAan(beeldstuk, beeld, Optional.of(OFFICIER), "behandelt de zaak", OFFICIER)).isEmpty();
        assertThat(namen.wijsAan(beeldstuk, beeld, Optional.of(OFFICIER), "nog eens", OFFICIER)).isEmpty();
        assertThat(proef.stuk(nr, stuk.id(), VAN_OFFICIER).toegankelijk()).isEqualTo(new Toegankelijk(true, "", false));
        assertThat(proef.stuk(nr, stuk.id(), VAN_SECRETARIS).toegankelijk().mag()).isFalse();
        assertThat(namen.trekIn(beeldstuk, "officier", OFFICIER)).isTrue();
        assertThat(namen.trekIn(beeldstuk, "officier", OFFICIER)).isFalse();
        assertThat(proef.stuk(nr, stuk.id(), VAN_OFFICIER).toegankelijk().mag()).isFalse();
        assertThat(namen.bij(beeldstuk)).singleElement().satisfies(a -> {
            assertThat(a.tot()).isNotNull();
            assertThat(a.reden()).isEqualTo("behandelt de zaak");
            assertThat(a.beeindigdDoor()).isEqualTo("officier");
        });

        var ander = proef.voeg(nr, "Bron", bytes("bron"));
        vastgelegd(proef.doe(nr, OFFICIER, "classificatie-wijzigen", Map.of("stuk", ander.id(), "classificatie", "vertrouwelijk", "reden", "bron")));
        assertThat(proef.stuk(nr, ander.id(), VAN_ADMINISTRATIE).toegankelijk().reden()).isEqualTo("vertrouwelijk");
        assertThat(proef.stuk(nr, ander.id(), VAN_SECRETARIS).toegankelijk().mag()).isTrue();
    }

    @Test
    void withholding_ends_when_the_stuk_is_supplied_and_rows_are_made_again_from_the_log_alone() throws IOException {
        var nr = proef.zaak();
        var stuk = proef.voeg(nr, "Getuige", bytes("g"));
        assertThat(proef.doe(nr, OFFICIER, "stukken-onthouden", Map.of("stukken", List.of("onbekend"), "belang", "x"))).isInstanceOf(Uitkomst.Ongeldig.class);
        vastgelegd(proef.doe(nr, OFFICIER, "stukken-onthouden", Wijze.VERRICHTEN, Moment.opDag(LocalDate.now(proef.klok.withZone(Moment.NEDERLAND))),
                Map.of("stukken", List.of(stuk.id()), "belang", "medeverdachte niet gehoord")));
        vastgelegd(proef.doe(nr, OFFICIER, "afschrift-weigeren", Map.of("stukken", List.of(stuk.id()), "grond", "opsporing")));
        assertThat(proef.stuk(nr, stuk.id(), VAN_OFFICIER).onthouden()).isTrue();
        assertThat(proef.stuk(nr, stuk.id(), VAN_OFFICIER).geenAfschrift()).isTrue();

        proef.jdbc.update("update stuk set onthouden = false, titel = 'geknoeid' where zaak_id = ?", nr.waarde());
        new Herbouw(proef.bron, Wetspakketten.ingebouwd(), List.of(new Stukprojectie(proef.bron, () -> proef.zaken, Wetspakketten.ingebouwd()))).bouw(nr);
        assertThat(proef.stuk(nr, stuk.id(), VAN_OFFICIER).onthouden()).isTrue();
        assertThat(proef.stuk(nr, stuk.id(), VAN_OFFICIER).stuk().titel()).isEqualTo("Getuige");

        vastgelegd(proef.doe(nr, OFFICIER, "processtukken-verstrekken", Map.of("aan", "verdachte", "wijze", "inzage", "stukken", List.of(stuk.id()))));
        assertThat(proef.stuk(nr, stuk.id(), VAN_OFFICIER).onthouden()).isFalse();
    }

    @Test
    void the_content_decides_how_a_file_is_shown_and_a_name_that_lies_is_noticed() {
        assertThat(Toonwijze.van("application/pdf")).isEqualTo(Toonwijze.PDF);
        assertThat(Toonwijze.van("text/html")).isEqualTo(Toonwijze.UITTREKSEL);
        assertThat(Toonwijze.reden("application/x-msdownload")).isEqualTo("actief");
        assertThat(Toonwijze.reden("application/zip")).isEqualTo("archief");
        assertThat(Extensies.klopt("a.pdf", "application/pdf")).isTrue();
        assertThat(Extensies.klopt("a.pdf", "image/png")).isFalse();
        assertThat(Extensies.klopt("a.docx", "application/zip")).isTrue();
        assertThat(Extensies.klopt("a.jpeg", "image/jpeg")).isTrue();
        assertThat(Extensies.klopt("zonder", "image/jpeg")).isTrue();
        assertThat(Extensies.klopt("foto.jpg", "application/x-msdownload")).isFalse();
    }
}
