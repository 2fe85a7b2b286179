package nl.spil.recht;

/**
 * A penalty, measure or modality.
 *
 * @param soort      hoofdstraf, bijkomende straf, maatregel, modaliteit, the same for youth, or strafbeschikking
 * @param minOfDuur  ISO-8601 duration where the law names one, else empty
 * @param toepassing to whom or when, in words
 */
public record Strafsoort(String id, String naam, String soort, String artikel, String minOfDuur, String bijzonderheden,
        String toepassing, String zekerheid) {}
