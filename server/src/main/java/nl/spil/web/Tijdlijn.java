package nl.spil.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Wetspakketten;
import nl.spil.zaak.LogEntry;

/**
 * The entries of a zaak with what their place says: {@code laat} was registered after an entry that is later in law,
 * {@code doorgehaald} was struck. One reading serves the time line, the log and the API.
 */
final class Tijdlijn {

    /** One entry with its marks. */
    record Regel(LogEntry entry, boolean laat, boolean doorgehaald) {}

    private Tijdlijn() {}

    /** In order of registration. */
    static List<Regel> inVolgordeVanRegistratie(Wetspakketten pakketten, List<LogEntry> entries) {
        var laat = laat(volgordeRechtens(pakketten, entries));
        var doorgehaald = doorgehaald(entries);
        return entries.stream()
                .map(e -> new Regel(e, laat.contains(e.volgnummer()), doorgehaald.contains(e.volgnummer()))).toList();
    }

    /** In legal order, as the picture is folded. */
    static List<Regel> rechtens(Wetspakketten pakketten, List<LogEntry> entries) {
        var opNummer = new HashMap<Integer, Regel>();
        inVolgordeVanRegistratie(pakketten, entries).forEach(r -> opNummer.put(r.entry().volgnummer(), r));
        return volgordeRechtens(pakketten, entries).stream().map(opNummer::get).toList();
    }

    private static List<Integer> volgordeRechtens(Wetspakketten pakketten, List<LogEntry> entries) {
        return pakketten.rechtens(entries.stream().map(LogEntry::regel).toList()).stream().map(r -> r.volgnummer()).toList();
    }

    private static HashSet<Integer> laat(List<Integer> rechtens) {
        var laat = new HashSet<Integer>();
        var laagste = Integer.MAX_VALUE;
        for (var i = rechtens.size() - 1; i >= 0; i--) {
            var volgnummer = rechtens.get(i);
            if (volgnummer == 1) {
                continue; // the registration of the zaak: what happened before it came in with it, and is not late
            }
            if (volgnummer > laagste) {
                laat.add(volgnummer);
            }
            laagste = Math.min(laagste, volgnummer);
        }
        return laat;
    }

    private static HashSet<Integer> doorgehaald(List<LogEntry> entries) {
        var doorgehaald = new HashSet<Integer>();
        for (var entry : entries) {
            if (entry.gebeurtenis() instanceof Gebeurtenis.HandelingDoorgehaald d) {
                doorgehaald.add(d.volgnummer());
            }
        }
        return doorgehaald;
    }

    /** What follows on a cursor: the rest of a list from {@code begin}, at most {@code limiet}. */
    static <T> List<T> deel(List<T> alles, int begin, int limiet) {
        return new ArrayList<>(alles.subList(Math.min(begin, alles.size()), Math.min(begin + limiet, alles.size())));
    }
}
