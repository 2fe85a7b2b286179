package nl.spil.recht;

/** A compiled piece of CEL: a pure function of its surroundings. Answers {@link Onbekend#WAARDE}, never null. */
@FunctionalInterface
interface Cel {

    Object waarde(Omgeving o);
}
