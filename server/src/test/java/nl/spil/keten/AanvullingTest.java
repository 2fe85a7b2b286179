package nl.spil.keten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.spil.recht.Actor;
import nl.spil.recht.Betreft;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Handeling;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Wijze;
import nl.spil.recht.Zaakbeeld;
import nl.spil.zaak.Doel;
import nl.spil.zaak.LogEntry;
import nl.spil.zaak.Opdracht;
import nl.spil.zaak.Stap;
import nl.spil.zaak.Uitkomst;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a supplement says otherwise than the delivery before it, and what a co-suspect who comes later finds. */
class AanvullingTest {

    private static final Actor OFFICIER = new Actor("officier", "M. de Wit", "officier", "amsterdam");

    private final Proefketen keten = new Proefketen();
    private Parketnummer zaak = new Parketnummer("13-000001-26");

    @BeforeEach
    void lever_eerst() throws IOException {
        zaak = new Parketnummer(((Aanleveruitkomst.Aanvaard) keten.lever(Voorbeeld.met("03-"))).antwoord().zaken().getFirst().parketnummer());
    }

    @AfterEach
    void sluit() {
        keten.close();
    }

    @Test
    void an_arrest_at_another_hour_corrects_the_one_recorded() throws IOException {
        lever("a1", vrijheid -> vrijheid.put("aangehoudenOp", "2026-10-03T08:47:00+02:00"));
        assertThat(soorten(Gebeurtenis.HandelingHersteld.class)).hasSize(1);
        assertThat(begin("aangehouden")).isEqualTo(Instant.parse("2026-10-03T06:47:00Z"));
        assertThat(keten.tel("log_entry where zaak_id = '" + zaak + "' and payload like '%\"aanhouden-heterdaad\"%'")).isEqualTo(1);
        assertThat(keten.tel("voorstel")).isZero();
        assertThat(beeld().onregelmatigheden()).isEmpty();
    }

    @Test
    void the_same_time_again_corrects_nothing_however_it_is_written() throws IOException {
        lever("a1", vrijheid -> vrijheid.put("aangehoudenOp", "2026-10-03T06:32:00Z"));
        assertThat(soorten(Gebeurtenis.HandelingHersteld.class)).isEmpty();
    }

    @Test
    void police_custody_at_another_hour_waits_for_a_person_on_the_case_and_counts_once_confirmed() throws IOException {
        lever("a1", vrijheid -> vrijheid.put("inVerzekeringGesteldOp", "2026-10-03T15:10:00+02:00"));
        var voorstel = keten.zaken.voorstellen(zaak, Voorbeeld.NU);
        assertThat(voorstel).singleElement().satisfies(v -> {
            assertThat(v.handeling().soort()).isEqualTo("handeling-herstellen");
            assertThat(v.door()).isEqualTo(Proefketen.POLITIE);
            assertThat((String) v.handeling().gegevens().get("reden")).contains("a1");
        });
        assertThat(begin("in-verzekering")).isEqualTo(Instant.parse("2026-10-03T12:43:00Z"));
        verricht(OFFICIER, "voorstel-bevestigen", new TreeMap<>(java.util.Map.of("voorstel", (long) voorstel.getFirst().volgnummer())));
        assertThat(begin("in-verzekering")).isEqualTo(Instant.parse("2026-10-03T13:10:00Z"));
        assertThat(keten.zaken.voorstellen(zaak, Voorbeeld.NU)).isEmpty();
    }

    @Test
    void what_a_person_corrected_is_not_undone_by_a_delivery_alone() throws IOException {
        var aanhouding = soorten(Gebeurtenis.HandelingVerricht.class).stream()
                .filter(e -> ((Gebeurtenis.HandelingVerricht) e.gebeurtenis()).handeling().soort().equals("aanhouden-heterdaad")).findFirst().orElseThrow();
        verricht(OFFICIER, "handeling-herstellen", new TreeMap<>(java.util.Map.of("volgnummer", (long) aanhouding.volgnummer(),
                "nieuwTijdstip", "2026-10-03T08:40+02:00", "reden", "Het proces-verbaal zegt 8.40 uur.")));
        lever("a1", vrijheid -> vrijheid.put("aangehoudenOp", "2026-10-03T08:47:00+02:00"));
        assertThat(begin("aangehouden")).isEqualTo(Instant.parse("2026-10-03T06:40:00Z"));
        assertThat(keten.zaken.voorstellen(zaak, Voorbeeld.NU)).hasSize(1);
        lever("a2", vrijheid -> vrijheid.put("aangehoudenOp", "2026-10-03T08:40:00+02:00"));
        assertThat(keten.zaken.voorstellen(zaak, Voorbeeld.NU)).hasSize(1);
    }

    @Test
    void a_second_supplement_corrects_the_first() throws IOException {
        lever("a1", vrijheid -> vrijheid.put("aangehoudenOp", "2026-10-03T08:47:00+02:00").put("plaats", "bureau Noord"));
        lever("a2", vrijheid -> vrijheid.put("aangehoudenOp", "2026-10-03T08:52:00+02:00").put("plaats", "bureau Noord"));
        assertThat(begin("aangehouden")).isEqualTo(Instant.parse("2026-10-03T06:52:00Z"));
        assertThat(keten.zaken.gebeurtenissen(zaak, 0, 100).stream().map(LogEntry::gebeurtenis).filter(Gebeurtenis.HandelingHersteld.class::isInstance)
                .map(g -> ((Gebeurtenis.HandelingHersteld) g).gegevens()).filter(g -> g != null && "bureau Noord".equals(g.get("plaats")))).isNotEmpty();
    }

    @Test
    void a_co_suspect_who_comes_later_gets_the_earlier_documents_that_named_nobody() throws IOException {
        var bericht = aanvulling("a1");
        var nieuw = ((ObjectNode) Voorbeeld.JSON.readTree(Voorbeeld.met("26-").bericht()).at("/verdachten/0").deepCopy()).put("volgnummer", 2);
        ((ArrayNode) bericht.get("verdachten")).removeAll().add(nieuw);
        var feiten = (ArrayNode) Voorbeeld.JSON.readTree(Voorbeeld.met("03-").bericht()).get("feiten").deepCopy();
        ((ArrayNode) feiten.get(0).get("betrokkenen")).addObject().put("verdachte", 2).put("deelneming", "medepleger");
        bericht.set("feiten", feiten);
        var antwoord = ((Aanleveruitkomst.Aanvaard) lever(bericht)).antwoord();
        var ander = new Parketnummer(antwoord.zaken().stream().filter(z -> z.verdachte() == 2).findFirst().orElseThrow().parketnummer());
        var eigen = keten.stukken.lijst(ander, null, 100).rijen();
        var eerste = keten.stukken.lijst(zaak, null, 100).rijen();
        var namen = new TreeSet<>(eigen.stream().map(s -> s.bestand()).toList());
        assertThat(namen).contains("01-pv-aangifte.pdf", "02-pv-bevindingen.pdf", "06-schadeformulier.pdf", "07-letselverklaring.pdf")
                .doesNotContain("03-pv-aanhouding.pdf", "04-bevel-inverzekeringstelling.pdf", "05-pv-verhoor-verdachte.pdf");
        assertThat(eigen).filteredOn(s -> s.bestand().equals("07-letselverklaring.pdf")).singleElement()
                .satisfies(s -> assertThat(s.classificatie()).isEqualTo("vertrouwelijk"));
        assertThat(eerste).extracting(s -> s.id()).containsAll(eigen.stream().map(s -> s.id()).toList());
        assertThat(keten.zaken.gebeurtenissen(ander, 0, 100)).filteredOn(e -> e.gebeurtenis() instanceof Gebeurtenis.StukGevoegd).hasSize(eigen.size());
    }

    @Test
    void a_zaak_registered_by_hand_can_be_supplemented_under_its_number() throws IOException {
        var gegevens = new TreeMap<String, Object>(java.util.Map.of("parket", "13", "verdachte", java.util.Map.of("soort", "natuurlijk", "naam", "Jan Smit"),
                "feiten", List.of(java.util.Map.of("nr", 1L, "strafbaarFeit", "diefstal", "pleegdatumVan", "2026-10-20"))));
        var gedaan = (Uitkomst.Vastgelegd) keten.zaken.voerUit(new Opdracht("", Proefketen.ADMINISTRATIE, List.of(new Stap(new Doel.Nieuw("13", 2026, "a"),
                new Handeling("zaak-inschrijven", Wijze.VERRICHTEN, Moment.opMinuut(Voorbeeld.NU), Betreft.ZAAK, gegevens)))));
        var nr = gedaan.standen().getFirst().nr();
        var bericht = aanvulling("a1");
        bericht.putObject("hoortBij").putArray("parketnummers").add(nr.waarde());
        var antwoord = ((Aanleveruitkomst.Aanvaard) lever(bericht)).antwoord();
        assertThat(antwoord.zaken()).extracting(z -> z.parketnummer()).containsExactly(nr.waarde());
        assertThat(keten.stukken.aantal(nr)).isPositive();
        assertThat(keten.zaken.stand(nr).orElseThrow().beeld().vrijheid().status()).isEqualTo("in-verzekering");
        bericht = aanvulling("a2");
        bericht.putObject("hoortBij").putArray("parketnummers").add("13-999999-26");
        assertThat(lever(bericht)).isInstanceOf(Aanleveruitkomst.Geweigerd.class);
    }

    private Zaakbeeld beeld() {
        return keten.zaken.stand(zaak).orElseThrow().beeld();
    }

    private Instant begin(String soort) {
        return beeld().vrijheid().perioden().stream().filter(p -> p.soort().equals(soort)).findFirst().orElseThrow().van();
    }

    private List<LogEntry> soorten(Class<? extends Gebeurtenis> soort) {
        return keten.zaken.gebeurtenissen(zaak, 0, 100).stream().filter(e -> soort.isInstance(e.gebeurtenis())).toList();
    }

    private void verricht(Actor actor, String soort, TreeMap<String, Object> gegevens) {
        assertThat(keten.zaken.voerUit(new Opdracht("", actor, List.of(new Stap(new Doel.Bestaand(zaak, -1),
                new Handeling(soort, Wijze.VERRICHTEN, Moment.opMinuut(Voorbeeld.NU), Betreft.ZAAK, gegevens)))))).isInstanceOf(Uitkomst.Vastgelegd.class);
    }

    /** A supplement to sample 03 that gives its suspect anew, otherwise. */
    private void lever(String berichtId, Consumer<ObjectNode> vrijheid) throws IOException {
        var bericht = aanvulling(berichtId);
        vrijheid.accept((ObjectNode) bericht.at("/verdachten/0/vrijheid"));
        assertThat(lever(bericht)).isInstanceOf(Aanleveruitkomst.Aanvaard.class);
    }

    private Aanleveruitkomst lever(ObjectNode bericht) throws IOException {
        var zip = new Zipmaker().bericht(bericht.toString());
        for (var stuk : bericht.get("stukken")) {
            var naam = stuk.path("bestand").stringValue();
            zip.met(naam, Files.readAllBytes(Voorbeeld.met("25-").map().resolve(naam)));
        }
        return keten.lever(zip.bytes(), "application/zip");
    }

    private static ObjectNode aanvulling(String berichtId) throws IOException {
        var eerst = Voorbeeld.JSON.readTree(Voorbeeld.met("03-").bericht());
        var uit = (ObjectNode) Voorbeeld.JSON.readTree(Voorbeeld.met("25-").bericht());
        uit.put("berichtId", "00000000-0000-4000-8000-0000000000" + berichtId).put("parket", eerst.path("parket").stringValue());
        uit.putObject("hoortBij").put("berichtId", eerst.path("berichtId").stringValue());
        uit.putArray("verdachten").add(eerst.at("/verdachten/0").deepCopy());
        uit.remove("feiten");
        ((ArrayNode) uit.get("stukken")).forEach(s -> ((ObjectNode) s).remove("verdachten"));
        return uit;
    }
}
