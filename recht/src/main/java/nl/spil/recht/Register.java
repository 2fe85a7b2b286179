package nl.spil.recht;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The packs side by side, and which one judges what. */
final class Register {

    final List<Pakket> actief;
    private final Map<String, Pakket> opHash = new HashMap<>();
    private final Map<String, List<Pakket>> metHandeling = new HashMap<>();
    private final List<Pakket> hoofd;
    private final Map<List<String>, Map<Wetshandeling, Pakket>> opTijd = new ConcurrentHashMap<>();
    private final Map<Vraag, Optional<Toets>> bezwaren = new ConcurrentHashMap<>();

    /** May this role, with this act of this pack? */
    private record Vraag(String pakket, String handeling, Wijze wijze, String rol) {}

    Register(List<Pakket> actief, List<Pakket> eerder) {
        this.actief = actief.stream().sorted(Comparator.comparingInt(Pakket::versie).reversed()).toList();
        eerder.forEach(p -> opHash.put(p.hash(), p));
        for (var pakket : this.actief) {
            opHash.put(pakket.hash(), pakket);
            pakket.handelingen().keySet().forEach(id -> metHandeling.computeIfAbsent(id, _ -> new ArrayList<>()).add(pakket));
        }
        hoofd = this.actief.stream().filter(p -> !p.lijsten().isEmpty()).toList();
    }

    /** The pack that judges a new act with this legal time; the newest version wins. Null when none has the act then. */
    @Nullable Pakket kies(String handeling, Instant op) {
        for (var pakket : metHandeling.getOrDefault(handeling, List.of())) {
            if (pakket.geldtOp(op)) {
                return pakket;
            }
        }
        return null;
    }

    /** @throws IllegalStateException when the pack that judged an entry is not loaded: the picture cannot be made */
    Pakket opHash(String hash) {
        var pakket = opHash.get(hash);
        if (pakket == null) {
            throw new IllegalStateException("Het wetspakket " + hash + " waarnaar een handeling is beoordeeld, is niet geladen.");
        }
        return pakket;
    }

    boolean kent(String hash) {
        return opHash.containsKey(hash);
    }

    /** The pack whose phases and lists apply at a moment; before the first and after the last the nearest there is. */
    Pakket hoofd(Instant op) {
        return hoofd.stream().filter(p -> p.geldtOp(op)).findFirst().or(() -> hoofd.stream().findFirst())
                .orElseThrow(() -> new IllegalStateException("no pack with lists was loaded"));
    }

    /** A term as the pack of an act sees it: its own, or that of the pack it stands beside. */
    @Nullable Wetstermijn termijn(Pakket van, String id) {
        var eigen = van.termijnen().get(id);
        if (eigen != null || van.bij().isEmpty()) {
            return eigen;
        }
        return actief.stream().filter(p -> p.naam().equals(van.bij())).map(p -> p.termijnen().get(id)).filter(java.util.Objects::nonNull)
                .findFirst().orElse(null);
    }

    /** Every act that can be taken at a moment, by the pack that judges it then, in order of rank. */
    Map<Wetshandeling, Pakket> op(Instant op) {
        return opTijd.computeIfAbsent(actief.stream().filter(p -> p.geldtOp(op)).map(Pakket::hash).toList(), _ -> rangschik(op));
    }

    private Map<Wetshandeling, Pakket> rangschik(Instant op) {
        var uit = new ArrayList<Map.Entry<Wetshandeling, Pakket>>();
        metHandeling.keySet().forEach(id -> {
            var pakket = kies(id, op);
            if (pakket != null && pakket.handelingen().get(id) instanceof Wetshandeling wet) {
                uit.add(Map.entry(wet, pakket));
            }
        });
        uit.sort(Comparator.comparingInt(e -> e.getKey().soort().rang()));
        var geordend = new LinkedHashMap<Wetshandeling, Pakket>();
        uit.forEach(e -> geordend.put(e.getKey(), e.getValue()));
        return Collections.unmodifiableMap(geordend);
    }

    /** As {@link Bevoegdheid#bezwaar}: asked for every act at every look at a zaak, and the same for everyone in a role. */
    @Nullable Toets bezwaar(Wetshandeling wet, Wijze wijze, Actor a) {
        return bezwaren.computeIfAbsent(new Vraag(wet.soort().pakket(), wet.soort().id(), wijze, a.rol()),
                _ -> Optional.ofNullable(Bevoegdheid.bezwaar(wet, wijze, a))).orElse(null);
    }
}
