package nl.spil.recht;

import java.util.List;

/**
 * A kind of document.
 *
 * @param inzage      who may see it to begin with; withholding and protection go before it
 * @param bijHandelingen acts that it comes from
 */
public record Documentsoort(String id, String naam, String maker, List<String> ontvangers, String artikel, List<String> inzage,
        List<String> bijHandelingen, String zekerheid) {

    public Documentsoort {
        ontvangers = List.copyOf(ontvangers);
        inzage = List.copyOf(inzage);
        bijHandelingen = List.copyOf(bijHandelingen);
    }
}
