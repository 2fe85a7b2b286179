package nl.spil.zaak;

import java.util.List;

/** What a caller writes in the same transaction, after the append: its delivery, its draft. An exception undoes everything. */
@FunctionalInterface
public interface Bijschrijving {

    /** @see Projection#project */
    void schrijf(List<Zaakstand> standen, List<LogEntry> entries);
}
