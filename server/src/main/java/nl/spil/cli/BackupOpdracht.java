package nl.spil.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import nl.spil.database.Reservekopie;
import nl.spil.dossier.Opslaglezing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spil backup}: the whole embedded installation into a folder, keys included. */
@Command(name = "backup", mixinStandardHelpOptions = true, versionProvider = Versie.class,
        description = "Maakt een back-up van de gegevensmap, ook terwijl de server draait. Bevat sleutels en wachtwoorden:"
                + " bewaar de back-up net zo veilig als de gegevens zelf. Dezelfde map mag vaker; dan komt er een kopie bij.")
final class BackupOpdracht implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "De map voor de back-up.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path doel;

    @Option(names = "--gegevens", paramLabel = "DIR", defaultValue = "gegevens",
            description = "De gegevensmap (standaard: ./gegevens).")
    @SuppressWarnings("NullAway.Init")
    private Path gegevens;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        var uit = spec.commandLine().getOut();
        var fout = spec.commandLine().getErr();
        Path naar = doel.toAbsolutePath().normalize();
        if (naar.startsWith(gegevens.toAbsolutePath().normalize())) {
            throw new Onuitvoerbaar("Maak de back-up buiten de gegevensmap, liefst op een andere schijf.");
        }
        try (Gegevensbron bron = Gegevensbron.open(gegevens, null, fout::println);
                Opslaglezing documenten = bron.documenten()) {
            Instant tot = Reservekopie.maak(bron.bron(), bron.gegevens(), naar, documenten::verzegeld);
            uit.println("Back-up gemaakt in " + naar + ", tot " + tot);
            return Uitslag.GOED;
        }
    }
}
