package nl.spil.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import nl.spil.recht.Zaaknummer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code spil lees-nummers}: the numbers in titles, one title a line on stdin, one JSON object a line on stdout. */
@Command(name = "lees-nummers", mixinStandardHelpOptions = true, versionProvider = Versie.class,
        description = "Leest zaaknummers uit titels: een titel per regel op stdin, per regel een JSON-regel op stdout.")
final class LeesNummersOpdracht implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final InputStream in;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    LeesNummersOpdracht() {
        this(System.in);
    }

    LeesNummersOpdracht(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        var uit = spec.commandLine().getOut();
        var regels = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (var titel = regels.readLine(); titel != null; titel = regels.readLine()) {
            uit.print(json(titel) + "\n");
        }
        uit.flush();
        return Uitslag.GOED;
    }

    static String json(String titel) {
        var nummers = Zaaknummer.lees(titel).stream().<Map<String, Object>>map(n -> new TreeMap<>(Map.of("soort", n.soort().naam(),
                "waarde", n.waarde(), "tekst", n.tekst(), "toevoeging", n.toevoeging()))).toList();
        return JSON.writeValueAsString(new TreeMap<>(Map.of("titel", titel, "nummers", (Object) List.copyOf(nummers))));
    }
}
