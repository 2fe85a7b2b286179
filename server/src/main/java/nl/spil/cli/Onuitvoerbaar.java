package nl.spil.cli;

/** The command cannot run as asked. The message is one sentence in Dutch that says what to do; the exit code is 2. */
final class Onuitvoerbaar extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Onuitvoerbaar(String tekst) {
        super(tekst);
    }

    Onuitvoerbaar(String tekst, Throwable oorzaak) {
        super(tekst, oorzaak);
    }
}
