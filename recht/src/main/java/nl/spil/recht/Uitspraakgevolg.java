package nl.spil.recht;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a judgment changes in the picture of a zaak. */
final class Uitspraakgevolg {

    private static final Set<String> FORMEEL = Set.of("nietigheid-dagvaarding", "onbevoegdverklaring", "niet-ontvankelijk-om",
            "schorsing-vervolging", "verzet-niet-ontvankelijk");
    private static final Set<String> OVAR = Set.of("ovar-feit-niet-strafbaar", "ovar-verdachte-niet-strafbaar");
    private static final Map<String, String> VOORWERPSTATUS = Map.of("verbeurdverklaren-voorwerp", "verbeurdverklaard",
            "onttrekken-voorwerp", "onttrokken", "beslag-teruggave", "teruggegeven", "beslag-bewaren-rechthebbende", "bewaring-rechthebbende");
    /** More than this is no list of seized goods but a mistake; the picture must stay small. */
    private static final int MEESTE_VOORWERPEN = 300;
    private static final int LANGSTE_OMSCHRIJVING = 120;

    private final Uitspraak uitspraak;
    private final Zaakbeeld beeld;
    private final Set<Integer> feiten;

    Uitspraakgevolg(Uitspraak uitspraak, Zaakbeeld beeld, Collection<Integer> feiten) {
        this.uitspraak = uitspraak;
        this.beeld = beeld;
        this.feiten = new TreeSet<>(feiten);
    }

    Zaakbeeld beeld() {
        return new Zaakbeeld(beeld.zaak(), beeld.verdachte(), beeld.feiten().stream().map(this::feit).toList(),
                new Uitspraakvordering(uitspraak, beeld).vorderingen(), voorwerpen(), beeld.vrijheid(), beeld.zitting(), beeld.termijnen(),
                beeld.gedaan(), beeld.eigen(), beeld.onregelmatigheden());
    }

    private Zaakbeeld.Feit feit(Zaakbeeld.Feit f) {
        if (!feiten.isEmpty() && !feiten.contains(f.nr())) {
            return f;
        }
        return uitkomst(f).map(u -> metUitspraak(f, u)).orElse(f);
    }

    /** The strongest word that the judgment speaks about a feit; none when it only decides on something else. */
    Optional<String> uitkomst(Zaakbeeld.Feit f) {
        if (spreekt(f, FORMEEL)) {
            return Optional.of("formeel");
        }
        if (spreekt(f, OVAR)) {
            return Optional.of("ovar");
        }
        if (spreekt(f, Set.of("toepassing-9a"))) {
            return Optional.of("schuldig-zonder-straf");
        }
        if (spreekt(f, Set.of("bewezenverklaring"))) {
            return Optional.of("veroordeling");
        }
        return spreekt(f, Set.of("vrijspraak-feit", "vrijspraak-variant")) ? Optional.of("vrijspraak") : Optional.empty();
    }

    private boolean spreekt(Zaakbeeld.Feit f, Set<String> soorten) {
        return uitspraak.beslissingen().stream().filter(b -> soorten.contains(b.soort().id())).anyMatch(b -> gaatOver(b, f.nr()));
    }

    private boolean gaatOver(Beslissing b, int nr) {
        var eigenZaak = b.betreft().parketnummer().isEmpty() || b.betreft().parketnummer().equals(beeld.zaak().parketnummer());
        return b.feiten().isEmpty() ? eigenZaak
                : b.feiten().stream().anyMatch(k -> k.nr() == nr && Uitspraakplaats.eigen(b, k, beeld));
    }

    private List<Zaakbeeld.Voorwerp> voorwerpen() {
        var uit = new LinkedHashMap<Integer, Zaakbeeld.Voorwerp>();
        beeld.voorwerpen().forEach(v -> uit.put(v.nr(), v));
        for (var b : uitspraak.beslissingen()) {
            var status = VOORWERPSTATUS.get(b.soort().id());
            if (status != null && (b.betreft().parketnummer().isEmpty() || b.betreft().parketnummer().equals(beeld.zaak().parketnummer()))) {
                b.lijst("voorwerpen").forEach(w -> voorwerp(w, status, uit));
            }
        }
        return List.copyOf(uit.values());
    }

    private static void voorwerp(Object waarde, String status, Map<Integer, Zaakbeeld.Voorwerp> uit) {
        var nummer = waarde instanceof Long n ? n : waarde instanceof Map<?, ?> m && m.get("nr") instanceof Long n ? n : 0L;
        var omschrijving = waarde instanceof Long ? "" : kort(Dictumwoorden.voorwerp(waarde));
        var kern = waarde instanceof Map<?, ?> m ? String.valueOf(m.get("omschrijving")) : omschrijving;
        var bekend = uit.values().stream()
                .filter(v -> nummer > 0 ? v.nr() == nummer : v.omschrijving().equals(omschrijving) || v.omschrijving().equals(kern)).findFirst();
        if (bekend.isPresent()) {
            uit.put(bekend.get().nr(), new Zaakbeeld.Voorwerp(bekend.get().nr(), bekend.get().omschrijving(), status));
        } else if (!omschrijving.isEmpty() && uit.size() < MEESTE_VOORWERPEN) {
            var nr = nummer > 0 && nummer < 10_000 ? (int) nummer : new ArrayList<>(uit.keySet()).stream().max(Integer::compare).orElse(0) + 1;
            uit.put(nr, new Zaakbeeld.Voorwerp(nr, omschrijving, status));
        }
    }

    private static String kort(String tekst) {
        return tekst.length() <= LANGSTE_OMSCHRIJVING ? tekst : tekst.substring(0, tekst.offsetByCodePoints(0, LANGSTE_OMSCHRIJVING - 20));
    }

    private static Zaakbeeld.Feit metUitspraak(Zaakbeeld.Feit f, String uitspraak) {
        return new Zaakbeeld.Feit(f.nr(), f.strafbaarFeit(), f.kwalificatie(), f.misdrijf(), f.pleegVan(), f.pleegTot(), f.pleegplaats(), f.poging(),
                f.deelneming(), f.vhToegelaten(), f.maxGevangenisDagen(), f.klachtdelict(), f.klacht(), f.adInformandum(), f.minderjarig(),
                f.vervolging(), uitspraak, f.rechtsmiddel(), f.onherroepelijk(), f.executie(), f.verjaartOp(), f.gestuit(), f.verjaringVanaf());
    }
}
