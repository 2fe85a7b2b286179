package nl.spil.recht;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a judgment decides on vorderingen: of injured parties, of earlier conditional sentences, of ontneming. */
final class Uitspraakvordering {

    private static final Map<String, String> SOORT = Map.of("bp-toewijzen", "benadeelde-partij", "bp-afwijzen", "benadeelde-partij",
            "bp-niet-ontvankelijk", "benadeelde-partij", "tul-toewijzen", "tul", "tul-omzetten-taakstraf", "tul", "tul-afwijzen", "tul",
            "tul-niet-ontvankelijk", "tul", "ontneming-opleggen", "ontneming");
    private static final Map<String, String> SOORT_OOK = Map.of("tul-proeftijd-wijzigen", "tul", "ontneming-afwijzen", "ontneming",
            "ontneming-niet-ontvankelijk", "ontneming");
    private static final Set<String> TOEGEWEZEN = Set.of("bp-toewijzen", "tul-toewijzen", "tul-omzetten-taakstraf", "ontneming-opleggen");
    private static final Set<String> AFGEWEZEN = Set.of("bp-afwijzen", "tul-afwijzen", "ontneming-afwijzen", "tul-proeftijd-wijzigen");
    private static final int MEESTE = 300;

    private final Zaakbeeld beeld;
    private final List<Beslissing> beslissingen;

    Uitspraakvordering(Uitspraak uitspraak, Zaakbeeld beeld) {
        this.beeld = beeld;
        this.beslissingen = uitspraak.beslissingen().stream().filter(b -> soort(b).isPresent())
                .filter(b -> b.betreft().parketnummer().isEmpty() || b.betreft().parketnummer().equals(beeld.zaak().parketnummer())).toList();
    }

    List<Zaakbeeld.Vordering> vorderingen() {
        var uit = new ArrayList<>(beeld.vorderingen());
        for (var b : beslissingen) {
            if (zoek(b, uit).isEmpty() && uit.size() < MEESTE) {
                var nr = uit.stream().mapToInt(Zaakbeeld.Vordering::nr).max().orElse(0) + 1;
                uit.add(new Zaakbeeld.Vordering(nr, soort(b).orElseThrow(), indiener(b), 0, "ingediend", false));
            }
        }
        return uit.stream().map(v -> metStatus(v, beslissingen.stream().filter(b -> zoek(b, uit).filter(v::equals).isPresent()).toList())).toList();
    }

    /** By number, else by who claims, else the only one of its kind. */
    private static Optional<Zaakbeeld.Vordering> zoek(Beslissing b, List<Zaakbeeld.Vordering> alle) {
        if (b.betreft().vordering() > 0) {
            return alle.stream().filter(v -> v.nr() == b.betreft().vordering()).findFirst();
        }
        var zelfdeSoort = alle.stream().filter(v -> v.soort().equals(soort(b).orElse(""))).toList();
        var indiener = indiener(b);
        return zelfdeSoort.stream().filter(v -> v.indiener().equals(indiener)).findFirst()
                .or(() -> zelfdeSoort.size() == 1 && (indiener.isEmpty() || zelfdeSoort.getFirst().indiener().isEmpty())
                        ? Optional.of(zelfdeSoort.getFirst()) : Optional.empty());
    }

    private static Zaakbeeld.Vordering metStatus(Zaakbeeld.Vordering v, List<Beslissing> over) {
        if (over.isEmpty()) {
            return v;
        }
        var toegewezen = over.stream().anyMatch(b -> TOEGEWEZEN.contains(b.soort().id()));
        var deels = over.stream().anyMatch(b -> !TOEGEWEZEN.contains(b.soort().id()) || b.tekst("omvang").orElse("").equals("deel"))
                || bedrag(over) > 0 && bedrag(over) < v.bedrag();
        var status = toegewezen ? deels ? "deels-toegewezen" : "toegewezen"
                : over.stream().anyMatch(b -> AFGEWEZEN.contains(b.soort().id())) ? "afgewezen" : "niet-ontvankelijk";
        return new Zaakbeeld.Vordering(v.nr(), v.soort(), v.indiener(), v.bedrag(), status, v.onherroepelijk());
    }

    private static long bedrag(List<Beslissing> over) {
        return over.stream().filter(b -> b.is("bp-toewijzen")).mapToLong(b -> b.getal("bedrag").orElse(0L)).sum();
    }

    private static Optional<String> soort(Beslissing b) {
        return Optional.ofNullable(SOORT.getOrDefault(b.soort().id(), SOORT_OOK.getOrDefault(b.soort().id(), "")))
                .filter(s -> !s.isEmpty());
    }

    /** The name only: how a claimant is described may differ from one decision to the next. */
    private static String indiener(Beslissing b) {
        var wie = b.gegevens().get("benadeelde");
        var naam = wie instanceof Map<?, ?> m ? m.get("naam") : wie;
        return Objects.toString(naam, "");
    }
}
