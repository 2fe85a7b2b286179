package overtreders;

/** Asks the time without a clock. */
class Klokloos {
    java.time.LocalDate vandaag() {
        return java.time.LocalDate.now(java.time.ZoneOffset.UTC);
    }
}
