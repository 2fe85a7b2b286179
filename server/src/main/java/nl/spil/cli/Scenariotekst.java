package nl.spil.cli;

import java.util.ArrayList;
import java.util.List;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Scenarioverhaal;
import nl.spil.recht.Scenarioverhaal.Regel;
import nl.spil.recht.Scenarioverhalen;
import nl.spil.recht.Voorwaarde;
import nl.spil.recht.Wetspakketten;

/** The scenarios that touch an act or term, in plain lines: what is allowed, what is refused and why, and which dates come of it. */
final class Scenariotekst {

    private Scenariotekst() {}

    /** Those that came with Spil for the pack; of each the title, its file, and what it says of this act or term. */
    static List<String> van(Wetkeuze keuze, String id) {
        List<String> uit = new ArrayList<>();
        for (Scenarioverhaal v : Scenarioverhaal.van(Scenarioverhalen.ingebouwd(keuze.kop().naam()), id)) {
            uit.add("Scenario: " + v.naam() + " (" + v.bestand() + ")");
            if (!v.vooraf().isEmpty()) {
                uit.add("  begint met: " + v.vooraf());
            }
            if (!v.aanname().isEmpty()) {
                uit.add("  onder de aanname: " + v.aanname());
            }
            v.regels().stream().filter(r -> r.onderwerp().equals(id) || v.eigen(id)).map(r -> "  " + lijn(r, keuze.wet())).forEach(uit::add);
        }
        return uit;
    }

    private static String lijn(Regel regel, Wetspakketten wet) {
        String op = regel.op().isEmpty() ? "" : regel.op().replace('T', ' ') + " ";
        return op + regel.onderwerp() + switch (regel) {
            case Regel.Stap s -> (s.door().isEmpty() ? "" : " door " + s.door()) + ": " + afloop(s) + redenen(wet, s.handeling(), s.regels());
            case Regel.Kan _ -> ": kan";
            case Regel.KanNiet k -> ": kan niet" + redenen(wet, k.handeling(), k.regels());
            case Regel.Vanzelf _ -> ": moet Spil nu zelf doen";
            case Regel.Loopt l -> l.eind().isEmpty() ? ": loopt" : ": loopt tot en met " + l.eind().replace('T', ' ');
            case Regel.LooptNiet _ -> ": loopt niet";
            case Regel.Telt t -> ": begonnen op " + t.vanaf().replace('T', ' ') + " tot en met " + t.tot().replace('T', ' ');
        };
    }

    private static String afloop(Regel.Stap s) {
        return switch (s.afloop()) {
            case TOEGESTAAN -> "toegestaan";
            case GEWEIGERD -> "geweigerd";
            case ONREGELMATIG -> "vastgelegd, met onregelmatigheid";
            case VOORGESTELD -> "wacht op een tweede persoon";
            case ONBEVOEGD -> "geweigerd, niet bevoegd";
            case ONGELDIG -> "geweigerd, de invoer klopt niet";
        };
    }

    /** The sentence of each rule; what is no rule of the act as it is named. */
    private static String redenen(Wetspakketten wet, String handeling, List<String> regels) {
        List<Voorwaarde> voorwaarden = wet.handeling(handeling).map(Handelingsoort::voorwaarden).orElse(List.of());
        return regels.isEmpty() ? "" : ": " + String.join(" ", regels.stream().map(r -> voorwaarden.stream().filter(v -> v.regel().equals(r)).findFirst()
                .map(v -> v.anders().nl()).orElse(r)).toList());
    }
}
