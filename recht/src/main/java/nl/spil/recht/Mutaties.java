package nl.spil.recht;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.spil.recht.Wetshandeling.Gevolg;
import nl.spil.recht.Wetshandeling.Regel;
import nl.spil.recht.Wetshandeling.Stap;
import nl.spil.recht.Wetshandeling.Tak;
import org.jspecify.annotations.Nullable;

/** Every small fault that the named operators can make in a compiled pack, each at every place. */
final class Mutaties {

    private final Pakket pakket;
    private final ThreadLocal<Celschrijver> schrijver;
    private final List<Mutant> uit = new ArrayList<>();

    private Mutaties(Pakket pakket) {
        this.pakket = pakket;
        this.schrijver = ThreadLocal.withInitial(() -> new Celschrijver(new Celbereik(pakket.handelingen().keySet(), pakket.termijnen().keySet(),
                pakket.eigen())));
    }

    static List<Mutant> van(Pakket pakket) {
        var m = new Mutaties(pakket);
        pakket.handelingen().values().forEach(m::handeling);
        pakket.termijnen().values().forEach(m::termijn);
        return m.uit;
    }

    private void handeling(Wetshandeling h) {
        for (int i = 0; i < h.regels().size(); i++) {
            var regel = h.regels().get(i);
            var plaats = i;
            var wat = "voorwaarde " + regel.voorwaarde().regel();
            mutant("voorwaarde-ontkend", h, wat, w -> regels(w, zet(w.regels(), plaats, new Regel(regel.voorwaarde(), ontkend(regel.als())))));
            mutant("voorwaarde-weg", h, wat, w -> regels(w, zonder(w.regels(), plaats)));
            cel(h, regel.als(), wat, Celnamen.Plek.VOORWAARDE, "", (w, u) -> regels(w, zet(w.regels(), plaats, new Regel(regel.voorwaarde(), u))));
        }
        for (int i = 0; i < h.gevolgen().size(); i++) {
            gevolg(h, i);
        }
        if (!h.soort().bewerking().isEmpty() && !h.soort().bewerking().equals("splitsen") && !h.soort().bewerking().equals("vrijheid")) {
            mutant("gevolg-weg", h, "bewerking " + h.soort().bewerking(), w -> soort(w, Map.of("bewerking", "")));
        }
        for (int i = 0; i < h.termijnen().size(); i++) {
            stap(h, i);
        }
        for (var rol : h.soort().registreert()) {
            mutant("rol-weg", h, "registreert " + rol, w -> soort(w, Map.of("registreert",
                    w.soort().registreert().stream().filter(r -> !r.equals(rol)).toList())));
        }
    }

    private void gevolg(Wetshandeling h, int plaats) {
        var g = h.gevolgen().get(plaats);
        var wat = "gevolg " + g.groep() + "." + g.veld();
        mutant("gevolg-weg", h, wat, w -> gevolgen(w, zonder(w.gevolgen(), plaats)));
        var ding = switch (g.groep()) {
            case "feiten" -> "feit";
            case "vorderingen" -> "vordering";
            case "voorwerpen" -> "voorwerp";
            default -> "";
        };
        for (int i = 0; i < g.takken().size(); i++) {
            var tak = g.takken().get(i);
            var nr = i;
            cel(h, tak.als(), wat, Celnamen.Plek.GEVOLG, ding, (w, u) -> tak(w, plaats, nr, new Tak(u, tak.cel(), tak.vast())));
            cel(h, tak.cel(), wat, Celnamen.Plek.GEVOLG, ding, (w, u) -> tak(w, plaats, nr, new Tak(tak.als(), u, tak.vast())));
            if (tak.vast() instanceof Long n) {
                mutant("getal-plus", h, wat + " " + n, w -> tak(w, plaats, nr, new Tak(tak.als(), null, n + 1)));
                mutant("getal-min", h, wat + " " + n, w -> tak(w, plaats, nr, new Tak(tak.als(), null, n - 1)));
            }
        }
    }

    private void stap(Wetshandeling h, int plaats) {
        var s = h.termijnen().get(plaats);
        var wat = s.werking().name().toLowerCase(java.util.Locale.ROOT) + " " + s.termijn();
        if (s.werking() == Wetshandeling.Werking.START) {
            mutant("start-weg", h, wat, w -> stappen(w, zonder(w.termijnen(), plaats)));
        }
        cel(h, s.als(), wat, Celnamen.Plek.VOORWAARDE, "", (w, u) -> stap(w, plaats, new Stap(s.werking(), s.termijn(), u, s.vanaf(), s.duur(), s.tot())));
        cel(h, s.vanaf(), wat, Celnamen.Plek.VOORWAARDE, "", (w, u) -> stap(w, plaats, new Stap(s.werking(), s.termijn(), s.als(), u, s.duur(), s.tot())));
        cel(h, s.duur(), wat, Celnamen.Plek.VOORWAARDE, "", (w, u) -> stap(w, plaats, new Stap(s.werking(), s.termijn(), s.als(), s.vanaf(), u, s.tot())));
        cel(h, s.tot(), wat, Celnamen.Plek.VOORWAARDE, "", (w, u) -> stap(w, plaats, new Stap(s.werking(), s.termijn(), s.als(), s.vanaf(), s.duur(), u)));
    }

    private void termijn(Wetstermijn t) {
        var id = t.soort().id();
        var raakt = new TreeSet<String>();
        pakket.handelingen().values().stream().filter(h -> h.termijnen().stream().anyMatch(s -> s.termijn().equals(id))).forEach(h -> raakt.add(h.soort().id()));
        if (t.regel().duur() != null) {
            Celmutatie.duur(t.soort().duur()).forEach(g -> Duur.lees(g.tekst()).ifPresent(d -> termijn(g.operator(), t, g.wat(), raakt,
                    new Wetstermijn(t.soort(), t.regel().metDuur(d), t.vrijheid(), t.verloop()))));
        }
        if (t.verloop() instanceof Wetstermijn.Verloop v) {
            Celmutatie.duur(v.na().toString()).forEach(g -> Duur.lees(g.tekst()).ifPresent(d -> termijn(g.operator(), t, "bijVerloop na " + g.wat(), raakt,
                    new Wetstermijn(t.soort(), t.regel(), t.vrijheid(), new Wetstermijn.Verloop(v.handeling(), d, v.gegevens())))));
        }
    }

    private void termijn(String operator, Wetstermijn t, String wat, Set<String> raakt, Wetstermijn nieuw) {
        uit.add(new Mutant(operator, t.soort().id(), wat, raakt, () -> {
            var termijnen = new LinkedHashMap<>(pakket.termijnen());
            termijnen.put(t.soort().id(), nieuw);
            return met(pakket.handelingen(), termijnen);
        }));
    }

    private interface Celplaats {
        Wetshandeling met(Wetshandeling h, Uitdrukking u);
    }

    private void cel(Wetshandeling h, @Nullable Uitdrukking oud, String wat, Celnamen.Plek plek, String ding, Celplaats plaats) {
        if (oud == null) {
            return;
        }
        for (var g : Celmutatie.van(oud.tekst())) {
            uit.add(new Mutant(g.operator(), h.soort().id(), wat + ", " + g.wat(), Set.of(h.soort().id()), () -> {
                var nieuw = schrijver.get().met(h.soort().gegevens()).schrijf(g.tekst(), null, plek, ding, _ -> { });
                return nieuw == null ? null : met(plaats.met(h, nieuw));
            }));
        }
    }

    private void mutant(String operator, Wetshandeling h, String wat, Function<Wetshandeling, Wetshandeling> wijzig) {
        uit.add(new Mutant(operator, h.soort().id(), wat, Set.of(h.soort().id()), () -> met(wijzig.apply(h))));
    }

    private Pakket met(Wetshandeling h) {
        var handelingen = new LinkedHashMap<>(pakket.handelingen());
        handelingen.put(h.soort().id(), h);
        return met(handelingen, pakket.termijnen());
    }

    private Pakket met(Map<String, Wetshandeling> handelingen, Map<String, Wetstermijn> termijnen) {
        return new Pakket(pakket.naam(), pakket.versie(), pakket.titel(), pakket.vanaf(), pakket.tot(), pakket.bij(), pakket.bron(), pakket.hash(),
                handelingen, termijnen, pakket.eigen(), pakket.fasen(), pakket.lijsten(), pakket.achtergrond());
    }

    private static Uitdrukking ontkend(Uitdrukking u) {
        var cel = u.cel();
        return new Uitdrukking("!(" + u.tekst() + ")", o -> Celfuncties.niet(cel.waarde(o)), u.feiten(), u.type());
    }

    private static Wetshandeling soort(Wetshandeling w, Map<String, @Nullable Object> waarden) {
        return new Wetshandeling(Recordwijziging.met(w.soort(), waarden), w.regels(), w.gevolgen(), w.termijnen(), w.bevestigAls(), w.eigenAls(),
                w.alsVerplicht(), w.beslissing());
    }

    private static Wetshandeling regels(Wetshandeling w, List<Regel> regels) {
        return new Wetshandeling(w.soort(), regels, w.gevolgen(), w.termijnen(), w.bevestigAls(), w.eigenAls(), w.alsVerplicht(), w.beslissing());
    }

    private static Wetshandeling gevolgen(Wetshandeling w, List<Gevolg> gevolgen) {
        return new Wetshandeling(w.soort(), w.regels(), gevolgen, w.termijnen(), w.bevestigAls(), w.eigenAls(), w.alsVerplicht(), w.beslissing());
    }

    private static Wetshandeling tak(Wetshandeling w, int plaats, int nr, Tak tak) {
        var g = w.gevolgen().get(plaats);
        return gevolgen(w, zet(w.gevolgen(), plaats, new Gevolg(g.groep(), g.veld(), zet(g.takken(), nr, tak))));
    }

    private static Wetshandeling stappen(Wetshandeling w, List<Stap> stappen) {
        return new Wetshandeling(w.soort(), w.regels(), w.gevolgen(), stappen, w.bevestigAls(), w.eigenAls(), w.alsVerplicht(), w.beslissing());
    }

    private static Wetshandeling stap(Wetshandeling w, int plaats, Stap stap) {
        return stappen(w, zet(w.termijnen(), plaats, stap));
    }

    private static <T> List<T> zonder(List<T> rij, int plaats) {
        var kopie = new ArrayList<>(rij);
        kopie.remove(plaats);
        return List.copyOf(kopie);
    }

    private static <T> List<T> zet(List<T> rij, int plaats, T nieuw) {
        var kopie = new ArrayList<>(rij);
        kopie.set(plaats, nieuw);
        return List.copyOf(kopie);
    }
}
