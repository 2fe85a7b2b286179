package nl.spil.dossier.inhoud;

import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;

/** What lies inside another content, an attachment of a mail: read along, up to a number. */
final class Bijlagen extends ParsingEmbeddedDocumentExtractor {

    private static final int MEESTE = 200;
    private int aantal;

    Bijlagen(ParseContext context) {
        super(context);
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        return aantal++ < MEESTE && super.shouldParseEmbedded(metadata);
    }
}
