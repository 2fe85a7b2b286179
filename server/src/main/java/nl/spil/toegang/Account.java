package nl.spil.toegang;

import nl.spil.recht.Actor;

/**
 * Who may log in.
 *
 * @param id        stable name, as typed at the log-in and as in the log
 * @param naam      as shown to people
 * @param rol       id of a role of rollen.csv
 * @param onderdeel office of parketten.csv, or {@code landelijk}
 */
public record Account(String id, String naam, String rol, String onderdeel) {

    public Actor actor() {
        return new Actor(id, naam, rol, onderdeel);
    }
}
