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

    /** Every pack loaded to judge with, rehearsals too; the newest version first. */
    final List<Pakket> alle;
    /** Those that may judge: no rehearsal, unless an assumption about the transition is set. */
    final List<Pakket> actief;
    private final List<Pakket> eerder;
    private final @Nullable Overgangsloop overgang;
    private final Map<String, Pakket> opHash = new HashMap<>();
    private final Map<String, List<Pakket>> metHandeling = new HashMap<>();
    private final List<Pakket> hoofd;
    private final Map<List<Object>, Map<Wetshandeling, Pakket>> opTijd = new ConcurrentHashMap<>();
    private final Map<Vraag, Optional<Toets>> bezwaren = new ConcurrentHashMap<>();

    /** May this role, with this act of this pack? */
    private record Vraag(String pakket, String handeling, Wijze wijze, String rol) {}

    Register(List<Pakket> pakketten, List<Pakket> eerder) {
        this(pakketten, eerder, null, geldend(pakketten, null));
    }

    private Register(List<Pakket> pakketten, List<Pakket> eerder, @Nullable Overgangsloop overgang, List<Pakket> actief) {
        this.alle = pakketten.stream().sorted(Comparator.comparingInt(Pakket::versie).reversed()).toList();
        this.eerder = eerder;
        this.overgang = overgang;
        this.actief = actief;
        eerder.forEach(p -> opHash.put(p.hash(), p));
        alle.forEach(p -> opHash.put(p.hash(), p));
        for (var pakket : this.actief) {
            pakket.handelingen().keySet().forEach(id -> metHandeling.computeIfAbsent(id, _ -> new ArrayList<>()).add(pakket));
        }
        hoofd = this.actief.stream().filter(p -> !p.lijsten().isEmpty()).toList();
    }

    private static List<Pakket> geldend(List<Pakket> pakketten, @Nullable Overgangsloop overgang) {
        return pakketten.stream().filter(p -> !p.proef() || overgang != null && p.naam().equals(overgang.naar()))
                .sorted(Comparator.comparing(Pakket::proef).thenComparing(Comparator.comparingInt(Pakket::versie).reversed())).toList();
    }

    /** Of one pack alone, a rehearsal or an earlier one too: for reading it. */
    Register alleen(Pakket pakket) {
        return new Register(alle, eerder, null, List.of(pakket));
    }

    /** The same packs under an assumption about the transition; null when no pack has it. */
    @Nullable Register onder(Overgang.Keuze keuze) {
        for (var pakket : alle) {
            var gegeven = pakket.achtergrond().overgang();
            var loop = gegeven == null ? null : Overgangsloop.van(gegeven, keuze);
            if (loop != null) {
                return new Register(alle, eerder, loop, geldend(alle, loop));
            }
        }
        return null;
    }

    /** By its hash, or the newest with this name; null when none is loaded. */
    @Nullable Pakket zoek(String naamOfHash) {
        var gevonden = opHash.get(naamOfHash);
        return gevonden != null ? gevonden
                : java.util.stream.Stream.concat(alle.stream(), eerder.stream()).filter(p -> p.naam().equals(naamOfHash) || p.kop().aanduiding().equals(naamOfHash))
                        .findFirst().orElse(null);
    }

    /** Packs that once judged and are kept for that. */
    List<Pakket> eerder() {
        return eerder;
    }

    @Nullable Overgangsloop overgang() {
        return overgang;
    }

    /**
     * The pack that judges a new act with this legal time; the newest version wins. Null when none has the act then.
     *
     * @param gedaan what took place in the zaak: it can keep an act under the old Code
     */
    @Nullable Pakket kies(String handeling, Instant op, Map<String, Instant> gedaan) {
        for (var pakket : metHandeling.getOrDefault(handeling, List.of())) {
            if (pakket.geldtOp(op) && past(pakket, handeling, op, gedaan)) {
                return pakket;
            }
        }
        return null;
    }

    /** Whether the transition leaves this act to this pack; without a transition it leaves all. */
    private boolean past(Pakket pakket, String handeling, Instant op, Map<String, Instant> gedaan) {
        if (overgang == null || !pakket.naam().equals(overgang.van()) && !pakket.naam().equals(overgang.naar())) {
            return true;
        }
        var wet = pakket.handelingen().get(handeling);
        var nieuw = overgang.voorbij(op) && (wet == null || !overgang.oud(wet.soort(), gedaan));
        return pakket.naam().equals(overgang.naar()) == nieuw;
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
        return hoofd.stream().filter(p -> p.geldtOp(op) && (overgang == null || !p.naam().equals(overgang.voorbij(op) ? overgang.van() : overgang.naar())))
                .findFirst().or(() -> hoofd.stream().findFirst())
                .orElseThrow(() -> new IllegalStateException("no pack with lists was loaded"));
    }

    /** A term as the pack of an act sees it: its own, or that of the pack it stands beside. */
    @Nullable Wetstermijn termijn(Pakket van, String id) {
        var eigen = van.termijnen().get(id);
        if (eigen != null || van.bij().isEmpty()) {
            return eigen;
        }
        return alle.stream().filter(p -> p.naam().equals(van.bij())).map(p -> p.termijnen().get(id)).filter(java.util.Objects::nonNull)
                .findFirst().orElse(null);
    }

    /** The rule of a running term, by the Code it began under; its article tells that. */
    @Nullable Wetstermijn vanLopende(Zaakbeeld.LopendeTermijn t) {
        Wetstermijn eerste = null;
        for (var pakket : actief) {
            var wet = pakket.termijnen().get(t.regel());
            if (wet != null && wet.soort().artikel().equals(t.artikel())) {
                return wet;
            }
            eerste = eerste == null ? wet : eerste;
        }
        return eerste;
    }

    /** Every act that can be taken at a moment in a zaak, by the pack that judges it then, in order of rank. */
    Map<Wetshandeling, Pakket> op(Instant op, Map<String, Instant> gedaan) {
        var sleutel = new ArrayList<Object>();
        actief.stream().filter(p -> p.geldtOp(op)).forEach(p -> sleutel.add(p.hash()));
        if (overgang != null) {
            sleutel.add(overgang.voorbij(op) ? overgang.gebleven(gedaan) : Boolean.FALSE);
        }
        return opTijd.computeIfAbsent(List.copyOf(sleutel), _ -> rangschik(op, gedaan));
    }

    private Map<Wetshandeling, Pakket> rangschik(Instant op, Map<String, Instant> gedaan) {
        var uit = new ArrayList<Map.Entry<Wetshandeling, Pakket>>();
        metHandeling.keySet().forEach(id -> {
            var pakket = kies(id, op, gedaan);
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
