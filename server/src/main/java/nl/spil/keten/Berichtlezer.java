package nl.spil.keten;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/**
 * Reads the message as a JSON value: strictly UTF-8, one value and nothing after it, every name once in its object. A number
 * that is no plain integer becomes one that no schema here accepts.
 */
final class Berichtlezer {

    private final Grenzen grenzen;
    private final JsonFactory json;

    Berichtlezer(Grenzen grenzen) {
        this.grenzen = grenzen;
        var streng = StreamReadConstraints.builder().maxNestingDepth(grenzen.niveaus()).maxDocumentLength(-1)
                .maxStringLength(Integer.MAX_VALUE).maxNameLength(Integer.MAX_VALUE).maxNumberLength(Integer.MAX_VALUE).build();
        this.json = JsonFactory.builder().streamReadConstraints(streng).disable(JsonFactory.Feature.CANONICALIZE_PROPERTY_NAMES).build();
    }

    JsonNode lees(Path bericht) throws IOException, Afgekeurd {
        keurUtf8(bericht);
        try (var tekens = tekens(bericht); var parser = json.createParser(ObjectReadContext.empty(), tekens)) {
            return new Boomlezer(parser, grenzen).lees();
        } catch (JacksonException e) {
            var plaats = e.getLocation();
            var waar = plaats == null || plaats.getLineNr() < 1 ? "" : " (bij regel " + plaats.getLineNr() + ", teken " + plaats.getColumnNr() + ")";
            throw new Afgekeurd(Foutcode.GEEN_JSON, "Het bericht is geen geldige JSON" + waar
                    + ", of dieper dan " + grenzen.niveaus() + " niveaus. Maak het bericht opnieuw en lever het opnieuw.");
        }
    }

    /** First the whole of it, so that the answer does not depend on which fault comes first. */
    private static void keurUtf8(Path bericht) throws IOException, Afgekeurd {
        try (var tekens = tekens(bericht)) {
            var buffer = new char[1 << 14];
            while (tekens.read(buffer) >= 0) {
                continue;
            }
        } catch (CharacterCodingException e) {
            throw new Afgekeurd(Foutcode.GEEN_UTF8, "Het bericht is geen UTF-8. Sla aanlevering.json op als UTF-8 en lever het"
                    + " opnieuw.");
        }
    }

    private static Reader tekens(Path bericht) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(zonderBom(Files.newInputStream(bericht)), decoder));
    }

    private static InputStream zonderBom(InputStream in) throws IOException {
        var stroom = new PushbackInputStream(in, 3);
        var kop = stroom.readNBytes(3);
        var bom = kop.length == 3 && kop[0] == (byte) 0xEF && kop[1] == (byte) 0xBB && kop[2] == (byte) 0xBF;
        if (!bom) {
            stroom.unread(kop);
        }
        return stroom;
    }
}
