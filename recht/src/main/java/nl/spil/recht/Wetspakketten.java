package nl.spil.recht;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import nl.spil.recht.Gebeurtenis.HandelingVerricht;
import org.jspecify.annotations.Nullable;

/**
 * The law in force and the law that was: compiled packs, immutable and thread-safe. A pure function of its arguments: no
 * clock, no I/O after loading.
 */
public final class Wetspakketten {

    private final Register register;
    private final Map<String, Handelingsoort> handelingen = new TreeMap<>();
    private final Map<String, Termijnsoort> termijnen = new TreeMap<>();

    Wetspakketten(Register register) {
        this.register = register;
        for (var pakket : register.actief) {
            pakket.handelingen().values().forEach(h -> handelingen.putIfAbsent(h.soort().id(), h.soort()));
            pakket.termijnen().values().forEach(t -> termijnen.putIfAbsent(t.soort().id(), t.soort()));
        }
    }

    /** As {@link #laad(List, List)} without earlier packs. */
    public static Laadresultaat laad(List<Pakketbron> actief) {
        return laad(actief, List.of());
    }

    /**
     * Checks and compiles packs.
     *
     * @param actief packs that judge new acts, chosen by their dates
     * @param eerder packs that once judged an act and are only used again for that act; those also in {@code actief} are ignored
     */
    public static Laadresultaat laad(List<Pakketbron> actief, List<Pakketbron> eerder) {
        return Pakketlader.laad(actief, eerder);
    }

    /** The packs on the class path, compiled once. */
    public static Wetspakketten ingebouwd() {
        return Eenmaal.WET;
    }

    /** The active packs as they were loaded, to store under their hash. */
    public List<Pakketbron> bronnen() {
        return register.actief.stream().map(Pakket::bron).toList();
    }

    /** What is wrong with the form of an act, all at once; empty when it can be judged. */
    public List<Invoerfout> vormfouten(Zaakbeeld beeld, Handeling handeling, Actor a) {
        var h = gewoon(handeling);
        var keus = Oordeel.Keuze.van(register, h);
        if (keus == null) {
            return List.of(new Invoerfout("/handeling", "handeling-onbekend", "Er is geen wetspakket dat '" + h.soort() + "' op dat tijdstip kent."));
        }
        var werk = Werkbeeld.van(beeld);
        var o = Toetsing.omgeving(werk, keus.wet(), h, a, h.geldigOp().op(), Doelbeeld.GEEN);
        return new Vormcontrole(werk, keus.wet(), h).fouten(o, Bijzonder.is(h.soort()) || Oordeel.weigerbaar(keus.wet(), o));
    }

    /** Why this actor may not enter or take this act; empty when he may. Of an unknown act the form says so. */
    public List<Toets> onbevoegdheid(Stroom stroom, Handeling handeling, Actor a) {
        var h = gewoon(handeling);
        var keus = Oordeel.Keuze.van(register, h);
        if (keus == null) {
            return List.of();
        }
        return Bevoegdheid.lijst(Bijzonder.is(h.soort()) ? new Bijzonder(register, stroom, a, Instant.EPOCH).bezwaar(h, keus.wet())
                : Bevoegdheid.bezwaar(keus.wet(), h.wijze(), a));
    }

    /** Judges an act at its legal place. Form and competence are tested too: what they find is a refusal. */
    public Besluit oordeel(Stroom stroom, Handeling handeling, Actor a, Instant nu) {
        var h = gewoon(handeling);
        return Bijzonder.is(h.soort()) ? new Bijzonder(register, stroom, a, nu).over(h, 0) : new Oordeel(register, stroom, a, nu).over(h, 0);
    }

    private Handeling gewoon(Handeling h) {
        var keus = Oordeel.Keuze.van(register, h);
        return Vormcontrole.gewoon(h, keus == null ? null : keus.wet().soort());
    }

    /** The picture of a stream, in legal order. {@code regels} are its entries in order of registration. */
    public Zaakbeeld vouw(Parketnummer nr, List<LogRegel> regels) {
        return Vouw.heel(register, nr, regels);
    }

    /** The entries that hold an act, as corrected and without those struck, in legal order. */
    public List<LogRegel> rechtens(List<LogRegel> regels) {
        var opNummer = new java.util.HashMap<Integer, LogRegel>();
        regels.forEach(r -> opNummer.put(r.volgnummer(), r));
        return new Correcties(regels).daden(register).stream().map(d -> {
            var r = Objects.requireNonNull(opNummer.get(d.volgnummer));
            var g = r.gebeurtenis() instanceof HandelingVerricht v ? new HandelingVerricht(d.handeling, v.toetsen(), v.voorstel()) : r.gebeurtenis();
            return new LogRegel(r.volgnummer(), d.handeling.geldigOp(), r.vastgelegdOp(), r.actor(), r.wijze(), r.pakket(), g);
        }).toList();
    }

    /** What can be done now, every act. */
    public Mogelijkheden mogelijk(Zaakbeeld beeld, Actor a, Instant nu) {
        return new Mogelijk(register, beeld, a, nu).alle();
    }

    /** Acts of time that are due: to be performed by {@link Actor#SYSTEEM}. */
    public List<Handeling> verschuldigd(Zaakbeeld beeld, Instant nu) {
        return Verschuldigd.op(register, beeld, nu);
    }

    /** Proposals that wait for a second person and have not lapsed at {@code nu}. */
    public List<Voorstel> voorstellen(List<LogRegel> regels, Instant nu) {
        return Voorstellen.open(regels, nu);
    }

    /** The act by the newest active pack that has it. */
    public Optional<Handelingsoort> handeling(String id) {
        return Optional.ofNullable(handelingen.get(id));
    }

    /** Every act of the active packs, by the newest that has it, in order of rank. */
    public Collection<Handelingsoort> handelingen() {
        return handelingen.values().stream().sorted(Comparator.comparingInt(Handelingsoort::rang)).toList();
    }

    /** The act as the pack with this hash has it: for showing an entry as it was judged. */
    public Optional<Handelingsoort> handeling(String id, String pakket) {
        var wet = register.kent(pakket) ? register.opHash(pakket).handelingen().get(id) : null;
        return Optional.ofNullable(wet).map(Wetshandeling::soort);
    }

    public Optional<Termijnsoort> termijn(String id) {
        return Optional.ofNullable(termijnen.get(id));
    }

    public Collection<Termijnsoort> termijnen() {
        return List.copyOf(termijnen.values());
    }

    /** The lists of the newest active pack, in its order. */
    public List<Lijstsoort> lijsten() {
        return register.actief.stream().filter(p -> !p.lijsten().isEmpty()).findFirst()
                .map(p -> p.lijsten().stream().map(Pakket.Afleiding::soort).toList()).orElse(List.of());
    }

    /** JSON Schema (2020-12) of {@code gegevens} of an act: String, Long, Boolean, List and Map. */
    public Optional<Map<String, Object>> schema(String handeling) {
        return handeling(handeling).map(Invoerschema::van);
    }

    Register register() {
        return register;
    }

    @Nullable Wetshandeling wet(String id) {
        return register.actief.stream().map(p -> p.handelingen().get(id)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Compiled when first asked for, by one thread. */
    private static final class Eenmaal {
        static final Wetspakketten WET = laad(Pakketmappen.ingebouwd()).ofFout();
    }
}
