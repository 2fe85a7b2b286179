package nl.spil.recht;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.spil.recht.Gebeurtenis.HandelingVerricht;
import org.jspecify.annotations.Nullable;

/**
 * The law in force and the law that was: compiled packs, immutable and thread-safe. A pure function of its arguments: no
 * clock, no I/O after loading. Only what {@link #wisselend} makes can change between two questions.
 */
public final class Wetspakketten {

    /** What was loaded: never changed, only replaced whole. */
    private record Stand(Register register, Map<String, Handelingsoort> handelingen, Map<String, Termijnsoort> termijnen) {

        static Stand van(Register register) {
            var handelingen = new TreeMap<String, Handelingsoort>();
            var termijnen = new TreeMap<String, Termijnsoort>();
            for (var pakket : register.actief) {
                pakket.handelingen().values().forEach(h -> handelingen.putIfAbsent(h.soort().id(), h.soort()));
                pakket.termijnen().values().forEach(t -> termijnen.putIfAbsent(t.soort().id(), t.soort()));
            }
            return new Stand(register, Collections.unmodifiableMap(handelingen), Collections.unmodifiableMap(termijnen));
        }
    }

    private final Supplier<Stand> stand;

    Wetspakketten(Register register) {
        var vast = Stand.van(register);
        this.stand = () -> vast;
    }

    private Wetspakketten(Supplier<Stand> stand) {
        this.stand = stand;
    }

    /** Answers every question by the packs that {@code nu} gives at that moment: for a server that takes a new version while it runs. */
    public static Wetspakketten wisselend(Supplier<Wetspakketten> nu) {
        return new Wetspakketten(() -> nu.get().stand.get());
    }

    /** The same packs under an assumption about the transition; empty when no pack has it. */
    public Optional<Wetspakketten> onder(Overgang.Keuze keuze) {
        return Optional.ofNullable(register().onder(keuze)).map(Wetspakketten::new);
    }

    /** One pack alone, by name or hash, a rehearsal or an earlier version too: to read it, not to judge with. */
    public Optional<Wetspakketten> alleen(String naamOfHash) {
        return Optional.ofNullable(register().zoek(naamOfHash)).map(p -> new Wetspakketten(register().alleen(p)));
    }

    /** Every pack that can judge a new act and every rehearsal, the newest version first. */
    public List<Pakketkop> pakketten() {
        return register().alle.stream().map(Pakket::kop).toList();
    }

    /** As {@link #pakketten}, and those that once judged. */
    public Optional<Pakketkop> pakket(String naamOfHash) {
        return Optional.ofNullable(register().zoek(naamOfHash)).map(Pakket::kop);
    }

    /** How far an act or term was tested, in the pack with this name or hash. */
    public Herkomst herkomst(String id, String naamOfHash) {
        var pakket = register().zoek(naamOfHash);
        var gegeven = pakket == null ? null : pakket.achtergrond().herkomst().get(id);
        return gegeven != null ? gegeven : Leesstanden.van(id);
    }

    /** What a pack leaves open, in its order. */
    public List<Openpunt> open(String naamOfHash) {
        var pakket = register().zoek(naamOfHash);
        return pakket == null ? List.of() : pakket.achtergrond().open();
    }

    /** The transition that a pack describes. */
    public Optional<Overgang> overgang() {
        return register().alle.stream().map(p -> p.achtergrond().overgang()).filter(Objects::nonNull).findFirst();
    }

    /** The Code that a running term comes from: the name of its pack, or empty when no pack has it. */
    public String wetboek(Zaakbeeld.LopendeTermijn t) {
        var wet = register().vanLopende(t);
        return wet == null ? "" : register().opHash(wet.soort().pakket()).naam();
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

    /** The packs as they were loaded, rehearsals too, to store under their hash. */
    public List<Pakketbron> bronnen() {
        return register().alle.stream().map(Pakket::bron).toList();
    }

    /** What is wrong with the form of an act, all at once; empty when it can be judged. */
    public List<Invoerfout> vormfouten(Zaakbeeld beeld, Handeling handeling, Actor a) {
        var register = register();
        var h = gewoon(register, handeling, beeld);
        var keus = Oordeel.Keuze.van(register, h, beeld);
        if (keus == null) {
            return List.of(new Invoerfout("/handeling", "handeling-onbekend", "Er is geen wetspakket dat '" + h.soort() + "' op dat tijdstip kent."));
        }
        var werk = Werkbeeld.van(beeld);
        var o = Toetsing.omgeving(werk, keus.wet(), h, a, h.geldigOp().op(), Doelbeeld.GEEN);
        return new Vormcontrole(werk, keus.wet(), h).fouten(o, Bijzonder.is(h.soort()) || Oordeel.weigerbaar(keus.wet(), o));
    }

    /** Why this actor may not enter or take this act; empty when he may. Of an unknown act the form says so. */
    public List<Toets> onbevoegdheid(Stroom stroom, Handeling handeling, Actor a) {
        var register = register();
        var h = gewoon(register, handeling, stroom.beeld());
        var keus = Oordeel.Keuze.van(register, h, stroom.beeld());
        if (keus == null) {
            return List.of();
        }
        return Bevoegdheid.lijst(Bijzonder.is(h.soort()) ? new Bijzonder(register, stroom, a, Instant.EPOCH).bezwaar(h, keus.wet())
                : Bevoegdheid.bezwaar(keus.wet(), h.wijze(), a));
    }

    /** Judges an act at its legal place. Form and competence are tested too: what they find is a refusal. */
    public Besluit oordeel(Stroom stroom, Handeling handeling, Actor a, Instant nu) {
        var register = register();
        var h = gewoon(register, handeling, stroom.beeld());
        return Bijzonder.is(h.soort()) ? new Bijzonder(register, stroom, a, nu).over(h, 0) : new Oordeel(register, stroom, a, nu).over(h, 0);
    }

    private static Handeling gewoon(Register register, Handeling h, Zaakbeeld beeld) {
        var keus = Oordeel.Keuze.van(register, h, beeld);
        return Vormcontrole.gewoon(h, keus == null ? null : keus.wet().soort());
    }

    /** The picture of a stream, in legal order. {@code regels} are its entries in order of registration. */
    public Zaakbeeld vouw(Parketnummer nr, List<LogRegel> regels) {
        return Vouw.heel(register(), nr, regels);
    }

    /** The entries that hold an act, as corrected and without those struck, in legal order. */
    public List<LogRegel> rechtens(List<LogRegel> regels) {
        var register = register();
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
        return new Mogelijk(register(), beeld, a, nu).alle();
    }

    /** Acts of time that are due: to be performed by {@link Actor#SYSTEEM}. */
    public List<Handeling> verschuldigd(Zaakbeeld beeld, Instant nu) {
        return Verschuldigd.op(register(), beeld, nu);
    }

    /** Proposals that wait for a second person and have not lapsed at {@code nu}. */
    public List<Voorstel> voorstellen(List<LogRegel> regels, Instant nu) {
        return Voorstellen.open(regels, nu);
    }

    /** The act by the newest active pack that has it. */
    public Optional<Handelingsoort> handeling(String id) {
        return Optional.ofNullable(stand.get().handelingen().get(id));
    }

    /** Every act of the active packs, by the newest that has it, in order of rank. */
    public Collection<Handelingsoort> handelingen() {
        return stand.get().handelingen().values().stream().sorted(Comparator.comparingInt(Handelingsoort::rang)).toList();
    }

    /** The act as the pack with this hash has it: for showing an entry as it was judged. */
    public Optional<Handelingsoort> handeling(String id, String pakket) {
        var register = register();
        var wet = register.kent(pakket) ? register.opHash(pakket).handelingen().get(id) : null;
        return Optional.ofNullable(wet).map(Wetshandeling::soort);
    }

    /** What an act changes, in fixed words: its bewerking, its consequences, what it does with terms. Empty for an unknown act too. */
    public List<String> gevolgen(String id) {
        var wet = wet(id);
        return wet == null ? List.of() : Wetsgevolgen.van(wet);
    }

    /** As {@link #gevolgen}, as values. */
    public List<Wetsgevolg> gevolglijst(String id) {
        var wet = wet(id);
        return wet == null ? List.of() : Wetsgevolgen.lijst(wet);
    }

    public Optional<Termijnsoort> termijn(String id) {
        return Optional.ofNullable(stand.get().termijnen().get(id));
    }

    public Collection<Termijnsoort> termijnen() {
        return List.copyOf(stand.get().termijnen().values());
    }

    /** Ids of the terms that bound a deprivation of liberty, of every pack that can judge an act. */
    public java.util.Set<String> vrijheidstermijnen() {
        var uit = new java.util.TreeSet<String>();
        register().actief.forEach(p -> p.termijnen().values().stream().filter(Wetstermijn::vrijheid).forEach(t -> uit.add(t.soort().id())));
        return uit;
    }

    /** The lists of the newest active pack, in its order. */
    public List<Lijstsoort> lijsten() {
        return register().actief.stream().filter(p -> !p.lijsten().isEmpty()).findFirst()
                .map(p -> p.lijsten().stream().map(Pakket.Afleiding::soort).toList()).orElse(List.of());
    }

    /** JSON Schema (2020-12) of {@code gegevens} of an act: String, Long, Boolean, List and Map. */
    public Optional<Map<String, Object>> schema(String handeling) {
        return handeling(handeling).map(Invoerschema::van);
    }

    Register register() {
        return stand.get().register();
    }

    @Nullable Wetshandeling wet(String id) {
        return register().actief.stream().map(p -> p.handelingen().get(id)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Compiled when first asked for, by one thread. */
    private static final class Eenmaal {
        static final Wetspakketten WET = laad(Pakketmappen.ingebouwd()).ofFout();
    }
}
