package nl.spil.recht;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One scenario being played: its zaken in memory, its steps in the order written. */
final class Scenarioloop {

    /** A scenario that cannot be read: wrong in its form. */
    static final class Onleesbaar extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Onleesbaar(String reden) {
            super(reden);
        }
    }

    private static final Set<String> STAP = Set.of("op", "handeling", "door", "wijze", "feiten", "vorderingen", "voorwerpen", "stukken", "gegevens",
            "geweigerd", "onregelmatig", "zaak", "voorgesteld", "onbevoegd", "ongeldig", "eigenaar", "uitleg", "wetboek");
    private static final Set<String> KOP = Set.of("scenario", "pakket", "zaak", "zaken", "vooraf", "stappen", "uitleg", "verwacht", "hypothese");

    /** A zaak in memory. */
    static final class Zaak {
        final Parketnummer nr;
        final List<LogRegel> regels = new ArrayList<>();
        Zaakbeeld beeld;
        @Nullable Moment laatste;

        Zaak(Parketnummer nr) {
            this.nr = nr;
            this.beeld = Zaakbeeld.leeg(nr);
        }

        Stroom stroom() {
            return new Stroom(nr, beeld, regels.size(), laatste, () -> List.copyOf(regels));
        }

        Zaak kopie() {
            var uit = new Zaak(nr);
            uit.regels.addAll(regels);
            uit.beeld = beeld;
            uit.laatste = laatste;
            return uit;
        }
    }

    /** Where a history ends: many scenarios begin there, so it is played once. */
    record Begin(List<Zaak> zaken, List<String> fouten, List<String> handelingen, List<String> aanvaard, Instant nu) {}

    final Wetspakketten wet;
    final List<String> fouten = new ArrayList<>();
    final List<String> handelingen = new ArrayList<>();
    final List<String> aanvaard = new ArrayList<>();
    final Map<String, Zaak> zaken = new LinkedHashMap<>();
    private final Function<String, Optional<Map<?, ?>>> vooraf;
    private final Map<Map<?, ?>, Begin> gespeeld;
    private Instant nu = Instant.EPOCH;
    private int stap;

    /**
     * @param vooraf   finds the scenario with which another begins, by its name
     * @param gespeeld histories played before, by identity
     */
    Scenarioloop(Wetspakketten wet, Function<String, Optional<Map<?, ?>>> vooraf, Map<Map<?, ?>, Begin> gespeeld) {
        this.wet = wet;
        this.vooraf = vooraf;
        this.gespeeld = gespeeld;
    }

    /** @param dubbel whether the picture is folded anew as well */
    void speel(Map<?, ?> scenario, boolean dubbel) {
        speel(scenario, 0);
        if (dubbel) {
            zaken.values().forEach(this::omgekeerd);
        }
    }

    private void speel(Map<?, ?> scenario, int diep) {
        bekend(scenario, KOP, "het scenario");
        if (scenario.get("vooraf") instanceof String naam) {
            if (diep > 20) {
                throw new Onleesbaar("vooraf: '" + naam + "' begint met zichzelf");
            }
            begin(vooraf.apply(naam).orElseThrow(() -> new Onleesbaar("vooraf: er is geen '" + naam + "' in de map vooraf")), diep + 1);
            fouten.replaceAll(f -> f.startsWith("vooraf") ? f : "vooraf " + naam + ", " + f);
            stap = 0;
        }
        var stappen = scenario.get("stappen") instanceof List<?> l ? l : List.of();
        var eerste = stappen.stream().filter(s -> s instanceof Map<?, ?> m && m.get("op") != null).map(s -> moment(((Map<?, ?>) s).get("op"))).findFirst();
        if (scenario.get("zaken") instanceof Map<?, ?> meer) {
            meer.forEach((nr, kop) -> inschrijven(tekst(nr), map(kop), eerste.orElse(null)));
        } else if (scenario.get("vooraf") == null) {
            var kop = map(scenario.get("zaak"));
            inschrijven(kop.get("nummer") == null ? "13-000001-26" : tekst(kop.get("nummer")), kop, eerste.orElse(null));
        }
        for (var s : stappen) {
            stap++;
            var m = map(s);
            if (m.get("verwacht") instanceof Map<?, ?> v) {
                for (var zaak : zaken(v)) {
                    new Scenarioverwachting(this, zaak, "stap " + stap + " (verwacht)").toets(v);
                }
            } else {
                neem(m);
            }
        }
        if (scenario.get("verwacht") instanceof Map<?, ?> v) {
            zaken(v).forEach(z -> new Scenarioverwachting(this, z, "verwacht").toets(v));
        }
    }

    private void begin(Map<?, ?> scenario, int diep) {
        var begin = gespeeld.get(scenario);
        if (begin == null) {
            speel(scenario, diep);
            gespeeld.put(scenario, new Begin(zaken.values().stream().map(Zaak::kopie).toList(), List.copyOf(fouten), List.copyOf(handelingen),
                    List.copyOf(aanvaard), nu));
            return;
        }
        begin.zaken().forEach(z -> zaken.put(z.nr.waarde(), z.kopie()));
        fouten.addAll(begin.fouten());
        handelingen.addAll(begin.handelingen());
        aanvaard.addAll(begin.aanvaard());
        nu = begin.nu();
    }

    private void inschrijven(String nr, Map<?, ?> kop, @Nullable Moment eerste) {
        var zaak = new Zaak(new Parketnummer(nr));
        zaken.put(nr, zaak);
        if ("nee".equals(kop.get("inschrijven"))) {
            return;
        }
        var op = kop.get("op") != null ? moment(kop.get("op")) : eerste == null ? Moment.parse("2026-01-01")
                : Moment.opMinuut(eerste.op().minus(Duration.ofDays(1)));
        SortedMap<String, Object> gegevens = new TreeMap<>(Map.of("parket", zaak.nr.parket()));
        kop.forEach((sleutel, waarde) -> {
            if (!Set.of("op", "nummer", "door", "wijze").contains(sleutel) && waarde != null) {
                gegevens.put(tekst(sleutel), gewoon(waarde));
            }
        });
        var h = new Handeling("zaak-inschrijven", Wijze.VASTLEGGEN, op, Betreft.ZAAK, gegevens);
        neem(zaak, h, actor(kop.get("door") == null ? "administratie" : tekst(kop.get("door"))), Map.of(), "inschrijven van " + nr);
    }

    private void neem(Map<?, ?> m) {
        bekend(m, STAP, "stap " + stap);
        if (m.get("eigenaar") != null) {
            zaken(m).forEach(z -> eigenaar(z, moment(m.get("op")), tekst(m.get("eigenaar"))));
            return;
        }
        var soort = tekst(m.get("handeling"));
        var betreft = new Betreft(nummers(m.get("feiten")), nummers(m.get("vorderingen")), nummers(m.get("voorwerpen")),
                new TreeSet<>(m.get("stukken") instanceof List<?> l ? l.stream().map(Scenarioloop::tekst).toList() : List.of()));
        SortedMap<String, Object> gegevens = new TreeMap<>();
        map(m.get("gegevens") == null ? Map.of() : m.get("gegevens")).forEach((veld, waarde) -> gegevens.put(tekst(veld), gewoon(waarde == null ? "" : waarde)));
        var h = new Handeling(soort, wijze(m, soort), moment(m.get("op")), betreft, gegevens);
        for (var zaak : zaken(m)) {
            genoemd(zaak, gegevens);
            neem(zaak, new Handeling(soort, h.wijze(), h.geldigOp(), betreft, gegevens), actor(m.get("door") == null ? "administratie" : tekst(m.get("door"))), m, "stap " + stap + " (" + soort + " op " + tekst(m.get("op")) + (zaken.size() > 1 ? " in " + zaak.nr : "") + ")");
        }
    }

    /** Which system owns the zaak is no act of the law, but an entry all the same. */
    private void eigenaar(Zaak zaak, Moment op, String eigenaar) {
        nu = nu.isAfter(op.op()) ? nu : op.op();
        zaak.regels.add(new LogRegel(zaak.regels.size() + 1, op, nu, Actor.SYSTEEM, Wijze.VASTLEGGEN, zaak.regels.getLast().pakket(),
                new Gebeurtenis.EigenaarGewijzigd(eigenaar, "besluit van de overgang")));
        zaak.laatste = op;
        zaak.beeld = wet.vouw(zaak.nr, zaak.regels);
    }

    /** A scenario names an onregelmatigheid by its rule: its id is a digest that nobody writes by hand. */
    private static void genoemd(Zaak zaak, SortedMap<String, Object> gegevens) {
        if (gegevens.get("onregelmatigheid") instanceof String regel) {
            zaak.beeld.onregelmatigheden().stream().filter(o -> o.regel().equals(regel) && !o.opgelost()).findFirst()
                    .ifPresent(o -> gegevens.put("onregelmatigheid", o.id()));
        }
    }

    private Wijze wijze(Map<?, ?> m, String soort) {
        if (m.get("wijze") != null) {
            return Wijze.parse(tekst(m.get("wijze")));
        }
        return wet.handeling(soort).map(h -> h.aard() == Handelingsoort.Aard.EIGEN).orElse(true) ? Wijze.VERRICHTEN : Wijze.VASTLEGGEN;
    }

    private void neem(Zaak zaak, Handeling h, Actor actor, Map<?, ?> m, String waar) {
        handelingen.add(h.soort());
        if (m.get("ongeldig") != null || m.get("onbevoegd") != null) {
            vorm(zaak, h, actor, m, waar);
            return;
        }
        nu = nu.isAfter(h.geldigOp().op()) ? nu : h.geldigOp().op();
        var geweigerd = regels(m.get("geweigerd"));
        switch (wet.oordeel(zaak.stroom(), h, actor, nu)) {
            case Besluit.Geweigerd g -> {
                var regels = new TreeSet<>(g.redenen().stream().map(Toets::regel).toList());
                if (m.get("geweigerd") == null) {
                    fouten.add(waar + ": geweigerd, maar had moeten worden aanvaard: " + redenen(g.redenen()));
                } else if (!regels.equals(geweigerd)) {
                    fouten.add(waar + ": geweigerd om " + regels + ", verwacht was " + geweigerd);
                }
            }
            case Besluit.Aanvaard a -> {
                if (m.get("geweigerd") != null) {
                    fouten.add(waar + ": aanvaard, maar had moeten worden geweigerd om " + geweigerd);
                }
                onregelmatig(a, m, waar);
                wetboek(a.pakket(), m, waar);
                if (a.nieuw().isEmpty()) {
                    aanvaard.add(h.soort());
                }
                var voorgesteld = a.gebeurtenis() instanceof Gebeurtenis.HandelingVoorgesteld;
                if (voorgesteld != "ja".equals(String.valueOf(m.get("voorgesteld")))) {
                    fouten.add(waar + (voorgesteld ? ": alleen voorgesteld; een tweede persoon moet bevestigen" : ": had alleen mogen worden voorgesteld"));
                }
                zaak.regels.add(new LogRegel(zaak.regels.size() + 1, h.geldigOp(), nu, actor, h.wijze(), a.pakket(), a.gebeurtenis()));
                zaak.laatste = zaak.laatste == null || h.geldigOp().op().isAfter(zaak.laatste.op()) ? h.geldigOp() : zaak.laatste;
                zaak.beeld = a.beeld();
            }
        }
    }

    private void wetboek(String hash, Map<?, ?> m, String waar) {
        var naam = wet.pakket(hash).map(Pakketkop::naam).orElse("");
        if (m.get("wetboek") != null && !naam.equals(tekst(m.get("wetboek")))) {
            fouten.add(waar + ": beoordeeld naar " + naam + ", verwacht was " + m.get("wetboek"));
        }
    }

    private void vorm(Zaak zaak, Handeling h, Actor actor, Map<?, ?> m, String waar) {
        if (m.get("ongeldig") != null) {
            var velden = new TreeSet<>(wet.vormfouten(zaak.beeld, h, actor).stream().map(f -> veld(f.pad())).toList());
            if (!velden.equals(regels(m.get("ongeldig")))) {
                fouten.add(waar + ": de vorm klopt niet bij " + velden + ", verwacht was " + regels(m.get("ongeldig")));
            }
        } else if (!(wet.oordeel(zaak.stroom(), h, actor, nu) instanceof Besluit.Geweigerd g)
                || g.redenen().stream().noneMatch(t -> t.regel().equals(Bevoegdheid.REGEL))) {
            fouten.add(waar + ": " + actor.id() + " zou niet bevoegd zijn, maar is het wel");
        }
    }

    /** The name at the end of a path; the places in a list before it do not count. */
    private static String veld(String pad) {
        var naam = pad.replaceFirst("(/[0-9]+)+$", "");
        return naam.substring(naam.lastIndexOf('/') + 1);
    }

    private void onregelmatig(Besluit.Aanvaard a, Map<?, ?> m, String waar) {
        var verwacht = regels(m.get("onregelmatig"));
        var gevonden = zonderOntbrekend(a.nieuw(), verwacht);
        if (!gevonden.equals(verwacht)) {
            fouten.add(waar + ": onregelmatig is " + gevonden + ", verwacht was " + verwacht);
        }
    }

    static Set<String> zonderOntbrekend(List<Zaakbeeld.Onregelmatigheid> alle, Set<String> verwacht) {
        var uit = new TreeSet<String>();
        alle.stream().map(Zaakbeeld.Onregelmatigheid::regel).filter(r -> !r.equals(Toetsing.GEGEVEN_ONTBREEKT) || verwacht.contains(r)).forEach(uit::add);
        return uit;
    }

    /** The same acts registered the other way round give the same picture, corrections apart: they name what came before. */
    private void omgekeerd(Zaak zaak) {
        if (!wet.vouw(zaak.nr, zaak.regels).equals(zaak.beeld)) {
            fouten.add("het beeld van " + zaak.nr + " is niet gelijk aan de vouw van zijn stroom (fout in Spil)");
        }
        if (zaak.regels.stream().allMatch(r -> r.gebeurtenis() instanceof Gebeurtenis.HandelingVerricht)) {
            var om = new ArrayList<LogRegel>();
            for (var r : zaak.regels.reversed()) {
                om.add(new LogRegel(om.size() + 1, r.geldigOp(), r.vastgelegdOp(), r.actor(), r.wijze(), r.pakket(), r.gebeurtenis()));
            }
            if (!Beeldcodec.hash(wet.vouw(zaak.nr, om)).equals(Beeldcodec.hash(zaak.beeld))) {
                fouten.add("in omgekeerde volgorde vastgelegd geeft " + zaak.nr + " een ander beeld (fout in Spil of in het pakket)");
            }
        }
    }

    List<Zaak> zaken(Map<?, ?> m) {
        var genoemd = m.get("zaak") == null ? List.of() : m.get("zaak") instanceof List<?> l ? l : List.of(m.get("zaak"));
        if (genoemd.isEmpty() && zaken.size() > 1) {
            throw new Onleesbaar("stap " + stap + ": noem de zaak, want er zijn er meer");
        }
        return genoemd.isEmpty() ? List.copyOf(zaken.values()) : genoemd.stream().map(n -> {
            var zaak = zaken.get(tekst(n));
            if (zaak == null) {
                throw new Onleesbaar("stap " + stap + ": onbekende zaak " + n);
            }
            return zaak;
        }).toList();
    }

    Actor actor(String door) {
        var rol = door.replaceFirst("[0-9]+$", "");
        if (!Beeldtypen.rollen().contains(rol)) {
            throw new Onleesbaar("stap " + stap + ": '" + door + "' is geen rol of account");
        }
        return door.equals("systeem") ? Actor.SYSTEEM : new Actor(door, door, rol, "amsterdam");
    }

    static String redenen(List<Toets> toetsen) {
        return String.join("; ", toetsen.stream().map(t -> t.regel() + " (" + t.tekst() + ")").toList());
    }

    static Set<String> regels(@Nullable Object waarde) {
        return new TreeSet<>(waarde instanceof List<?> l ? l.stream().map(Scenarioloop::tekst).toList() : waarde == null ? List.of() : List.of(tekst(waarde)));
    }

    Moment moment(@Nullable Object waarde) {
        return Scenariotijd.lees(tekst(waarde)).orElseThrow(() -> new Onleesbaar("stap " + stap + ": geen tijd als 2026-10-02T10:00 of 2026-10-02: " + waarde));
    }

    private static TreeSet<Integer> nummers(@Nullable Object waarde) {
        return new TreeSet<>(waarde instanceof List<?> l ? l.stream().map(n -> Integer.valueOf(tekst(n))).toList()
                : waarde == null ? List.of() : List.of(Integer.valueOf(tekst(waarde))));
    }

    Map<?, ?> map(@Nullable Object waarde) {
        if (waarde instanceof Map<?, ?> m) {
            return m;
        }
        throw new Onleesbaar("stap " + stap + ": hier hoort een object, niet: " + waarde);
    }

    void bekend(Map<?, ?> m, Set<String> sleutels, String waar) {
        m.keySet().stream().filter(s -> !sleutels.contains(tekst(s))).forEach(s -> fouten.add(waar + ": onbekende sleutel '" + s + "'"));
    }

    static String tekst(@Nullable Object waarde) {
        return String.valueOf(waarde);
    }

    private static Object gewoon(Object waarde) {
        return Vormcontrole.getal(waarde);
    }
}
