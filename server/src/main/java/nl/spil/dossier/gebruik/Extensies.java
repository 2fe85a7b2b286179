package nl.spil.dossier.gebruik;

import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** Whether the name of a file says the same as its content. The content is believed; a name that lies is shown as such. */
final class Extensies {

    private static final Tika OP_NAAM = new Tika(MimeTypes.getDefaultMimeTypes());

    private Extensies() {}

    /** @param mime by the content, or empty when nobody looked yet */
    static boolean klopt(String bestand, String mime) {
        var zegt = OP_NAAM.detect(bestand);
        if (mime.isEmpty() || zegt.equals(mime) || zegt.equals("application/octet-stream")) {
            return true;
        }
        var soorten = MimeTypes.getDefaultMimeTypes().getMediaTypeRegistry();
        var naam = soorten.normalize(MediaType.parse(zegt));
        var inhoud = soorten.normalize(MediaType.parse(mime));
        return naam.equals(inhoud) || soorten.isSpecializationOf(naam, inhoud) || soorten.isSpecializationOf(inhoud, naam)
                || naam.getType().equals(inhoud.getType()) && (naam.getType().equals("audio") || naam.getType().equals("video"));
    }
}
