package nl.spil.recht;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is said with the numbers of a title: words between brackets or loose after a number ({@code (TUL)}, {@code OWV}), and
 * words before it that hold for a list ({@code vordering TUL VV: 10/1.. en 10/2..}). Long stretches are read in part only.
 */
final class Toevoegingen {

    private static final int LANGST = 200;
    private static final int MEESTE = 100;

    /** Right before a number: holds for it and for those in a plain list after it. */
    private static final Pattern VOORAF = Pattern.compile(
            "(?<woord>\\btul(?: ?vv)?|tenuitvoerlegging|\\bv\\.?i\\.?[ -]?(?:nummer|zaaknummer)?|voorheen|\\(gev[a-z. ]{0,12}\\))[ :]{0,3}$");
    private static final Pattern GEWOON_VERVOLG = Pattern.compile("[ ,;+&/]{0,12}(?:en[ ,]{0,6})?");
    private static final Pattern KEER_TUL = Pattern.compile("([0-9]{1,2}) ?x ?tul");
    private static final Pattern LEEG = Pattern.compile("[ +&/]{0,6}(?:vord(?:ering(?:en)?)?\\.?)?[ ]?");
    private static final Pattern ZAAK = Pattern.compile("(?:zaak|dagv\\.? ?)? ?([a-z]|[ivx]{1,4})");
    private static final Pattern LOS = Pattern.compile("[ ,;:+&/.\\-\\\\()]{1,200}|\\b(?:en|e\\.?a\\.?|rk|rj|avnr|wahv|raadkamernummers?)(?![\\p{L}])",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> PROMIS = Set.of("p", "promis");

    private Toevoegingen() {}

    static List<Zaaknummer> bij(String romp, List<Titellezer.Vondst> vondsten) {
        var alle = new ArrayList<Set<String>>();
        vondsten.forEach(_ -> alle.add(new LinkedHashSet<>()));
        var lopend = "";
        for (var i = 0; i < vondsten.size(); i++) {
            var van = i == 0 ? 0 : vondsten.get(i - 1).eind();
            var ervoor = netjes(romp.substring(Math.max(van, vondsten.get(i).begin() - LANGST), vondsten.get(i).begin()));
            var woord = vooraf(ervoor);
            lopend = !woord.isEmpty() ? woord : GEWOON_VERVOLG.matcher(ervoor).matches() ? lopend : "";
            if (!lopend.isEmpty()) {
                alle.get(i).add(lopend);
            }
            var tot = i + 1 < vondsten.size() ? vondsten.get(i + 1).begin() : romp.length();
            var erna = netjes(romp.substring(vondsten.get(i).eind(), Math.min(tot, vondsten.get(i).eind() + LANGST)));
            achteraf(i + 1 < vondsten.size() ? zonderVooraf(erna) : erna, alle, i);
        }
        var nummers = new ArrayList<Zaaknummer>();
        for (var i = 0; i < vondsten.size(); i++) {
            var v = vondsten.get(i);
            nummers.add(new Zaaknummer(v.soort(), v.waarde(), romp.substring(v.begin(), v.eind()), List.copyOf(alle.get(i))));
        }
        return nummers;
    }

    private static String vooraf(String ervoor) {
        var m = VOORAF.matcher(ervoor.toLowerCase(Locale.ROOT));
        if (!m.find()) {
            return "";
        }
        var woord = m.group("woord");
        return woord.startsWith("t") ? "TUL" : woord.equals("voorheen") ? "voorheen" : woord.startsWith("(") ? "gev. ttz" : "VI";
    }

    private static String zonderVooraf(String erna) {
        var m = VOORAF.matcher(erna.toLowerCase(Locale.ROOT));
        return m.find() ? erna.substring(0, m.start()) : erna;
    }

    private static void achteraf(String erna, List<Set<String>> alle, int nu) {
        var i = 0;
        while (i < erna.length()) {
            var open = erna.indexOf('(', i);
            los(erna.substring(i, open < 0 ? erna.length() : open)).forEach(alle.get(nu)::add);
            if (open < 0) {
                return;
            }
            var dicht = erna.indexOf(')', open);
            var inhoud = erna.substring(open + 1, dicht < 0 ? erna.length() : dicht);
            haakjes(inhoud, alle, nu);
            i = dicht < 0 ? erna.length() : dicht + 1;
        }
    }

    private static void haakjes(String inhoud, List<Set<String>> alle, int nu) {
        var keer = KEER_TUL.matcher(inhoud.toLowerCase(Locale.ROOT));
        if (keer.matches()) {
            for (var i = Math.max(0, nu + 1 - Integer.parseInt(keer.group(1))); i <= nu; i++) {
                alle.get(i).add("TUL");
            }
            return;
        }
        var woorden = Stream.of(inhoud.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
        for (var woord : woorden) {
            var naam = LEEG.matcher(woord).matches() ? "" : naam(woord, true);
            var eerste = woord.toLowerCase(Locale.ROOT).startsWith("alle") ? Math.max(0, nu - MEESTE) : nu;
            for (var i = eerste; i <= nu && !naam.isEmpty(); i++) {
                alle.get(i).add(naam);
            }
        }
    }

    private static List<String> los(String stuk) {
        var kaal = netjes(LOS.matcher(stuk).replaceAll(" "));
        if (LEEG.matcher(kaal.toLowerCase(Locale.ROOT)).matches()) {
            return List.of();
        }
        var naam = naam(kaal, false);
        return naam.isEmpty() ? List.of() : List.of(naam);
    }

    /** One spelling where the words are known; else the words themselves. */
    private static String naam(String woorden, boolean haakjes) {
        var klein = woorden.toLowerCase(Locale.ROOT);
        var letters = klein.replaceAll("[^a-z]", "");
        if (letters.isEmpty()) {
            return "";
        }
        if (PROMIS.contains(letters)) {
            return "P";
        }
        if (klein.matches(".{0,60}\\btul.{0,60}") || letters.contains("tenuitvoerlegging")) {
            return "TUL";
        }
        if (letters.equals("owv")) {
            return "OWV";
        }
        if (letters.startsWith("ontn") || letters.contains("wederrechtelijkverkregen")) {
            return "ontneming";
        }
        if (!letters.startsWith("niet") && (letters.startsWith("gev") || letters.contains("ttz") || letters.contains("terechtzitting")
                || letters.equals("ttg") || letters.startsWith("allengev"))) {
            return letters.startsWith("pvttz") ? netjes(woorden) : "gev. ttz";
        }
        if (letters.equals("vi") || letters.equals("herroepingvi")) {
            return "VI";
        }
        if (letters.endsWith("verlengingtbs") || letters.endsWith("verlengingpij")) {
            return letters.substring(letters.length() - 3).toUpperCase(Locale.ROOT);
        }
        var zaak = ZAAK.matcher(klein);
        if (haakjes && zaak.matches()) {
            return (klein.startsWith("dagv") ? "dagvaarding " : "zaak ") + zaak.group(1).toUpperCase(Locale.ROOT);
        }
        return netjes(woorden);
    }

    private static String netjes(String tekst) {
        return tekst.replace('\u00a0', ' ').replaceAll("\\s{1,1000}", " ").strip();
    }
}
