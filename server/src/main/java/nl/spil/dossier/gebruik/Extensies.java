package nl.spil.dossier.gebruik;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/** Whether the name of a file says the same as its content. The content is believed; a name that lies is shown as such. */
final class Extensies {

    private static final MimeTypes SOORTEN = MimeTypes.getDefaultMimeTypes();
    private static final Tika OP_NAAM = new Tika(SOORTEN);
    /** Endings that belong to a type. Types come from the detector, so there are not many. */
    private static final Map<String, List<String>> EIGEN = new ConcurrentHashMap<>();

    private Extensies() {}

    /** @param mime by the content, or empty when nobody looked yet */
    static boolean klopt(String bestand, String mime) {
        // Nearly always; a list of five thousand asks this of each.
        var klein = bestand.toLowerCase(Locale.ROOT);
        if (mime.isEmpty() || EIGEN.computeIfAbsent(mime, Extensies::eigen).stream().anyMatch(klein::endsWith)) {
            return true;
        }
        var zegt = OP_NAAM.detect(bestand);
        if (zegt.equals(mime) || zegt.equals("application/octet-stream")) {
            return true;
        }
        var soorten = SOORTEN.getMediaTypeRegistry();
        var naam = soorten.normalize(MediaType.parse(zegt));
        var inhoud = soorten.normalize(MediaType.parse(mime));
        return naam.equals(inhoud) || soorten.isSpecializationOf(naam, inhoud) || soorten.isSpecializationOf(inhoud, naam)
                || naam.getType().equals(inhoud.getType()) && (naam.getType().equals("audio") || naam.getType().equals("video"));
    }

    private static List<String> eigen(String mime) {
        try {
            return List.copyOf(SOORTEN.forName(mime).getExtensions());
        } catch (MimeTypeException e) {
            return List.of();
        }
    }
}
