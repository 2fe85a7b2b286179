package nl.spil.zaak;

import nl.spil.recht.Parketnummer;

/** Which zaak a step is about. */
public sealed interface Doel {

    /**
     * A zaak that has a stream.
     *
     * @param gezien volgnummer of the last entry the user had seen; the step is refused as out of date when there are later
     *               ones. Negative: do not check
     */
    record Bestaand(Parketnummer nr, long gezien) implements Doel {}

    /**
     * A zaak to be opened: its number is issued from the reeks inside the transaction.
     *
     * @param parket    two digits of parketten.csv
     * @param jaar      four digits
     * @param tijdelijk name by which later steps of the same opdracht point at it
     */
    record Nieuw(String parket, int jaar, String tijdelijk) implements Doel {}

    /** The zaak that an earlier step of the same opdracht opened. */
    record Zelfde(String tijdelijk) implements Doel {}
}
