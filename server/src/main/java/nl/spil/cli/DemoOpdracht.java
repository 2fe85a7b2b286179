package nl.spil.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import me.tongfei.progressbar.ProgressBarBuilder;
import nl.spil.recht.CanoniekeJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spil demo N}: invented cases on a running server, by way of the ordinary doors. */
@Command(name = "demo", mixinStandardHelpOptions = true, versionProvider = Versie.class,
        description = "Maakt N verzonnen zaken: een levering van de politie, daarna handeling na handeling.",
        footer = {"", "Uitkomst: 0 goed, 1 een handeling of levering is geweigerd, 2 geen server."})
final class DemoOpdracht implements Callable<Integer> {
    private static final int TEGELIJK = 4;

    @Parameters(paramLabel = "N", description = "Aantal zaken; een levering met twee verdachten geeft er twee.")
    private int aantal;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Serverkeuze server;

    @Option(names = "--zaad", paramLabel = "S", defaultValue = "1", description = "Zelfde zaad, zelfde zaken (standaard 1).")
    private long zaad;

    @Option(names = "--tot", defaultValue = "EXECUTIE", paramLabel = "FASE", description = "Hoe ver: inschrijving, beoordeling, zitting of executie (standaard executie).")
    @SuppressWarnings("NullAway.Init")
    private Verhaal.Fase tot;

    @Option(names = "--json", description = "Een JSON-object op stdout.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (aantal < 1) {
            throw new ParameterException(spec.commandLine(), "Geef een aantal van 1 of meer.");
        }
        var begin = System.nanoTime();
        var zaken = new Demozaken(server::klantAls, OffsetDateTime.now(Clock.systemDefaultZone()));
        var verloop = speel(zaken);
        var seconden = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        verloop.weigeringen().stream().limit(20).forEach(spec.commandLine().getErr()::println);
        toon(verloop, seconden);
        return verloop.weigeringen().isEmpty() ? Uitslag.GOED : Uitslag.BEVINDING;
    }

    private Demozaken.Verloop speel(Demozaken zaken) throws InterruptedException {
        var verloop = new Demozaken.Verloop(0, 0, 0, java.util.List.of());
        try (var lopers = Executors.newFixedThreadPool(TEGELIJK); var balk = balk()) {
            var wachtrij = new ExecutorCompletionService<Demozaken.Verloop>(lopers);
            var leveringen = zaken.plan(zaad, aantal, eigen -> wachtrij.submit(() -> zaken.speel(eigen, tot)));
            for (var i = 0; i < leveringen; i++) {
                var klaar = wachtrij.take().get();
                verloop = Demozaken.plus(verloop, klaar);
                balk.stepBy(klaar.zaken());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Onuitvoerbaar o ? o : new IllegalStateException("een zaak liep vast: " + e.getCause(), e);
        }
        return verloop;
    }

    private me.tongfei.progressbar.ProgressBar balk() {
        return new ProgressBarBuilder().setTaskName("zaken").setInitialMax(aantal).setStyle(me.tongfei.progressbar.ProgressBarStyle.ASCII)
                .setConsumer(new me.tongfei.progressbar.DelegatingProgressBarConsumer(spec.commandLine().getErr()::println))
                .setUpdateIntervalMillis(Opdrachten.terminal() ? 500 : 10_000).build();
    }

    private void toon(Demozaken.Verloop v, long millis) {
        var uit = spec.commandLine().getOut();
        if (json) {
            uit.println(CanoniekeJson.schrijf(new java.util.TreeMap<>(java.util.Map.of("zaken", (long) v.zaken(),
                    "handelingen", (long) v.handelingen(), "geweigerd", (long) v.weigeringen().size(),
                    "onregelmatigheden", (long) v.onregelmatigheden(), "seconden", millis / 1000))));
        } else {
            uit.println(v.zaken() + " zaken, " + v.handelingen() + " handelingen, " + v.weigeringen().size() + " geweigerd, "
                    + v.onregelmatigheden() + " onregelmatigheden, " + millis / 1000 + " seconden");
        }
    }
}
