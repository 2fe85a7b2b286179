package nl.spil.recht;

/** What a judgment does to the picture. */
final class Uitspraakwerk {

    private Uitspraakwerk() {}

    static void pasToe(Werkbeeld b, Daad daad) {
        besluit(b, daad);
    }

    static void besluit(Werkbeeld b, Daad daad) { }

    static java.util.List<Toets> onregelmatigheden(Werkbeeld b, Daad daad) {
        return java.util.List.of();
    }

    static void vormfouten(Werkbeeld b, Handeling h, Object waarde, String pad, java.util.List<Invoerfout> fouten) {
        if (!(waarde instanceof java.util.List<?>) && !(waarde instanceof java.util.Map<?, ?>)) {
            fouten.add(new Invoerfout(pad, "soort", "Geef een lijst van beslissingen."));
        }
    }
}
