package nl.spil.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.spil.database.Rol;
import nl.spil.database.Schema;
import nl.spil.recht.Overgang;
import nl.spil.recht.Proefklok;
import nl.spil.recht.Wetspakketten;
import nl.spil.zaak.Pakketten;
import nl.spil.zaak.Proefklokcsv;
import nl.spil.zaak.Proefkloklezer;
import nl.spil.zaak.Proefklokstand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code spil proefklok}: what a change of law may do to the open cases. */
@Command(name = "proefklok", mixinStandardHelpOptions = true, versionProvider = Versie.class,
        description = {"Beoordeelt alle open zaken alsof het DATUM is, onder een hypothese over het overgangsrecht. Verandert niets.",
            "De uitkomst is geen recht: elke regel rust op de genoemde hypothese, en op een onzekere rij waar dat erbij staat."})
final class ProefklokOpdracht implements Callable<Integer> {
    @Parameters(paramLabel = "DATUM", description = "Bijvoorbeeld 2029-04-01.")
    private String datum = "";

    @Option(names = "--hypothese", paramLabel = "NAAM[/VARIANT]", defaultValue = "per-handeling",
            description = "per-handeling of per-fase, met een variant als per-handeling/termijn-nieuw (standaard: per-handeling).")
    private String hypothese = "";

    @Option(names = "--csv", paramLabel = "F", description = "Schrijf elke wijziging per zaak in dit bestand.")
    private @Nullable Path csv;

    @Option(names = "--json", description = "Een JSON-object in plaats van tekst.")
    private boolean json;

    @Mixin
    private final Gegevenskeuze keuze = new Gegevenskeuze();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        LocalDate dag = dag();
        try (Gegevensbron bron = keuze.open(spec.commandLine().getErr()::println)) {
            Schema.eisBij(bron.bron().eigenaar());
            var lezer = bron.bron().als(Rol.LEZER);
            Wetspakketten wet = new Pakketten(lezer).lees();
            var volledig = wet.overgang().flatMap(o -> o.volledig(Overgang.Keuze.lees(hypothese))).orElseThrow(() -> new Onuitvoerbaar("De hypothese '"
                    + hypothese + "' bestaat niet. Kies uit: " + hypothesen(wet) + "."));
            var stand = reken(new Proefkloklezer(lezer), Proefklok.overgang(wet, volledig, dag).orElseThrow(), volledig, dag);
            toon(stand, volledig, dag);
            return Uitslag.GOED;
        }
    }

    private LocalDate dag() {
        try {
            return LocalDate.parse(datum);
        } catch (DateTimeException e) {
            throw new Onuitvoerbaar("'" + datum + "' is geen datum als 2029-04-01.", e);
        }
    }

    private static String hypothesen(Wetspakketten wet) {
        return String.join(", ", wet.overgang().stream().flatMap(o -> o.hypothesen().stream())
                .flatMap(h -> h.varianten().stream().map(v -> h.naam() + "/" + v.naam())).toList());
    }

    private Proefklokstand reken(Proefkloklezer lezer, Proefklok klok, Overgang.Keuze keuze, LocalDate dag) {
        if (csv == null) {
            return lezer.lees(klok, _ -> true, _ -> { });
        }
        try (Writer uit = Files.newBufferedWriter(csv)) {
            var regels = new Proefklokcsv(uit, keuze.toString(), dag);
            return lezer.lees(klok, u -> {
                regels.schrijf(u);
                return true;
            }, _ -> { });
        } catch (IOException | UncheckedIOException e) {
            throw new Onuitvoerbaar(csv + " is niet te schrijven: " + e.getMessage(), e);
        }
    }

    private void toon(Proefklokstand s, Overgang.Keuze volledig, LocalDate dag) {
        PrintWriter uit = spec.commandLine().getOut();
        double seconden = Math.round(s.seconden() * 1000) / 1000.0;
        if (json) {
            Map<String, Object> antwoord = new LinkedHashMap<>();
            antwoord.put("zaken", s.zaken());
            antwoord.put("gewijzigd", s.gewijzigd());
            antwoord.put("zeker", s.zeker());
            antwoord.put("onzeker", s.onzeker());
            antwoord.put("seconden", seconden);
            antwoord.put("perParket", s.perParket());
            Map<String, Object> soorten = new LinkedHashMap<>();
            s.perSoort().forEach((soort, t) -> soorten.put(soort.wire(), t));
            antwoord.put("perSoort", soorten);
            antwoord.put("hypothese", volledig.toString());
            antwoord.put("peildatum", dag.toString());
            uit.println(JsonMapper.builder().build().writeValueAsString(antwoord));
            return;
        }
        uit.println("Proefklok op " + dag + " onder hypothese " + volledig + ". Dit is geen recht: elke uitkomst rust op die hypothese.");
        uit.println(s.zaken() + " open zaken, " + s.gewijzigd() + " veranderen; " + s.zeker() + " ook zonder de onzekere rijen, " + s.onzeker()
                + " alleen door een onzekere rij");
        s.perSoort().forEach((soort, t) -> uit.println(String.format(Locale.ROOT, "  %-10s %8d zaken (%d zonder onzekere rijen), %d regels", soort.wire(),
                t.zaken(), t.zonderOnzeker(), t.regels())));
        uit.println(String.format(Locale.ROOT, "%-28s %8s %9s %8s %8s", "parket", "zaken", "gewijzigd", "zeker", "onzeker"));
        s.perParket().forEach(p -> uit.println(String.format(Locale.ROOT, "%-28s %8d %9d %8d %8d", p.parket(), p.zaken(), p.gewijzigd(), p.zeker(), p.onzeker())));
        uit.println(String.format(Locale.ROOT, "%.1f s", seconden));
    }
}
