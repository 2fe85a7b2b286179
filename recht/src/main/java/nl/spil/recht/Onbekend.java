package nl.spil.recht;

/** What is not known, as a value in CEL: it spreads through everything but a decided "and" or "or". */
enum Onbekend { WAARDE }
