package nl.spil.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Invoerveld;
import nl.spil.recht.Termijnsoort;
import nl.spil.recht.Voorwaarde;

/** An act or a term of a pack in plain lines, for reading and for comparing. */
final class Wettekst {
    private Wettekst() {}

    static List<String> van(Handelingsoort h) {
        List<String> uit = new ArrayList<>();
        uit.add(h.titel().nl() + " (" + h.id() + ")");
        voeg(uit, "", h.zin().nl());
        voeg(uit, "Artikel: ", String.join(", ", h.artikel()) + (h.artikel2029().isEmpty() ? "" : " (2029: " + h.artikel2029() + ")"));
        voeg(uit, "Zekerheid: ", h.zekerheid());
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
        termijn(uit, "Begint de termijn ", h.termijnen().start());
        termijn(uit, "Stuit de termijn ", h.termijnen().stuit());
        termijn(uit, "Eindigt de termijn ", h.termijnen().eindigt());
        termijn(uit, "Verlengt de termijn ", h.termijnen().verlengt());
        voeg(uit, "Taken: ", String.join(", ", h.taken()));
        voeg(uit, "Document: ", h.document());
        voeg(uit, "Bericht aan: ", String.join(", ", h.bericht()));
        if (h.vanzelf()) {
            uit.add("Gebeurt vanzelf als een termijn verloopt.");
        }
        return uit;
    }

    static List<String> van(Termijnsoort t) {
        List<String> uit = new ArrayList<>();
        uit.add(t.titel().nl() + " (" + t.id() + ")");
        voeg(uit, "Artikel: ", t.artikel());
        voeg(uit, "Zekerheid: ", t.zekerheid());
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

    private static void termijn(List<String> uit, String kop, List<String> ids) {
        voeg(uit, kop, String.join(", ", ids));
    }

    private static void voeg(List<String> uit, String kop, String tekst) {
        if (!tekst.isBlank()) {
            uit.add(kop + tekst);
        }
    }
}
