package nl.spil;

import nl.spil.cli.Opdrachten;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one deployable: every command of {@code ./spil}, of which {@code start} is the server. */
@SpringBootApplication
public class Spil {
    public static void main(String[] args) {
        System.exit(Opdrachten.voerUit(Spil.class, args));
    }
}
