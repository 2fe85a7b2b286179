package nl.spil.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.spil.database.Herstel;
import nl.spil.database.IngebedPostgres;
import nl.spil.database.Schema;
import nl.spil.database.Slot;
import nl.spil.dossier.Opslaglezing;
import nl.spil.toegang.Inzagezegels;
import nl.spil.zaak.Controle;
import nl.spil.zaak.Vernietigingsregister;
import nl.spil.zaak.Zegelherstel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spil herstel}: a back-up into an empty data directory, checked. */
@Command(name = "herstel", mixinStandardHelpOptions = true, versionProvider = Versie.class,
        description = "Zet een back-up terug in een lege gegevensmap, en controleert het resultaat.")
final class HerstelOpdracht implements Callable<Integer> {
    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    @Parameters(paramLabel = "DIR", description = "De map die 'spil backup' maakte.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path backup;

    @Option(names = "--gegevens", paramLabel = "DIR", required = true, description = "Een lege map, of een die er nog niet is.")
    @SuppressWarnings("NullAway.Init")
    private Path gegevens;

    @Option(names = "--tot", paramLabel = "TIJD",
            description = "Alleen wat voor dit moment is vastgelegd: 2026-11-25T09:30:00+01:00; zonder zone in Nederlandse tijd.")
    private @Nullable String tot;

    @Option(names = "--vernietigingen", paramLabel = "BESTAND",
            description = {"Register van vernietigde zaken (vernietigingen.txt) van de installatie die er was. Wat erin staat en in de",
                "back-up nog niet vernietigd was, wordt bij de eerste start vernietigd, voor iemand het kan zien."})
    private @Nullable Path vernietigingen;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        var uit = spec.commandLine().getOut();
        var fout = spec.commandLine().getErr();
        Instant moment = tot == null ? null : moment(tot);
        Path naar = gegevens.toAbsolutePath().normalize();
        Slot slot = Slot.neem(naar);
        IngebedPostgres pg;
        try {
            pg = Herstel.naar(backup.toAbsolutePath().normalize(), naar, moment, fout::println);
        } catch (RuntimeException e) {
            slot.close();
            throw e;
        }
        try (Gegevensbron bron = Gegevensbron.van(pg, naar, slot)) {
            neemDocumentenTerug(bron, backup.toAbsolutePath().normalize().resolve("blobs"));
            leesVernietigingen(bron, fout);
            Zegelherstel.legOpzij(bron.bron().app(), naar.resolve("zegels"), naar.resolve("zegels-na-herstel"));
            Inzagezegels.legOpzij(bron.bron().app(), naar.resolve("zegels"), naar.resolve("zegels-na-herstel"));
            Controle.Uitslag uitslag = ControleerOpdracht.controleer(bron, naar.resolve("zegels"), false);
            uit.println("Hersteld in " + naar + (moment == null ? "" : ", tot " + moment));
            return ControleerOpdracht.toon(uitslag, false, uit);
        }
    }

    /** Into the holding area; the next start spreads them over the volumes that it is given. */
    private static void neemDocumentenTerug(Gegevensbron bron, Path blobs) {
        Schema.werkBij(bron.bron().eigenaar());
        try {
            Opslaglezing.neemTerug(bron.bron().app(), blobs, bron.gegevens());
        } catch (IOException e) {
            throw new Onuitvoerbaar("De documenten uit " + blobs + " zijn niet terug te zetten: " + e.getMessage() + ". Is de schijf vol?", e);
        }
    }

    /** Every register that lies in the back-up, and the one that was named. */
    private void leesVernietigingen(Gegevensbron bron, PrintWriter fout) {
        try (var inBackup = Files.walk(backup, 4)) {
            var bestanden = Stream.concat(inBackup.filter(p -> p.getFileName().toString().equals(Vernietigingsregister.BESTAND)), Stream.ofNullable(vernietigingen)).toList();
            var register = new Vernietigingsregister(bron.bron().app());
            var aantal = 0;
            for (var bestand : bestanden) {
                aantal += register.leesIn(bestand);
            }
            if (aantal > 0) {
                fout.println(aantal + " zaken uit het register van vernietigingen worden bij de eerste start opnieuw vernietigd, voor iemand ze kan zien.");
            }
        } catch (IOException e) {
            throw new Onuitvoerbaar("Het register van vernietigingen is niet te lezen: " + e.getMessage() + ". Kijk de naam bij --vernietigingen na.", e);
        }
    }

    static Instant moment(String tekst) {
        try {
            if (tekst.length() == 10) {
                return LocalDate.parse(tekst).atStartOfDay(NEDERLAND).toInstant();
            }
            boolean metZone = tekst.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$");
            return metZone ? OffsetDateTime.parse(tekst).toInstant() : LocalDateTime.parse(tekst).atZone(NEDERLAND).toInstant();
        } catch (DateTimeException e) {
            throw new Onuitvoerbaar("'" + tekst + "' is geen tijd: schrijf 2026-11-25T09:30:00+01:00 of 2026-11-25.", e);
        }
    }
}
