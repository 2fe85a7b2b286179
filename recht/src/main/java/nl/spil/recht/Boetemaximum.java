package nl.spil.recht;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The highest fine for a feit, in euro cents (Sr 23 lid 4 and 7; 77l). */
final class Boetemaximum {

    /** Sr 77l lid 1: a minor is fined in the second category at most. */
    static final int JEUGD = 2;
    private static final int HOOGSTE_CATEGORIE = 6;

    private Boetemaximum() {}

    /**
     * On the day of the feit. Of several offences in one feit the highest. Empty when no amount is known, or when a company can be
     * fined a tenth of its turnover, which is not in the picture.
     */
    static Optional<Long> van(List<StrafbaarFeit> soorten, LocalDate dag, Strafdeel deel, boolean rechtspersoon) {
        if (rechtspersoon && soorten.stream().anyMatch(s -> s.boetecategorie() >= HOOGSTE_CATEGORIE)) {
            return Optional.empty();
        }
        return soorten.stream().flatMap(s -> Tabellen.ingebouwd().boete(s.boetecategorie() + (rechtspersoon ? 1 : 0), dag).stream())
                .max(Long::compare).map(deel::van);
    }

    /** Of feiten as they are charged, together: what the prosecution itself can impose at most. Unknown when one is not known. */
    static Optional<Long> vanTenlastelegging(Collection<Zaakbeeld.Feit> feiten, Zaakbeeld.Verdachte verdachte) {
        var som = 0L;
        for (var f : feiten) {
            var deel = f.poging() ? Strafdeel.POGING : f.deelneming().equals("medeplichtige") ? Strafdeel.MEDEPLICHTIGHEID : Strafdeel.GEHEEL;
            var een = van(Tabellen.ingebouwd().strafbaarFeit(f.strafbaarFeit()).stream().toList(), f.pleegTot(), deel,
                    verdachte.soort().equals("rechtspersoon"));
            if (een.isEmpty()) {
                return Optional.empty();
            }
            som += een.get();
        }
        if (!feiten.isEmpty() && feiten.stream().allMatch(f -> Boolean.TRUE.equals(f.minderjarig()))) {
            var dag = feiten.stream().map(Zaakbeeld.Feit::pleegTot).max(LocalDate::compareTo).orElseThrow();
            var hoogste = som;
            return Tabellen.ingebouwd().boete(JEUGD, dag).map(jeugd -> Math.min(jeugd, hoogste));
        }
        return Optional.of(som);
    }
}
