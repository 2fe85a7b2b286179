package nl.spil.zaak;

/** Why a zaak asks attention now, apart from the list it stands in. */
public enum Aandacht {
    /** Its nearest running term is past. */
    VERLOPEN,
    /** Its nearest term ends today. */
    VANDAAG,
    /** Its nearest term ends within the seven days after today. */
    WEEK,
    /** The suspect is held and a term ends within seven days, or is past. */
    HECHTENIS,
    /** An act waits for a second person. */
    TE_BEVESTIGEN,
    /** Something in the record that the law does not allow has not been settled. */
    ONREGELMATIG
}
