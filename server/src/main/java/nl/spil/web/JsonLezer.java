package nl.spil.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spil.zaak.Fout;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the JSON body of a call, strictly: at most {@value #GRENS} bytes and 32 levels, whole numbers only, no name twice, no
 * bytes behind it, no control characters. What comes out is String, Long, Boolean, List and Map; a null is as if absent, except
 * within a judgment, which is held to its schema to the letter.
 */
final class JsonLezer {

    /** Bytes; the largest judgment of the test data is a hundredth of it. */
    static final int GRENS = 4 * 1024 * 1024;

    private static final int LANGSTE_NAAM = 200;
    private static final int MEESTE_FOUTEN = 100;
    private static final String UITSPRAAK = "/gegevens/uitspraak/";

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(32).maxNumberLength(1000).maxStringLength(GRENS)
                    .maxNameLength(GRENS).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser parser;
    private final List<Fout> fouten = new ArrayList<>();

    private JsonLezer(JsonParser parser) {
        this.parser = parser;
    }

    /** @throws Probleem 400 when it is no JSON object, 422 when a value in it cannot be, 413 when it is too large */
    static Map<String, Object> object(InputStream stroom) throws IOException {
        var bytes = stroom.readNBytes(GRENS + 1);
        if (bytes.length > GRENS) {
            throw Probleem.van(HttpStatus.CONTENT_TOO_LARGE, "Het verzoek is te groot",
                    "Een verzoek is hoogstens 4 MiB. Er is niets vastgelegd.");
        }
        try (var parser = JSON.createParser(bytes)) {
            return new JsonLezer(parser).geheel();
        } catch (JacksonException e) {
            throw onleesbaar("geen-json", "Dit is geen JSON, of het is te diep genest: " + plaats(e) + ".");
        }
    }

    private Map<String, Object> geheel() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw onleesbaar("geen-object", "Stuur een JSON-object.");
        }
        var object = object("");
        if (parser.nextToken() != null) {
            throw onleesbaar("geen-json", "Achter het JSON-object staat nog iets. Laat dat weg.");
        }
        if (!fouten.isEmpty()) {
            throw Probleem.ongeldig(List.copyOf(fouten));
        }
        return object;
    }

    private Map<String, Object> object(String pad) {
        var object = new LinkedHashMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var naam = parser.currentName();
            parser.nextToken();
            if (naam.length() > LANGSTE_NAAM) {
                meld(pad, "naam-te-lang", "Een naam is hoogstens " + LANGSTE_NAAM + " tekens.");
                parser.skipChildren();
                continue;
            }
            controleer(naam, pad);
            var hier = pad + "/" + naam.replace("~", "~0").replace("/", "~1");
            if (parser.currentToken() != JsonToken.VALUE_NULL) {
                object.put(naam, waarde(hier));
            } else if (hier.startsWith(UITSPRAAK)) {
                meld(hier, "leeg", "Hier staat null. Geef een waarde, of laat de naam weg.");
            }
        }
        return object;
    }

    private List<Object> lijst(String pad) {
        var lijst = new ArrayList<Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            lijst.add(waarde(pad + "/" + lijst.size()));
        }
        return lijst;
    }

    private Object waarde(String pad) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(pad);
            case START_ARRAY -> lijst(pad);
            case VALUE_STRING -> tekst(parser.getString(), pad);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> geheel(pad);
            case VALUE_NUMBER_FLOAT -> meld(pad, "geen-geheel-getal", "Getallen zijn geheel, zonder punt of exponent; geld in eurocent.");
            case VALUE_NULL -> meld(pad, "leeg", "In een lijst staat geen null.");
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                    throw new IllegalStateException("onverwacht teken in JSON: " + parser.currentToken());
        };
    }

    private Object geheel(String pad) {
        try {
            return parser.getLongValue();
        } catch (InputCoercionException e) {
            return meld(pad, "te-groot", "Dit getal is te groot.");
        }
    }

    private String tekst(String tekst, String pad) {
        controleer(tekst, pad);
        return tekst;
    }

    private void controleer(String tekst, String pad) {
        for (var i = 0; i < tekst.length(); i++) {
            var c = tekst.charAt(i);
            if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
                meld(pad, "teken-verboden", "Deze tekst bevat een stuurteken. Laat het weg.");
                return;
            }
            if (Character.isHighSurrogate(c) ? i + 1 == tekst.length() || !Character.isLowSurrogate(tekst.charAt(++i))
                    : Character.isLowSurrogate(c)) {
                meld(pad, "teken-verboden", "Deze tekst bevat een half teken. Herstel de codering.");
                return;
            }
        }
    }

    /** Notes what is wrong and gives something to go on with: the object is thrown away in the end. */
    private Object meld(String pad, String code, String tekst) {
        if (fouten.size() < MEESTE_FOUTEN) {
            fouten.add(new Fout(pad, code, tekst));
        }
        return "";
    }

    private static Probleem onleesbaar(String code, String tekst) {
        return Probleem.onleesbaar(List.of(new Fout("", code, tekst)));
    }

    private static String plaats(JacksonException e) {
        var plek = e.getLocation();
        return plek == null ? "de plaats is niet te noemen" : "regel " + plek.getLineNr() + ", teken " + plek.getColumnNr();
    }
}
