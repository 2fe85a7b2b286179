package nl.spil.recht;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The head of a published title ({@code ECLI:NL:RBOVE:2021:5, Rechtbank Overijssel, 04-01-2021, }) apart from the numbers
 * after it. The court tells what a number without a label is.
 *
 * @param romp what is left to read
 */
record Titelkop(Instantie instantie, String romp) {

    enum Instantie { HOGE_RAAD, HOF, RECHTBANK, ONBEKEND }

    private static final Pattern DATUM = Pattern.compile(", ?[0-9]{2}-[0-9]{2}-[0-9]{4}(?:, ?|$)");

    static Titelkop van(String tekst) {
        var m = DATUM.matcher(tekst);
        if (!m.find()) {
            return new Titelkop(Instantie.ONBEKEND, tekst);
        }
        return new Titelkop(instantie(tekst.substring(0, m.start())), tekst.substring(m.end()));
    }

    private static Instantie instantie(String kop) {
        var klein = kop.toLowerCase(Locale.ROOT);
        if (klein.contains(":hr:") || klein.contains(":phr:") || klein.contains("hoge raad")) {
            return Instantie.HOGE_RAAD;
        }
        if (klein.contains(":gh") || klein.contains("gerechtshof")) {
            return Instantie.HOF;
        }
        return klein.contains(":rb") || klein.contains("rechtbank") ? Instantie.RECHTBANK : Instantie.ONBEKEND;
    }
}
