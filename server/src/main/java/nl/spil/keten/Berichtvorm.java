package nl.spil.keten;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The form of a message, by the schema that is also published. */
final class Berichtvorm {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Keywords that say something of an object or list as a whole; its members may be good all the same. */
    private static final Set<String> GEHEEL = Set.of("required", "additionalProperties", "dependentRequired", "minProperties",
            "maxProperties", "minItems", "maxItems", "uniqueItems");

    private final Schema schema;
    private final int meest;

    Berichtvorm(int meest) {
        this.meest = meest;
        var instelling = SchemaRegistryConfig.builder().pathType(PathType.JSON_POINTER).formatAssertionsEnabled(false)
                .locale(Locale.ROOT).build();
        var register = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, b -> b.schemaRegistryConfig(instelling));
        this.schema = register.getSchema(tekst(), InputFormat.JSON);
    }

    /** The schema as text. */
    static String tekst() {
        try (InputStream in = Berichtvorm.class.getResourceAsStream("aanlevering.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("aanlevering.schema.json is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema as a value, its names in the order of the file. */
    static Map<String, Object> schema() {
        return JSON.readValue(tekst(), new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    /**
     * Everything wrong with the form.
     *
     * @param geheel whether the members of that place may still be looked at
     */
    record Vormfout(String pad, boolean geheel, String lid, String tekst) {}

    /** At most so many as a sender can use; then it stops looking. */
    List<Vormfout> fouten(JsonNode bericht) {
        var gevonden = new Begrensd(meest);
        var uitvoering = schema.createExecutionContext();
        uitvoering.setErrors(gevonden);
        try {
            schema.validate(uitvoering, bericht);
        } catch (Begrensd.Vol vol) {
            // enough to say; the sender mends these first
        }
        return gevonden.stream().map(Berichtvorm::vormfout).toList();
    }

    private static Vormfout vormfout(Error fout) {
        var pad = pad(fout.getInstanceLocation());
        var lid = fout.getKeyword().equals("additionalProperties") && fout.getProperty() != null ? fout.getProperty() : "";
        return new Vormfout(pad, GEHEEL.contains(fout.getKeyword()), lid, Vormtekst.van(fout));
    }

    /** Written here, because names in it are escaped by the rules of RFC 6901. */
    private static String pad(NodePath plaats) {
        var uit = new StringBuilder();
        for (int i = 0; i < plaats.getNameCount(); i++) {
            uit.append('/').append(Plek.ontsnapt(String.valueOf(plaats.getElement(i))));
        }
        return uit.toString();
    }

    /** A list that ends the validation when it is full. */
    private static final class Begrensd extends ArrayList<Error> {

        private static final long serialVersionUID = 1;
        private final int meest;

        Begrensd(int meest) {
            this.meest = meest;
        }

        @Override
        public boolean add(Error fout) {
            if (size() >= meest) {
                throw new Vol();
            }
            return super.add(fout);
        }

        private static final class Vol extends RuntimeException {
            private static final long serialVersionUID = 1;

            Vol() {
                super("enough errors", null, false, false);
            }
        }
    }
}
