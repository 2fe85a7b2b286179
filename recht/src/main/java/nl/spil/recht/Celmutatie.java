package nl.spil.recht;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers and units in a text of CEL, changed one at a time. Words between quotes only count when they are a duration. */
final class Celmutatie {

    private static final Pattern DEEL = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(?<![A-Za-z0-9_.])([0-9]+)(?![A-Za-z0-9_])");
    private static final Pattern DUUR = Pattern.compile("(P(?:[0-9]+[YMWD])*(?:T(?:[0-9]+[HM])*)?)");
    private static final Pattern STUK = Pattern.compile("([0-9]+)([YMWDH])");

    /** A changed text, and the operator that changed it. */
    record Gewijzigd(String operator, String wat, String tekst) {}

    private Celmutatie() {}

    static List<Gewijzigd> van(String tekst) {
        var uit = new ArrayList<Gewijzigd>();
        var m = DEEL.matcher(tekst);
        while (m.find()) {
            if (m.group(3) != null) {
                getal(tekst, m.start(3), m.end(3), uit);
            } else {
                var groep = m.group(1) != null ? 1 : 2;
                var woord = m.group(groep);
                if (DUUR.matcher(woord).matches() && woord.length() > 1) {
                    duur(woord).forEach(g -> uit.add(new Gewijzigd(g.operator(), g.wat(), vervang(tekst, m, groep, g.tekst()))));
                }
            }
        }
        return uit;
    }

    /** Of an ISO 8601 duration: each number one more and one less, each unit another. */
    static List<Gewijzigd> duur(String duur) {
        var uit = new ArrayList<Gewijzigd>();
        var m = STUK.matcher(duur);
        while (m.find()) {
            getal(duur, m.start(1), m.end(1), uit);
            var ander = eenheid(m.group(2), duur.lastIndexOf('T', m.start()) >= 0);
            var gewisseld = ander.equals("D") && m.group(2).equals("H") ? "P" + m.group(1) + "D" : vervang(duur, m, 2, ander);
            uit.add(new Gewijzigd("eenheid", duur + " wordt " + gewisseld, gewisseld));
        }
        return uit;
    }

    private static String eenheid(String oud, boolean tijd) {
        return switch (oud) {
            case "Y" -> "M";
            case "M" -> tijd ? "H" : "D";
            case "W", "H" -> "D";
            default -> "W";
        };
    }

    private static void getal(String tekst, int van, int tot, List<Gewijzigd> uit) {
        var n = Long.parseLong(tekst.substring(van, tot));
        uit.add(new Gewijzigd("getal-plus", n + " wordt " + (n + 1) + " in " + tekst, tekst.substring(0, van) + (n + 1) + tekst.substring(tot)));
        if (n > 0) {
            uit.add(new Gewijzigd("getal-min", n + " wordt " + (n - 1) + " in " + tekst, tekst.substring(0, van) + (n - 1) + tekst.substring(tot)));
        }
    }

    private static String vervang(String tekst, Matcher m, int groep, String nieuw) {
        return tekst.substring(0, m.start(groep)) + nieuw + tekst.substring(m.end(groep));
    }
}
