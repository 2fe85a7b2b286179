package nl.spil.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Scenarios;
import nl.spil.recht.Verkenner;
import nl.spil.recht.Verkenning;
import nl.spil.recht.Wetsbevinding;
import nl.spil.recht.Wetspakketten;

/**
 * The states of one law, walked through.
 *
 * @param pakket      the packs it is of, as people name them
 * @param toestanden  different states seen; of {@code uitgewerkt} every lawful step was taken
 * @param overgangen  steps taken
 * @param grens       the most states that would be worked out; as many again to look for the end from those that are left open
 * @param volledig    whether no state was left to work out: then what was not found does not exist
 * @param onbeslist   states worked out from which the end was not seen, nor that there is none; {@code voorbeelden}: ways to some of these
 * @param bereikt     of the {@code handelingen} acts of this law those that can be reached
 * @param bevindingen counter-examples
 */
record Wetverkenning(String pakket, int toestanden, int uitgewerkt, int overgangen, int grens, boolean volledig, int onbeslist, List<String> voorbeelden,
        int bereikt, int handelingen, double seconden, List<Wetsbevinding> bevindingen) {

    /** @param scenarios outcomes of the scenarios of this law: what one takes lawfully is reachable */
    static Wetverkenning van(String pakket, Wetspakketten wet, int grens, List<Scenarios.Uitkomst> scenarios) {
        long begin = System.nanoTime();
        Verkenning v = Verkenner.verken(wet, grens, scenarios);
        double seconden = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
        // An act that only another law has may be played too, and is not counted among those of this one.
        Set<String> telt = wet.handelingen().stream().map(Handelingsoort::id).collect(Collectors.toSet());
        return new Wetverkenning(pakket, v.toestanden(), v.uitgewerkt(), v.overgangen(), grens, v.volledig(), v.onbeslist(), v.voorbeelden(),
                (int) v.bereikt().stream().filter(telt::contains).count(), telt.size(), seconden, v.bevindingen());
    }

    List<String> tekst() {
        List<String> uit = new ArrayList<>();
        uit.add(String.format(Locale.ROOT, "verkend %s: %d toestanden gezien, %d uitgewerkt (grens %d%s), %d stappen, in %.1f s; %d van %d handelingen bereikt",
                pakket, toestanden, uitgewerkt, grens, volledig ? ", alles uitgewerkt" : "", overgangen, seconden, bereikt, handelingen));
        if (uitgewerkt > 0) {
            uit.add(onbeslist == 0 ? "  Van elke uitgewerkte toestand is beslist of er een weg naar het einde van de zaak is."
                    : "  Van " + onbeslist + " uitgewerkte toestanden is niet beslist of er een weg naar het einde van de zaak is: binnen de grens is geen einde"
                            + " gezien, en er waren nog stappen over. Dat is geen fout. Met een hogere --grens wordt verder gezocht. De kortste:");
        }
        voorbeelden.forEach(weg -> uit.add("    " + weg));
        return uit;
    }
}
