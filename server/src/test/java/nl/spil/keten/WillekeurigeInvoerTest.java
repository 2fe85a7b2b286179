package nl.spil.keten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever comes in, the answer is a value with a known status; never an exception. */
class WillekeurigeInvoerTest {

    private static final Set<Integer> ANTWOORDEN = Set.of(201, 400, 413, 415, 422);
    private static final long ZAAD = Long.getLong("spil.zaad", System.nanoTime());

    private final Random toeval = new Random(ZAAD);

    private void probeer(String wat, Inzending inzending) {
        assertThatCode(() -> {
            var uitkomst = Proef.neem(inzending, new Geheugenregister());
            assertThat(ANTWOORDEN).contains(uitkomst.status());
            uitkomst.bevindingen().forEach(b -> {
                assertThat(b.tekst()).isNotBlank();
                assertThat(Tekenregels.verboden(b.tekst() + b.pad())).as(b.toString()).isFalse();
            });
        }).as(wat + ", seed " + ZAAD).doesNotThrowAnyException();
    }

    @Test
    void a_zip_with_flipped_bytes_is_answered() throws IOException {
        for (int i = 0; i < 400; i++) {
            var zip = Zipmaker.vanVoorbeeld(Voorbeeld.met("03-")).bytes();
            for (int keer = toeval.nextInt(1, 6); keer > 0; keer--) {
                // the ends of a zip hold its structure
                var plaats = toeval.nextBoolean() ? toeval.nextInt(zip.length) : zip.length - 1 - toeval.nextInt(Math.min(zip.length, 800));
                zip[plaats] = (byte) toeval.nextInt();
            }
            probeer("flips " + i, new Inzending.Zip(Proef.tijdelijk(zip)));
        }
    }

    @Test
    void a_message_with_random_bytes_is_answered() throws IOException {
        for (int i = 0; i < 300; i++) {
            var bericht = Voorbeeld.met("03-").bericht();
            for (int keer = toeval.nextInt(1, 4); keer > 0; keer--) {
                bericht[toeval.nextInt(bericht.length)] = (byte) toeval.nextInt();
            }
            probeer("bytes " + i, new Inzending.Zip(Proef.tijdelijk(Zipmaker.vanVoorbeeld(Voorbeeld.met("03-")).met("aanlevering.json", bericht).bytes())));
        }
    }

    @Test
    void a_message_with_edits_is_answered() throws IOException {
        for (var begin : List.of("03-", "13-", "20-", "24-")) {
            for (int i = 0; i < 150; i++) {
                var boom = Voorbeeld.JSON.readTree(Voorbeeld.met(begin).bericht());
                for (int keer = toeval.nextInt(1, 5); keer > 0; keer--) {
                    bewerk(boom);
                }
                probeer(begin + " edit " + i + ": " + boom,
                        new Inzending.Zip(Proef.tijdelijk(Zipmaker.vanVoorbeeld(Voorbeeld.met(begin)).bericht(boom.toString()).bytes())));
            }
        }
    }

    @Test
    void parts_with_flipped_bytes_are_answered() throws IOException {
        for (int i = 0; i < 200; i++) {
            var lichaam = Delen.vanVoorbeeld(Voorbeeld.met("01-"), "grens");
            lichaam = Arrays.copyOf(lichaam, lichaam.length - (toeval.nextInt(4) == 0 ? toeval.nextInt(lichaam.length) : 0));
            for (int keer = toeval.nextInt(1, 4); keer > 0 && lichaam.length > 0; keer--) {
                lichaam[toeval.nextInt(lichaam.length)] = (byte) toeval.nextInt();
            }
            probeer("parts " + i, new Inzending.Delen(Proef.tijdelijk(lichaam), "grens"));
        }
    }

    private void bewerk(JsonNode boom) {
        var houders = new ArrayList<JsonNode>();
        verzamel(boom, houders);
        var houder = houders.get(toeval.nextInt(houders.size()));
        if (houder instanceof ObjectNode object && !object.isEmpty()) {
            var namen = new ArrayList<>(object.propertyNames());
            var naam = namen.get(toeval.nextInt(namen.size()));
            switch (toeval.nextInt(3)) {
                case 0 -> object.remove(naam);
                case 1 -> object.set(naam, waarde());
                default -> object.set(List.of("onbekend", "volgnummer", "soort", "a/b~c").get(toeval.nextInt(4)), waarde());
            }
        } else if (houder instanceof ArrayNode lijst) {
            if (lijst.isEmpty() || toeval.nextBoolean()) {
                lijst.add(lijst.isEmpty() || toeval.nextBoolean() ? waarde() : lijst.get(0).deepCopy());
            } else {
                lijst.set(toeval.nextInt(lijst.size()), waarde());
            }
        }
    }

    private static void verzamel(JsonNode knoop, List<JsonNode> uit) {
        if (knoop.isContainer()) {
            uit.add(knoop);
            knoop.forEach(k -> verzamel(k, uit));
        }
    }

    private JsonNode waarde() {
        var maker = JsonNodeFactory.instance;
        return switch (toeval.nextInt(16)) {
            case 0 -> maker.nullNode();
            case 1 -> maker.numberNode(toeval.nextLong());
            case 2 -> maker.numberNode(toeval.nextDouble());
            case 3 -> maker.numberNode(toeval.nextInt(-2, 5));
            case 4 -> maker.booleanNode(toeval.nextBoolean());
            case 5 -> maker.stringNode("");
            case 6 -> maker.stringNode("\u0000\u202e\ud800");
            case 7 -> maker.stringNode("x".repeat(toeval.nextInt(3000)));
            case 8 -> maker.stringNode("2026-02-30");
            case 9 -> maker.stringNode("9999-12-31T23:59:59+18:00");
            case 10 -> maker.stringNode("0000-01-01T00:00:00-18:00");
            case 11 -> maker.stringNode("stukken/../x");
            case 12 -> maker.arrayNode().add(1).add("a");
            case 13 -> maker.objectNode().put("verdachte", 1);
            case 14 -> maker.stringNode("2027-01-01");
            default -> maker.objectNode();
        };
    }

    @Test
    void random_bytes_are_no_zip() {
        for (int i = 0; i < 200; i++) {
            var bytes = new byte[toeval.nextInt(2000)];
            toeval.nextBytes(bytes);
            if (bytes.length > 30 && toeval.nextBoolean()) {
                System.arraycopy("PK\5\6".getBytes(StandardCharsets.ISO_8859_1), 0, bytes, bytes.length - 22, 4);
            }
            probeer("bytes", new Inzending.Zip(Proef.tijdelijk(bytes)));
        }
    }
}
