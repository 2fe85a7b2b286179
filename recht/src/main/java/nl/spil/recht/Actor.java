package nl.spil.recht;

/**
 * Who performs or records an act.
 *
 * @param id        stable name of the account, as in the log
 * @param naam      as shown to people
 * @param rol       one role of {@code registreert} in the packs: officier, advocaat-generaal, parketsecretaris,
 *                  administratie, zittingsplanner, politie-liaison, systeem, beheerder, auditor, or
 *                  {@code ketenpartner:politie} and the like
 * @param onderdeel office of {@code parketten.csv}, or {@code landelijk}
 */
public record Actor(String id, String naam, String rol, String onderdeel) {

    /** Performs the acts of time: a judgment becomes irrevocable, a right lapses. */
    public static final Actor SYSTEEM = new Actor("systeem", "Spil", "systeem", "landelijk");
}
