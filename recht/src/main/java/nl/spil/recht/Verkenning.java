package nl.spil.recht;

import java.util.List;
import java.util.Set;

/**
 * What exploring the states of a law came to. A state is a real picture; dates count only as before or after the end of each
 * term that a rule reads, so within the bound what is found is real: the path can be walked. What was not found within the
 * bound is not proved to be impossible, unless {@code volledig}.
 *
 * @param toestanden    different states seen
 * @param uitgewerkt    states of which every lawful step was taken
 * @param overgangen    steps taken
 * @param grens         most states that would be worked out
 * @param volledig      whether every state seen was worked out
 * @param onbeslist     states worked out from which the end was not seen, but states not worked out were
 * @param voorbeelden   of these the shortest ways
 * @param bereikt       acts that were taken lawfully
 * @param onmogelijk    acts that can never be taken, whatever the order: proved on the rules alone, without a bound
 * @param begonnen      terms that were started
 * @param geeindigd     of these: ended by an act or by passing
 * @param bevindingen   counter-examples: toestand-zonder-uitweg, handeling-onbereikbaar, wederzijdse-eis, termijn-zonder-einde
 */
public record Verkenning(int toestanden, int uitgewerkt, int overgangen, int grens, boolean volledig, int onbeslist, List<String> voorbeelden, Set<String> bereikt,
        Set<String> onmogelijk, Set<String> begonnen, Set<String> geeindigd, List<Wetsbevinding> bevindingen) {}
