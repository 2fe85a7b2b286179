package nl.spil.keten;

import java.util.List;
import java.util.Map;
import nl.spil.dossier.Stuk;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Handeling;
import tools.jackson.databind.JsonNode;

/**
 * What a good delivery is to do, before numbers are issued: per zaak the acts and documents, and what the onderzoek knows
 * afterwards.
 *
 * @param onderzoek name of it
 * @param nieuw     whether this delivery begins it
 * @param zaken     those it touches, in order of verdachte
 * @param delen     what it says under each number, in order
 */
record Leveringsplan(String onderzoek, boolean nieuw, List<Zaakplan> zaken, List<Deel> delen) {

    /**
     * @param parketnummer empty for a zaak to be opened
     * @param handelingen  in order; of a new zaak the first registers it
     * @param stukken      the documents that join, with their row still to be written
     * @param nummers      own number in the zaak of each feit and object that is new in it
     * @param eerdere      documents that came with an earlier delivery, as they stand in another zaak of the onderzoek
     */
    record Zaakplan(int verdachte, String parketnummer, List<Handeling> handelingen, List<Stukplan> stukken,
            Map<Nummer, Integer> nummers, List<Stuk> eerdere) {

        boolean nieuw() {
            return parketnummer.isEmpty();
        }

        /** Name by which later steps find a zaak that is opened. */
        String tijdelijk() {
            return "verdachte-" + verdachte;
        }
    }

    /** A document of the message and the entry of the log that tells of it. */
    record Stukplan(Gebeurtenis.StukGevoegd gebeurtenis, JsonNode stuk) {}

    /** A number of the onderzoek: {@code feit} or {@code voorwerp}. */
    record Nummer(String soort, String nummer) {}

    /** @param bekend whether the onderzoek had it already */
    record Deel(String soort, String nummer, JsonNode inhoud, boolean bekend) {}
}
