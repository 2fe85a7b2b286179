package nl.spil.zaak;

import java.util.List;

/**
 * Port: takes entries after the commit, at least once, in order within a zaak, not between zaken. Idempotent on
 * {@code (zaak, volgnummer)}. Runs outside any transaction, on a thread of its own: it may be slow and may stop for a week.
 */
public interface FeedReader {

    /** Stable name; its place is kept under it. */
    String naam();

    /** One batch, oldest first. An exception leaves the place where it was; the batch is offered again later, one entry at a time. */
    void verwerk(List<LogEntry> entries);
}
