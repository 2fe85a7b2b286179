package nl.spil.zaak;

import java.util.List;

/**
 * Port: rows that pages query, written in the transaction of the act. They are a function of the picture, so a late act needs
 * no code of its own: write the rows of the zaak again.
 */
public interface Projection {

    /**
     * @param standen the zaken touched, as they are now
     * @param entries what was appended; empty when rows are rebuilt
     */
    void project(List<Zaakstand> standen, List<LogEntry> entries);
}
