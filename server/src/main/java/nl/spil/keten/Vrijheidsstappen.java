package nl.spil.keten;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spil.recht.Betreft;
import nl.spil.recht.Handeling;
import nl.spil.recht.Moment;
import nl.spil.recht.Wijze;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The acts that {@code vrijheid} of a verdachte reports: arrest, hearing by the assistant prosecutor, holding, police custody,
 * its extension, release. They took place, so they are recorded, not performed. What the delivery does not say (was a lawyer
 * there?) is left open; the documents say it.
 */
final class Vrijheidsstappen {

    private static final String ZIE_PV = "zie het proces-verbaal";
    private static final String ZIE_STUK = "zie het bevel in het dossier";

    private final JsonNode nu;
    private final String eenheid;
    private final Feiten feiten;
    private final List<Handeling> stappen = new ArrayList<>();

    /**
     * @param alle number of every feit of the zaak that is no mere ad informandum
     * @param vh   of those that allow pre-trial custody
     */
    record Feiten(Collection<Integer> alle, Collection<Integer> vh) {}

    private Vrijheidsstappen(JsonNode nu, String eenheid, Feiten feiten) {
        this.nu = nu;
        this.eenheid = eenheid;
        this.feiten = feiten;
    }

    /**
     * @param nu      {@code vrijheid} as delivered; each kind of act comes of it once at most
     * @param eenheid unit that delivers
     */
    static List<Handeling> van(@Nullable JsonNode nu, String eenheid, Feiten feiten) {
        if (nu == null || nu.isMissingNode()) {
            return List.of();
        }
        return new Vrijheidsstappen(nu, eenheid, feiten).maak();
    }

    /** Whether a value only says where in the file the answer is. */
    static boolean verwijst(Object waarde) {
        return waarde.equals(ZIE_STUK) || waarde.equals(ZIE_PV);
    }

    private List<Handeling> maak() {
        var plaats = nu.path("plaats").stringValue(ZIE_PV);
        var heterdaad = nu.path("heterdaad").booleanValue(false);
        stap("aangehoudenOp", heterdaad ? "aanhouden-heterdaad" : "aanhouden-buiten-heterdaad", Betreft.feiten(feiten.alle()),
                heterdaad ? Map.of("plaats", plaats, "aangehoudenDoor", "opsporingsambtenaar", "dienst", eenheid)
                        : Map.of("plaats", plaats));
        stap("voorgeleidOp", "voorgeleiden-hulpofficier", Betreft.ZAAK,
                Map.of("hulpofficier", "hulpofficier van " + eenheid, "plaats", plaats, "beslissing", beslissing()));
        stap("ophoudenOp", "ophouden-voor-onderzoek", Betreft.ZAAK, Map.of("bevelVan", "hulpofficier", "plaats", plaats,
                "soortFeit", feiten.vh().isEmpty() ? "geen-vh-feit" : "vh-feit"));
        var bevelDoor = nu.path("bevelDoor").stringValue("hulpofficier");
        stap("inVerzekeringGesteldOp", "inverzekeringstelling-bevelen",
                Betreft.feiten(feiten.vh().isEmpty() ? feiten.alle() : feiten.vh()),
                Map.of("bevelVan", bevelDoor, "belang", "onderzoek", "grondTekst", ZIE_STUK, "plaats", plaats));
        stap("verlengdOp", "inverzekeringstelling-verlengen", Betreft.ZAAK, Map.of("dringendeNoodzaak", ZIE_STUK, "termijn", 3L,
                "ingang", nu.path("verlengdOp").stringValue("")));
        stap("heengezondenOp", "invrijheidstelling-uit-ivs", Betreft.ZAAK,
                Map.of("gelastDoor", nu.has("inVerzekeringGesteldOp") ? bevelDoor : "hulpofficier", "reden", "onderzoek-klaar"));
        return stappen;
    }

    private void stap(String naam, String soort, Betreft betreft, Map<String, Object> gegevens) {
        var tekst = nu.path(naam).stringValue(null);
        var tijd = tekst == null ? null : Tijdvak.lees(tekst);
        if (tijd == null) {
            return;
        }
        stappen.add(new Handeling(soort, Wijze.VASTLEGGEN, tijd.moment(), betreft, new TreeMap<>(gegevens)));
    }

    private String beslissing() {
        if (nu.has("ophoudenOp")) {
            return "ophouden";
        }
        return nu.has("inVerzekeringGesteldOp") || !nu.has("heengezondenOp") ? "in-verzekering" : "in-vrijheid";
    }
}
