package nl.spil.keten;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of one part: its name and, of a file, its filename.
 *
 * @param bestand null when the head gives no filename
 */
record Deelkop(String naam, @Nullable String bestand) {

    private static final Pattern GEGEVEN = Pattern.compile(";\\s*([a-zA-Z*]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s\"]*))");

    /** Headers that are not there or not understood give an empty name, which no message can refer to. */
    static Deelkop lees(String kop) {
        for (var regel : kop.split("\r\n", -1)) {
            if (regel.toLowerCase(Locale.ROOT).startsWith("content-disposition:")) {
                return plaats(regel);
            }
        }
        return new Deelkop("", null);
    }

    private static Deelkop plaats(String regel) {
        String naam = "";
        String bestand = null;
        String uitgebreid = null;
        var gegeven = GEGEVEN.matcher(regel);
        while (gegeven.find()) {
            var waarde = gegeven.group(2) == null ? gegeven.group(3) : ontsnapt(gegeven.group(2));
            switch (gegeven.group(1).toLowerCase(Locale.ROOT)) {
                case "name" -> naam = waarde;
                case "filename" -> bestand = waarde;
                case "filename*" -> uitgebreid = procent(waarde);
                default -> { }
            }
        }
        return new Deelkop(naam, uitgebreid == null ? bestand : uitgebreid);
    }

    /** Name of the entry in the delivery. */
    String ingang() {
        return switch (naam) {
            case "bericht" -> Uitpakmap.BERICHT;
            case "stuk" -> "stukken/" + (bestand == null ? "" : bestand);
            default -> "deel '" + naam + "'";
        };
    }

    /** Browsers write a quote as %22 and line ends as %0D and %0A, older clients with a backslash before the quote. */
    private static String ontsnapt(String waarde) {
        return waarde.replace("\\\"", "\"").replace("\\\\", "\\").replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    }

    /** RFC 8187: {@code UTF-8''Caf%C3%A9.pdf}. What is not of that form stays as it is. */
    private static @Nullable String procent(String waarde) {
        if (!waarde.toUpperCase(Locale.ROOT).startsWith("UTF-8'")) {
            return null;
        }
        var tekst = waarde.substring(waarde.indexOf('\'', 6) + 1);
        var bytes = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < tekst.length(); i++) {
            var c = tekst.charAt(i);
            if (c == '%' && i + 2 < tekst.length() && HexFormat.isHexDigit(tekst.charAt(i + 1)) && HexFormat.isHexDigit(tekst.charAt(i + 2))) {
                bytes.write(HexFormat.fromHexDigits(tekst, i + 1, i + 3));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
