package nl.spil.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Herkomst;
import nl.spil.recht.Invoerveld;
import nl.spil.recht.Pakketmappen;
import nl.spil.recht.Scenarios;
import nl.spil.recht.Termijnsoort;
import nl.spil.recht.Voorwaarde;

/** An act or a term of a pack in plain lines, for reading and for comparing. */
final class Wettekst {
    private static final Pattern TITEL = Pattern.compile("(?m)^scenario:\\s*\"?(.*?)\"?\\s*$");

    private Wettekst() {}

    /** All there is to say about an act or term in one pack: what it says, how far that was tested, and the scenarios that play it. */
    static List<String> van(Wetkeuze keuze, String id) {
        List<String> uit = inhoud(keuze, id);
        Herkomst herkomst = keuze.wet().herkomst(id, keuze.kop().sha256());
        voeg(uit, "Gelezen in de tekst van: ", herkomst.gelezen().isEmpty() ? keuze.kop().bronstand() : herkomst.gelezen());
        uit.add("Vergeleken met een latere tekst: " + (herkomst.vergeleken().isEmpty() ? "nee" : herkomst.vergeleken()));
        if (!keuze.kop().volgt().isEmpty()) {
            uit.add(herkomst.eigen() ? "Eigen rij van dit pakket." : "Geen eigen rij: alles is overgenomen van " + keuze.kop().volgt() + ".");
            voeg(uit, "Niet getoetst (overgenomen van " + keuze.kop().volgt() + "): ", String.join(", ", herkomst.overgenomen()));
        }
        keuze.wet().open(keuze.kop().sha256()).stream().filter(o -> o.onderwerp().equals(id))
                .forEach(o -> uit.add("Open (" + o.zekerheid() + "): " + o.tekst().nl() + (o.bron().isEmpty() ? "" : " Bron: " + o.bron() + ".")));
        scenarios(keuze, id).forEach(s -> uit.add("Scenario: " + s));
        return uit;
    }

    /** Whether its source is not certain. */
    static boolean onzeker(Wetkeuze keuze, String id) {
        return keuze.wet().handeling(id).filter(h -> h.zekerheid().equals("C")).isPresent()
                || keuze.wet().termijn(id).filter(t -> t.zekerheid().equals("C")).isPresent();
    }

    /** What it says, to lay beside another version. */
    static List<String> inhoud(Wetkeuze keuze, String id) {
        List<String> uit = new ArrayList<>();
        keuze.wet().handeling(id).ifPresent(h -> uit.addAll(van(h, keuze.wet().gevolgen(id))));
        keuze.wet().termijn(id).ifPresent(t -> uit.addAll(van(t)));
        return uit;
    }

    /** Titles of the scenarios that come with Spil and name the act or term. */
    private static List<String> scenarios(Wetkeuze keuze, String id) {
        if (Pakketmappen.ingebouwd().stream().noneMatch(b -> b.naam().equals(keuze.kop().naam()))) {
            return List.of();
        }
        Pattern naam = Pattern.compile("(?<![a-z0-9-])" + Pattern.quote(id) + "(?![a-z0-9-])");
        List<String> uit = new ArrayList<>();
        Scenarios.ingebouwd(keuze.kop().naam()).forEach((bestand, tekst) -> {
            if (!bestand.startsWith("vooraf/")) {
                for (String deel : tekst.split("(?m)^---.*$")) {
                    var titel = TITEL.matcher(deel);
                    if (naam.matcher(deel).find() && titel.find()) {
                        uit.add(titel.group(1).strip() + " (" + bestand + ")");
                    }
                }
            }
        });
        return uit;
    }

    private static List<String> van(Handelingsoort h, List<String> gevolgen) {
        List<String> uit = new ArrayList<>();
        uit.add(h.titel().nl() + " (" + h.id() + ")");
        voeg(uit, "", h.zin().nl());
        voeg(uit, "Artikel: ", String.join(", ", h.artikel()) + (h.artikel2029().isEmpty() ? "" : " (2029: " + h.artikel2029() + ")"));
        uit.add("Zekerheid: " + zekerheid(h.zekerheid()));
        uit.add(switch (h.aard()) {
            case EIGEN -> "Aard: het OM doet het zelf; Spil kan het weigeren.";
            case ELDERS -> "Aard: het gebeurt elders; Spil legt het vast en weigert het niet.";
        });
        voeg(uit, "Bevoegd: ", String.join(", ", h.bevoegd()));
        voeg(uit, "Registreert: ", String.join(", ", h.registreert()));
        voeg(uit, "Betreft: ", h.betreft());
        for (Invoerveld v : h.gegevens()) {
            String keuzes = v.keuzes().isEmpty() ? "" : ", " + v.keuzes().size() + " keuzes";
            String moet = v.verplicht() ? ", verplicht" : v.verplichtAls().isEmpty() ? "" : ", verplicht: " + v.verplichtAls();
            uit.add("Gegeven " + v.naam() + ": " + v.titel().nl() + " (" + v.soort().name().toLowerCase(Locale.ROOT).replace('_', '-') + keuzes + moet + ")");
        }
        for (Voorwaarde v : h.voorwaarden()) {
            uit.add("Voorwaarde " + v.regel() + (v.artikel().isEmpty() ? "" : " (" + v.artikel() + ")") + ": " + v.als() + " -- anders: " + v.anders().nl());
        }
        var bevestiging = h.bevestiging();
        if (bevestiging != null) {
            uit.add("Bevestiging: " + bevestiging);
        }
        gevolgen.forEach(g -> uit.add("Gevolg: " + g));
        voeg(uit, "Taken: ", String.join(", ", h.taken()));
        voeg(uit, "Document: ", h.document());
        voeg(uit, "Bericht aan: ", String.join(", ", h.bericht()));
        if (h.vanzelf()) {
            uit.add("Gebeurt vanzelf als een termijn verloopt.");
        }
        return uit;
    }

    private static List<String> van(Termijnsoort t) {
        List<String> uit = new ArrayList<>();
        uit.add(t.titel().nl() + " (" + t.id() + ")");
        voeg(uit, "Artikel: ", t.artikel());
        uit.add("Zekerheid: " + zekerheid(t.zekerheid()));
        voeg(uit, "Duur: ", t.duur());
        voeg(uit, "Telling: ", t.telling());
        voeg(uit, "Algemene termijnenwet: ", t.atw().stream().sorted().map(a -> "art. " + a).collect(Collectors.joining(", ")));
        uit.add("Per: " + t.per().name().toLowerCase(Locale.ROOT) + "; aard: " + t.aard().name().toLowerCase(Locale.ROOT));
        voeg(uit, "Begint: ", t.begint());
        voeg(uit, "Gevolg: ", t.gevolg().nl());
        voeg(uit, "Hoogstens dagen: ", t.grensDagen() == null ? "" : String.valueOf(t.grensDagen()));
        voeg(uit, "Daarna vanzelf: ", t.daarna());
        return uit;
    }

    private static String zekerheid(String letter) {
        return letter.equals("C") ? "C (onzeker)" : letter;
    }

    private static void voeg(List<String> uit, String kop, String tekst) {
        if (!tekst.isBlank()) {
            uit.add(kop + tekst);
        }
    }
}
