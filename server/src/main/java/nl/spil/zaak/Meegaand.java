package nl.spil.zaak;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.spil.recht.Handeling;
import nl.spil.recht.Parketnummer;

/** Zaken that an act touches besides the one it is recorded in. */
final class Meegaand {

    record Ook(Parketnummer nr, Handeling handeling) {}

    private Meegaand() {}

    static SortedSet<Parketnummer> zaken(Rechter recht, Snapshots snapshots, Opdracht opdracht) {
        return new TreeSet<>();
    }

    static List<Ook> stappen(Rechter recht, Stroomkop kop, Handeling h, LogEntry entry) {
        return List.of();
    }
}
