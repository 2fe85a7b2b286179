package nl.spil.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.spil.recht.Pakketkop;
import nl.spil.recht.Wetspakketten;
import org.jspecify.annotations.Nullable;

/**
 * Two Codes, or two versions of one, beside each other.
 *
 * @param nieuw only in the second
 * @param weg   only in the first
 * @param anders of which a rule differs
 * @param bron   of which only the article or its certainty differs
 * @param gelijk how many are the same in all
 */
record Wetsvergelijking(List<Verschil> nieuw, List<Verschil> weg, List<Verschil> anders, List<Verschil> bron, int gelijk) {

    /** @param wat the parts that differ, in words */
    record Verschil(String adres, String titel, String wat) {}

    /** A part of an act or term on both sides. {@code ongetoetst}: the second only took it over. */
    record Rij(String kop, boolean anders, boolean ongetoetst, List<Lijn> a, List<Lijn> b) {}

    /** @param alleen not on the other side */
    record Lijn(String tekst, boolean alleen) {}

    /** @param soort {@code handelingen} or {@code termijnen} */
    static String adres(String a, String b, String soort, String id) {
        return "/wet/vergelijk?a=" + a + "&b=" + b + "&" + enkel(soort) + "=" + id;
    }

    private static String enkel(String soort) {
        return soort.equals("handelingen") ? "handeling" : "termijn";
    }

    /** @param eigen parts of which the second says nothing itself; see {@link nl.spil.recht.Herkomst} */
    static List<Rij> naast(@Nullable Wetsblad a, @Nullable Wetsblad b, Set<String> eigen) {
        var links = delen(a);
        var rechts = delen(b);
        var koppen = new LinkedHashMap<>(links);
        rechts.forEach(koppen::putIfAbsent);
        var uit = new ArrayList<Rij>();
        koppen.forEach((kop, deel) -> {
            var l = regels(links.get(kop));
            var r = regels(rechts.get(kop));
            if (!l.isEmpty() || !r.isEmpty()) {
                uit.add(new Rij(kop, verschilt(l, r), b != null && eigen.contains(deel.sleutel()), lijnen(l, r), lijnen(r, l)));
            }
        });
        return uit;
    }

    static Wetsvergelijking van(Wetspakketten a, Wetspakketten b, Pakketkop kopA, Pakketkop kopB, Weergave w) {
        var links = bladen(a, w);
        var rechts = bladen(b, w);
        var van = Wetboek.sleutel(a, kopA);
        var naar = Wetboek.sleutel(b, kopB);
        var nieuw = new ArrayList<Verschil>();
        var weg = new ArrayList<Verschil>();
        var anders = new ArrayList<Verschil>();
        var bron = new ArrayList<Verschil>();
        var gelijk = 0;
        var alle = new TreeSet<>(links.keySet());
        alle.addAll(rechts.keySet());
        for (var plek : alle) {
            var l = links.get(plek);
            var r = rechts.get(plek);
            var soort = plek.substring(0, plek.indexOf('/'));
            var adres = adres(van, naar, soort, plek.substring(plek.indexOf('/') + 1));
            if (l == null || r == null) {
                (l == null ? nieuw : weg).add(new Verschil(adres, (l == null ? java.util.Objects.requireNonNull(r) : l).titel(), w.t("wetboek.soort." + enkel(soort))));
                continue;
            }
            var regels = verschillen(l, r, false);
            if (!regels.isEmpty()) {
                anders.add(new Verschil(adres, l.titel(), String.join(", ", regels)));
            } else if (!verschillen(l, r, true).isEmpty()) {
                bron.add(new Verschil(adres, l.titel(), w.t("wetboek.soort." + enkel(soort))));
            } else {
                gelijk++;
            }
        }
        return new Wetsvergelijking(nieuw, weg, anders, bron, gelijk);
    }

    private static Map<String, Wetsblad> bladen(Wetspakketten wet, Weergave w) {
        var uit = new LinkedHashMap<String, Wetsblad>();
        wet.handelingen().forEach(h -> uit.put("handelingen/" + h.id(), Wetsblad.van(h, wet, w)));
        wet.termijnen().forEach(t -> uit.put("termijnen/" + t.id(), Wetsblad.van(t, w)));
        return uit;
    }

    private static List<String> verschillen(Wetsblad a, Wetsblad b, boolean bron) {
        var rechts = delen(b);
        return a.delen().stream().filter(d -> d.bron() == bron && verschilt(d.regels(), regels(rechts.get(d.kop())))).map(Wetsblad.Deel::kop).toList();
    }

    private static boolean verschilt(List<Wetsblad.Regel> a, List<Wetsblad.Regel> b) {
        return !a.stream().map(Wetsblad.Regel::gelijk).toList().equals(b.stream().map(Wetsblad.Regel::gelijk).toList());
    }

    private static List<Lijn> lijnen(List<Wetsblad.Regel> van, List<Wetsblad.Regel> ander) {
        var daar = ander.stream().map(Wetsblad.Regel::gelijk).collect(Collectors.toSet());
        return van.stream().map(r -> new Lijn(r.tekst(), !daar.contains(r.gelijk()))).toList();
    }

    private static Map<String, Wetsblad.Deel> delen(@Nullable Wetsblad blad) {
        var uit = new LinkedHashMap<String, Wetsblad.Deel>();
        if (blad != null) {
            blad.delen().forEach(d -> uit.put(d.kop(), d));
        }
        return uit;
    }

    private static List<Wetsblad.Regel> regels(Wetsblad.@Nullable Deel deel) {
        return deel == null ? List.of() : deel.regels();
    }
}
