package nl.spil.recht;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import dev.cel.common.types.SimpleType;
import org.jspecify.annotations.Nullable;

/** Reads one pack whole: head, then names, then everything that uses the names. Errors gather; a pack with any is not used. */
final class Pakketlezer {

    private static final Set<String> SOORTEN = Set.of("tekst", "ja-nee", "geheel", "tijdstip", "datum");

    private final Pakketbron bron;
    private final Pakketbestanden bestanden;
    private final String hash;

    Pakketlezer(Pakketbron bron) {
        this.bron = bron;
        this.bestanden = new Pakketbestanden(bron);
        this.hash = bron.sha256();
    }

    List<Pakketfout> fouten() {
        return bestanden.fouten;
    }

    /** Name of the pack beside which it stands, or empty. */
    String bij() {
        return bestanden.kop == null ? "" : bestanden.kop.tekst("bij", "");
    }

    String naam() {
        return bestanden.kop == null ? "" : bestanden.kop.tekst("pakket", "");
    }

    Pakketbron bron() {
        return bron;
    }

    Pakketbestanden bestanden() {
        return bestanden;
    }

    String hash() {
        return hash;
    }

    /**
     * @param gastheer the pack named by {@code bij}, whose names this one may use; null when it stands alone
     * @param gevolgd  the pack named by {@code volgt}, as read; null when it follows none
     */
    @Nullable Pakket lees(@Nullable Pakket gastheer, Pakketlader.@Nullable Gelezen gevolgd) {
        var kop = bestanden.kop;
        if (kop == null) {
            return null;
        }
        var naam = kop.tekst("pakket");
        var versie = Objects.requireNonNullElse(kop.heeft("versie") ? kop.getal("versie") : null, 0);
        if (versie < 1) {
            kop.fout("versie", "'versie' is een geheel getal vanaf 1");
        }
        var titel = kop.tweetalig("titel", true);
        var vanaf = dag(kop, "vanaf", LocalDate.of(1800, 1, 1));
        var tot = kop.heeft("tot") ? dag(kop, "tot", LocalDate.of(9999, 1, 1)) : null;
        var bronstand = kop.tekst("bronstand", "");
        if (bronstand.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            dag(kop, "bronstand", LocalDate.of(1800, 1, 1));
        }
        var volgt = kop.tekst("volgt", "");
        var proef = kop.keuze("proef", "nee", new java.util.LinkedHashSet<>(List.of("nee", "ja"))).equals("ja");
        if (!volgt.isEmpty() && gevolgd == null) {
            kop.fout("volgt", "er is geen pakket '" + volgt + "' om te volgen");
        }
        var volger = gevolgd == null ? null : new Pakketvolger(gevolgd.pakket(), gevolgd.bestanden(), hash);
        if (!bij().isEmpty() && gastheer == null) {
            kop.fout("bij", "er is geen pakket '" + bij() + "'");
        }
        var onder = gevolgd == null ? gastheer : gevolgd.pakket();
        var eigen = attributen(kop.map("attributen"), onder);
        kop.klaar();
        var bereik = bereik(eigen, onder);
        var schrijver = new Celschrijver(bereik);
        var termijnen = termijnen(bereik, schrijver, gastheer, volger);
        var handelingen = handelingen(bereik, schrijver, termijnen, gastheer, volger);
        if (volger != null) {
            volger.erf(handelingen, termijnen);
        }
        var fasen = bestanden.fasen.isEmpty() && gevolgd != null ? gevolgd.pakket().fasen() : afleidingen(bestanden.fasen, "fase", schrijver, true);
        var lijsten = bestanden.lijsten.isEmpty() && gevolgd != null ? gevolgd.pakket().lijsten()
                : afleidingen(bestanden.lijsten, "lijst", schrijver, gastheer != null);
        var acht = new Achtergrondlezer(bestanden, bereik);
        return new Pakket(naam, versie, titel, vanaf, tot, bij(), bron, hash, handelingen, termijnen, eigen, fasen, lijsten,
                new Pakket.Achtergrond(bronstand, volgt, proef, acht.herkomst(volger, handelingen.keySet(), termijnen.keySet()), acht.open(),
                        new Overgangslezer(bereik.handelingen(), acht.fasen(handelingen)).lees(bestanden.overgang, naam, volgt, vanaf)));
    }

    private Celbereik bereik(Map<String, Celbereik.Eigen> eigen, @Nullable Pakket gastheer) {
        var handelingen = new HashSet<>(bestanden.handelingen.keySet());
        var termijnen = new HashSet<>(bestanden.termijnen.keySet());
        if (gastheer != null) {
            handelingen.addAll(gastheer.handelingen().keySet());
            termijnen.addAll(gastheer.termijnen().keySet());
        }
        return new Celbereik(handelingen, termijnen, eigen);
    }

    private Map<String, Celbereik.Eigen> attributen(Ymap map, @Nullable Pakket gastheer) {
        var uit = new TreeMap<String, Celbereik.Eigen>(gastheer == null ? Map.of() : gastheer.eigen());
        for (var naam : map.sleutels()) {
            var a = map.map(naam);
            if (!naam.matches("[a-z][A-Za-z0-9]*")) {
                map.fout(naam, "de naam van een attribuut is lowerCamel, niet: " + naam);
            }
            if (uit.containsKey(naam)) {
                map.fout(naam, "attribuut '" + naam + "' bestaat al in pakket " + Objects.requireNonNull(gastheer).naam());
            }
            var soort = Invoersoort.lees(a.keuze("soort", null, new java.util.LinkedHashSet<>(SOORTEN))).orElse(Invoersoort.TEKST);
            var begin = a.tekst("begin", "");
            a.klaar();
            uit.put(naam, new Celbereik.Eigen(naam, soort, Gevolglezer.eigenwaarde(soort, begin, reden -> map.fout(naam, reden))));
        }
        return uit;
    }

    private Map<String, Wetstermijn> termijnen(Celbereik bereik, Celschrijver schrijver, @Nullable Pakket gastheer, @Nullable Pakketvolger volger) {
        var uit = new LinkedHashMap<String, Wetstermijn>();
        bestanden.termijnen.forEach((id, stuk) -> {
            if (gastheer != null && gastheer.termijnen().containsKey(id)) {
                stuk.bestand().fout(stuk.node(), "termijn '" + id + "' bestaat al in pakket " + gastheer.naam());
            }
            uit.put(id, new Termijnlezer(bereik, schrijver, hash).lees(id, volger == null ? stuk : volger.vol(id, stuk, volger.termijnen())));
        });
        return uit;
    }

    private Map<String, Wetshandeling> handelingen(Celbereik bereik, Celschrijver schrijver, Map<String, Wetstermijn> termijnen,
            @Nullable Pakket gastheer, @Nullable Pakketvolger volger) {
        var gedeeld = new LinkedHashMap<String, Pakketbestanden.Stuk>();
        if (volger != null) {
            gedeeld.putAll(volger.regels());
        }
        gedeeld.putAll(bestanden.regels);
        var regels = Regellezer.gedeeld(gedeeld);
        var uit = new LinkedHashMap<String, Wetshandeling>();
        var vanzelf = new HashSet<String>();
        termijnen.values().forEach(t -> vanzelf.add(t.soort().daarna()));
        var rangen = new HashMap<Integer, String>();
        if (gastheer != null) {
            gastheer.handelingen().values().forEach(h -> rangen.put(h.soort().rang(), h.soort().id()));
        }
        if (volger != null) {
            rangen.putAll(volger.rangen(bestanden.handelingen.keySet()));
            vanzelf.addAll(volger.vanzelf());
        }
        bestanden.handelingen.forEach((id, stuk) -> {
            var lezer = new Handelinglezer(bereik, schrijver, regels, hash, vanzelf);
            var h = volger == null ? lezer.lees(id, stuk) : volger.lees(id, stuk, lezer);
            var eerder = rangen.putIfAbsent(h.soort().rang(), id);
            if (eerder != null && h.soort().rang() > 0) {
                stuk.bestand().fout(stuk.node(), "rang " + h.soort().rang() + " van '" + id + "' is al die van '" + eerder + "'");
            }
            if (gastheer != null && gastheer.handelingen().containsKey(id)) {
                stuk.bestand().fout(stuk.node(), "handeling '" + id + "' bestaat al in pakket " + gastheer.naam());
            }
            uit.put(id, h);
        });
        return uit;
    }

    private static List<String> eerst(Ymap map, Celbereik bereik) {
        if (!map.heeft("eerst")) {
            return List.of();
        }
        var eerst = map.woorden("eerst");
        eerst.stream().filter(id -> !bereik.handelingen().contains(id)).forEach(id -> map.fout("eerst", "onbekende handeling '" + id + "'"));
        return eerst;
    }

    private List<Pakket.Afleiding> afleidingen(List<Pakketbestanden.Stuk> stukken, String sleutel, Celschrijver schrijver, boolean zonderSlot) {
        var uit = new ArrayList<Pakket.Afleiding>();
        var slot = false;
        for (var stuk : stukken) {
            var map = new Ymap(stuk.bestand(), stuk.node(), "een " + sleutel);
            var id = map.tekst(sleutel);
            var titel = map.tweetalig("titel", sleutel.equals("lijst"));
            var zin = map.tweetalig("zin", false);
            var als = map.tekst("als");
            var eerst = eerst(map, schrijver.bereik());
            map.klaar();
            if (uit.stream().anyMatch(a -> a.soort().id().equals(id)) && sleutel.equals("lijst")) {
                stuk.bestand().fout(stuk.node(), sleutel + " '" + id + "' staat er twee keer");
            }
            if (slot) {
                stuk.bestand().fout(stuk.node(), "na '\"true\"' komt geen " + sleutel + " meer: deze geldt nooit");
            }
            slot |= als.strip().equals("true");
            var cel = als.isEmpty() ? null : schrijver.met(List.of()).schrijf(als, SimpleType.BOOL, Celnamen.Plek.AFLEIDING, "", r -> map.fout("als", r));
            if (cel != null) {
                uit.add(new Pakket.Afleiding(new Lijstsoort(id, titel, zin, eerst), cel));
            }
        }
        if (!slot && !zonderSlot) {
            bestanden.fouten.add(new Pakketfout(bron.naam(), 0, "de laatste " + sleutel + " moet alles opvangen (als: \"true\"), zodat elke zaak in een "
                    + sleutel + " staat"));
        }
        return List.copyOf(uit);
    }

    private static LocalDate dag(Ymap map, String sleutel, LocalDate anders) {
        var tekst = map.tekst(sleutel);
        try {
            return tekst.isEmpty() ? anders : LocalDate.parse(tekst);
        } catch (DateTimeException e) {
            map.fout(sleutel, "'" + sleutel + "' is geen datum als 2026-01-01: " + tekst);
            return anders;
        }
    }
}
