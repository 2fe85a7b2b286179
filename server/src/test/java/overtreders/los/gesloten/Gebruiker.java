package overtreders.los.gesloten;

/** Uses what its module did not declare. */
public class Gebruiker {
    overtreders.los.open.Iets iets() {
        return new overtreders.los.open.Iets();
    }
}
