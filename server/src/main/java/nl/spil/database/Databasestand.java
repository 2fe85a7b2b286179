package nl.spil.database;

import java.time.Duration;
import java.time.Instant;

/**
 * What the database can do now.
 *
 * @param storing what is wrong, or {@link Storing#GEEN}
 * @param sinds since when
 * @param klokverschil clock of the database minus that of this server, as last measured
 */
public record Databasestand(Storing storing, Instant sinds, Duration klokverschil) {

    /** What can be wrong with a database that worked before. */
    public enum Storing {
        /** Nothing. */
        GEEN,
        /** So little room is left on its disk that nothing new may be written; reading goes on. */
        SCHIJF,
        /** It is there but does not answer: frozen, or the line to it is cut. */
        ZWIJGT,
        /** It is not there: stopped, or starting again. */
        WEG
    }

    /** Whether what is in it can be read. */
    public boolean leest() {
        return storing == Storing.GEEN || storing == Storing.SCHIJF;
    }

    /** Whether something new can be recorded. */
    public boolean legtVast() {
        return storing == Storing.GEEN;
    }

    Databasestand met(Storing nieuw, Instant nu) {
        return nieuw == storing ? this : new Databasestand(nieuw, nu, klokverschil);
    }

    Databasestand met(Duration verschil) {
        return new Databasestand(storing, sinds, verschil);
    }
}
