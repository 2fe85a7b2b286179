package nl.spil.dossier.gebruik;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** By what a content can be looked at without running anything of it. The type decides, never the name of the file. */
public enum Toonwijze {
    PDF,
    /** An image that every browser shows. */
    BEELD,
    GELUID,
    FILM,
    /** Its bytes are text. */
    TEKST,
    /** Not the file itself: the text that Spil took from it. */
    UITTREKSEL,
    /** Not at all; {@link #reden} says why. */
    GEEN;

    private static final Set<String> BEELDEN = Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/bmp", "image/x-ms-bmp");
    private static final Set<String> GELUIDEN = Set.of("audio/mpeg", "audio/vnd.wave", "audio/x-wav", "audio/wav", "audio/ogg", "audio/vorbis", "audio/opus",
            "audio/x-flac", "audio/flac", "audio/mp4", "audio/aac", "audio/x-aac", "audio/webm");
    private static final Set<String> FILMS = Set.of("video/mp4", "video/webm", "video/ogg", "video/theora", "video/quicktime", "video/x-m4v",
            "application/mp4");
    private static final Set<String> TEKSTEN = Set.of("text/plain", "text/csv", "text/x-log", "text/x-web-markdown", "application/json", "text/tab-separated-values");
    private static final Set<String> UITTREKSELS = Set.of("text/html", "application/xhtml+xml", "application/xml", "application/rtf", "message/rfc822",
            "application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint", "application/vnd.ms-outlook", "application/x-tika-msoffice",
            "application/x-tika-ooxml", "text/xml", "application/mbox", "text/rtf");
    private static final Map<String, String> REDENEN = Map.of("application/zip", "archief", "application/x-7z-compressed", "archief",
            "application/x-rar-compressed", "archief", "application/gzip", "archief", "application/x-tar", "archief", "image/svg+xml", "actief",
            "application/x-msdownload", "actief", "application/javascript", "actief", "application/x-sh", "actief", "application/java-archive", "actief");

    /** @param mime as the content says, or empty when nobody looked yet */
    public static Toonwijze van(String mime) {
        if (mime.equals("application/pdf")) {
            return PDF;
        }
        if (BEELDEN.contains(mime)) {
            return BEELD;
        }
        if (GELUIDEN.contains(mime)) {
            return GELUID;
        }
        if (FILMS.contains(mime)) {
            return FILM;
        }
        if (TEKSTEN.contains(mime)) {
            return TEKST;
        }
        return UITTREKSELS.contains(mime) || mime.startsWith("application/vnd.openxmlformats-officedocument") || mime.startsWith("application/vnd.oasis.opendocument")
                || mime.startsWith("application/vnd.ms-word") || mime.startsWith("application/vnd.ms-excel") || mime.startsWith("application/vnd.ms-powerpoint") ? UITTREKSEL : GEEN;
    }

    /** Why nothing is shown: a key of {@code stuk.weergave} in the message bundles; empty when something is. */
    public static String reden(String mime) {
        if (van(mime) != GEEN) {
            return "";
        }
        return mime.isEmpty() ? "nog-niet-bekeken" : mime.startsWith("image/") && !mime.equals("image/svg+xml") ? "beeld"
                : mime.startsWith("video/") || mime.startsWith("audio/") ? "speler" : REDENEN.getOrDefault(mime, "soort-onbekend");
    }

    /** As in the API. */
    public String naam() {
        return name().toLowerCase(Locale.ROOT);
    }
}
