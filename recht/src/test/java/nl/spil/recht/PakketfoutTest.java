package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PakketfoutTest {

    private static final String KOP = """
            pakket: kapot
            versie: 1
            titel: Kapot
            vanaf: 2000-01-01
            """;
    private static final String SLOT = """
            fasen: [{ fase: alles, als: "true" }]
            lijsten: [{ lijst: alles, titel: Alles, als: "true" }]
            """;
    private static final String HANDELING = """
            handelingen:
              doen:
                titel: Doen
                zin: Er gebeurt iets.
                fase: begin
                aard: eigen
                rang: 10
                bevoegd: [officier]
                registreert: [officier]
                betreft: feiten
                gegevens:
                  hoe: { soort: keuze, keuzes: [snel, traag] }
                voorwaarden:
                  - { regel: een, als: "zaak.gesloten", anders: Nee. }
                gevolgen:
                  feiten.vervolging: gedagvaard
                termijnen: { start: [lang] }
                document: dagvaarding
            termijnen:
              lang: { titel: Lang, duur: P3D, telling: dagen }
            """;

    private static List<Pakketfout> fouten(Map<String, String> bestanden) {
        return switch (Wetspakketten.laad(List.of(Pakketbron.vanTeksten("kapot", bestanden)))) {
            case Laadresultaat.Geladen _ -> List.of();
            case Laadresultaat.Afgekeurd(var fouten) -> fouten;
        };
    }

    private static List<Pakketfout> met(String oud, String nieuw) {
        assertThat(HANDELING).contains(oud);
        return fouten(Map.of("pakket.yaml", KOP, "h.yaml", HANDELING.replace(oud, nieuw), "slot.yaml", SLOT));
    }

    @Test
    void a_text_that_would_run_the_reader_out_of_stack_is_a_fault_with_its_line() {
        for (var diep : List.of("[".repeat(100_000), "a: " + "{b: ".repeat(5_000) + "}".repeat(5_000), "- ".repeat(20_000) + "x")) {
            assertThat(fouten(Map.of("pakket.yaml", KOP, "h.yaml", "# een regel\n" + diep, "slot.yaml", SLOT))).singleElement().satisfies(f -> {
                assertThat(f.bestand()).isEqualTo("kapot/h.yaml");
                assertThat(f.regel()).isEqualTo(2);
                assertThat(f.reden()).contains("genest");
            });
        }
        for (var cel : List.of("(".repeat(3_000) + "true" + ")".repeat(3_000), "zaak" + ".gesloten".repeat(3_000),
                "[".repeat(2_000) + "]".repeat(2_000) + " == []", "x".repeat(200_000))) {
            assertThat(met("\"zaak.gesloten\"", "\"" + cel + "\"")).as(cel.substring(0, 20)).isNotEmpty();
        }
        assertThat(met("\"zaak.gesloten\"", "\"" + String.join(" || ", java.util.Collections.nCopies(3_000, "zaak.gesloten")) + "\"")).as("long is no fault").isEmpty();
    }

    @Test
    void the_pack_from_which_the_wrong_ones_are_made_is_right() {
        assertThat(met("Doen", "Doen!")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "betreft: feiten                | betreft: huizen                     | 10 | huizen",
            "aard: eigen                    | aard: eigen\\n    kleur: rood       | 7  | onbekende sleutel 'kleur'",
            "registreert: [officier]        | registreert: [kapitein]            | 9  | 'kapitein' in 'registreert'",
            "bevoegd: [officier]            | bevoegd: [kapitein]                | 8  | niet in bevoegden.csv",
            "document: dagvaarding          | document: liefdesbrief             | 18 | documentsoorten.csv",
            "start: [lang]                  | start: [kort]                      | 17 | onbekende termijn 'kort'",
            "zaak.gesloten                  | zaak.geslote                       | 14 | undefined field 'geslote'",
            "zaak.gesloten                  | zaak.parket                        | 14 | CEL geeft string",
            "zaak.gesloten                  | invoer.hoe == 'hard'               | 14 | 'hard' is geen waarde van invoer.hoe",
            "zaak.gesloten                  | loopt('kort')                      | 14 | onbekende termijn: kort",
            "zaak.gesloten                  | 'dansen' in gedaan                 | 14 | onbekende handeling: dansen",
            "feiten.vervolging: gedagvaard  | feiten.vervolging: gedagvaardt     | 16 | geen waarde van vervolging",
            "feiten.vervolging: gedagvaard  | feiten.kleur: rood                 | 16 | geen veld van het beeld",
            "feiten.vervolging: gedagvaard  | zaak.lijst: alles                  | 16 | geen veld van het beeld",
            "rang: 10                       | rang: hoog                         | 7  | geen geheel getal",
            "keuzes: [snel, traag]          | uit: muziek                        | 12 | geen tabel 'muziek'",
            "soort: keuze                   | soort: gok                         | 12 | geen soort invoer 'gok'",
            "telling: dagen                 | telling: manen                     | 20 | telling bestaat niet",
            "titel: Doen                    | titel: Doen\\n    titel: Weer       | 4  | staat hier twee keer",
            "titel: Doen                    | fase: vroeg                        | 3  | 'titel' ontbreekt",
    })
    void an_error_is_named_with_its_line_and_its_reason(String oud, String nieuw, int regel, String reden) {
        assertThat(met(oud, nieuw.replace("\\n", "\n"))).anySatisfy(f -> {
            assertThat(f.bestand()).isEqualTo("kapot/h.yaml");
            assertThat(f.regel()).isEqualTo(regel);
            assertThat(f.reden()).contains(reden);
        });
    }

    @Test
    void every_error_comes_at_once() {
        assertThat(met("betreft: feiten", "betreft: huizen\n    kleur: rood\n    geur: zoet")).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void a_pack_without_a_list_that_catches_all_is_refused() {
        var slot = SLOT.replace("titel: Alles, als: \"true\"", "titel: Alles, als: \"zaak.gesloten\"");
        assertThat(fouten(Map.of("pakket.yaml", KOP, "h.yaml", HANDELING, "slot.yaml", slot))).anySatisfy(f -> assertThat(f.reden()).contains("alles opvangen"));
    }

    @Test
    void a_rank_and_an_id_stand_for_one_act_only() {
        var tweede = HANDELING.substring(0, HANDELING.indexOf("termijnen:\n  lang"));
        assertThat(fouten(Map.of("pakket.yaml", KOP, "h.yaml", HANDELING, "i.yaml", tweede.replace("  doen:", "  laten:"), "slot.yaml", SLOT)))
                .anySatisfy(f -> assertThat(f.reden()).contains("rang 10 van 'laten' is al die van 'doen'"));
        assertThat(fouten(Map.of("pakket.yaml", KOP, "h.yaml", HANDELING, "i.yaml", tweede, "slot.yaml", SLOT)))
                .anySatisfy(f -> assertThat(f.reden()).contains("staat ook in kapot/h.yaml"));
    }

    @Test
    void what_is_no_yaml_is_told_with_its_line() {
        assertThat(fouten(new TreeMap<>(Map.of("pakket.yaml", KOP, "h.yaml", "a: [1\nb: 2")))).anySatisfy(f -> {
            assertThat(f.bestand()).isEqualTo("kapot/h.yaml");
            assertThat(f.regel()).isPositive();
        });
    }

    @Test
    void the_hash_of_a_pack_changes_with_every_byte_and_name() {
        var a = Pakketbron.vanTeksten("x", Map.of("a.yaml", "1", "b.yaml", "2")).sha256();
        assertThat(Pakketbron.vanTeksten("y", Map.of("a.yaml", "1", "b.yaml", "2")).sha256()).isEqualTo(a);
        assertThat(Pakketbron.vanTeksten("x", Map.of("a.yaml", "1", "b.yaml", "3")).sha256()).isNotEqualTo(a);
        assertThat(Pakketbron.vanTeksten("x", Map.of("a.yaml", "12", "b.yaml", "")).sha256()).isNotEqualTo(a);
    }
}
