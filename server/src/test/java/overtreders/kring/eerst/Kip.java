package overtreders.kring.eerst;

/** Needs the egg. */
public class Kip {
    final Class<?> ei = overtreders.kring.tweede.Ei.class;

    overtreders.kring.tweede.Ei legt() {
        return new overtreders.kring.tweede.Ei();
    }
}
