package nl.spil.dossier.gebruik;

/**
 * Whether a reader may open a stuk.
 *
 * @param mag   whether its content may be shown
 * @param reden why not: key of {@code stuk.geen-toegang}; empty when it may
 * @param kopie whether a copy may leave Spil, a preview included; false also where looking is allowed
 */
public record Toegankelijk(boolean mag, String reden, boolean kopie) {

    static final String KINDERPORNOGRAFISCH = "kinderpornografisch";

    static Toegankelijk nee(String reden) {
        return new Toegankelijk(false, reden, false);
    }

    /** What stands in the way of a reader, the strongest first. */
    record Vraag(boolean vernietigd, boolean geheimhouder, boolean besmet, String bijzonder, String classificatie, boolean aangewezen,
            boolean behandelaar, Lezer lezer) {

        /** The same without the harmful software. */
        Vraag schoon() {
            return new Vraag(vernietigd, geheimhouder, false, bijzonder, classificatie, aangewezen, behandelaar, lezer);
        }
    }

    /**
     * The rule. Privileged communication is open to nobody until that was decided (art. 126aa Sv); child-abuse images to named
     * people only, and never copied (art. 252 Sr).
     */
    static Toegankelijk van(Vraag v) {
        if (v.vernietigd()) {
            return nee("vernietigd");
        }
        if (v.geheimhouder()) {
            return nee("geheimhouder");
        }
        if (v.besmet()) {
            return nee("besmet");
        }
        if (v.bijzonder().equals(KINDERPORNOGRAFISCH)) {
            return v.aangewezen() ? new Toegankelijk(true, "", false) : nee("aangewezenen");
        }
        return v.lezer().magClassificatie(v.classificatie()) || v.behandelaar() ? new Toegankelijk(true, "", true) : nee("vertrouwelijk");
    }
}
