package nl.spil.recht;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Acts of time: what follows because a term has passed and nobody acted. */
final class Verschuldigd {

    private Verschuldigd() {}

    /** Due at {@code nu}: the term has passed, the grace is over, and the act would be lawful. */
    static List<Handeling> op(Register register, Zaakbeeld beeld, Instant nu) {
        var uit = new LinkedHashMap<String, Handeling>();
        for (var t : beeld.termijnen()) {
            var wet = register.vanLopende(t);
            var eind = t.eindigt();
            if (wet == null || wet.verloop() == null || eind == null || !t.status().equals("loopt")
                    || !nu.isAfter(eind.plusSeconds(wet.verloop().na().inMinuten() * 60))) {
                continue;
            }
            var h = handeling(wet, t, eind, beeld);
            if (toegestaan(register, beeld, h)) {
                uit.merge(h.soort() + h.geldigOp(), h, Verschuldigd::samen);
            }
        }
        return List.copyOf(uit.values());
    }

    private static Handeling handeling(Wetstermijn wet, Zaakbeeld.LopendeTermijn t, Instant eind, Zaakbeeld beeld) {
        var verloop = Objects.requireNonNull(wet.verloop());
        var dag = eind.atZone(Moment.NEDERLAND).toLocalDate().plusDays(1);
        var betreft = switch (wet.soort().per()) {
            case ZAAK -> Betreft.ZAAK;
            case FEIT -> Betreft.feiten(List.of(t.feit()));
            case VORDERING -> new Betreft(new TreeSet<>(), new TreeSet<>(List.of(t.feit())), new TreeSet<>(), new TreeSet<>());
        };
        var o = Omgeving.vanBeeld(Werkbeeld.van(beeld));
        var op = new Omgeving(o.beeld, o.feiten, Map.of(), Actor.SYSTEEM, Wijze.VERRICHTEN, Moment.opDag(dag).op(), Doelbeeld.GEEN);
        var gegevens = new TreeMap<String, Object>();
        verloop.gegevens().forEach((naam, waarde) -> {
            if (gegeven(waarde, op) instanceof Object g) {
                gegevens.put(naam, g);
            }
        });
        return new Handeling(verloop.handeling(), Wijze.VERRICHTEN, Moment.opDag(dag), betreft, gegevens);
    }

    private static @Nullable Object gegeven(Object waarde, Omgeving o) {
        return switch (waarde) {
            case Uitdrukking u -> switch (u.cel().waarde(o)) {
                case Onbekend _ -> null;
                case Instant t -> Moment.opMinuut(t).toString();
                case Boolean b -> b ? "ja" : "nee";
                case Object anders -> anders;
            };
            default -> waarde;
        };
    }

    private static boolean toegestaan(Register register, Zaakbeeld beeld, Handeling h) {
        var keus = Oordeel.Keuze.van(register, h, beeld);
        if (keus == null || Bevoegdheid.bezwaar(keus.wet(), h.wijze(), Actor.SYSTEEM) != null) {
            return false;
        }
        var op = Daad.plaats(h.geldigOp(), keus.wet().soort().dagplaats());
        var o = Toetsing.omgeving(Werkbeeld.van(beeld), keus.wet(), h, Actor.SYSTEEM, op, Doelbeeld.GEEN);
        return Toetsing.nietVoldaan(o, keus.wet(), "").stream().allMatch(t -> t.regel().equals(Toetsing.GEGEVEN_ONTBREEKT));
    }

    private static Handeling samen(Handeling a, Handeling b) {
        var feiten = new TreeSet<>(a.betreft().feiten());
        feiten.addAll(b.betreft().feiten());
        var vorderingen = new TreeSet<>(a.betreft().vorderingen());
        vorderingen.addAll(b.betreft().vorderingen());
        return new Handeling(a.soort(), a.wijze(), a.geldigOp(), new Betreft(feiten, vorderingen, a.betreft().voorwerpen(), a.betreft().stukken()), a.gegevens());
    }
}
