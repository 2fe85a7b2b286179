package nl.spil.recht;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decisions that contradict each other or hang in the air: {@code sluit_uit} of the table, sentences without proof, and the like. */
final class Samenhangtoets {

    private static final Set<String> STRAF = Set.of("sanctie-opleggen", "toepassing-9a", "verbeurdverklaren-voorwerp", "onttrekken-voorwerp",
            "svm-opleggen", "wed-stillegging", "wed-ontzegging-voordelen", "wed-onderbewindstelling", "wed-herstelverplichting");
    private static final Set<String> GEEN_STRAF = Set.of("ovar-feit-niet-strafbaar", "ovar-verdachte-niet-strafbaar", "zorgmachtiging",
            "niet-ontvankelijk-om", "nietigheid-dagvaarding", "hb-bevestigen", "cassatie-verwerpen", "cassatie-vernietigen", "hb-terugwijzen");
    /** Measures that can follow without a conviction. */
    private static final Set<String> ZONDER_VEROORDELING = Set.of("tbs-dwangverpleging", "tbs-voorwaarden", "psychiatrisch-ziekenhuis", "pij",
            "onttrekking-verkeer", "vrijheidsbeperkende-maatregel", "gvm");

    private Samenhangtoets() {}

    static void toets(Toetsgrond g) {
        sluitUit(g);
        for (var f : g.beeld().feiten()) {
            feit(g, f);
        }
        dubbel(g);
    }

    /** The penalty that a decision is about: the one it names, else the nearest of its kind. */
    static Optional<Beslissing> straf(Toetsgrond g, Beslissing b) {
        var genoemd = g.uitspraak().metId(b.betreft().beslissing());
        return genoemd.filter(s -> s.is("sanctie-opleggen")).or(() -> g.uitspraak().sancties(b.sanctie()).reduce((x, y) -> y.plaats() < b.plaats() ? y : x));
    }

    private static void sluitUit(Toetsgrond g) {
        var alle = g.uitspraak().beslissingen();
        for (var a : alle) {
            for (var b : alle) {
                if (a.soort().sluitUit().contains(b.soort().id()) && overlappen(a, b)
                        && !(b.soort().sluitUit().contains(a.soort().id()) && a.plaats() > b.plaats())) {
                    g.niet("beslissingen-sluiten-elkaar-uit", a.soort().artikel(), "Deze twee beslissingen kunnen niet samen: " + a.soort().naam() + "; "
                            + b.soort().naam() + ".", "eerste", a.soort().id(), "tweede", b.soort().id());
                }
            }
        }
    }

    /** Whether two decisions are about the same: feit and variant, vordering, object, joined zaak. What is not named overlaps all. */
    static boolean overlappen(Beslissing a, Beslissing b) {
        return gelijkOfLeeg(a.betreft().parketnummer(), b.betreft().parketnummer()) && gelijkOfLeeg(a.variant(), b.variant())
                && (a.betreft().vordering() == 0 || b.betreft().vordering() == 0 || a.betreft().vordering() == b.betreft().vordering())
                && feitenOverlappen(a.feiten(), b.feiten()) && lijstOverlapt(voorwerpen(a), voorwerpen(b))
                && gelijk(a, b, "benadeelde") && gelijk(a, b, "parketnummer") && gelijk(a, b, "uitspraak") && gelijk(a, b, "gerecht");
    }

    private static boolean feitenOverlappen(List<Feitkeuze> a, List<Feitkeuze> b) {
        return a.isEmpty() || b.isEmpty() || a.stream().anyMatch(x -> b.stream().anyMatch(y -> x.nr() == y.nr()
                && gelijkOfLeeg(x.variant(), y.variant()) && gelijkOfLeeg(x.parketnummer(), y.parketnummer())));
    }

    private static List<Object> voorwerpen(Beslissing b) {
        return b.betreft().voorwerpen().isEmpty() ? new ArrayList<>(b.lijst("voorwerpen")) : b.betreft().voorwerpen();
    }

    private static boolean lijstOverlapt(List<Object> a, List<Object> b) {
        return a.isEmpty() || b.isEmpty() || a.stream().anyMatch(new HashSet<>(b)::contains);
    }

    private static boolean gelijk(Beslissing a, Beslissing b, String veld) {
        var links = a.gegevens().get(veld);
        var rechts = b.gegevens().get(veld);
        return links == null || rechts == null || links.equals(rechts);
    }

    private static boolean gelijkOfLeeg(String a, String b) {
        return a.isEmpty() || b.isEmpty() || a.equals(b) || a.equals("enig") || b.equals("enig");
    }

    private static void feit(Toetsgrond g, Zaakbeeld.Feit f) {
        var bewezen = g.over(f, "bewezenverklaring").findAny().isPresent();
        var nr = Integer.toString(f.nr());
        var sancties = g.over(f, "sanctie-opleggen").filter(s -> !ZONDER_VEROORDELING.contains(s.sanctie())).toList();
        var hogerBeroep = g.uitspraak().beslissingen().stream().anyMatch(b -> b.soort().niveau().equals("rechtsmiddel"));
        if (!bewezen && !hogerBeroep && sancties.stream().anyMatch(s -> !s.feiten().isEmpty())) {
            g.niet("straf-zonder-bewezenverklaring", "Sv 350; 351", "Voor dit feit is een straf opgelegd, maar het is niet bewezen verklaard.", "feit", nr);
        }
        var afgedaan = g.uitspraak().beslissingen().stream().anyMatch(b -> (STRAF.contains(b.soort().id()) || GEEN_STRAF.contains(b.soort().id()))
                && g.feiten(b).contains(f));
        if (bewezen && !afgedaan) {
            g.niet("geen-beslissing-over-straf", "Sv 351; 352", "Dit feit is bewezen verklaard, maar over straf of ontslag van alle rechtsvervolging is niets"
                    + " beslist.", "feit", nr);
        }
        if (bewezen && g.over(f, "ovar-verdachte-niet-strafbaar").findAny().isPresent() && !sancties.isEmpty()
                && sancties.stream().anyMatch(s -> s.soort().niveau().equals("zaak") && !s.feiten().isEmpty())) {
            g.niet("straf-naast-ovar", "Sv 352 lid 2", "De verdachte is voor dit feit ontslagen van alle rechtsvervolging, en heeft toch straf gekregen.",
                    "feit", nr);
        }
    }

    private static void dubbel(Toetsgrond g) {
        var gezien = new HashSet<Object>();
        for (var b : g.uitspraak().beslissingen()) {
            if (!gezien.add(List.of(b.soort().id(), b.betreft(), b.gegevens(), b.toelichting()))) {
                g.niet("dubbele-beslissing", "", "Dezelfde beslissing staat er tweemaal: " + b.soort().naam() + ".", "soort", b.soort().id());
            }
        }
    }
}
