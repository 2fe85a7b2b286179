package nl.spil.recht;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A pack that follows another ({@code volgt}): what it does not say itself it takes from there, marked as not tested. The files
 * of the other are kept inside it, so that its hash says everything it was judged by.
 */
final class Pakketvolger {

    /** Folder inside the pack with the files of the pack it follows. */
    static final String MAP = "volgt/";
    /** What an act or term is by nature and no law changes: not listed as taken over. */
    private static final Set<String> VORM = Set.of("fase", "aard", "precisie", "dagplaats", "rang", "registreert", "betreft", "artikel", "artikel2029",
            "zekerheid", "per", "van", "vrijheid", "taken", "beslissing", "eigenAls");

    private final Pakket basis;
    private final Pakketbestanden bron;
    private final String hash;

    /** @param bron the files that {@code basis} was read from */
    Pakketvolger(Pakket basis, Pakketbestanden bron, String hash) {
        this.basis = basis;
        this.bron = bron;
        this.hash = hash;
    }

    /** The pack with the files it follows, when it says that it follows one of {@code andere} and does not hold them yet. */
    static Pakketbron vul(Pakketbron pakket, List<Pakketbron> andere) {
        var volgt = volgt(pakket);
        if (volgt.isEmpty() || pakket.bestanden().keySet().stream().anyMatch(b -> b.startsWith(MAP))) {
            return pakket;
        }
        var gevolgd = andere.stream().filter(a -> naam(a).equals(volgt)).reduce((a, b) -> versie(b) > versie(a) ? b : a);
        var bestanden = new TreeMap<>(pakket.bestanden());
        gevolgd.ifPresent(g -> g.bestanden().forEach((pad, inhoud) -> bestanden.put(MAP + pad, inhoud)));
        return new Pakketbron(pakket.naam(), bestanden);
    }

    /** The files that a pack follows, as a pack of its own; without files when it follows none. */
    static Pakketbron gevolgd(Pakketbron pakket) {
        var bestanden = new TreeMap<String, byte[]>();
        pakket.bestanden().forEach((pad, inhoud) -> {
            if (pad.startsWith(MAP)) {
                bestanden.put(pad.substring(MAP.length()), inhoud);
            }
        });
        return new Pakketbron(pakket.naam() + "/volgt", bestanden);
    }

    static String volgt(Pakketbron pakket) {
        return kop(pakket, "volgt");
    }

    private static String naam(Pakketbron pakket) {
        return kop(pakket, "pakket");
    }

    private static int versie(Pakketbron pakket) {
        var versie = kop(pakket, "versie");
        return versie.matches("[0-9]{1,6}") ? Integer.parseInt(versie) : 0;
    }

    /** One plain line of the head: reading all of the YAML to know it would take as long as reading the pack. */
    private static String kop(Pakketbron pakket, String sleutel) {
        var kop = new String(pakket.bestanden().getOrDefault(Pakketbestanden.KOP, new byte[0]), StandardCharsets.UTF_8);
        return kop.lines().filter(r -> r.startsWith(sleutel + ":")).map(r -> r.substring(sleutel.length() + 1).replaceFirst("#.*", "").strip())
                .findFirst().orElse("");
    }

    /** An own row, filled with what it leaves out. */
    Pakketbestanden.Stuk vol(String id, Pakketbestanden.Stuk stuk, Map<String, Pakketbestanden.Stuk> gevolgd) {
        var onder = gevolgd.get(id);
        if (onder == null || !(onder.node() instanceof MappingNode van) || !(stuk.node() instanceof MappingNode map)) {
            return stuk;
        }
        var namen = namen(map);
        var leden = new ArrayList<>(map.getValue());
        van.getValue().stream().filter(l -> !(l.getKeyNode() instanceof ScalarNode s && namen.contains(s.getValue()))).forEach(leden::add);
        return new Pakketbestanden.Stuk(stuk.bestand(), new MappingNode(map.getTag(), true, leden, map.getFlowStyle(), map.getStartMark(), map.getEndMark()));
    }

    private static Set<String> namen(MappingNode map) {
        var uit = new LinkedHashSet<String>();
        for (NodeTuple lid : map.getValue()) {
            if (lid.getKeyNode() instanceof ScalarNode s) {
                uit.add(s.getValue());
            }
        }
        return uit;
    }

    /** What an act or term takes over. */
    SortedSet<String> overgenomen(Pakketbestanden.@org.jspecify.annotations.Nullable Stuk onder, Pakketbestanden.@org.jspecify.annotations.Nullable Stuk zelf) {
        var uit = new TreeSet<String>();
        if (onder != null && onder.node() instanceof MappingNode van) {
            uit.addAll(namen(van));
        }
        if (zelf != null && zelf.node() instanceof MappingNode map) {
            uit.removeAll(namen(map));
        }
        uit.removeAll(VORM);
        return uit;
    }

    /** Reads an own act, filled with what it leaves out. */
    Wetshandeling lees(String id, Pakketbestanden.Stuk stuk, Handelinglezer lezer) {
        return metOngetoetsteRegels(lezer.lees(id, vol(id, stuk, bron.handelingen)));
    }

    /** The conditions that acts of the pack followed share. */
    Map<String, Pakketbestanden.Stuk> regels() {
        return bron.regels;
    }

    /** Places in the order of acts that are taken by those without an own row. */
    Map<Integer, String> rangen(Set<String> eigen) {
        var uit = new TreeMap<Integer, String>();
        basis.handelingen().forEach((id, h) -> {
            if (!eigen.contains(id)) {
                uit.put(h.soort().rang(), id);
            }
        });
        return uit;
    }

    /** Acts of time. */
    Set<String> vanzelf() {
        return basis.handelingen().values().stream().map(Wetshandeling::soort).filter(Handelingsoort::vanzelf).map(Handelingsoort::id)
                .collect(java.util.stream.Collectors.toSet());
    }

    Map<String, Pakketbestanden.Stuk> handelingen() {
        return bron.handelingen;
    }

    Map<String, Pakketbestanden.Stuk> termijnen() {
        return bron.termijnen;
    }

    /** Every act of the pack followed that has no row here, as it is there. */
    void erf(Map<String, Wetshandeling> handelingen, Map<String, Wetstermijn> termijnen) {
        basis.handelingen().forEach((id, h) -> handelingen.computeIfAbsent(id, _ -> erf(h)));
        basis.termijnen().forEach((id, t) -> termijnen.computeIfAbsent(id, _ -> erf(t)));
    }

    private Wetshandeling erf(Wetshandeling h) {
        var s = h.soort();
        var regels = ongetoetst(h.regels());
        var soort = new Handelingsoort(s.id(), hash, s.titel(), s.zin(), s.fase(), s.artikel().stream().map(Pakketvolger::ongetoetst).toList(), s.artikel2029(),
                "C", s.aard(), s.precisie(), s.dagplaats(), s.rang(), s.bevoegd(), s.registreert(), s.betreft(), velden(s.gegevens()),
                regels.stream().map(Wetshandeling.Regel::voorwaarde).toList(), s.bevestiging(), s.bewerking(), s.termijnen(), s.taken(), s.document(),
                s.bericht(), s.vanzelf());
        return new Wetshandeling(soort, regels, h.gevolgen(), h.termijnen(), h.bevestigAls(), h.eigenAls(), h.alsVerplicht(), h.beslissing());
    }

    private Wetstermijn erf(Wetstermijn t) {
        var s = t.soort();
        return new Wetstermijn(new Termijnsoort(s.id(), hash, s.titel(), ongetoetst(s.artikel()), "C", s.duur(), s.telling(), s.atw(), s.per(), s.aard(),
                s.begint(), s.gevolg(), s.grensDagen(), s.daarna(), s.van()), t.regel(), t.vrijheid(), t.verloop());
    }

    /** An own act: conditions taken over, also those it shares, name the article of today as what it is. */
    private Wetshandeling metOngetoetsteRegels(Wetshandeling h) {
        var s = h.soort();
        var regels = ongetoetst(h.regels());
        var soort = new Handelingsoort(s.id(), s.pakket(), s.titel(), s.zin(), s.fase(), s.artikel(), s.artikel2029(), s.zekerheid(), s.aard(), s.precisie(),
                s.dagplaats(), s.rang(), s.bevoegd(), s.registreert(), s.betreft(), velden(s.gegevens()), regels.stream().map(Wetshandeling.Regel::voorwaarde).toList(),
                s.bevestiging(), s.bewerking(), s.termijnen(), s.taken(), s.document(), s.bericht(), s.vanzelf());
        return new Wetshandeling(soort, regels, h.gevolgen(), h.termijnen(), h.bevestigAls(), h.eigenAls(), h.alsVerplicht(), h.beslissing());
    }

    private static List<Invoerveld> velden(List<Invoerveld> velden) {
        return velden.stream().map(v -> Recordwijziging.met(v, Map.of("artikel", ongetoetst(v.artikel())))).toList();
    }

    private static List<Wetshandeling.Regel> ongetoetst(List<Wetshandeling.Regel> regels) {
        return regels.stream().map(r -> new Wetshandeling.Regel(new Voorwaarde(r.voorwaarde().regel(), ongetoetst(r.voorwaarde().artikel()),
                r.voorwaarde().als(), r.voorwaarde().anders()), r.als())).toList();
    }

    /** Articles of the Code of today have another place in the new one, which nobody has read; other laws stay where they are. */
    static String ongetoetst(String artikel) {
        return artikel.startsWith("Sv ") && !artikel.startsWith("Sv 2029") ? "Sv 2029: niet getoetst (nu " + artikel + ")" : artikel;
    }
}
