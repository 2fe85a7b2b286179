package nl.spil.zaak;

import java.util.List;

/** Port: what another module checks along with the log: its documents, its access log. Reads only. */
@FunctionalInterface
public interface Controledeel {

    /** @param stukken number of documents looked at; 0 for what is no document */
    record Deeluitslag(long stukken, List<Breuk> breuken) {}

    /** @param volledig also read every document from end to end */
    Deeluitslag controleer(boolean volledig);
}
