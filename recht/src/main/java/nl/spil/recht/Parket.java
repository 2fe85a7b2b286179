package nl.spil.recht;

/**
 * A code at the head of a parketnummer. One office ({@code onderdeel}) can have several codes, so rights are given per
 * office and never per code.
 *
 * @param code      two digits
 * @param soort     arrondissementsparket, ressortsparket, landelijk, functioneel, cvom, registratie or historisch
 * @param onderdeel id of the office, kebab-case; empty for a code without office
 * @param rechtbank name of its court, empty when it has none of its own
 * @param gerecht   code of that court in ECLI numbers
 * @param ressort   name of the court of appeal above it
 */
public record Parket(String code, String naam, String soort, String onderdeel, String arrondissement, String rechtbank,
        String gerecht, String ressort, String zekerheid) {

    /** Whether new zaken may be registered under this code: not under one from before 2013 or a mere registration. */
    public boolean schrijftIn() {
        return !soort.equals("historisch") && !soort.equals("registratie");
    }
}
