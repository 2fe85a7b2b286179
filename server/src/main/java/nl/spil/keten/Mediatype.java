package nl.spil.keten;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** What kind of body a sender says it is. */
final class Mediatype {

    static final String ZIP = "application/zip";
    private static final Pattern GRENS = Pattern.compile(";\\s*boundary=(?:\"([^\"]+)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);

    private Mediatype() {}

    static Inzending inzending(String mediatype, Path bestand) {
        if (is(mediatype, ZIP)) {
            return new Inzending.Zip(bestand);
        }
        if (is(mediatype, "multipart/form-data")) {
            var grens = GRENS.matcher(mediatype);
            return new Inzending.Delen(bestand, grens.find() ? grens.group(1) == null ? grens.group(2) : grens.group(1) : "");
        }
        return new Inzending.Anders(mediatype.isEmpty() ? "zonder type" : mediatype);
    }

    /** Whether it is this type, whatever its parameters. */
    static boolean is(String mediatype, String type) {
        return mediatype.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(type);
    }
}
