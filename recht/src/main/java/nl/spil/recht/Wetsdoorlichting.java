package nl.spil.recht;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.spil.recht.Handelingsoort.Termijnwerking;

/** Looks over active packs as a whole: what is counted, and what a single act or term cannot show. */
public final class Wetsdoorlichting {

    private Wetsdoorlichting() {}

    /** Per act, in order of rank. */
    public static List<Wetstelling> tellingen(Wetspakketten wet, Collection<Scenarios.Uitkomst> scenarios) {
        Map<String, Long> gespeeld = scenarios.stream().flatMap(s -> s.handelingen().stream()).collect(Collectors.groupingBy(h -> h, Collectors.counting()));
        return wet.handelingen().stream().map(h -> {
            var regels = wet.wet(h.id());
            return new Wetstelling(h.id(), h.voorwaarden().size(), h.gegevens().size(),
                    (regels == null ? 0 : regels.gevolgen().size()) + (h.bewerking().isEmpty() && !Bijzonder.is(h.id()) ? 0 : 1),
                    regels == null ? 0 : regels.termijnen().size(), gespeeld.getOrDefault(h.id(), 0L).intValue());
        }).toList();
    }

    /** @param scenarios outcomes to hold the acts against; empty: that is not looked at */
    public static List<Wetsbevinding> bevindingen(Wetspakketten wet, Collection<Scenarios.Uitkomst> scenarios) {
        var uit = new ArrayList<Wetsbevinding>();
        for (var t : tellingen(wet, scenarios)) {
            if (t.leeg()) {
                uit.add(new Wetsbevinding("handeling-leeg", t.handeling(), "Deze handeling heeft geen voorwaarden, gegevens, gevolgen of termijnen."));
            }
            if (!scenarios.isEmpty() && t.scenarios() == 0) {
                uit.add(new Wetsbevinding("handeling-zonder-scenario", t.handeling(), "Geen scenario speelt deze handeling."));
            }
        }
        var begint = termijnen(wet, Termijnwerking::start);
        var eindigt = termijnen(wet, Termijnwerking::eindigt);
        for (var termijn : wet.termijnen()) {
            if (!begint.contains(termijn.id())) {
                uit.add(new Wetsbevinding("termijn-begint-nooit", termijn.id(), "Geen handeling laat deze termijn beginnen."));
            } else if (!eindigt.contains(termijn.id())) {
                uit.add(new Wetsbevinding("termijn-eindigt-nooit", termijn.id(), "Geen handeling be\u00ebindigt deze termijn; zij blijft lopen."));
            }
        }
        wet.handelingen().forEach(h -> engels(h, uit));
        return uit;
    }

    private static void engels(Handelingsoort h, List<Wetsbevinding> uit) {
        if (h.titel().en().equals(h.titel().nl()) || h.zin().en().equals(h.zin().nl())) {
            uit.add(new Wetsbevinding("zonder-engels", h.id(), "Titel of zin heeft geen Engels."));
        }
        h.voorwaarden().stream().filter(v -> v.anders().en().equals(v.anders().nl()))
                .forEach(v -> uit.add(new Wetsbevinding("zonder-engels", h.id() + " / " + v.regel(), "De zin bij deze regel heeft geen Engels.")));
    }

    private static Set<String> termijnen(Wetspakketten wet, Function<Termijnwerking, List<String>> welke) {
        var uit = new HashSet<String>();
        wet.handelingen().forEach(h -> uit.addAll(welke.apply(h.termijnen())));
        return uit;
    }
}
