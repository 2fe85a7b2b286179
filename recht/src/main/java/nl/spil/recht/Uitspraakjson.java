package nl.spil.recht;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** From the text of a judgment to plain values, within bounds, or what is wrong with the text. */
final class Uitspraakjson {

    /** A judgment of 500 decisions is some hundreds of kilobytes. */
    private static final int LANGSTE = 4_000_000;
    private static final int DIEPSTE = 40;

    private static final ObjectReader LEZER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DIEPSTE).maxDocumentLength(LANGSTE)
                    .maxNumberLength(60).maxNameLength(200).maxStringLength(1_000_000).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build()
            .readerFor(Object.class);

    private Uitspraakjson() {}

    static Uitspraaklezing lees(String json) {
        if (json.length() > LANGSTE) {
            return fout("Het bestand is te groot: een uitspraak heeft hoogstens " + LANGSTE + " tekens.");
        }
        try {
            @Nullable Object waarde = LEZER.readValue(json);
            return new Uitspraaklezer().lees(waarde);
        } catch (JacksonException e) {
            var plaats = e.getLocation();
            return fout("Dit is geen goede JSON" + (plaats == null ? "" : " (regel " + plaats.getLineNr() + ", teken " + plaats.getColumnNr() + ")")
                    + ". Herstel de schrijfwijze: aanhalingstekens, komma's, haken, geen dubbele namen, hoogstens " + DIEPSTE + " diep.");
        }
    }

    private static Uitspraaklezing fout(String tekst) {
        return new Uitspraaklezing.Fout(List.of(new Invoerfout("", "json", tekst)));
    }
}
