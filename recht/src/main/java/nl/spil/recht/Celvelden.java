package nl.spil.recht;

import java.util.Locale;
import java.util.Map;

/** How a field of a thing in the picture is read, and under which name it is kept as a fact that was used. */
final class Celvelden {

    private Celvelden() {}

    static Cel lezer(String type, String veld, Cel van, Celbereik bereik) {
        return switch (type) {
            case "Invoer" -> o -> {
                var waarde = o.invoer.getOrDefault(veld, Onbekend.WAARDE);
                o.noteer("invoer." + veld, waarde);
                return waarde;
            };
            case "Eigen" -> eigen(veld, bereik);
            default -> vanRecord(type, veld, van);
        };
    }

    private static Cel eigen(String naam, Celbereik bereik) {
        var attribuut = bereik.eigen().get(naam);
        if (attribuut == null) {
            return _ -> Onbekend.WAARDE;
        }
        var feit = "eigen." + naam;
        return o -> {
            var json = o.beeld.eigen.getOrDefault(naam, attribuut.begin());
            var waarde = attribuut.soort() == Invoersoort.TIJDSTIP ? Celfuncties.tijdstip(json) : json.equals("") ? Onbekend.WAARDE : json;
            o.noteer(feit, waarde);
            return waarde;
        };
    }

    private static Cel vanRecord(String type, String naam, Cel van) {
        var veld = Beeldtypen.veld(type, naam);
        if (veld == null) {
            return _ -> Onbekend.WAARDE;
        }
        var begin = (type.equals("Doelbeeld") ? "doel" : type.toLowerCase(Locale.ROOT)) + ".";
        return o -> {
            var ding = van.waarde(o);
            if (ding == Onbekend.WAARDE) {
                return ding;
            }
            var waarde = veld.lees(ding);
            if (o.spoor != null) {
                o.noteer(plaats(ding, begin) + naam, waarde);
            }
            return waarde;
        };
    }

    private static String plaats(Object ding, String begin) {
        return switch (ding) {
            case Zaakbeeld.Feit f -> "feiten[" + f.nr() + "].";
            case Zaakbeeld.Vordering v -> "vorderingen[" + v.nr() + "].";
            case Zaakbeeld.Voorwerp v -> "voorwerpen[" + v.nr() + "].";
            default -> begin;
        };
    }

    /** {@code gedaan['dagvaarden']}. */
    static Object gedaan(Omgeving o, Map<?, ?> map, Object sleutel) {
        var waarde = Celfuncties.element(map, sleutel);
        if (map == o.beeld.gedaan) {
            o.noteer("gedaan." + sleutel, waarde);
        }
        return waarde;
    }
}
