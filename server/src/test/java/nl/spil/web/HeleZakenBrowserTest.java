package nl.spil.web;

import java.time.LocalDate;
import java.util.List;
import nl.spil.recht.Moment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Five zaken go the whole way, from the delivery by the police to the end, by clicking alone. */
@Tag("browser")
@Tag("lang")
class HeleZakenBrowserTest {

    private static final String VANDAAG = LocalDate.now(Moment.NEDERLAND).toString();
    private static Proefserver server;
    private static Proefbrowser browser;
    private static Klikker klik;

    @BeforeAll
    static void start() {
        server = new Proefserver();
        browser = new Proefbrowser(server.url());
        klik = new Klikker(browser);
    }

    @AfterAll
    static void stop() {
        klik.close();
        browser.close();
        server.close();
    }

    @Test
    void a_penal_order_is_delivered_and_handed_over_for_execution() {
        var nr = server.lever("01-").getFirst();
        klik.doe(nr, "secretaris", "beoordelen", "g.uitkomst", "strafbeschikking", "g.haalbaar", "ja", "g.opportuun", "ja");
        klik.doe(nr, "officier", "strafbeschikking-uitvaardigen", "g.schuldVastgesteld", "ja", "g.sancties", "sb-geldboete", "g.geldboete", "300,00");
        klik.doe(nr, "administratie", "strafbeschikking-uitreiken", "g.wijze", "in-persoon", "g.ontvanger", "de verdachte", "g.meerDan2000", "nee");
        klik.doe(nr, "administratie", "afstand-rechtsmiddel-doen", "g.door", "verdachte", "g.middel", "verzet");
        klik.doe(nr, "administratie", "onherroepelijk-worden", "g.omvang", "geheel", "g.oorzaak", "afstand", "g.vastgesteldDoor", "om");
        klik.doe(nr, "officier", "overdracht-executie", "g.grond", "strafbeschikking", "g.vrijheidspositie", "vrij");
        klik.eindigt(nr, "Bij executie");
    }

    @Test
    void the_politierechter_imposes_community_service() {
        var nr = server.lever("02-").getFirst();
        naarDePolitierechter(nr);
        klik.uitspraak(nr, "", "", List.of("bewezenverklaring", "taakstraf", "vervangende-hechtenis-taakstraf"), "u.2.d.uren", "60", "u.3.d.dagen", "30",
                "g.tegenspraak", "op-tegenspraak", "g.verdachteBijUitspraak", "ja", "g.vorm", "mondeling-aantekening", "g.forum", "politierechter");
        klik.doe(nr, "administratie", "afstand-rechtsmiddel-doen", "g.door", "beide", "g.middel", "hoger-beroep");
        klik.doe(nr, "administratie", "onherroepelijk-worden", "g.omvang", "geheel", "g.oorzaak", "afstand", "g.vastgesteldDoor", "om");
        klik.doe(nr, "officier", "overdracht-executie", "g.grond", "onherroepelijk", "g.vrijheidspositie", "vrij");
        klik.eindigt(nr, "Bij executie");
    }

    @Test
    void a_dismissed_zaak_is_closed() {
        var nr = server.lever("05-").getFirst();
        klik.doe(nr, "secretaris", "beoordelen", "g.uitkomst", "sepot", "g.haalbaar", "nee");
        klik.doe(nr, "officier", "sepot-technisch", "g.code", "02", "g.vervolgingAangevangen", "nee", "g.slachtofferMeedelen", "ja");
        klik.doe(nr, "administratie", "zaak-afsluiten", "g.reden", "alle-feiten-beslist");
        klik.eindigt(nr, "Afgesloten");
    }

    @Test
    void an_acquittal_becomes_irrevocable_and_the_zaak_is_closed() {
        var nr = server.lever("09-").getFirst();
        naarDePolitierechter(nr);
        klik.uitspraak(nr, "", "", List.of("vrijspraak-feit"), "g.tegenspraak", "op-tegenspraak", "g.verdachteBijUitspraak", "ja", "g.forum", "politierechter");
        klik.doe(nr, "administratie", "afstand-rechtsmiddel-doen", "g.door", "beide", "g.middel", "hoger-beroep");
        klik.doe(nr, "administratie", "onherroepelijk-worden", "g.omvang", "geheel", "g.oorzaak", "afstand", "g.vastgesteldDoor", "om");
        klik.doe(nr, "administratie", "zaak-afsluiten", "g.reden", "alle-feiten-beslist");
        klik.eindigt(nr, "Afgesloten");
    }

    /** The days lie behind us: within the police custody and the remand of the sample. */
    @Test
    void a_suspect_in_custody_is_remanded_tried_and_sent_to_prison() {
        var nr = server.lever("03-").getFirst();
        var zitting = "2026-10-17";
        klik.legVast(nr, "officier", "2026-10-05", "10:00", "bewaring-vorderen", "g.geval", "genoemd-artikel", "g.gronden", "herhaling", "g.termijn", "14");
        klik.legVast(nr, "administratie", "2026-10-05", "11:00", "rc-toetsing-inverzekeringstelling", "g.uitkomst", "rechtmatig");
        klik.legVast(nr, "administratie", "2026-10-05", "11:30", "bewaring-bevelen", "g.geval", "genoemd-artikel", "g.gronden", "herhaling", "g.termijn", "14",
                "g.direkteSchorsing", "nee");
        klik.legVast(nr, "officier", "2026-10-05", "13:00", "beoordelen", "g.uitkomst", "dagvaarden", "g.haalbaar", "ja", "g.opportuun", "ja");
        klik.legVast(nr, "planner", "2026-10-05", "14:00", "zitting-aanvragen", "g.forum", "politierechter", "g.uiterlijk", "2026-10-19",
                "g.zitting.datum", zitting, "g.zitting.tijd", "09:00", "g.zitting.plaats", "Amsterdam");
        klik.legVast(nr, "officier", "2026-10-05", "15:00", "dagvaarden", "g.forum", "politierechter", "g.zitting.datum", zitting, "g.zitting.tijd", "09:00");
        klik.legVast(nr, "administratie", "2026-10-06", "10:00", "dagvaarding-betekenen", "g.wijze", "in-persoon", "g.inPersoon", "ja",
                "g.uitgereiktAan", "de verdachte", "g.adresSoort", "detentie");
        klik.legVast(nr, "administratie", zitting, "09:00", "zitting-aanvangen", "g.forum", "politierechter", "g.verdachte", "verschenen");
        klik.legVast(nr, "administratie", zitting, "09:40", "onderzoek-sluiten", "g.uitspraakVorm", "mondeling");
        klik.uitspraak(nr, zitting, "09:50", List.of("bewezenverklaring", "gevangenisstraf", "aftrek-voorarrest"), "u.2.d.duur.getal", "9", "u.3.d.op", "gevangenisstraf", "u.3.d.omvang", "geheel",
                "g.tegenspraak", "op-tegenspraak", "g.verdachteBijUitspraak", "ja", "g.vorm", "mondeling-aantekening", "g.forum", "politierechter");
        klik.legVast(nr, "administratie", zitting, "10:00", "afstand-rechtsmiddel-doen", "g.door", "beide", "g.middel", "hoger-beroep");
        klik.legVast(nr, "administratie", zitting, "10:05", "onherroepelijk-worden", "g.omvang", "geheel", "g.oorzaak", "afstand", "g.vastgesteldDoor", "om");
        klik.legVast(nr, "officier", zitting, "10:30", "overdracht-executie", "g.grond", "onherroepelijk", "g.vrijheidspositie", "vrij");
        klik.eindigt(nr, "Bij executie");
    }

    /** Charged and heard on one day: the suspect appears of his own accord. */
    private static void naarDePolitierechter(String nr) {
        klik.doe(nr, "officier", "beoordelen", "g.uitkomst", "dagvaarden", "g.haalbaar", "ja", "g.opportuun", "ja");
        klik.doe(nr, "planner", "zitting-aanvragen", "g.forum", "politierechter", "g.zitting.datum", VANDAAG, "g.zitting.tijd", "00:05", "g.zitting.plaats", "Amsterdam");
        klik.doe(nr, "officier", "dagvaarden", "g.voorschriften", "art. 300 Sr", "g.forum", "politierechter");
        klik.doe(nr, "administratie", "dagvaarding-betekenen", "g.wijze", "in-persoon", "g.inPersoon", "ja", "g.uitgereiktAan", "de verdachte", "g.adresSoort", "brp");
        klik.doe(nr, "administratie", "zitting-aanvangen", "g.forum", "politierechter", "g.verdachte", "verschenen");
        klik.doe(nr, "administratie", "onderzoek-sluiten", "g.uitspraakVorm", "mondeling");
    }
}
