package nl.spil.zaak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import nl.spil.recht.Actor;
import nl.spil.recht.Betreft;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Handeling;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Zaakbeeld;
import org.jspecify.annotations.Nullable;

/**
 * The zaken that one act touches besides its own, and what is recorded there: joining is recorded in every zaak joined, a
 * judgment in the leading zaak is recorded in the others by reference, and so is the order to enforcement. Which acts do so
 * follows from their pack: its {@code bewerking}, and whether they have a field that refers to the leading zaak.
 */
final class Meegaand {

    /** Field of an act by which a joined zaak points at the judgment in the leading one. */
    static final String UITSPRAAK_IN = "uitspraakIn";
    private static final String LEIDENDE_ZAAK = "leidendeZaak";

    /**
     * A step that follows from another.
     *
     * @param verplicht whether a refusal there refuses the whole; otherwise that zaak is passed by
     */
    record Ook(Parketnummer nr, Handeling handeling, Actor actor, boolean verplicht) {}

    private Meegaand() {}

    /** Zaken to lock besides those of the steps; read without a lock, so that it is asked again when it proves wrong. */
    static SortedSet<Parketnummer> zaken(Rechter recht, Snapshots snapshots, Opdracht opdracht) {
        var nrs = new TreeSet<Parketnummer>();
        for (var stap : opdracht.stappen()) {
            var soort = recht.handeling(stap.handeling().soort());
            if (stap.doel() instanceof Doel.Bestaand(var nr, var _) && soort.isPresent()) {
                if (soort.get().bewerking().equals("voegen")) {
                    nrs.addAll(genoemd(stap.handeling()));
                } else if (verwijst(soort.get()) || bevestigt(soort.get())) {
                    snapshots.lees(nr).ifPresent(kop -> nrs.addAll(gevoegd(kop.beeld())));
                }
                nrs.remove(nr);
            }
        }
        return nrs;
    }

    /** Steps that follow from what was just recorded in {@code kop}. */
    static List<Ook> stappen(Rechter recht, Stroomkop kop, LogEntry entry, Function<Parketnummer, Zaakbeeld> beelden) {
        if (!(entry.gebeurtenis() instanceof Gebeurtenis.HandelingVerricht v)) {
            return List.of();
        }
        var h = v.handeling();
        var soort = recht.handeling(h.soort());
        if (soort.isEmpty()) {
            return List.of();
        }
        if (soort.get().bewerking().equals("voegen")) {
            return genoemd(h).stream().filter(nr -> !nr.equals(kop.nr()) && !isGevoegd(beelden.apply(nr), h))
                    .map(nr -> new Ook(nr, h, entry.actor(), true)).toList();
        }
        return leidt(kop.beeld()) && verwijst(soort.get()) ? naarGevoegde(soort.get(), kop, h, entry.actor(), beelden) : List.of();
    }

    private static boolean isGevoegd(Zaakbeeld beeld, Handeling h) {
        return beeld.zaak().leidendeZaak().equals(h.gegevens().get(LEIDENDE_ZAAK));
    }

    private static List<Ook> naarGevoegde(Handelingsoort soort, Stroomkop leidend, Handeling h, Actor actor,
            Function<Parketnummer, Zaakbeeld> beelden) {
        var stappen = new ArrayList<Ook>();
        for (var nr : gevoegd(leidend.beeld())) {
            var gegevens = new TreeMap<>(h.gegevens());
            if (soort.veld(UITSPRAAK_IN).isPresent()) {
                gegevens.remove("uitspraak");
                gegevens.put(UITSPRAAK_IN, leidend.nr().waarde());
                Gevoegdeuitspraak.betreft(h, leidend.beeld(), beelden.apply(nr)).ifPresent(betreft ->
                        stappen.add(new Ook(nr, new Handeling(h.soort(), h.wijze(), h.geldigOp(), betreft, gegevens), actor, true)));
            } else {
                gegevens.put(LEIDENDE_ZAAK, leidend.nr().waarde());
                stappen.add(new Ook(nr, new Handeling(h.soort(), h.wijze(), h.geldigOp(), Betreft.ZAAK, gegevens), actor, false));
            }
        }
        return stappen;
    }

    private static boolean verwijst(Handelingsoort soort) {
        return soort.veld(UITSPRAAK_IN).isPresent() || soort.veld(LEIDENDE_ZAAK).isPresent() && !soort.bewerking().equals("voegen");
    }

    private static boolean bevestigt(Handelingsoort soort) {
        return soort.veld("voorstel").isPresent() || soort.id().startsWith("voorstel-");
    }

    private static boolean leidt(Zaakbeeld beeld) {
        return beeld.zaak().leidendeZaak().equals(beeld.zaak().parketnummer()) && !beeld.zaak().gevoegd().isEmpty();
    }

    static List<Parketnummer> gevoegd(Zaakbeeld beeld) {
        return leidt(beeld) ? beeld.zaak().gevoegd().stream().map(Parketnummer::new).toList() : List.of();
    }

    private static SortedSet<Parketnummer> genoemd(Handeling h) {
        var nrs = new TreeSet<Parketnummer>();
        nummer(h.gegevens().get(LEIDENDE_ZAAK)).ifPresent(nrs::add);
        if (h.gegevens().get("zaken") instanceof List<?> zaken) {
            zaken.forEach(zaak -> nummer(zaak).ifPresent(nrs::add));
        }
        return nrs;
    }

    /** What is no number is for the check of the form to say. */
    private static Optional<Parketnummer> nummer(@Nullable Object waarde) {
        try {
            return waarde instanceof String tekst ? Optional.of(new Parketnummer(tekst)) : Optional.empty();
        } catch (IllegalArgumentException geenNummer) {
            return Optional.empty();
        }
    }
}
