package nl.spil.dossier.inhoud;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the reading process starts in: a network of its own in which nothing is, and without a way to more rights. A document that
 * gets hold of the process reaches no other machine and not our own server. What the machine refuses is left out, and said.
 *
 * @param zonderNetwerk whether it reaches no network
 * @param vooraf        words that come before the command
 */
record Leesafscherming(boolean zonderNetwerk, List<String> vooraf) {

    private static final Logger LOG = LoggerFactory.getLogger(Leesafscherming.class);
    /** As root; and as an ordinary user, where the machine lets users have name spaces. */
    private static final List<List<String>> NETWERK = List.of(List.of("/usr/bin/unshare", "--net"),
            List.of("/usr/bin/unshare", "--user", "--map-current-user", "--net"));
    private static final List<String> RECHTEN = List.of("/usr/bin/setpriv", "--no-new-privs");

    private static final class Gevonden {
        private static final Leesafscherming AFSCHERMING = zoek();
    }

    /** What this machine allows; tried once. */
    static Leesafscherming hier() {
        return Gevonden.AFSCHERMING;
    }

    private static Leesafscherming zoek() {
        var uit = new ArrayList<String>();
        var netwerk = NETWERK.stream().filter(Leesafscherming::werkt).findFirst();
        netwerk.ifPresent(uit::addAll);
        if (werkt(Stream.concat(uit.stream(), RECHTEN.stream()).toList())) {
            uit.addAll(RECHTEN);
        }
        if (netwerk.isPresent()) {
            LOG.info("Documenten worden gelezen in een proces zonder netwerk");
        } else {
            LOG.warn("Het proces dat documenten leest kan bij het netwerk: deze machine staat 'unshare --net' niet toe. Zie docs/beheer.md.");
        }
        return new Leesafscherming(netwerk.isPresent(), List.copyOf(uit));
    }

    private static boolean werkt(List<String> woorden) {
        if (!Files.isExecutable(Path.of(woorden.getFirst()))) {
            return false;
        }
        try {
            var proces = new ProcessBuilder(Stream.concat(woorden.stream(), Stream.of("/bin/true")).toList())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            if (!proces.waitFor(10, TimeUnit.SECONDS)) {
                proces.destroyForcibly();
                return false;
            }
            return proces.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
