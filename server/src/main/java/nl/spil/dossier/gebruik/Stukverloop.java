package nl.spil.dossier.gebruik;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Handeling;
import nl.spil.recht.LogRegel;
import nl.spil.zaak.LogEntry;
import org.jspecify.annotations.Nullable;

/**
 * What became of the stukken of a zaak: a fold of its stream, as the picture is. Registrations stand in the order of
 * registration, acts as corrected and by the time at which they took effect; so an act that was struck has no effect here either.
 */
final class Stukverloop {

    /** Acts that change what becomes of a stuk. */
    private static final Set<String> RAKEN = Set.of("stuk-intrekken", "geheimhouderstuk-vernietigen", "classificatie-wijzigen", "stukken-onthouden",
            "stukken-voegen-weigeren", "processtukken-verstrekken", "afschrift-weigeren", "dagvaarding-betekenen", "strafbeschikking-uitvaardigen");
    /** Of those: they end what was withheld, and touch nothing where nothing is. */
    private static final Set<String> EINDE_ONTHOUDEN = Set.of("dagvaarding-betekenen", "strafbeschikking-uitvaardigen");
    private static final String SV_30 = "Sv 30 lid 3";
    private static final String SV_149B = "Sv 149b";

    private final Map<String, Gang> gangen = new LinkedHashMap<>();

    private Stukverloop() {}

    /** Whether this entry matters only where a stuk is withheld. */
    static boolean alleenBijOnthouden(LogEntry entry) {
        return entry.gebeurtenis() instanceof Gebeurtenis.HandelingVerricht v && EINDE_ONTHOUDEN.contains(v.handeling().soort());
    }

    /** Whether this entry can change what a row of a stuk says. */
    static boolean raakt(LogEntry entry) {
        return switch (entry.gebeurtenis()) {
            case Gebeurtenis.HandelingVerricht v -> RAKEN.contains(v.handeling().soort());
            case Gebeurtenis.HandelingHersteld _, Gebeurtenis.HandelingDoorgehaald _, Gebeurtenis.StukGewijzigd _ -> true;
            case Gebeurtenis.StukGevoegd _, Gebeurtenis.HandelingVoorgesteld _, Gebeurtenis.VoorstelAfgewezen _, Gebeurtenis.EigenaarGewijzigd _,
                    Gebeurtenis.OnregelmatigheidOpgelost _, Gebeurtenis.InhoudVernietigd _ -> false;
        };
    }

    /** Whether this act changes what becomes of this stuk; {@code onthouden}: it was withheld by art. 30 Sv just before. */
    static boolean raakt(Handeling h, String stuk, boolean onthouden) {
        return EINDE_ONTHOUDEN.contains(h.soort()) ? onthouden
                : RAKEN.contains(h.soort()) && (stukken(h, "stuk").contains(stuk) || stukken(h, "stukken").contains(stuk));
    }

    /**
     * @param entries  in order of registration
     * @param rechtens the acts among them, as corrected and in legal order
     * @return by id, in the order in which they joined
     */
    static Map<String, Stukstand> van(List<LogEntry> entries, List<LogRegel> rechtens) {
        var verloop = new Stukverloop();
        entries.forEach(verloop::registreer);
        // Of two acts in one minute the later registered goes before: who mends a mistake at once means the second.
        rechtens.stream().sorted(Comparator.comparing((LogRegel r) -> r.geldigOp().op()).thenComparingInt(LogRegel::volgnummer)).forEach(verloop::pasToe);
        var uit = new LinkedHashMap<String, Stukstand>();
        verloop.gangen.forEach((id, g) -> uit.put(id, new Stukstand(id, List.copyOf(g.registraties), g.ingetrokken, g.vernietigdOp, g.afscherming, g.onthouden,
                g.geenAfschrift)));
        return uit;
    }

    private static final class Gang {
        final List<Stukstand.Registratie> registraties = new ArrayList<>();
        Dossierstuk.@Nullable Ingetrokken ingetrokken;
        @Nullable Instant vernietigdOp;
        @Nullable String afscherming;
        String onthouden = "";
        boolean geenAfschrift;
    }

    private void registreer(LogEntry e) {
        switch (e.gebeurtenis()) {
            case Gebeurtenis.StukGevoegd s -> {
                var gang = gangen.computeIfAbsent(s.stuk(), _ -> new Gang());
                gang.registraties.add(new Stukstand.Registratie(gang.registraties.size() + 1, 1, s.soort(), s.titel(), "", s.sha256(), s.grootte(),
                        e.vastgelegdOp(), e.actor().id(), "", e.volgnummer()));
            }
            case Gebeurtenis.StukGewijzigd s -> {
                var gang = gangen.get(s.stuk());
                if (gang != null) {
                    var was = gang.registraties.getLast();
                    gang.registraties.add(new Stukstand.Registratie(was.nummer() + 1, s.sha256().equals(was.sha256()) ? was.versie() : was.versie() + 1,
                            s.soort(), s.titel(), s.bestand(), s.sha256(), s.grootte(), e.vastgelegdOp(), e.actor().id(), s.reden(), e.volgnummer()));
                }
            }
            case Gebeurtenis.HandelingVerricht _, Gebeurtenis.HandelingHersteld _, Gebeurtenis.HandelingDoorgehaald _, Gebeurtenis.HandelingVoorgesteld _,
                    Gebeurtenis.VoorstelAfgewezen _, Gebeurtenis.EigenaarGewijzigd _, Gebeurtenis.OnregelmatigheidOpgelost _,
                    Gebeurtenis.InhoudVernietigd _ -> { }
        }
    }

    private void pasToe(LogRegel regel) {
        if (!(regel.gebeurtenis() instanceof Gebeurtenis.HandelingVerricht v)) {
            return;
        }
        var h = v.handeling();
        var op = h.geldigOp().op();
        switch (h.soort()) {
            case "stuk-intrekken" -> elk(h, "stuk", g -> g.ingetrokken = new Dossierstuk.Ingetrokken(op, tekst(h, "reden")));
            case "geheimhouderstuk-vernietigen" -> elk(h, "stuk", g -> g.vernietigdOp = op);
            case "classificatie-wijzigen" -> elk(h, "stuk", g -> g.afscherming = tekst(h, "classificatie"));
            case "stukken-onthouden" -> elk(h, "stukken", g -> g.onthouden = SV_30);
            case "stukken-voegen-weigeren" -> elk(h, "stukken", g -> g.onthouden = SV_149B);
            case "afschrift-weigeren" -> elk(h, "stukken", g -> g.geenAfschrift = true);
            case "processtukken-verstrekken" -> elk(h, "stukken", g -> g.onthouden = "");
            // Art. 33 Sv: from then on nothing may be withheld, but for art. 149b.
            case "dagvaarding-betekenen", "strafbeschikking-uitvaardigen" -> gangen.values().stream().filter(g -> g.onthouden.equals(SV_30))
                    .forEach(g -> g.onthouden = "");
            default -> { }
        }
    }

    private void elk(Handeling h, String veld, java.util.function.Consumer<Gang> doe) {
        for (var id : stukken(h, veld)) {
            var gang = gangen.get(id);
            if (gang != null) {
                doe.accept(gang);
            }
        }
    }

    /** Ids of stukken in a field that holds one or more. */
    static List<String> stukken(Handeling h, String veld) {
        return switch (h.gegevens().get(veld)) {
            case String een -> List.of(een);
            case List<?> meer -> meer.stream().map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }

    private static String tekst(Handeling h, String veld) {
        return h.gegevens().get(veld) instanceof String s ? s : "";
    }
}
