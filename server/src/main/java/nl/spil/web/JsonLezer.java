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
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the JSON body of a call, strictly: at most {@value #GRENS} bytes and 32 levels, whole numbers only, no name twice, no
 * bytes behind it, no control characters. What comes out is String, Long, Boolean, List and Map; a null is as if absent.
 */
final class JsonLezer {

    /** Bytes; the largest judgment of the test data is a hundredth of it. */
    static final int GRENS = 4 * 1024 * 1024;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(32).maxNumberLength(20).maxStringLength(1_000_000)
                    .maxNameLength(200).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonLezer() {}

    /** @throws Probleem 400 when it is not such JSON, 413 when it is too large */
    static Map<String, Object> object(InputStream stroom) throws IOException {
        var bytes = stroom.readNBytes(GRENS + 1);
        if (bytes.length > GRENS) {
            throw Probleem.van(HttpStatus.CONTENT_TOO_LARGE, "Het verzoek is te groot",
                    "Een verzoek is hoogstens 4 MiB. Er is niets vastgelegd.");
        }
        try (var parser = JSON.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw fout("", "geen-object", "Stuur een JSON-object.");
            }
            var object = object(parser, "");
            if (parser.nextToken() != null) {
                throw fout("", "geen-json", "Achter het JSON-object staat nog iets. Laat dat weg.");
            }
            return object;
        } catch (JacksonException e) {
            throw fout("", "geen-json", "Dit is geen JSON, of het is te diep genest: " + plaats(e) + ".");
        }
    }

    private static Map<String, Object> object(JsonParser parser, String pad) {
        var object = new LinkedHashMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var naam = parser.currentName();
            var hier = pad + "/" + naam.replace("~", "~0").replace("/", "~1");
            controleer(naam, pad);
            if (parser.nextToken() != JsonToken.VALUE_NULL) {
                object.put(naam, waarde(parser, hier));
            }
        }
        return object;
    }

    private static List<Object> lijst(JsonParser parser, String pad) {
        var lijst = new ArrayList<Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            lijst.add(waarde(parser, pad + "/" + lijst.size()));
        }
        return lijst;
    }

    private static Object waarde(JsonParser parser, String pad) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pad);
            case START_ARRAY -> lijst(parser, pad);
            case VALUE_STRING -> tekst(parser.getString(), pad);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> geheel(parser, pad);
            case VALUE_NUMBER_FLOAT -> throw fout(pad, "geen-geheel-getal", "Getallen zijn geheel, zonder punt of exponent; geld in eurocent.");
            case VALUE_NULL -> throw fout(pad, "leeg", "In een lijst staat geen null.");
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                    throw new IllegalStateException("onverwacht teken in JSON: " + parser.currentToken());
        };
    }

    private static Long geheel(JsonParser parser, String pad) {
        try {
            return parser.getLongValue();
        } catch (JacksonException e) {
            throw fout(pad, "te-groot", "Dit getal is te groot.");
        }
    }

    private static String tekst(String tekst, String pad) {
        controleer(tekst, pad);
        return tekst;
    }

    private static void controleer(String tekst, String pad) {
        for (var i = 0; i < tekst.length(); i++) {
            var c = tekst.charAt(i);
            if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
                throw fout(pad, "teken-verboden", "Deze tekst bevat een stuurteken. Laat het weg.");
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == tekst.length() || !Character.isLowSurrogate(tekst.charAt(++i))) {
                    throw fout(pad, "teken-verboden", "Deze tekst bevat een half teken. Herstel de codering.");
                }
            } else if (Character.isLowSurrogate(c)) {
                throw fout(pad, "teken-verboden", "Deze tekst bevat een half teken. Herstel de codering.");
            }
        }
    }

    private static Probleem fout(String pad, String code, String tekst) {
        return Probleem.onleesbaar(List.of(new Fout(pad, code, tekst)));
    }

    private static String plaats(JacksonException e) {
        var plek = e.getLocation();
        return plek == null ? "de plaats is niet te noemen" : "regel " + plek.getLineNr() + ", teken " + plek.getColumnNr();
    }
}
