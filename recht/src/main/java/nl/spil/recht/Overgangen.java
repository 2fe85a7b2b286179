package nl.spil.recht;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The lawful steps out of a state, by the engine itself: each act that some actor may enter, with inputs for which no condition
 * fails, and the waiting until just after the next end. What a condition cannot answer does not stop it.
 */
final class Overgangen {

    /** Inputs tried while none is lawful, and once one is. */
    private static final int POGINGEN = 400;
    private static final int GENOEG = 60;

    private final Register register;
    private final Toestandsleutel sleutel;
    private final Map<Wetshandeling, Proefinvoer> invoer = new ConcurrentHashMap<>();

    Overgangen(Register register, Toestandsleutel sleutel) {
        this.register = register;
        this.sleutel = sleutel;
    }

    /** One for every different state that can come of it; acts that change nothing that counts lead to the state itself. */
    List<Toestand> uit(Toestand van, Set<String> gedaan) {
        var uit = new LinkedHashMap<String, Toestand>();
        var nu = van.nu().plusSeconds(60);
        register.op(nu, van.beeld().gedaan()).forEach((wet, pakket) -> {
            if (Bijzonder.is(wet.soort().id()) || wet.soort().bewerking().equals("inschrijven")) {
                return;
            }
            for (var betreft : keuzes(wet, van.beeld())) {
                neem(van, nu, wet, pakket, betreft, uit, gedaan);
            }
        });
        wachten(van).forEach(t -> uit.putIfAbsent(t.geheel(), t));
        return List.copyOf(uit.values());
    }

    /** How far it is to the end, as a guess: how many conditions of the acts that close a case fail now, those on inputs apart. */
    int tekort(Toestand van) {
        var nu = van.nu().plusSeconds(60);
        return register.op(nu, van.beeld().gedaan()).keySet().stream().filter(Toestandsleutel::sluit).mapToInt(wet -> {
            var o = omgeving(van, nu, wet, Betreft.ZAAK, Actor.SYSTEEM, Wijze.VASTLEGGEN, Map.of());
            return (int) wet.regels().stream().filter(r -> !r.als().tekst().contains("invoer") && r.als().cel().waarde(o) == Boolean.FALSE).count();
        }).sum();
    }

    private static List<Betreft> keuzes(Wetshandeling wet, Zaakbeeld b) {
        if (!wet.soort().betreft().equals("feiten") || b.feiten().size() < 2) {
            return List.of(Betreft.ZAAK);
        }
        var uit = new ArrayList<Betreft>();
        uit.add(Betreft.feiten(b.feiten().stream().map(Zaakbeeld.Feit::nr).toList()));
        b.feiten().forEach(f -> uit.add(Betreft.feiten(List.of(f.nr()))));
        return uit;
    }

    private void neem(Toestand van, Instant nu, Wetshandeling wet, Pakket pakket, Betreft betreft, Map<String, Toestand> uit, Set<String> gedaan) {
        var h = wet.soort();
        var wijze = h.aard() == Handelingsoort.Aard.EIGEN ? Wijze.VERRICHTEN : Wijze.VASTLEGGEN;
        for (var actor : actoren(wet, wijze)) {
            var leeg = omgeving(van, nu, wet, betreft, actor, wijze, Map.of());
            if (wet.regels().stream().anyMatch(r -> !r.als().tekst().contains("invoer") && r.als().cel().waarde(leeg) == Boolean.FALSE)) {
                continue;
            }
            var proef = invoer.computeIfAbsent(wet, Proefinvoer::new);
            var rij = new ArrayList<Map<String, Object>>();
            var gezien = new HashSet<Map<String, Object>>();
            rij.add(proef.basis(nu));
            var gelukt = false;
            for (int i = 0; i < rij.size() && i < (gelukt ? GENOEG : POGINGEN); i++) {
                var gegevens = rij.get(i);
                var fout = fouten(van, nu, wet, betreft, actor, wijze, gegevens);
                if (fout == 0) {
                    var t = naar(van, nu, wet, pakket, betreft, actor, wijze, gegevens);
                    if (t != null) {
                        gelukt = true;
                        gedaan.add(h.id());
                        uit.putIfAbsent(t.geheel(), t);
                    }
                }
                if (i == 0 || fout > 0 && fout < fouten(van, nu, wet, betreft, actor, wijze, rij.getFirst())) {
                    proef.buren(gegevens, nu).stream().filter(gezien::add).forEach(rij::add);
                }
            }
        }
    }

    private Omgeving omgeving(Toestand van, Instant nu, Wetshandeling wet, Betreft betreft, Actor actor, Wijze wijze, Map<String, Object> gegevens) {
        return Toetsing.omgeving(Werkbeeld.van(van.beeld()), wet, handeling(wet, wijze, nu, betreft, gegevens), actor, nu, Doelbeeld.GEEN);
    }

    private static Handeling handeling(Wetshandeling wet, Wijze wijze, Instant nu, Betreft betreft, Map<String, Object> gegevens) {
        return new Handeling(wet.soort().id(), wijze, Moment.opMinuut(nu), betreft, new java.util.TreeMap<>(gegevens));
    }

    private int fouten(Toestand van, Instant nu, Wetshandeling wet, Betreft betreft, Actor actor, Wijze wijze, Map<String, Object> gegevens) {
        var o = omgeving(van, nu, wet, betreft, actor, wijze, gegevens);
        return (int) wet.regels().stream().filter(r -> r.als().cel().waarde(o) == Boolean.FALSE).count();
    }

    private @Nullable Toestand naar(Toestand van, Instant nu, Wetshandeling wet, Pakket pakket, Betreft betreft, Actor actor, Wijze wijze,
            Map<String, Object> gegevens) {
        var daad = new Daad(1, handeling(wet, wijze, nu, betreft, gegevens), actor, pakket, wet, null);
        var werk = Werkbeeld.van(van.beeld());
        if (!Uitspraakwerk.onregelmatigheden(werk, daad).isEmpty()) {
            return null;
        }
        Vouw.pasToe(register, Toetsing.omgeving(werk, daad), daad);
        Afleidingen.fase(werk, register.hoofd(nu));
        return toestand(werk.af(), nu, van, wet.soort().id() + (betreft.feiten().size() == 1 ? " (feit " + betreft.feiten().first() + ")" : ""));
    }

    Toestand toestand(Zaakbeeld beeld, Instant nu, @Nullable Toestand vorige, String stap) {
        var kern = sleutel.kern(beeld, nu);
        return new Toestand(beeld, nu, vorige, stap, kern, sleutel.geheel(beeld, nu, kern));
    }

    /** Of roles that no rule tells apart one is enough. */
    private List<Actor> actoren(Wetshandeling wet, Wijze wijze) {
        var leest = Proefinvoer.teksten(wet).stream().anyMatch(t -> t.contains("actor"));
        return wet.soort().registreert().stream().map(r -> r.equals("systeem") ? Actor.SYSTEEM : new Actor(r, r, r, "amsterdam"))
                .filter(a -> register.bezwaar(wet, wijze, a) == null).limit(leest ? Long.MAX_VALUE : 1).toList();
    }

    /** Until just after the next end of a term, the grace after it, the day of the hearing, or prescription. */
    private List<Toestand> wachten(Toestand van) {
        var b = van.beeld();
        var momenten = new TreeSet<Instant>();
        for (var t : b.termijnen()) {
            if (t.status().equals("loopt") && t.eindigt() instanceof Instant eind && sleutel.termijnen().contains(t.regel())) {
                momenten.add(eind.plusSeconds(60));
                register.actief.stream().map(p -> p.termijnen().get(t.regel())).filter(w -> w != null && w.verloop() != null).findFirst()
                        .ifPresent(w -> momenten.add(eind.plusSeconds(60 + 60 * java.util.Objects.requireNonNull(w.verloop()).na().inMinuten())));
            }
        }
        if (b.zitting().datum() != null) {
            momenten.add(b.zitting().datum().atTime(LocalTime.of(9, 30)).atZone(Moment.NEDERLAND).toInstant());
        }
        momenten.removeIf(m -> register.op(m, b.gedaan()).isEmpty());
        var eerst = momenten.higher(van.nu());
        var uit = new ArrayList<Toestand>();
        if (eerst != null) {
            uit.add(toestand(b, eerst, van, "wachten tot " + Moment.opMinuut(eerst).dag()));
        }
        b.feiten().stream().map(Zaakbeeld.Feit::verjaartOp).filter(v -> v != null && v.isAfter(van.nu()) && !register.op(v.plusSeconds(60), b.gedaan()).isEmpty()).min(Instant::compareTo)
                .ifPresent(v -> uit.add(toestand(b, v.plusSeconds(60), van, "wachten tot de verjaring")));
        return uit;
    }

    /** Where exploration begins: a registration with these inputs; of a pack without one the empty picture. */
    Toestand begin(Instant nu, Map<String, Object> gegevens, String naam) {
        var leeg = Zaakbeeld.leeg(new Parketnummer("13-000001-26"));
        var inschrijven = register.op(nu, leeg.gedaan()).entrySet().stream().filter(e -> e.getKey().soort().bewerking().equals("inschrijven")).findFirst();
        if (inschrijven.isEmpty()) {
            return toestand(leeg, nu, null, naam);
        }
        var wet = inschrijven.get().getKey();
        var alles = new HashMap<>(gegevens);
        alles.put("parket", "13");
        var actor = actoren(wet, Wijze.VASTLEGGEN).stream().findFirst().orElse(Actor.SYSTEEM);
        var daad = new Daad(1, handeling(wet, Wijze.VASTLEGGEN, nu, Betreft.ZAAK, alles), actor, inschrijven.get().getValue(), wet, null);
        var werk = Werkbeeld.van(leeg);
        Bewerkingen.feitenVanInschrijving(werk, daad);
        Vouw.pasToe(register, Toetsing.omgeving(werk, daad), daad);
        Afleidingen.fase(werk, register.hoofd(nu));
        return toestand(werk.af(), nu, null, wet.soort().id() + " (" + naam + ")");
    }
}
