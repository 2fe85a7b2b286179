package nl.spil.zaak;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.spil.recht.Beslissing;
import nl.spil.recht.Betreft;
import nl.spil.recht.Handeling;
import nl.spil.recht.Uitspraak;
import nl.spil.recht.Uitspraken;
import nl.spil.recht.Zaakbeeld;

/** Which feiten of a joined zaak a judgment in the leading zaak is about. */
final class Gevoegdeuitspraak {

    private Gevoegdeuitspraak() {}

    /**
     * What the act is about in the joined zaak: the feiten on which the judgment says there what the act says in the leading
     * zaak; all, when it names no feit of any joined zaak; empty when it is not about this zaak.
     *
     * @param leidend the leading zaak after the act
     */
    static Optional<Betreft> betreft(Handeling h, Zaakbeeld leidend, Zaakbeeld gevoegd) {
        var gelezen = Uitspraken.lees(h.gegevens().get("uitspraak")).gelezen();
        if (gelezen.isEmpty()) {
            return Optional.of(Betreft.ZAAK);
        }
        var uitspraak = gelezen.get();
        if (uitspraak.beslissingen().stream().noneMatch(b -> noemtZaak(b, leidend.zaak().parketnummer()))) {
            return Optional.of(Betreft.ZAAK);
        }
        var over = new Uitspraak(uitspraak.ecli(), uitspraak.gerecht(), uitspraak.forum(), uitspraak.datum(), uitspraak.parketnummer(),
                uitspraak.verdachte(), uitspraak.beslissingen().stream().filter(b -> b.feiten().isEmpty() || noemtAndere(b)).toList());
        var na = Uitspraken.verwerk(over, gevoegd, List.of());
        var woorden = uitkomsten(h, leidend);
        var feiten = na.feiten().stream()
                .filter(feit -> !feit.uitspraak().isEmpty() && (woorden.isEmpty() || woorden.contains(feit.uitspraak())))
                .filter(feit -> gevoegd.feiten().stream().anyMatch(oud -> oud.nr() == feit.nr() && oud.uitspraak().isEmpty()))
                .map(Zaakbeeld.Feit::nr).collect(Collectors.toCollection(TreeSet::new));
        return feiten.isEmpty() ? Optional.empty() : Optional.of(Betreft.feiten(feiten));
    }

    private static Set<String> uitkomsten(Handeling h, Zaakbeeld leidend) {
        return leidend.feiten().stream().filter(feit -> h.betreft().feiten().isEmpty() || h.betreft().feiten().contains(feit.nr()))
                .map(Zaakbeeld.Feit::uitspraak).filter(woord -> !woord.isEmpty()).collect(Collectors.toSet());
    }

    private static boolean noemtZaak(Beslissing b, String leidend) {
        return !b.betreft().parketnummer().isEmpty() && !b.betreft().parketnummer().equals(leidend)
                || b.feiten().stream().anyMatch(f -> !f.parketnummer().isEmpty() && !f.parketnummer().equals(leidend));
    }

    /** Numbers of feiten without a zaak are those of the leading one. */
    private static boolean noemtAndere(Beslissing b) {
        return !b.betreft().parketnummer().isEmpty() || b.feiten().stream().anyMatch(f -> !f.parketnummer().isEmpty());
    }
}
