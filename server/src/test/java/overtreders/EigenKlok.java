package overtreders;

/** Makes a clock of its own, which no test can turn. */
class EigenKlok {
    final java.time.Clock klok = java.time.Clock.systemUTC();
}
