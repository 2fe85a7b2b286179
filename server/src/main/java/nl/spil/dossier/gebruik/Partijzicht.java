package nl.spil.dossier.gebruik;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Handeling;
import nl.spil.recht.LogRegel;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Tabellen;
import nl.spil.recht.Wetspakketten;
import nl.spil.zaak.LogEntry;
import nl.spil.zaak.Zaken;

/**
 * Proof of what a party could know of the file at a moment, by the acts that gave it (art. 30 to 34, 51b Sv) and withheld it
 * (art. 30 lid 3, 149b Sv). Legal time counts, as it is known now: what was recorded late was given all the same.
 */
public final class Partijzicht {

    /** The parties that are given the file. */
    public static final List<String> PARTIJEN = List.of("verdachte", "raadsman", "slachtoffer");

    private final Zichtbewijs bewijs;
    private final Zaken zaken;
    private final Wetspakketten wet;

    Partijzicht(Zichtbewijs bewijs, Zaken zaken, Wetspakketten wet) {
        this.bewijs = bewijs;
        this.zaken = zaken;
        this.wet = wet;
    }

    private record Gegeven(int versie, String sha256, Instant sinds) {}

    /** @param partij one of {@link #PARTIJEN} */
    public Zichtstaat van(Parketnummer zaak, String partij, Instant op) {
        var stroom = zaken.gebeurtenissen(zaak, 0, Integer.MAX_VALUE);
        var rijen = bewijs.rijen(zaak);
        var rechtens = wet.rechtens(stroom.stream().map(LogEntry::regel).toList()).stream().filter(r -> !r.geldigOp().op().isAfter(op)).toList();
        var gegeven = new HashMap<String, Gegeven>();
        for (var regel : rechtens) {
            if (regel.gebeurtenis() instanceof Gebeurtenis.HandelingVerricht v && geeftAan(v.handeling(), partij)) {
                var tot = eind(regel.geldigOp());
                geef(v.handeling(), stand(stroom, rechtens, tot), rijen, partij, regel.geldigOp().op(), gegeven);
            }
        }
        var nu = stand(stroom, rechtens, op);
        var uit = new ArrayList<Zichtregel>();
        for (var rij : rijen.values()) {
            var stand = nu.get(rij.id());
            var had = gegeven.get(rij.id());
            var reden = had != null ? "" : stand == null ? "nog-niet-gevoegd" : weigering(stand, rij, partij);
            uit.add(new Zichtregel(rij.id(), rij.nummer(), rij.titel(), rij.soort(), had != null ? had.versie() : stand == null ? 0 : stand.laatste().versie(),
                    had != null ? had.sha256() : stand == null ? "" : stand.laatste().sha256(), had != null, had != null ? "" : reden.isEmpty() ? "niet-verstrekt" : reden,
                    had != null ? had.sinds() : null));
        }
        return new Zichtstaat(zaak, partij, op, uit);
    }

    /** The end of the minute, or of the day where only that is known. */
    private static Instant eind(Moment op) {
        return switch (op.precisie()) {
            case MINUUT -> op.op().plusSeconds(59);
            case DAG -> op.dag().plusDays(1).atStartOfDay(Moment.NEDERLAND).toInstant().minusSeconds(1);
        };
    }

    private static boolean geeftAan(Handeling h, String partij) {
        return switch (h.soort()) {
            case "processtukken-verstrekken" -> partij.equals(h.gegevens().get("aan"));
            case "slachtoffer-inzage-geven" -> partij.equals("slachtoffer") && !"geweigerd".equals(h.gegevens().get("beslissing"));
            default -> false;
        };
    }

    /** As the file was at that moment: what had joined by the clock, and what had been decided in law. */
    private static Map<String, Stukstand> stand(List<LogEntry> stroom, List<LogRegel> rechtens, Instant op) {
        return Stukverloop.van(stroom.stream().filter(e -> !e.vastgelegdOp().isAfter(op)).toList(),
                rechtens.stream().filter(r -> !r.geldigOp().op().isAfter(op)).toList());
    }

    private static void geef(Handeling h, Map<String, Stukstand> stand, Map<String, Zichtbewijs.Rij> rijen, String partij, Instant sinds, Map<String, Gegeven> gegeven) {
        var genoemd = Stukverloop.stukken(h, "stukken");
        Set<String> welke = genoemd.isEmpty() ? stand.keySet() : new HashSet<>(genoemd);
        for (var id : welke) {
            var s = stand.get(id);
            var rij = rijen.get(id);
            if (s != null && rij != null && weigering(s, rij, partij).isEmpty()) {
                gegeven.put(id, new Gegeven(s.laatste().versie(), s.laatste().sha256(), sinds));
            }
        }
    }

    /** Why a party does not get this stuk; empty when it may. */
    private static String weigering(Stukstand stand, Zichtbewijs.Rij rij, String partij) {
        var b = Bescherming.van(rij.classificatie(), rij.geheimhouder(), rij.bijzonder(), stand.afscherming());
        if (stand.vernietigdOp() != null) {
            return "vernietigd";
        }
        if (b.geheimhouder()) {
            return "geheimhouder";
        }
        if (stand.ingetrokken() != null) {
            return "ingetrokken";
        }
        if (!stand.onthouden().isEmpty() && !partij.equals("slachtoffer")) {
            return "onthouden";
        }
        var soort = Tabellen.ingebouwd().documentsoorten().get(stand.laatste().soort());
        var woord = partij.equals("slachtoffer") ? "slachtoffer" : "verdediging";
        return soort != null && soort.inzage().stream().anyMatch(i -> i.startsWith(woord) && !i.endsWith(" niet")) ? "" : "niet-voor-partij";
    }
}
