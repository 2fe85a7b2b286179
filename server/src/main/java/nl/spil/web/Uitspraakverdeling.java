package nl.spil.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.spil.recht.Beslissing;
import nl.spil.recht.Uitspraak;
import nl.spil.recht.Uitspraken;
import nl.spil.recht.Zaakbeeld;

/**
 * Which acts a judgment is. An act has one outcome for the feiten it names, so a judgment with two outcomes is two acts at one
 * time: each gets the decisions about its own feiten, and the heaviest gets all the rest.
 */
final class Uitspraakverdeling {

    /** The acts from the heaviest outcome down, by what {@code feit.uitspraak} becomes. */
    private static final Map<String, String> HANDELING = handelingen();

    /**
     * @param handeling id of the act
     * @param feiten    numbers of the feiten it is about
     * @param plaatsen  places of its decisions in the judgment
     */
    record Deel(String handeling, Set<Integer> feiten, Set<Integer> plaatsen) {}

    private Uitspraakverdeling() {}

    /** Whether this is one of the acts of a judgment in first instance. */
    static boolean verdeelt(String handeling) {
        return HANDELING.containsValue(handeling);
    }

    /** Empty when the judgment decides on no feit at all. */
    static List<Deel> van(Uitspraak uitspraak, Zaakbeeld beeld) {
        var na = Uitspraken.verwerk(uitspraak, zonderUitspraak(beeld), List.of());
        var perUitkomst = new TreeMap<String, Set<Integer>>(Comparator.comparingInt(u -> List.copyOf(HANDELING.keySet()).indexOf(u)));
        na.feiten().stream().filter(f -> HANDELING.containsKey(f.uitspraak()))
                .forEach(f -> perUitkomst.computeIfAbsent(f.uitspraak(), _ -> new TreeSet<>()).add(f.nr()));
        var delen = new ArrayList<Deel>();
        var over = new TreeSet<>(uitspraak.beslissingen().stream().map(Beslissing::plaats).toList());
        var hoofd = perUitkomst.isEmpty() ? "" : perUitkomst.firstKey();
        perUitkomst.forEach((uitkomst, feiten) -> {
            if (!uitkomst.equals(hoofd)) {
                var eigen = new TreeSet<>(uitspraak.beslissingen().stream().filter(b -> alleenOver(b, feiten)).map(Beslissing::plaats).toList());
                over.removeAll(eigen);
                delen.add(new Deel(HANDELING.getOrDefault(uitkomst, ""), feiten, eigen));
            }
        });
        if (!hoofd.isEmpty()) {
            delen.addFirst(new Deel(HANDELING.getOrDefault(hoofd, ""), perUitkomst.getOrDefault(hoofd, Set.of()), over));
        }
        return delen;
    }

    private static boolean alleenOver(Beslissing b, Set<Integer> feiten) {
        var eigen = b.feiten();
        return !eigen.isEmpty() && eigen.stream().allMatch(f -> feiten.contains(f.nr())) && b.soort().niveau().matches("feit|zaak") && !b.is("sanctie-opleggen");
    }

    /** What an earlier judgment said does not tell what this one says. */
    private static Zaakbeeld zonderUitspraak(Zaakbeeld b) {
        var feiten = b.feiten().stream().map(f -> new Zaakbeeld.Feit(f.nr(), f.strafbaarFeit(), f.kwalificatie(), f.misdrijf(), f.pleegVan(), f.pleegTot(),
                f.pleegplaats(), f.poging(), f.deelneming(), f.vhToegelaten(), f.maxGevangenisDagen(), f.klachtdelict(), f.klacht(), f.adInformandum(),
                f.minderjarig(), f.vervolging(), "", f.rechtsmiddel(), f.onherroepelijk(), f.executie(), f.verjaartOp(), f.gestuit(),
                f.verjaringVanaf())).toList();
        return new Zaakbeeld(b.zaak(), b.verdachte(), feiten, b.vorderingen(), b.voorwerpen(), b.vrijheid(), b.zitting(), b.termijnen(), b.gedaan(), b.eigen(),
                b.onregelmatigheden());
    }

    private static Map<String, String> handelingen() {
        var uit = new LinkedHashMap<String, String>();
        uit.put("veroordeling", "vonnis-straf-maatregel");
        uit.put("schuldig-zonder-straf", "vonnis-schuldig-zonder-straf");
        uit.put("ovar", "vonnis-ovar");
        uit.put("vrijspraak", "vonnis-vrijspraak");
        uit.put("formeel", "vonnis-formele-einduitspraak");
        return uit;
    }
}
