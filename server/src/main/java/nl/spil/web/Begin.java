package nl.spil.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.spil.recht.Actor;
import nl.spil.recht.Bevoegde;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Invoersoort;
import nl.spil.recht.Tabellen;
import nl.spil.recht.Wijze;
import nl.spil.recht.Zaakbeeld;
import nl.spil.zaak.Zaakstand;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** How a form begins: filled with what the zaak tells already. And which fields of a request belong to a form. */
@Component
class Begin {

    private static final int LANGSTE = 20_000;
    private static final int VELDEN = 2_000;

    /** A draft that is not kept yet: the feiten that wait for a decision are chosen, the act is taken now or was done elsewhere. */
    Concept van(Handelingsoort soort, Zaakstand stand, Actor actor, MultiValueMap<String, String> vraag, Weergave w) {
        SortedMap<String, List<String>> velden = new TreeMap<>();
        velden.put("wijze", List.of((soort.aard() == Handelingsoort.Aard.EIGEN && neemt(soort, actor) ? Wijze.VERRICHTEN : Wijze.VASTLEGGEN).wire()));
        velden.put("geldigOp.datum", List.of(w.vandaag().toString()));
        velden.put("geldigOp.tijd", List.of(w.klok(w.nu()).replace('.', ':')));
        velden.put("feiten", wachtend(stand.beeld(), soort));
        for (var v : soort.gegevens()) {
            var naam = "g." + v.naam();
            var gevraagd = vraag.get(v.naam());
            if (gevraagd != null) {
                velden.put(naam, kort(gevraagd));
            } else if (v.soort() == Invoersoort.ZITTING && stand.beeld().zitting().datum() != null) {
                velden.put(naam + ".datum", List.of(stand.beeld().zitting().datum().toString()));
            } else if (v.naam().equals("forum") && !stand.beeld().zitting().forum().isEmpty()) {
                velden.put(naam, List.of(stand.beeld().zitting().forum()));
            } else if (v.soort() == Invoersoort.TEKST && v.naam().equals("tenlastelegging")) {
                velden.put(naam, List.of(tenlastelegging(stand.beeld(), velden.getOrDefault("feiten", List.of()), w)));
            }
        }
        return new Concept(soort.id(), velden, stand.versie(), "", w.nu(), w.nu());
    }

    /** Whether this person takes such an act himself; who does not, records that another took it. */
    private static boolean neemt(Handelingsoort soort, Actor actor) {
        var bevoegden = Tabellen.ingebouwd().bevoegden();
        return soort.bevoegd().stream().anyMatch(b -> bevoegden.get(b) instanceof Bevoegde wie && wie.registreert().contains(actor.rol()));
    }

    /** The fields of a request that belong to the form; one that belongs to it and was not sent (an unchecked box) becomes empty. */
    SortedMap<String, List<String>> velden(Handelingsoort soort, MultiValueMap<String, String> vorm) {
        SortedMap<String, List<String>> velden = new TreeMap<>();
        for (var naam : List.of("feiten", "vorderingen", "voorwerpen", "stukken")) {
            velden.put(naam, kort(vorm.getOrDefault(naam, List.of())));
        }
        soort.gegevens().forEach(v -> velden.put("g." + v.naam(), List.of()));
        for (Map.Entry<String, List<String>> e : vorm.entrySet()) {
            var naam = e.getKey();
            if (velden.size() < VELDEN && naam.length() < 80 && (velden.containsKey(naam) || naam.startsWith("g.") || naam.startsWith("geldigOp.") || naam.equals("wijze"))) {
                velden.put(naam, kort(e.getValue()));
            }
        }
        return velden;
    }

    private static List<String> kort(List<String> waarden) {
        var uit = new ArrayList<String>();
        for (var w : waarden) {
            uit.add(w.length() > LANGSTE ? w.substring(0, LANGSTE) : w.replace("\0", "").replace("\r\n", "\n"));
        }
        return uit;
    }

    private static List<String> wachtend(Zaakbeeld beeld, Handelingsoort soort) {
        if (!soort.betreft().equals("feiten")) {
            return List.of();
        }
        var open = beeld.feiten().stream().filter(f -> !f.onherroepelijk() && f.executie().isEmpty() && !f.adInformandum()
                && List.of("te-beslissen", "gedagvaard", "opgeroepen", "strafbeschikking").contains(f.vervolging())).map(f -> String.valueOf(f.nr())).toList();
        return open.isEmpty() ? beeld.feiten().stream().map(f -> String.valueOf(f.nr())).toList() : open;
    }

    /** A first text of the charge, from what is known of each feit; the person makes it right. */
    private static String tenlastelegging(Zaakbeeld beeld, List<String> feiten, Weergave w) {
        var delen = new ArrayList<String>();
        for (var f : beeld.feiten()) {
            if (feiten.contains(String.valueOf(f.nr()))) {
                var wanneer = f.pleegVan().equals(f.pleegTot()) ? w.datum(f.pleegVan()) : w.datum(f.pleegVan()) + " tot en met " + w.datum(f.pleegTot());
                delen.add("Feit " + f.nr() + ". De verdachte wordt ten laste gelegd dat hij/zij op of omstreeks " + wanneer + " te " + (f.pleegplaats().isEmpty() ? "[plaats]" : f.pleegplaats())
                        + ", " + (f.poging() ? "een poging tot " : "") + (f.kwalificatie().isEmpty() ? f.strafbaarFeit() : f.kwalificatie()) + " heeft gepleegd, door [omschrijving];");
            }
        }
        return String.join("\n\n", delen);
    }
}
