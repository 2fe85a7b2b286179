package nl.spil.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import nl.spil.recht.Actor;
import nl.spil.recht.Betreft;
import nl.spil.recht.Handeling;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Wijze;
import nl.spil.recht.Zaakbeeld;
import nl.spil.zaak.AccessPolicy.Functie;
import nl.spil.zaak.Zicht;
import org.junit.jupiter.api.Test;

/** What each role may see and do. */
class ToegangsregelsTest {

    private static final Toegangsregels REGELS = new Toegangsregels(Rollen.ingebouwd());
    private static final Actor AMSTERDAM = new Actor("o1", "O. Een", "officier", "amsterdam");
    private static final Actor LIMBURG = new Actor("o2", "O. Twee", "officier", "limburg");
    private static final Actor AUDITOR = new Actor("a", "A.", "auditor", "landelijk");
    private static final Actor POLITIE = new Actor("p", "P.", "ketenpartner:politie", "landelijk");

    private static Zaakbeeld zaak(String classificatie, String behandelaar) {
        var leeg = Zaakbeeld.leeg(new Parketnummer("13-000001-26"));
        var z = leeg.zaak();
        return new Zaakbeeld(new Zaakbeeld.Zaak(z.parketnummer(), z.parket(), "amsterdam", classificatie, "", "spil", "", false, behandelaar, z.instantie(), "", "",
                true, false, "", z.gevoegd(), "", ""), leeg.verdachte(), leeg.feiten(), leeg.vorderingen(), leeg.voorwerpen(), leeg.vrijheid(), leeg.zitting(),
                leeg.termijnen(), leeg.gedaan(), leeg.eigen(), leeg.onregelmatigheden());
    }

    private static final Handeling HANDELING = new Handeling("beoordelen", Wijze.VERRICHTEN, Moment.parse("2026-11-12"), Betreft.ZAAK, new TreeMap<>());

    @Test
    void a_role_that_is_in_no_table_may_nothing() {
        var niemand = new Actor("x", "X", "stagiair", "landelijk");
        for (var functie : Functie.values()) {
            assertThat(REGELS.mag(niemand, functie)).as(functie.name()).isFalse();
        }
        assertThat(REGELS.ziet(niemand, zaak("", ""))).isFalse();
        assertThat(REGELS.zicht(niemand)).isEqualTo(new Zicht(false, java.util.Set.of(), java.util.Set.of()));
        assertThat(REGELS.bezwaren(niemand, zaak("", ""), HANDELING)).isNotEmpty();
    }

    @Test
    void an_officier_sees_and_works_in_the_zaken_of_the_own_office_only() {
        assertThat(REGELS.ziet(AMSTERDAM, zaak("", ""))).isTrue();
        assertThat(REGELS.bezwaren(AMSTERDAM, zaak("", ""), HANDELING)).isEmpty();
        assertThat(REGELS.ziet(LIMBURG, zaak("", ""))).isFalse();
        assertThat(REGELS.bezwaren(LIMBURG, zaak("", ""), HANDELING)).extracting(t -> t.regel()).containsExactly("toegang-onderdeel");
        assertThat(REGELS.zicht(LIMBURG).onderdelen()).containsExactly("limburg");
        assertThat(REGELS.zicht(LIMBURG).landelijk()).isFalse();
    }

    @Test
    void a_classified_zaak_is_for_who_may_see_that_class_or_handles_it() {
        assertThat(REGELS.ziet(AMSTERDAM, zaak("vertrouwelijk", ""))).isTrue();
        assertThat(REGELS.ziet(AMSTERDAM, zaak("geheim", ""))).isFalse();
        assertThat(REGELS.ziet(AMSTERDAM, zaak("geheim", "o1"))).isTrue();
        assertThat(REGELS.bezwaren(AMSTERDAM, zaak("geheim", ""), HANDELING)).extracting(t -> t.regel()).containsExactly("toegang-classificatie");
    }

    @Test
    void an_auditor_sees_everything_and_does_nothing() {
        assertThat(REGELS.ziet(AUDITOR, zaak("geheim", ""))).isTrue();
        assertThat(REGELS.mag(AUDITOR, Functie.HANDELEN)).isFalse();
        assertThat(REGELS.bezwaren(AUDITOR, zaak("", ""), HANDELING)).extracting(t -> t.regel()).contains("toegang-rol");
    }

    @Test
    void the_police_deliver_and_see_no_zaak() {
        assertThat(REGELS.mag(POLITIE, Functie.AANLEVEREN)).isTrue();
        assertThat(REGELS.mag(POLITIE, Functie.LIJSTEN)).isFalse();
        assertThat(REGELS.ziet(POLITIE, zaak("", ""))).isFalse();
        assertThat(REGELS.bezwaren(POLITIE, zaak("", ""), HANDELING)).isEmpty();
    }

    @Test
    void a_beheerder_runs_the_installation_and_sees_no_content() {
        var beheerder = new Actor("b", "B.", "beheerder", "landelijk");
        assertThat(REGELS.mag(beheerder, Functie.BEHEER)).isTrue();
        assertThat(REGELS.mag(beheerder, Functie.ZAAK_LEZEN)).isFalse();
        assertThat(REGELS.mag(AMSTERDAM, Functie.BEHEER)).isFalse();
    }

    @Test
    void the_feed_of_the_whole_country_is_not_for_one_office() {
        assertThat(REGELS.mag(AMSTERDAM, Functie.FEED)).isFalse();
        assertThat(REGELS.mag(AUDITOR, Functie.FEED)).isTrue();
    }

    @Test
    void every_demo_account_has_a_role_of_the_table() {
        assertThat(DemoAccounts.ALLE).hasSize(9).allSatisfy(a -> assertThat(Rollen.ingebouwd().rol(a.rol())).isPresent());
    }
}
