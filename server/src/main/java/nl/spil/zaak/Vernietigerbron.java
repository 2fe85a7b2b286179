package nl.spil.zaak;

import javax.sql.DataSource;

/** Connections as the role that may destroy payloads of the log and nothing else. A type of its own, so that it is never taken for the pool. */
public record Vernietigerbron(DataSource bron) {}
