package nl.spil.meting;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** {@code spil meet [NAAM...] [--json]}: a table or one JSON object on stdout; all else on stderr. Exit 0, or 2 when it cannot. */
public final class Meet {
    private static final String HULP = "spil meet [NAAM...] [--json]: meet Spil naast een ondergrens die in dezelfde ronde is gemeten."
            + " Zonder NAAM: alles.";

    private final PrintStream uit;
    private final PrintStream fout;
    private final Omvang omvang;

    Meet(PrintStream uit, PrintStream fout, Omvang omvang) {
        this.uit = uit;
        this.fout = fout;
        this.omvang = omvang;
    }

    public static void main(String[] woorden) {
        var fout = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new Meet(new PrintStream(System.out, true, StandardCharsets.UTF_8), fout, Omvang.GEWOON).voerUit(List.of(woorden)));
    }

    static Map<String, Proef> proeven() {
        return List.of(new Hoofdweg(), new Oordeel(), new Hervouw(), new Start(), new Grotelevering(), new Verbindingen(), new Beeld(),
                new Feedmeting(), new Geheugen(), new Handelen(), new Opslaginname(), new Eersteblad(), new Zoeken(), new Proefklokmeting()).stream()
                .collect(Collectors.toMap(Proef::naam, p -> p, (a, _) -> a, LinkedHashMap::new));
    }

    int voerUit(List<String> woorden) {
        var proeven = proeven();
        var namen = new ArrayList<>(woorden);
        if (namen.contains("--help") || namen.contains("-h")) {
            uit.println(HULP);
            uit.println("Namen: " + String.join(", ", proeven.keySet()));
            return 0;
        }
        var json = namen.removeIf("--json"::equals);
        var onbekend = namen.stream().filter(n -> !proeven.containsKey(n)).toList();
        if (!onbekend.isEmpty()) {
            fout.println("'" + onbekend.getFirst() + "' is geen meting. Kies uit: " + String.join(", ", proeven.keySet()) + ".");
            return 2;
        }
        var metingen = new ArrayList<Meting>();
        for (var naam : namen.isEmpty() ? List.copyOf(proeven.keySet()) : namen) {
            fout.println("Meten: " + naam);
            try {
                metingen.addAll(Objects.requireNonNull(proeven.get(naam)).meet(omvang));
            } catch (Exception e) {
                fout.println("De meting '" + naam + "' mislukte: " + e);
                Arrays.stream(e.getStackTrace()).limit(8).forEach(r -> fout.println("    " + r));
                return 2;
            }
        }
        if (json) {
            uit.println(JsonMapper.builder().build().writeValueAsString(Map.of("metingen", metingen.stream().map(Meting::json).toList())));
        } else {
            tabel(metingen);
        }
        return 0;
    }

    private void tabel(List<Meting> metingen) {
        rij("meting", "waarde", "vloer", "verhouding", "min", "mediaan", "max", "eenheid");
        metingen.forEach(m -> rij(m.naam(), getal(m.waarde()), m.vloer() == 0 ? "-" : getal(m.vloer()),
                m.vloer() == 0 ? "-" : getal(m.verhouding()), getal(m.min()), getal(m.mediaan()), getal(m.max()), m.eenheid()));
        uit.println();
        metingen.forEach(m -> uit.println(m.naam() + ": " + m.opmerking() + " [belasting " + m.omgeving().belasting() + "]"));
        uit.println();
        uit.println("Machine: " + Omgeving.nu());
    }

    private void rij(String naam, String... delen) {
        uit.println(String.format(Locale.ROOT, "%-20s %11s %11s %11s %11s %11s %11s  %s", (Object[]) samen(naam, delen)));
    }

    private static String[] samen(String eerste, String[] rest) {
        var uit = new ArrayList<>(List.of(eerste));
        uit.addAll(List.of(rest));
        return uit.toArray(String[]::new);
    }

    private static String getal(double getal) {
        return new java.math.BigDecimal(Double.toString(Meting.rond(getal))).stripTrailingZeros().toPlainString();
    }
}
