package overtreders.kring.tweede;

/** Needs the hen. */
public class Ei {
    overtreders.kring.eerst.Kip wordt() {
        return new overtreders.kring.eerst.Kip();
    }
}
