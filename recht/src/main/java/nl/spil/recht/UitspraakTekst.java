package nl.spil.recht;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A judgment in plain Dutch, from its data alone.
 *
 * @param kop     what stands above it: number, court, day, zaak
 * @param groepen the decisions, grouped as a judge groups them; groups without decisions are left out
 */
public record UitspraakTekst(List<String> kop, List<Groep> groepen) {

    /** One subject. */
    public record Groep(String titel, List<Regel> regels) {}

    /** One decision. {@code diepte} 0 stands on its own, 1 belongs to the one above it, and so on. {@code plaats} is its place in the judgment. */
    public record Regel(int diepte, String tekst, int plaats) {}

    private static final List<List<String>> GROEPEN = List.of(List.of("voorvragen", "Formele beslissingen"),
            List.of("rechtsmiddel", "Over het rechtsmiddel"), List.of("bewezen", "Bewezen of niet"),
            List.of("strafbaar", "Strafbaarheid"), List.of("straf", "Straffen en maatregelen"), List.of("benadeelde", "Benadeelde partijen"),
            List.of("tul", "Eerdere voorwaardelijke straffen"), List.of("vordering", "Andere vorderingen"), List.of("voorwerp", "Voorwerpen"),
            List.of("vrijheid", "Vrijheid"), List.of("onderzoek", "Verzoeken en onderzoek"), List.of("overig", "Overige beslissingen"));

    /** Says a judgment. */
    public static UitspraakTekst van(Uitspraak u) {
        var boom = new Dictumboom(u);
        var groepen = new ArrayList<Groep>();
        for (var groep : GROEPEN) {
            var regels = new ArrayList<Regel>();
            boom.boven().stream().filter(b -> Dictumzin.van(b.soort()).groep().equals(groep.getFirst())).forEach(b -> zeg(u, boom, b, null, 0, regels));
            if (!regels.isEmpty()) {
                groepen.add(new Groep(groep.getLast(), List.copyOf(regels)));
            }
        }
        return new UitspraakTekst(kop(u), List.copyOf(groepen));
    }

    /** The whole as text, a line per decision, what belongs to another indented below it. */
    public String tekst() {
        var uit = new StringBuilder();
        kop.forEach(r -> uit.append(r).append('\n'));
        for (var groep : groepen) {
            uit.append(uit.isEmpty() ? "" : "\n").append(groep.titel()).append('\n');
            groep.regels().forEach(r -> uit.append("  ".repeat(r.diepte())).append("- ").append(r.tekst()).append('\n'));
        }
        return uit.toString();
    }

    private static void zeg(Uitspraak u, Dictumboom boom, Beslissing b, @Nullable Beslissing onder, int diepte, List<Regel> regels) {
        var regel = new Dictumregel(u, b, onder);
        regels.add(new Regel(diepte, regel.tekst(), b.plaats()));
        for (var voorwaarde : regel.binnen()) {
            regels.add(new Regel(diepte + 1, new Dictumregel(u, voorwaarde, b).tekst(), b.plaats()));
        }
        boom.onder(b).forEach(o -> zeg(u, boom, o, b, diepte + 1, regels));
    }

    private static List<String> kop(Uitspraak u) {
        var waar = Stream.of(u.gerecht().isEmpty() ? "" : Dictumwoorden.rij("rechtbanken", u.gerecht()),
                u.forum().isEmpty() ? "" : Dictumwoorden.rij("forum", u.forum()), u.datum() == null ? "" : Dictumwoorden.dag(u.datum()))
                .filter(d -> !d.isEmpty()).toList();
        return Stream.of(u.ecli().isEmpty() ? "Uitspraak" : "Uitspraak " + u.ecli(), String.join(", ", waar),
                u.parketnummer().isEmpty() ? "" : "Parketnummer " + Dictumwoorden.weergave(u.parketnummer()),
                u.verdachte().isEmpty() ? "" : "Verdachte: " + u.verdachte()).filter(r -> !r.isEmpty()).toList();
    }
}
