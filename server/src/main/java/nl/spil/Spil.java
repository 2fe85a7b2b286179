package nl.spil;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one deployable. */
@SpringBootApplication
public class Spil {
    public static void main(String[] args) {
        SpringApplication.run(Spil.class, args);
    }
}
