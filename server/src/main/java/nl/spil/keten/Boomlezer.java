package nl.spil.keten;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds the tree of a message and keeps count of what it costs, since a message of brackets alone costs thirty times its size. */
final class Boomlezer {

    private static final int OBJECT = 120;
    private static final int LIJST = 72;
    private static final int LID = 104;
    private static final int PLEK = 8;
    private static final int TEKST = 48;
    private static final int GETAL = 24;
    private static final JsonNodeFactory BOOM = JsonNodeFactory.instance;
    /** References are mostly small numbers; sharing their nodes keeps long lists of them small. */
    private static final IntNode[] KLEIN = klein();

    private final JsonParser parser;
    private final Grenzen grenzen;
    private long kosten;
    private int gebroken;

    Boomlezer(JsonParser parser, Grenzen grenzen) {
        this.parser = parser;
        this.grenzen = grenzen;
    }

    JsonNode lees() throws Afgekeurd {
        var eerste = parser.nextToken();
        if (eerste == null) {
            throw geenJson("Het bericht is leeg");
        }
        var boom = waarde(eerste, 0);
        if (parser.nextToken() != null) {
            throw geenJson("Na het bericht staan nog andere tekens");
        }
        return boom;
    }

    private JsonNode waarde(JsonToken token, int diepte) throws Afgekeurd {
        return switch (token) {
            case START_OBJECT -> object(diepte + 1);
            case START_ARRAY -> lijst(diepte + 1);
            case VALUE_STRING -> {
                var tekst = parser.getString();
                tel(TEKST + 2L * tekst.length());
                yield BOOM.stringNode(tekst);
            }
            case VALUE_NUMBER_INT -> geheel(parser.getString());
            case VALUE_NUMBER_FLOAT -> {
                tel(GETAL);
                yield DoubleNode.valueOf(++gebroken + 0.5); // each its own, so that none seem to be the same twice
            }
            case VALUE_TRUE -> BOOM.booleanNode(true);
            case VALUE_FALSE -> BOOM.booleanNode(false);
            case VALUE_NULL -> BOOM.nullNode();
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                    throw geenJson("Het bericht is geen geldige JSON");
        };
    }

    private ObjectNode object(int diepte) throws Afgekeurd {
        begin(diepte, OBJECT);
        var object = BOOM.objectNode();
        for (var token = volgende(); token != JsonToken.END_OBJECT; token = volgende()) {
            var naam = parser.currentName();
            if (object.has(naam)) {
                throw geenJson("Het gegeven '" + Zichtbaar.van(naam) + "' staat twee keer in hetzelfde object");
            }
            tel(LID + 2L * naam.length());
            object.set(naam, waarde(volgende(), diepte));
        }
        return object;
    }

    private ArrayNode lijst(int diepte) throws Afgekeurd {
        begin(diepte, LIJST);
        var lijst = BOOM.arrayNode();
        for (var token = volgende(); token != JsonToken.END_ARRAY; token = volgende()) {
            tel(PLEK);
            lijst.add(waarde(token, diepte));
        }
        return lijst;
    }

    private JsonToken volgende() throws JacksonException, Afgekeurd {
        var token = parser.nextToken();
        if (token == null) {
            throw geenJson("Het bericht is afgebroken");
        }
        return token;
    }

    /** Numbers too large for the format stay too large; what they were exactly does not matter. */
    private JsonNode geheel(String cijfers) throws Afgekeurd {
        if (cijfers.length() > 18) {
            tel(GETAL);
            return LongNode.valueOf(cijfers.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE);
        }
        var getal = Long.parseLong(cijfers);
        if (getal >= 0 && getal < KLEIN.length) {
            return KLEIN[(int) getal];
        }
        tel(GETAL);
        return getal == (int) getal ? IntNode.valueOf((int) getal) : LongNode.valueOf(getal);
    }

    private void begin(int diepte, int kosten) throws Afgekeurd {
        if (diepte > grenzen.niveaus()) {
            throw geenJson("Het bericht is dieper dan " + grenzen.niveaus() + " niveaus");
        }
        tel(kosten);
    }

    private void tel(long bytes) throws Afgekeurd {
        kosten += bytes;
        if (kosten > grenzen.geheugen()) {
            throw new Afgekeurd(Foutcode.TE_GROOT, "Het bericht heeft te veel losse waarden om in een keer te verwerken. Verdeel"
                    + " het over een levering en aanvullingen.");
        }
    }

    private static Afgekeurd geenJson(String wat) {
        return new Afgekeurd(Foutcode.GEEN_JSON, wat + ". Maak het bericht opnieuw en lever het opnieuw.");
    }

    private static IntNode[] klein() {
        var knopen = new IntNode[8192];
        for (int i = 0; i < knopen.length; i++) {
            knopen[i] = IntNode.valueOf(i);
        }
        return knopen;
    }
}
