package nl.spil.dossier.inhoud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reading process is locked away from the network, where the machine allows that. */
class LeesafschermingTest {

    private static int bel(List<String> vooraf, int poort) throws IOException, InterruptedException {
        return new ProcessBuilder(Stream.concat(vooraf.stream(), Stream.of("/bin/bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/" + poort)).toList())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    @Test
    void what_runs_inside_reaches_no_server_and_what_runs_outside_does() throws IOException, InterruptedException {
        var afscherming = Leesafscherming.hier();
        assumeTrue(afscherming.zonderNetwerk(), "This machine does not let a process have a network of its own (unshare --net).");
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(bel(List.of(), server.getLocalPort())).as("without it").isZero();
            assertThat(bel(afscherming.vooraf(), server.getLocalPort())).as("within it").isNotZero();
        }
    }

    @Test
    void the_process_that_reads_is_in_another_network_than_the_server(@TempDir Path map) throws IOException {
        assumeTrue(Leesafscherming.hier().zonderNetwerk(), "This machine does not let a process have a network of its own (unshare --net).");
        try (var kanaal = new Leeskanaal(map.resolve("werk"), Leesgrenzen.GEWOON)) {
            var bestand = Files.writeString(map.resolve("in.txt"), "De verdachte zweeg");
            kanaal.lees(bestand, (_, _) -> {});
            var onder = Files.readSymbolicLink(Path.of("/proc/" + kanaal.pid() + "/ns/net"));
            assertThat(onder).isNotEqualTo(Files.readSymbolicLink(Path.of("/proc/self/ns/net")));
        }
    }
}
