package nl.spil.recht;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** Reads a code table (RFC 4180, UTF-8, one head line) from the class path, each row as column to text. */
final class Csv {

    private static final CsvMapper LEZER = CsvMapper.builder().enable(CsvReadFeature.FAIL_ON_MISSING_COLUMNS).build();

    private Csv() {}

    static List<Map<String, String>> lees(String tabel) {
        var pad = "/tabellen/" + tabel + ".csv";
        try (var in = Csv.class.getResourceAsStream(pad)) {
            if (in == null) {
                throw new IllegalStateException("The code table " + pad + " is not on the class path");
            }
            var tekst = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            try (var rijen = LEZER.readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader())
                    .<Map<String, String>>readValues(tekst)) {
                return rijen.readAll();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the code table " + pad, e);
        }
    }
}
