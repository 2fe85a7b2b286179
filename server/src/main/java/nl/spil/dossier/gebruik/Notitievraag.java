package nl.spil.dossier.gebruik;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.spil.zaak.Fout;

/**
 * A note as someone writes it.
 *
 * @param soort   belastend, ontlastend or vraag
 * @param feiten  numbers of the feiten it is about; may be empty
 * @param gedeeld whether others who may see the stuk see it
 */
public record Notitievraag(String soort, String tekst, Plek plek, List<Integer> feiten, boolean gedeeld) {

    /** Kinds of notes. */
    public static final List<String> SOORTEN = List.of("belastend", "ontlastend", "vraag");

    private static final int LANGSTE_TEKST = 5_000;
    private static final int LANGSTE_CITAAT = 2_000;
    private static final int HOOGSTE_BLAD = 100_000;

    public Notitievraag {
        feiten = List.copyOf(feiten);
    }

    /** What is wrong with it, all at once. */
    public List<Fout> fouten() {
        var uit = new ArrayList<Fout>();
        if (!Set.copyOf(SOORTEN).contains(soort)) {
            uit.add(new Fout("/soort", "keuze", "Kies belastend, ontlastend of vraag."));
        }
        if (tekst.isBlank() || tekst.length() > LANGSTE_TEKST) {
            uit.add(new Fout("/tekst", "lengte", "Schrijf een notitie van hoogstens 5.000 tekens."));
        }
        if (plek.blad() < 0 || plek.blad() > HOOGSTE_BLAD || plek.blad() == 0 && plek.vlak() != null) {
            uit.add(new Fout("/plek/blad", "bereik", "Noem de bladzijde, vanaf 1."));
        }
        if (plek.citaat().length() > LANGSTE_CITAAT) {
            uit.add(new Fout("/plek/citaat", "te-lang", "Kies een passage van hoogstens 2.000 tekens."));
        }
        if (tekst.indexOf('\0') >= 0 || plek.citaat().indexOf('\0') >= 0) {
            uit.add(new Fout("/tekst", "teken", "Deze tekst bevat een teken dat niet bewaard kan worden."));
        }
        return uit;
    }
}
