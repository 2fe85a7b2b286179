package nl.spil.recht;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Judges every act for one picture. Equal rules over the same feiten are answered once. */
final class Mogelijk {

    private static final int MASKER = 60;

    private final Register register;
    private final Omgeving o;
    private final Instant nu;
    private final Map<Vraag, Object> antwoorden = new HashMap<>(1024);
    private final Map<Vraag, Map<Voorwaarde, Toets>> toetsen = new HashMap<>(256);

    /** A rule over some feiten, as bits of their place; of more than fit nothing is kept. */
    private record Vraag(Uitdrukking regel, long feiten) {}

    Mogelijk(Register register, Zaakbeeld beeld, Actor a, Instant nu) {
        this.register = register;
        this.nu = nu;
        var werk = Werkbeeld.van(beeld);
        this.o = new Omgeving(werk, werk.feiten, Map.of(), a, Wijze.VERRICHTEN, nu, Doelbeeld.GEEN);
    }

    Mogelijkheden alle() {
        var toegestaan = new ArrayList<Mogelijkheden.Toegestaan>();
        var geweigerd = new ArrayList<Mogelijkheden.Geweigerd>();
        register.op(nu, o.beeld.gedaan).forEach((wet, pakket) -> {
            var redenen = new ArrayList<Toets>(2);
            var onbekend = new ArrayList<Toets>(2);
            var bezwaar = register.bezwaar(wet, Wijze.VERRICHTEN, o.actor);
            if (bezwaar != null) {
                redenen.add(bezwaar);
            }
            regels(wet, pakket, redenen, onbekend);
            if (redenen.isEmpty()) {
                toegestaan.add(new Mogelijkheden.Toegestaan(wet.soort(), List.copyOf(onbekend)));
            } else {
                geweigerd.add(new Mogelijkheden.Geweigerd(wet.soort(), List.copyOf(redenen), vastTeLeggen(wet)));
            }
        });
        return new Mogelijkheden(List.copyOf(toegestaan), List.copyOf(geweigerd));
    }

    /** Which conditions of one act are not met, whoever would take it. */
    List<Toets> redenen(Wetshandeling wet, Pakket pakket) {
        var redenen = new ArrayList<Toets>(2);
        regels(wet, pakket, redenen, new ArrayList<>(2));
        return redenen;
    }

    private void regels(Wetshandeling wet, Pakket pakket, List<Toets> redenen, List<Toets> onbekend) {
        var masker = kies(wet);
        for (var regel : wet.regels()) {
            var antwoord = antwoord(regel.als(), regel.als().feiten() ? masker : 0);
            if (antwoord != Boolean.TRUE) {
                (antwoord == Boolean.FALSE ? redenen : onbekend).add(toets(regel, regel.als().feiten() ? masker : 0, pakket.hash()));
            }
        }
    }

    private boolean vastTeLeggen(Wetshandeling wet) {
        return register.bezwaar(wet, Wijze.VASTLEGGEN, o.actor) == null;
    }

    /** Sets the feiten that the act would be about; 0 stands for all. */
    private long kies(Wetshandeling wet) {
        var alle = o.beeld.feiten;
        o.feiten = alle;
        if (!wet.soort().betreft().equals("feiten") || alle.size() < 2) {
            return 0;
        }
        var goed = 0L;
        var gekozen = new ArrayList<Zaakbeeld.Feit>(alle.size());
        for (int i = 0; i < alle.size(); i++) {
            o.feiten = List.of(alle.get(i));
            var bit = i < MASKER ? 1L << i : -1;
            if (wet.regels().stream().noneMatch(r -> r.als().feiten() && antwoord(r.als(), bit) == Boolean.FALSE)) {
                gekozen.add(alle.get(i));
                goed |= bit;
            }
        }
        o.feiten = gekozen.isEmpty() ? alle : gekozen;
        return gekozen.isEmpty() || gekozen.size() == alle.size() ? 0 : goed;
    }

    private Object antwoord(Uitdrukking regel, long feiten) {
        return feiten < 0 ? regel.cel().waarde(o) : antwoorden.computeIfAbsent(new Vraag(regel, feiten), v -> v.regel().cel().waarde(o));
    }

    private Toets toets(Wetshandeling.Regel regel, long feiten, String hash) {
        return feiten < 0 ? Toetsing.toets(o, regel, hash)
                : toetsen.computeIfAbsent(new Vraag(regel.als(), feiten), _ -> new IdentityHashMap<>())
                        .computeIfAbsent(regel.voorwaarde(), _ -> Toetsing.toets(o, regel, hash));
    }
}
