package nl.spil.keten;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Message and files belong together: every file named once, every name a file, each with its own bytes. */
final class Bestandsregels {

    private static final Pattern SCHIJF = Pattern.compile("^[A-Za-z]:.*", Pattern.DOTALL);
    private static final int GENOEMD = 10;

    private Bestandsregels() {}

    static void keur(Keuring k) {
        var buiten = new ArrayList<String>();
        var bestanden = new HashMap<String, List<Levering.Ingang>>();
        for (var ingang : k.levering().ingangen()) {
            if (ingang.link() || buiten(ingang.naam())) {
                buiten.add(ingang.naam());
            } else {
                bestanden.computeIfAbsent(nfc(ingang.naam()), n -> new ArrayList<>(1)).add(ingang);
            }
        }
        meld(k, Foutcode.PAD_BUITEN_LEVERING, buiten, "Deze ingangen wijzen buiten de levering of zijn een koppeling (link)",
                "Zet alleen gewone bestanden in stukken/");
        var dubbel = new ArrayList<>(bestanden.entrySet().stream().filter(b -> b.getValue().size() > 1).map(Map.Entry::getKey).sorted().toList());
        if (k.levering().dubbel()) {
            dubbel.addFirst(Uitpakmap.BERICHT);
        }
        meld(k, Foutcode.BESTAND_DUBBEL, dubbel, "Deze bestanden staan meer dan een keer in de levering", "Zet elk bestand er een keer in");
        stukken(k, bestanden);
        nietGenoemd(k, bestanden);
    }

    private static void stukken(Keuring k, Map<String, List<Levering.Ingang>> bestanden) {
        Set<String> gezien = new HashSet<>();
        for (var stuk : k.bericht().bij("stukken").leden()) {
            var plek = stuk.bij("bestand");
            var naam = plek.tekst();
            if (naam == null) {
                continue;
            }
            if (!gezien.add(nfc(naam).toLowerCase(Locale.ROOT))) {
                k.uit().meld(plek, Foutcode.BESTAND_DUBBEL, "Een ander stuk heeft dezelfde bestandsnaam; hoofdletters en de schrijfwijze"
                        + " van accenten tellen niet. Geef dit bestand een eigen naam.");
                continue;
            }
            var gevonden = bestanden.getOrDefault(nfc(naam), List.of());
            if (gevonden.isEmpty()) {
                k.uit().meld(plek, Foutcode.BESTAND_ONTBREEKT, "Het bestand '" + Zichtbaar.van(naam) + "' zit niet in de levering. Voeg"
                        + " het toe, of haal het stuk uit het bericht.");
            } else if (gevonden.size() == 1) {
                inhoud(k, stuk, gevonden.getFirst());
            }
        }
    }

    private static void inhoud(Keuring k, Plek stuk, Levering.Ingang bestand) {
        var sha256 = stuk.bij("sha256");
        if (bestand.grootte() == 0) {
            k.uit().meld(stuk.bij("bestand"), Foutcode.BESTAND_LEEG, "Het bestand is leeg. Lever het bestand met zijn inhoud.");
        } else if (sha256.tekst() != null && !bestand.sha256().equals(sha256.tekst())) {
            k.uit().meld(sha256, Foutcode.CHECKSUM_ONGELIJK, "Het bestand heeft een andere SHA-256 (" + bestand.sha256()
                    + "). Lever het juiste bestand, of verbeter het getal.");
        }
    }

    /** A name that was refused for its form still names its entry. */
    private static void nietGenoemd(Keuring k, Map<String, List<Levering.Ingang>> bestanden) {
        var stukken = k.bericht().knoop() == null ? null : k.bericht().knoop().get("stukken");
        if (k.bericht().knoop() == null || stukken != null && !stukken.isArray()) {
            return;
        }
        var over = new ArrayList<>(bestanden.keySet());
        if (stukken != null) {
            var genoemd = new HashSet<String>();
            for (var stuk : stukken) {
                genoemd.add(nfc(stuk.path("bestand").stringValue("")));
            }
            over.removeIf(genoemd::contains);
        }
        over.sort(null);
        meld(k, Foutcode.BESTAND_NIET_GENOEMD, over, "Deze bestanden noemt het bericht niet", "Noem ze als stuk, of laat ze weg");
    }

    private static void meld(Keuring k, Foutcode code, List<String> namen, String wat, String doe) {
        if (namen.isEmpty()) {
            return;
        }
        var lijst = new StringBuilder();
        namen.stream().limit(GENOEMD).forEach(n -> lijst.append(lijst.isEmpty() ? "'" : ", '").append(Zichtbaar.van(n)).append('\''));
        var meer = namen.size() > GENOEMD ? " en nog " + (namen.size() - GENOEMD) : "";
        k.uit().meld("", code, wat + ": " + lijst + meer + ". " + doe + ".");
    }

    static boolean buiten(String naam) {
        if (naam.indexOf('\\') >= 0 || SCHIJF.matcher(naam).matches()) {
            return true;
        }
        for (var deel : naam.split("/", -1)) {
            if (deel.isEmpty() || deel.equals(".") || deel.equals("..")) {
                return true;
            }
        }
        return false;
    }

    static String nfc(@Nullable String naam) {
        return naam == null ? "" : Normalizer.normalize(naam, Normalizer.Form.NFC);
    }
}
