package nl.spil.recht;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.spil.recht.Gebeurtenis.EigenaarGewijzigd;
import nl.spil.recht.Gebeurtenis.HandelingDoorgehaald;
import nl.spil.recht.Gebeurtenis.HandelingHersteld;
import nl.spil.recht.Gebeurtenis.HandelingVerricht;
import org.jspecify.annotations.Nullable;

/** What the entries of a stream come to after its corrections. A correction can itself be struck. */
final class Correcties {

    private static final Handelingsoort.Termijnwerking GEEN = new Handelingsoort.Termijnwerking(List.of(), List.of(), List.of(), List.of());

    private final List<LogRegel> regels;
    private final Set<Integer> doorgehaald = new HashSet<>();
    private final Set<Integer> doorMens = new HashSet<>();
    private final Map<Integer, List<HandelingHersteld>> herstel = new HashMap<>();

    Correcties(List<LogRegel> regels) {
        this.regels = regels;
        for (int i = regels.size() - 1; i >= 0; i--) {
            var regel = regels.get(i);
            if (doorgehaald.contains(regel.volgnummer())) {
                continue;
            }
            if (regel.gebeurtenis() instanceof HandelingDoorgehaald d) {
                doorgehaald.add(d.volgnummer());
            } else if (regel.gebeurtenis() instanceof HandelingHersteld h) {
                herstel.computeIfAbsent(h.volgnummer(), _ -> new ArrayList<>()).addFirst(h);
                if (!Bevoegdheid.machine(regel.actor())) {
                    doorMens.add(h.volgnummer());
                }
            }
        }
    }

    boolean doorgehaald(int volgnummer) {
        return doorgehaald.contains(volgnummer);
    }

    /** Whether someone of the prosecution corrected it: the system or a partner does not undo that alone. */
    boolean hersteldDoorMens(int volgnummer) {
        return doorMens.contains(volgnummer);
    }

    /** The act as it counts now. */
    Handeling hersteld(int volgnummer, Handeling oud) {
        var uit = oud;
        for (var h : herstel.getOrDefault(volgnummer, List.of())) {
            uit = new Handeling(uit.soort(), uit.wijze(), h.geldigOp() == null ? uit.geldigOp() : h.geldigOp(),
                    h.betreft() == null ? uit.betreft() : h.betreft(), h.gegevens() == null ? uit.gegevens() : h.gegevens());
        }
        return uit;
    }

    /** Every act that counts, in legal order. */
    List<Daad> daden(Register register) {
        var uit = new ArrayList<Daad>(regels.size());
        for (var regel : regels) {
            if (!doorgehaald.contains(regel.volgnummer()) && daad(regel, register) instanceof Daad daad) {
                uit.add(daad);
            }
        }
        uit.sort(Daad.RECHTENS);
        return uit;
    }

    private @Nullable Daad daad(LogRegel regel, Register register) {
        return switch (regel.gebeurtenis()) {
            case HandelingVerricht v -> {
                var pakket = register.opHash(regel.pakket());
                var wet = pakket.handelingen().get(v.handeling().soort());
                if (wet == null) {
                    throw new IllegalStateException("Het wetspakket " + regel.pakket() + " kent de handeling " + v.handeling().soort() + " niet.");
                }
                yield new Daad(regel.volgnummer(), hersteld(regel.volgnummer(), v.handeling()), regel.actor(), pakket, wet, null);
            }
            case EigenaarGewijzigd e -> eigenaar(regel, e, register);
            case Gebeurtenis.HandelingVoorgesteld _, Gebeurtenis.VoorstelAfgewezen _, HandelingHersteld _, HandelingDoorgehaald _,
                    Gebeurtenis.StukGevoegd _, Gebeurtenis.StukGewijzigd _, Gebeurtenis.OnregelmatigheidOpgelost _, Gebeurtenis.InhoudVernietigd _ -> null;
        };
    }

    private static Daad eigenaar(LogRegel regel, EigenaarGewijzigd e, Register register) {
        var soort = new Handelingsoort("eigenaar-wijzigen", regel.pakket(), Tekst.LEEG, Tekst.LEEG, "", List.of(), "", "B", Handelingsoort.Aard.EIGEN,
                Moment.Precisie.MINUUT, Handelingsoort.Dagplaats.BEGIN, 0, List.of(), List.of(), "zaak", List.of(), List.of(), null, "", GEEN,
                List.of(), "", List.of(), false);
        var handeling = new Handeling(soort.id(), regel.wijze(), regel.geldigOp(), Betreft.ZAAK, new java.util.TreeMap<>(Map.of("eigenaar", e.eigenaar())));
        var pakket = register.kent(regel.pakket()) ? register.opHash(regel.pakket()) : register.hoofd(regel.geldigOp().op());
        return new Daad(regel.volgnummer(), handeling, regel.actor(), pakket,
                new Wetshandeling(soort, List.of(), List.of(), List.of(), null, null, Map.of(), false), e.eigenaar());
    }
}
