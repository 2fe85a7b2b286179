package nl.spil.recht;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.spil.recht.Gebeurtenis.OnregelmatigheidOpgelost;
import nl.spil.recht.Zaakbeeld.Onregelmatigheid;

/**
 * The fold of a stream in legal order. It begins with the facts of the registration, which hold for the whole stream; then
 * every act is judged on the picture before it and changes that picture.
 */
final class Vouw {

    private final Register register;
    private final Werkbeeld beeld;
    private final Map<String, Integer> ids = new HashMap<>();

    private Vouw(Register register, Werkbeeld beeld) {
        this.register = register;
        this.beeld = beeld;
    }

    static Zaakbeeld heel(Register register, Parketnummer nr, List<LogRegel> regels) {
        var daden = new Correcties(regels).daden(register);
        var vouw = begin(register, nr, daden);
        daden.forEach(vouw::stap);
        vouw.opgelost(regels);
        return vouw.af(daden.isEmpty() ? null : daden.getLast());
    }

    /** The picture just before an act among others. */
    static Werkbeeld voor(Register register, Parketnummer nr, List<Daad> daden, Daad daad) {
        var vouw = begin(register, nr, daden);
        for (var eerder : daden) {
            if (eerder == daad) {
                break;
            }
            vouw.stap(eerder);
        }
        return vouw.beeld;
    }

    /** One act after a picture that holds everything before it. */
    static Zaakbeeld verder(Register register, Zaakbeeld beeld, Daad daad) {
        var vouw = new Vouw(register, Werkbeeld.van(beeld));
        beeld.onregelmatigheden().forEach(o -> vouw.ids.merge(stam(o.id()), 1, Integer::sum));
        vouw.stap(daad);
        return vouw.af(daad);
    }

    private static Vouw begin(Register register, Parketnummer nr, List<Daad> daden) {
        var vouw = new Vouw(register, Werkbeeld.van(Zaakbeeld.leeg(nr)));
        daden.stream().filter(d -> d.wet.soort().bewerking().equals("inschrijven")).forEach(d -> Bewerkingen.feitenVanInschrijving(vouw.beeld, d));
        return vouw;
    }

    private void stap(Daad daad) {
        if (daad.eigenaar != null) {
            beeld.zaak = Recordwijziging.met(beeld.zaak, Map.of("eigenaar", daad.eigenaar));
            beeld.gedaan.merge(daad.handeling.soort(), daad.op, (a, b) -> a.isAfter(b) ? a : b);
            return;
        }
        var o = Toetsing.omgeving(beeld, daad);
        Toetsing.nietVoldaan(o, daad.wet, daad.pakket.hash()).forEach(t -> onregelmatig(daad, t));
        Uitspraakwerk.onregelmatigheden(beeld, daad).forEach(t -> onregelmatig(daad, t));
        pasToe(register, o, daad);
    }

    /** The consequences of an act: operation, then fields, then terms. */
    static void pasToe(Register register, Omgeving o, Daad daad) {
        var termijnen = new Termijnwerk(register, o, daad);
        var vast = Gevolgwerking.beneemt(o.beeld.vrijheid.status());
        Bewerkingen.pasToe(daad.wet.soort().bewerking(), o.beeld, daad);
        if (o.beeld.feiten.size() > o.feiten.size() && daad.handeling.betreft().feiten().isEmpty() && !daad.wet.soort().betreft().equals("feiten")) {
            o.feiten = List.copyOf(o.beeld.feiten);
        }
        new Gevolgwerking(o, daad.handeling.betreft()).pasToe(daad.wet.gevolgen());
        termijnen.pasToe();
        if (vast && daad.wet.soort().bewerking().equals("uitspraak") && !Gevolgwerking.beneemt(o.beeld.vrijheid.status())) {
            Afleidingen.eindeVrijheidstermijnen(register, o.beeld, daad.pakket);
        }
        o.beeld.gedaan.merge(daad.handeling.soort(), daad.op, (a, b) -> a.isAfter(b) ? a : b);
        Afleidingen.uiterlijk(register, o.beeld, daad.pakket);
    }

    private void onregelmatig(Daad daad, Toets t) {
        var stam = CanoniekeJson.hash(List.of(daad.digest(), t.regel())).substring(0, 16);
        var keer = ids.merge(stam, 1, Integer::sum);
        beeld.onregelmatigheden.add(new Onregelmatigheid(keer == 1 ? stam : stam + "-" + keer, daad.volgnummer, daad.handeling.soort(), t.regel(),
                t.artikel(), t.tekst(), false));
    }

    private static String stam(String id) {
        var streep = id.indexOf('-');
        return streep < 0 ? id : id.substring(0, streep);
    }

    /** A person settled it after the act was recorded. */
    private void opgelost(List<LogRegel> regels) {
        Map<String, Integer> laatst = new HashMap<>();
        for (var regel : regels) {
            if (regel.gebeurtenis() instanceof OnregelmatigheidOpgelost o) {
                laatst.merge(o.onregelmatigheid(), regel.volgnummer(), Math::max);
            }
        }
        if (!laatst.isEmpty()) {
            beeld.onregelmatigheden.replaceAll(o -> laatst.getOrDefault(o.id(), 0) > o.volgnummer() ? opgelost(o) : o);
        }
    }

    static Onregelmatigheid opgelost(Onregelmatigheid o) {
        return new Onregelmatigheid(o.id(), o.volgnummer(), o.handeling(), o.regel(), o.artikel(), o.tekst(), true);
    }

    private Zaakbeeld af(@org.jspecify.annotations.Nullable Daad laatste) {
        if (laatste != null) {
            Afleidingen.fase(beeld, register.hoofd(laatste.op));
        }
        return beeld.af();
    }

    /** Onregelmatigheden of {@code nieuw} that {@code oud} did not have. */
    static List<Onregelmatigheid> nieuw(Zaakbeeld oud, Zaakbeeld nieuw) {
        Set<String> bekend = new HashSet<>();
        oud.onregelmatigheden().forEach(o -> bekend.add(o.id()));
        return nieuw.onregelmatigheden().stream().filter(o -> !bekend.contains(o.id())).toList();
    }
}
