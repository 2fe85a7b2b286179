package nl.spil.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.spil.recht.Termijnbestand;
import nl.spil.recht.Termijnbestand.Lezing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spil termijnen}: counts the terms of a CSV file; needs no server and no data. */
@Command(name = "termijnen", mixinStandardHelpOptions = true, versionProvider = Versie.class,
        description = "Rekent de termijnen in een CSV-bestand uit: dezelfde rijen op stdout, met een kolom 'berekend'.",
        footer = {"", "Nodig zijn de kolommen regel_id, invoer (JSON) en soort_verwachting.",
            "Uitkomst: 0 goed, 1 verschillen met 'verwacht' (bij --controleer), 3 rijen geweigerd, 2 bestand onleesbaar."})
final class TermijnenOpdracht implements Callable<Integer> {
    @Parameters(paramLabel = "BESTAND.csv", description = "Het bestand: UTF-8, komma's, een kopregel.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path bestand;

    @Option(names = "--controleer", description = "Vergelijk met de kolom 'verwacht'.")
    private boolean controleer;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        return switch (Termijnbestand.lees(inhoud())) {
            case Lezing.Onleesbaar(var reden) -> throw new Onuitvoerbaar(bestand + ", " + reden + ".");
            case Lezing.Gelezen(var gelezen) -> toon(gelezen.bereken());
        };
    }

    private int toon(Termijnbestand.Antwoord antwoord) {
        var uit = spec.commandLine().getOut();
        var fout = spec.commandLine().getErr();
        uit.print(antwoord.csv());
        uit.flush();
        antwoord.fouten().forEach(b -> fout.println(bestand + ", " + b));
        if (controleer) {
            antwoord.verschillen().forEach(b -> fout.println(bestand + ", " + b));
            fout.println(antwoord.rijen() + " rijen, " + antwoord.verschillen().size() + " verschillen, "
                    + antwoord.fouten().size() + " fouten");
            if (!antwoord.verschillen().isEmpty()) {
                return Uitslag.BEVINDING;
            }
        }
        return antwoord.fouten().isEmpty() ? Uitslag.GOED : Uitslag.GEDEELTELIJK;
    }

    private byte[] inhoud() {
        try {
            return Files.readAllBytes(bestand);
        } catch (NoSuchFileException e) {
            throw new Onuitvoerbaar("Het bestand " + bestand + " bestaat niet; geef een CSV-bestand.", e);
        } catch (IOException e) {
            throw new Onuitvoerbaar("Het bestand " + bestand + " is niet te lezen (" + e.getMessage() + "); geef een CSV-bestand.", e);
        }
    }
}
