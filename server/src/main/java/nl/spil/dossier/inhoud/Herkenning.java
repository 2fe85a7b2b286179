package nl.spil.dossier.inhoud;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** The type of a content by its first bytes. Only looks for marks, so it is safe inside the server. */
final class Herkenning {

    /** As many bytes as a mark can need. */
    static final int BEGIN = 1 << 16;

    private Herkenning() {}

    /** Media type; application/octet-stream when no mark is known. A packed office file is a zip by this. */
    static String van(byte[] begin) {
        try {
            return MimeTypes.getDefaultMimeTypes().detect(new ByteArrayInputStream(begin), new Metadata()).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
