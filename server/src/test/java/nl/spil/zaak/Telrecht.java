package nl.spil.zaak;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.spil.recht.Actor;
import nl.spil.recht.Beeldcodec;
import nl.spil.recht.Besluit;
import nl.spil.recht.CanoniekeJson;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Gebeurteniscodec;
import nl.spil.recht.Handeling;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Invoerfout;
import nl.spil.recht.LogRegel;
import nl.spil.recht.Mogelijkheden;
import nl.spil.recht.Moment;
import nl.spil.recht.Pakketbron;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Stroom;
import nl.spil.recht.Toets;
import nl.spil.recht.Voorstel;
import nl.spil.recht.Zaakbeeld;

/**
 * A law small enough to see through, for tests of the log: the picture holds a digest over all acts in legal order, so that any
 * other order or any act missed shows. {@code weigeren} is refused, {@code groot} makes the picture grow, {@code voorstellen}
 * asks a second person, {@code herstellen} moves entry {@code volgnummer} to {@code op}.
 */
final class Telrecht implements Rechter {

    static final Pakketbron BRON = Pakketbron.vanTeksten("tel", Map.of("pakket.yaml", "pakket: tel"));
    static final String PAKKET = BRON.sha256();

    @Override
    public Besluit oordeel(Stroom stroom, Handeling h, Actor a, Instant nu) {
        if (h.soort().equals("weigeren")) {
            return new Besluit.Geweigerd(List.of(toets("altijd-nee", Toets.Uitslag.NIET_VOLDAAN)));
        }
        var gebeurtenis = gebeurtenis(h, nu);
        var regels = new ArrayList<>(stroom.regels().get());
        regels.add(new LogRegel(stroom.lengte() + 1, h.geldigOp(), nu, a, h.wijze(), PAKKET, gebeurtenis));
        var beeld = vouw(stroom.nr(), regels);
        return new Besluit.Aanvaard(gebeurtenis, beeld, List.of(toets("altijd-goed", Toets.Uitslag.VOLDAAN)), List.of(), PAKKET,
                Beeldcodec.schrijf(beeld));
    }

    private static Gebeurtenis gebeurtenis(Handeling h, Instant nu) {
        return switch (h.soort()) {
            case "herstellen" -> new Gebeurtenis.HandelingHersteld(((Long) h.gegevens().get("volgnummer")).intValue(),
                    Moment.parse((String) h.gegevens().get("op")), null, null, "fout", 0);
            case "voorstellen" -> new Gebeurtenis.HandelingVoorgesteld(h, List.of(), Moment.opMinuut(nu.plus(Duration.ofDays(7))));
            default -> new Gebeurtenis.HandelingVerricht(h, List.of(toets("altijd-goed", Toets.Uitslag.VOLDAAN)), 0);
        };
    }

    private static Toets toets(String regel, Toets.Uitslag uitslag) {
        return new Toets(regel, "Sv 1", uitslag, new TreeMap<>(Map.of("feit", "1")), "Dat kan niet.", PAKKET);
    }

    @Override
    public Zaakbeeld vouw(Parketnummer nr, List<LogRegel> regels) {
        var leeg = Zaakbeeld.leeg(nr);
        var eigen = new TreeMap<String, Object>();
        var gedaan = new TreeMap<String, Instant>();
        var digest = "";
        var aantal = 0L;
        for (var regel : rechtens(regels)) {
            var h = ((Gebeurtenis.HandelingVerricht) regel.gebeurtenis()).handeling();
            digest = Hashketen.digest(digest + regel.geldigOp() + sleutel(regel));
            aantal++;
            gedaan.put(h.soort(), regel.geldigOp().op());
            if (h.soort().equals("groot")) {
                eigen.put("tekst", "é".repeat(((Long) h.gegevens().get("lengte")).intValue()));
            }
        }
        eigen.put("digest", digest);
        eigen.put("aantal", aantal);
        var eigenaar = regels.stream().filter(r -> r.gebeurtenis() instanceof Gebeurtenis.EigenaarGewijzigd)
                .max(Comparator.comparing(r -> r.geldigOp().op()))
                .map(r -> ((Gebeurtenis.EigenaarGewijzigd) r.gebeurtenis()).eigenaar()).orElse("spil");
        var z = leeg.zaak();
        var zaak = new Zaakbeeld.Zaak(z.parketnummer(), z.parket(), "AMS", "", "", eigenaar, "", false, "", z.instantie(), "", "", aantal > 0,
                false, "", List.of(), aantal > 3 ? "beoordeling" : "inschrijving", aantal > 3 ? "te-beoordelen" : "nieuw");
        return new Zaakbeeld(zaak, leeg.verdachte(), leeg.feiten(), leeg.vorderingen(), leeg.voorwerpen(), leeg.vrijheid(),
                leeg.zitting(), leeg.termijnen(), gedaan, eigen, leeg.onregelmatigheden());
    }

    @Override
    public List<LogRegel> rechtens(List<LogRegel> regels) {
        var momenten = new TreeMap<Integer, Moment>();
        regels.forEach(r -> {
            if (r.gebeurtenis() instanceof Gebeurtenis.HandelingHersteld h && h.geldigOp() != null) {
                momenten.put(h.volgnummer(), h.geldigOp());
            }
        });
        return regels.stream().filter(r -> r.gebeurtenis() instanceof Gebeurtenis.HandelingVerricht)
                .map(r -> new LogRegel(r.volgnummer(), momenten.getOrDefault(r.volgnummer(), r.geldigOp()), r.vastgelegdOp(), r.actor(),
                        r.wijze(), r.pakket(), r.gebeurtenis()))
                .sorted(Comparator.comparing((LogRegel r) -> r.geldigOp().op()).thenComparing(Telrecht::sleutel)).toList();
    }

    private static String sleutel(LogRegel regel) {
        return CanoniekeJson.hash(Gebeurteniscodec.schrijf(regel.gebeurtenis()));
    }

    @Override
    public List<Invoerfout> vormfouten(Zaakbeeld beeld, Handeling h, Actor a) {
        return h.soort().equals("onbekend") ? List.of(new Invoerfout("/handeling", "handeling-onbekend", "Kies een handeling.")) : List.of();
    }

    @Override
    public List<Toets> onbevoegdheid(Stroom stroom, Handeling h, Actor a) {
        return a.rol().equals("auditor") ? List.of(toets("bevoegd", Toets.Uitslag.NIET_VOLDAAN)) : List.of();
    }

    @Override
    public Mogelijkheden mogelijk(Zaakbeeld beeld, Actor a, Instant nu) {
        return new Mogelijkheden(List.of(), List.of());
    }

    @Override
    public List<Handeling> verschuldigd(Zaakbeeld beeld, Instant nu) {
        return List.of();
    }

    @Override
    public List<Voorstel> voorstellen(List<LogRegel> regels, Instant nu) {
        return List.of();
    }

    @Override
    public Optional<Handelingsoort> handeling(String id) {
        return Optional.empty();
    }

    @Override
    public java.util.Set<String> metVerloop() {
        return java.util.Set.of();
    }
}
