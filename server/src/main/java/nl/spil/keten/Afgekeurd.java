package nl.spil.keten;

/**
 * Ends the reading of a delivery that cannot be read on. Never leaves this package: {@link Uitpakker} makes it the value it
 * stands for.
 */
final class Afgekeurd extends Exception {

    private final transient Bevinding bevinding;

    Afgekeurd(Foutcode code, String tekst) {
        super(tekst, null, false, false);
        bevinding = new Bevinding("", code, tekst);
    }

    Bevinding bevinding() {
        return bevinding;
    }
}
