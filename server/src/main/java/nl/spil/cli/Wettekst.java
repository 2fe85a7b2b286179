package nl.spil.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.spil.recht.Documentsoort;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Herkomst;
import nl.spil.recht.Invoerveld;
import nl.spil.recht.Tabellen;
import nl.spil.recht.Termijnsoort;
import nl.spil.recht.Voorwaarde;
import nl.spil.recht.Wetsvindplaats;

/** An act or a term of a pack in plain lines, for reading and for comparing. */
final class Wettekst {
    private static final Map<String, String> WERKINGEN = new LinkedHashMap<>();

    static {
        WERKINGEN.put("start", "Begint door: ");
        WERKINGEN.put("verlengt", "Wordt verlengd door: ");
        WERKINGEN.put("eindigt", "Eindigt door: ");
        WERKINGEN.put("stuit", "Wordt gestuit door: ");
    }

    private Wettekst() {}

    /** All there is to say about an act or term in one pack: what it says, how far that was tested, and the scenarios that play it. */
    static List<String> van(Wetkeuze keuze, String id) {
        List<String> uit = inhoud(keuze, id);
        verband(keuze, id).forEach(uit::add);
        vindplaatsen(keuze, id).forEach(adres -> uit.add("Wettekst: " + adres));
        Herkomst herkomst = keuze.wet().herkomst(id, keuze.kop().sha256());
        voeg(uit, "Gelezen in de tekst van: ", herkomst.gelezen().isEmpty() ? keuze.kop().bronstand() : herkomst.gelezen());
        uit.add("Vergeleken met een latere tekst: " + (herkomst.vergeleken().isEmpty() ? "nee" : herkomst.vergeleken()));
        if (!keuze.kop().volgt().isEmpty()) {
            uit.add(herkomst.eigen() ? "Eigen rij van dit pakket." : "Geen eigen rij: alles is overgenomen van " + keuze.kop().volgt() + ".");
            voeg(uit, "Niet getoetst (overgenomen van " + keuze.kop().volgt() + "): ", String.join(", ", herkomst.overgenomen()));
        }
        keuze.wet().open(keuze.kop().sha256()).stream().filter(o -> o.onderwerp().equals(id))
                .forEach(o -> uit.add("Open (" + o.zekerheid() + "): " + o.tekst().nl() + (o.bron().isEmpty() ? "" : " Bron: " + o.bron() + ".")));
        uit.addAll(Scenariotekst.van(keuze, id));
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

    /** Which acts touch a term. */
    private static List<String> verband(Wetkeuze keuze, String termijn) {
        List<String> uit = new ArrayList<>();
        for (Map.Entry<String, String> werking : WERKINGEN.entrySet()) {
            voeg(uit, werking.getValue(), keuze.wet().handelingen().stream().map(Handelingsoort::id).filter(h -> keuze.wet().gevolglijst(h).stream()
                    .anyMatch(g -> g.wat().equals("termijn") && g.veld().equals(termijn) && g.waarde().equals(werking.getKey()))).collect(Collectors.joining(", ")));
        }
        return uit;
    }

    /** Where its articles stand at wetten.overheid.nl, by BWB number; none for a law whose number we do not have. */
    private static List<String> vindplaatsen(Wetkeuze keuze, String id) {
        return Stream.concat(keuze.wet().handeling(id).stream().flatMap(h -> h.artikel().stream()), keuze.wet().termijn(id).map(Termijnsoort::artikel).stream())
                .flatMap(a -> Wetsvindplaats.alle(a).stream()).flatMap(a -> a.adres().stream()).distinct().toList();
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
        voeg(uit, "Bevoegd: ", h.bevoegd().stream().map(b -> Tabellen.ingebouwd().bevoegden().containsKey(b)
                ? Tabellen.ingebouwd().bevoegden().get(b).naam() + " (" + b + ")" : b).collect(Collectors.joining(", ")));
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
            uit.add("Bevestiging: door " + String.join(" of ", bevestiging.door()) + ", binnen " + bevestiging.termijn().toHours() + " uur"
                    + (bevestiging.artikel().isEmpty() ? "" : " (" + bevestiging.artikel() + ")") + (bevestiging.als().isEmpty() ? "" : ", als " + bevestiging.als()));
        }
        gevolgen.forEach(g -> uit.add("Gevolg: " + g));
        voeg(uit, "Taken: ", String.join(", ", h.taken()));
        Documentsoort document = Tabellen.ingebouwd().documentsoorten().get(h.document());
        voeg(uit, "Document: ", document == null ? h.document() : document.naam() + " (" + document.id() + ")");
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
        voeg(uit, "Wie op tijd moet zijn: ", t.van());
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
