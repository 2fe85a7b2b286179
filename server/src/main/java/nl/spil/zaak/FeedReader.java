package nl.spil.zaak;

import java.util.List;

/**
 * Port: takes entries after the commit, at least once, in order within a zaak, not between zaken. Idempotent on
 * {@code (zaak, volgnummer)}. What it writes to this database in {@link #verwerk} commits together with its place.
 */
public interface FeedReader {

    /** Stable name; its place is kept under it. */
    String naam();

    /** One batch, oldest first. An exception leaves the place where it was; the batch is offered again later. */
    void verwerk(List<LogEntry> entries);
}
