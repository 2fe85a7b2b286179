package nl.spil.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The volumes together, and the holding area of this node.
 *
 * @param minimaal on how many volumes a blob must be durable
 */
record Volumes(List<Volumelijn> lijnen, Volumelijn wachtruimte, int minimaal) {

    Optional<Volumelijn> lijn(String naam) {
        return wachtruimte.naam().equals(naam) ? Optional.of(wachtruimte)
                : lijnen.stream().filter(l -> l.naam().equals(naam)).findFirst();
    }

    /** Those that count, the least busy first. */
    List<Volumelijn> voorSchrijven() {
        var uit = new ArrayList<>(lijnen.stream().filter(l -> l.status() == Volumestatus.GEZOND).toList());
        uit.sort(Comparator.comparingInt(Volumelijn::openstaand).thenComparingLong(l -> l.peiling().duurNanos()));
        return uit;
    }

    /** Those with a good copy that can be asked now, the quickest first; the holding area too. */
    List<Volumelijn> voorLezen(Blob blob) {
        var uit = new ArrayList<Volumelijn>();
        for (var lijn : lijnen) {
            if (lijn.status().leest() && blob.goedOp(lijn.naam())) {
                uit.add(lijn);
            }
        }
        uit.sort(Comparator.comparing((Volumelijn l) -> l.status() == Volumestatus.HERSTELT).thenComparingLong(Volumelijn::leestijd));
        if (blob.goedOp(wachtruimte.naam()) && wachtruimte.status().leest()) {
            uit.add(wachtruimte);
        }
        return uit;
    }

    List<String> namen() {
        return lijnen.stream().map(Volumelijn::naam).toList();
    }
}
