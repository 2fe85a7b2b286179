package nl.spil.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of case to invent.
 *
 * @param id         of strafbare-feiten.csv
 * @param vast       whether the suspect was caught and held; sent home unless {@link #inVerzekering}
 * @param voorwerp   what was seized, or null; {@code categorie} of the delivery format
 */
record Verzonnenfeit(String id, String omschrijving, String zaakstroom, boolean vast, boolean slachtoffer, @Nullable String voorwerp,
        String categorie) {

    /** An office that receives deliveries, with a unit and places of its own. */
    record Parket(String code, String eenheid, List<String> plaatsen) {}

    static final List<Parket> PARKETTEN = List.of(
            new Parket("13", "PL1300", List.of("Amsterdam", "Diemen", "Amstelveen", "Uithoorn")),
            new Parket("10", "PL1700", List.of("Rotterdam", "Schiedam", "Dordrecht")),
            new Parket("09", "PL1500", List.of("Den Haag", "Zoetermeer", "Delft")),
            new Parket("16", "PL0900", List.of("Utrecht", "Amersfoort", "Zeist")),
            new Parket("05", "PL0600", List.of("Arnhem", "Nijmegen", "Ede")),
            new Parket("18", "PL0100", List.of("Groningen", "Assen", "Leeuwarden")));

    private static final String IN_VERZEKERING = "diefstal-met-geweld";

    static final List<Verzonnenfeit> ALLE = List.of(
            new Verzonnenfeit("diefstal", "verdachte heeft uit een winkel kleding weggenomen zonder te betalen", "eenvoudig", false, true, null, ""),
            new Verzonnenfeit("diefstal", "verdachte heeft een fiets weggenomen die aan een ander toebehoorde", "eenvoudig", true, true, "fiets, zwart", "overig"),
            new Verzonnenfeit("mishandeling", "verdachte heeft een ander met de vuist in het gezicht geslagen", "interventie", true, true, null, ""),
            new Verzonnenfeit("vernieling", "verdachte heeft de ruit van een bushokje vernield", "eenvoudig", false, true, null, ""),
            new Verzonnenfeit("bedreiging", "verdachte heeft een ander met een mes bedreigd", "interventie", true, true, "keukenmes, lemmet 20 cm", "wapen"),
            new Verzonnenfeit("opiumwet-2c-bezit", "verdachte heeft ongeveer 14 gram cocaïne aanwezig gehad", "interventie", true, false,
                    "sealbag met 14 gram wit poeder", "verdovend-middel"),
            new Verzonnenfeit("wvw-8", "verdachte heeft onder invloed van alcohol een personenauto bestuurd", "eenvoudig", false, false, null, ""),
            new Verzonnenfeit("opzetheling", "verdachte heeft een gestolen scooter voorhanden gehad", "eenvoudig", false, false, "scooter, rood", "voertuig"),
            new Verzonnenfeit("oplichting", "verdachte heeft via internet goederen verkocht en niet geleverd", "onderzoek", false, true, null, ""),
            new Verzonnenfeit("wwm-26-vuurwapen", "verdachte heeft een vuurwapen voorhanden gehad", "interventie", true, false,
                    "pistool, kaliber 7.65", "wapen"),
            new Verzonnenfeit(IN_VERZEKERING, "verdachte heeft een ander geslagen en daarbij een telefoon weggenomen", "interventie", true,
                    true, "telefoon", "overig"));

    /** Whether the suspect is still held when the delivery comes in. */
    boolean inVerzekering() {
        return id.equals(IN_VERZEKERING);
    }
}
