package nl.spil.recht;

import dev.cel.common.types.SimpleType;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.spil.recht.Handelingsoort.Aard;
import nl.spil.recht.Handelingsoort.Dagplaats;
import nl.spil.recht.Handelingsoort.Termijnwerking;
import nl.spil.recht.Wetshandeling.Stap;
import nl.spil.recht.Wetshandeling.Werking;
import org.jspecify.annotations.Nullable;

/** Reads an act of a pack. */
final class Handelinglezer {

    private static final Set<String> BEWERKINGEN = rij("inschrijven", "feiten", "persoon", "vordering", "beslag", "uitspraak", "voegen", "splitsen",
            "zitting", "vrijheid");
    private static final Duration OPEN = Duration.ofDays(14);

    private final Celbereik bereik;
    private final Celschrijver schrijver;
    private final Map<String, Voorwaarde> gedeeld;
    private final String hash;
    private final Set<String> vanzelf;

    /** @param vanzelf acts of time: those that the passing of a term brings */
    Handelinglezer(Celbereik bereik, Celschrijver schrijver, Map<String, Voorwaarde> gedeeld, String hash, Set<String> vanzelf) {
        this.bereik = bereik;
        this.schrijver = schrijver;
        this.gedeeld = gedeeld;
        this.hash = hash;
        this.vanzelf = vanzelf;
    }

    Wetshandeling lees(String id, Pakketbestanden.Stuk stuk) {
        var h = new Ymap(stuk.bestand(), stuk.node(), "handeling '" + id + "'");
        var titel = h.tweetalig("titel", true);
        var zin = h.tweetalig("zin", true);
        var fase = h.tekst("fase");
        var artikel = h.woorden("artikel");
        var aard = h.keuze("aard", null, rij("eigen", "elders"));
        var precisie = h.keuze("precisie", "minuut", rij("minuut", "dag"));
        var dagplaats = h.keuze("dagplaats", "begin", rij("begin", "eind"));
        var rang = Objects.requireNonNullElse(h.getal("rang"), 0);
        if (rang < 1) {
            h.fout("rang", "'rang' is een geheel getal vanaf 1");
        }
        var betreft = h.keuze("betreft", null, rij("zaak", "feiten", "verdachte", "vordering", "voorwerp", "stuk"));
        var invoer = h.map("gegevens");
        var velden = Invoerlezer.lees(invoer);
        var met = schrijver.met(velden);
        var alsVerplicht = Invoerlezer.alsVerplicht(velden, invoer, met);
        var regels = Regellezer.lees(h.lijst("voorwaarden"), h.fouten(), gedeeld, met);
        var bevestiging = h.heeft("bevestiging") ? h.map("bevestiging") : null;
        var bevestigAls = bevestiging == null || !bevestiging.heeft("als") ? null : cel(bevestiging, "als", met);
        var bewerking = h.heeft("bewerking") ? h.keuze("bewerking", null, BEWERKINGEN) : "";
        var gevolgen = new Gevolglezer(bereik, met).lees(h.map("gevolgen"));
        var stappen = new Termijnstaplezer(bereik, met).lees(h.map("termijnen"));
        var document = h.tekst("document", "");
        if (!document.isEmpty() && !Tabellen.ingebouwd().documentsoorten().containsKey(document)) {
            h.fout("document", "'" + document + "' staat niet in documentsoorten.csv");
        }
        var eigenAls = h.heeft("eigenAls") ? cel(h, "eigenAls", met) : null;
        var beslissing = h.keuze("beslissing", bewerking.equals("uitspraak") ? "ja" : "nee", rij("ja", "nee")).equals("ja");
        var soort = new Handelingsoort(id, hash, titel, zin, fase, artikel, h.tekst("artikel2029", ""),
                h.keuze("zekerheid", "C", rij("A", "B", "C")), Aard.valueOf(aard.toUpperCase(Locale.ROOT)),
                Moment.Precisie.valueOf(precisie.toUpperCase(Locale.ROOT)), Dagplaats.valueOf(dagplaats.toUpperCase(Locale.ROOT)), rang,
                bekend(h, "bevoegd", Tabellen.ingebouwd().bevoegden().keySet(), "staat niet in bevoegden.csv"),
                bekend(h, "registreert", Beeldtypen.rollen(), "is geen rol of ketenpartner van bevoegden.csv"), betreft, velden,
                regels.stream().map(Wetshandeling.Regel::voorwaarde).toList(), bevestiging == null ? null : bevestiging(bevestiging),
                bewerking, werking(stappen), h.woorden("taken"), document, h.woorden("bericht"), vanzelf.contains(id));
        h.klaar();
        return new Wetshandeling(soort, regels, gevolgen, stappen, bevestigAls, eigenAls, alsVerplicht, beslissing);
    }

    private static @Nullable Uitdrukking cel(Ymap map, String sleutel, Celschrijver.Met met) {
        return met.schrijf(map.tekst(sleutel), SimpleType.BOOL, Celnamen.Plek.VOORWAARDE, "", r -> map.fout(sleutel, r));
    }

    private static Bevestiging bevestiging(Ymap b) {
        var door = bekend(b, "door", Beeldtypen.rollen(), "is geen rol van bevoegden.csv");
        var termijn = OPEN;
        if (b.heeft("termijn")) {
            var duur = Duur.lees(b.tekst("termijn"));
            if (duur.isEmpty()) {
                b.fout("termijn", "'termijn' is geen duur als P14D");
            }
            termijn = duur.map(d -> Duration.ofMinutes(d.inMinuten())).orElse(OPEN);
        }
        var uit = new Bevestiging(door, b.tekst("als", ""), b.tekst("artikel", ""), termijn);
        b.klaar();
        return uit;
    }

    private static List<String> bekend(Ymap map, String sleutel, Set<String> bekend, String reden) {
        if (!map.heeft(sleutel)) {
            map.fout(sleutel, "'" + sleutel + "' ontbreekt");
        }
        map.plaatsen(sleutel).forEach((woord, node) -> {
            if (!bekend.contains(woord)) {
                map.fouten().fout(node, "'" + woord + "' in '" + sleutel + "' " + reden);
            }
        });
        return List.copyOf(map.plaatsen(sleutel).keySet());
    }

    private static Termijnwerking werking(List<Stap> stappen) {
        return new Termijnwerking(termijnen(stappen, Werking.START), termijnen(stappen, Werking.STUIT), termijnen(stappen, Werking.EINDIGT),
                termijnen(stappen, Werking.VERLENGT));
    }

    private static List<String> termijnen(List<Stap> stappen, Werking werking) {
        return stappen.stream().filter(s -> s.werking() == werking).map(Stap::termijn).toList();
    }

    private static Set<String> rij(String... woorden) {
        return new LinkedHashSet<>(List.of(woorden));
    }
}
