package nl.spil.recht;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.spil.recht.Gebeurtenis.EigenaarGewijzigd;
import nl.spil.recht.Gebeurtenis.HandelingDoorgehaald;
import nl.spil.recht.Gebeurtenis.HandelingHersteld;
import nl.spil.recht.Gebeurtenis.OnregelmatigheidOpgelost;
import nl.spil.recht.Gebeurtenis.VoorstelAfgewezen;
import nl.spil.recht.Oordeel.Keuze;
import org.jspecify.annotations.Nullable;

/** Acts about the record itself: corrections, proposals, onregelmatigheden, ownership. The pack says who may, and when. */
final class Bijzonder {

    private static final Set<String> ACTEN = Set.of("handeling-herstellen", "handeling-doorhalen", "voorstel-bevestigen", "voorstel-afwijzen",
            "onregelmatigheid-oplossen", "eigenaar-wijzigen");

    private final Register register;
    private final Stroom stroom;
    private final Actor actor;
    private final Instant nu;
    private final Oordeel oordeel;

    Bijzonder(Register register, Stroom stroom, Actor actor, Instant nu) {
        this.register = register;
        this.stroom = stroom;
        this.actor = actor;
        this.nu = nu;
        this.oordeel = new Oordeel(register, stroom, actor, nu);
    }

    static boolean is(String handeling) {
        return ACTEN.contains(handeling);
    }

    Besluit over(Handeling h, int voorstel) {
        var keus = Keuze.van(register, h, stroom.beeld());
        if (keus == null) {
            return Oordeel.geweigerd("handeling-onbekend", "Er is geen wetspakket dat '" + h.soort() + "' op dat tijdstip kent.", "");
        }
        var doelRegel = doel(h);
        var doel = doelRegel == null ? Doelbeeld.GEEN : doelbeeld(doelRegel, false);
        var o = Toetsing.omgeving(Werkbeeld.van(stroom.beeld()), keus.wet(), h, actor, h.geldigOp().op(), doel);
        var redenen = new ArrayList<>(Oordeel.vorm(h, keus.wet(), o, true, o.beeld));
        var bezwaar = bezwaar(h, keus.wet());
        if (bezwaar != null && voorstel == 0) {
            redenen.add(bezwaar);
        }
        var toetsen = Toetsing.alle(o, keus.wet(), keus.pakket().hash());
        toetsen.stream().filter(t -> t.uitslag() == Toets.Uitslag.NIET_VOLDAAN).forEach(redenen::add);
        if (!redenen.isEmpty()) {
            return new Besluit.Geweigerd(redenen);
        }
        var hash = keus.pakket().hash();
        return switch (h.soort()) {
            case "voorstel-bevestigen" -> bevestig(h, doelRegel, hash);
            case "voorstel-afwijzen" -> open(doelRegel) ? oordeel.aanvaard(new VoorstelAfgewezen(nummer(h), Feiten.tekst(h.gegevens(), "reden", "")),
                    stroom.beeld(), toetsen, hash) : geenVoorstel(hash);
            case "onregelmatigheid-oplossen" -> losOp(h, toetsen, hash);
            case "eigenaar-wijzigen" -> correctieOf(h, new EigenaarGewijzigd(Feiten.tekst(h.gegevens(), "eigenaar", "spil"),
                    Feiten.tekst(h.gegevens(), "besluit", "")), keus, toetsen);
            default -> corrigeer(h, doelRegel, keus, toetsen, voorstel);
        };
    }

    /** Correcting is for who might have recorded the original (a correction itself: for whom the pack lets correct), confirming for those whom the pack names there. */
    @Nullable Toets bezwaar(Handeling h, Wetshandeling wet) {
        var regel = correctie(h) || h.soort().equals("voorstel-bevestigen") ? doel(h) : null;
        var origineel = regel == null ? null : Voorstellen.handeling(regel.gebeurtenis());
        var van = origineel == null || regel == null || !register.kent(regel.pakket()) ? null
                : register.opHash(regel.pakket()).handelingen().get(origineel.soort());
        if (correctie(h)) {
            return van == null ? Bevoegdheid.bezwaar(wet, Wijze.VASTLEGGEN, actor) : van.soort().registreert().contains(actor.rol()) ? null
                    : Bevoegdheid.toets(van.soort(), actor, "Herstellen kan wie de handeling mocht vastleggen: "
                            + String.join(", ", van.soort().registreert()) + ".");
        }
        var bevestiging = van == null ? null : van.soort().bevestiging();
        return bevestiging != null && !bevestiging.door().contains(actor.rol())
                ? Bevoegdheid.toets(wet.soort(), actor, "Bevestigen kan: " + String.join(", ", bevestiging.door()) + ".")
                : Bevoegdheid.bezwaar(wet, h.wijze(), actor);
    }

    private static boolean correctie(Handeling h) {
        return h.soort().startsWith("handeling-");
    }

    private static int nummer(Handeling h) {
        return h.gegevens().get("voorstel") instanceof Long n ? (int) (long) n : h.gegevens().get("volgnummer") instanceof Long v ? (int) (long) v : 0;
    }

    private @Nullable LogRegel doel(Handeling h) {
        var nr = nummer(h);
        return nr == 0 ? null : stroom.regels().get().stream().filter(r -> r.volgnummer() == nr).findFirst().orElse(null);
    }

    private Doelbeeld doelbeeld(LogRegel regel, boolean langer) {
        var h = Voorstellen.handeling(regel.gebeurtenis());
        var wet = h == null || !register.kent(regel.pakket()) ? null : register.opHash(regel.pakket()).handelingen().get(h.soort());
        return new Doelbeeld(h == null ? "" : h.soort(), regel.wijze().wire(), regel.actor().id(), wet != null && wet.beslissing(), langer);
    }

    // ----- proposals

    private boolean open(@Nullable LogRegel regel) {
        return regel != null && Voorstellen.open(stroom.regels().get(), nu).stream().anyMatch(v -> v.volgnummer() == regel.volgnummer());
    }

    private static Besluit geenVoorstel(String hash) {
        return Oordeel.geweigerd("voorstel-open", "Dit voorstel bestaat niet, is al behandeld of is vervallen.", hash);
    }

    private Besluit bevestig(Handeling h, @Nullable LogRegel regel, String hash) {
        if (regel == null || !open(regel) || !(regel.gebeurtenis() instanceof Gebeurtenis.HandelingVoorgesteld v)) {
            return geenVoorstel(hash);
        }
        if (regel.actor().id().equals(actor.id())) {
            return Oordeel.geweigerd("ander-dan-voorsteller", "Een ander dan de voorsteller moet bevestigen.", hash);
        }
        var wat = v.handeling();
        var nieuw = new Handeling(wat.soort(), wat.wijze(), correctie(wat) ? wat.geldigOp() : h.geldigOp(), wat.betreft(), splitsing(h, wat));
        return is(nieuw.soort()) ? over(nieuw, regel.volgnummer()) : oordeel.over(nieuw, regel.volgnummer());
    }

    /** The number of the zaak that a separation opens is issued when it is confirmed, not when it is proposed. */
    private SortedMap<String, Object> splitsing(Handeling bevestiging, Handeling wat) {
        var keus = Keuze.van(register, wat, stroom.beeld());
        if (keus == null || !keus.wet().soort().bewerking().equals("splitsen") || !(bevestiging.gegevens().get("nieuweZaak") instanceof String nieuw)) {
            return wat.gegevens();
        }
        var gegevens = new TreeMap<>(wat.gegevens());
        gegevens.put("nieuweZaak", nieuw);
        return gegevens;
    }

    // ----- corrections

    private Besluit corrigeer(Handeling h, @Nullable LogRegel regel, Keuze keus, List<Toets> toetsen, int voorstel) {
        var hash = keus.pakket().hash();
        var oud = regel == null ? null : Voorstellen.verricht(regel.gebeurtenis());
        var correcties = new Correcties(stroom.regels().get());
        var herstel = regel != null && (regel.gebeurtenis() instanceof HandelingHersteld || regel.gebeurtenis() instanceof HandelingDoorgehaald
                || regel.gebeurtenis() instanceof EigenaarGewijzigd);
        var doorhalen = h.soort().equals("handeling-doorhalen");
        if (regel == null || correcties.doorgehaald(regel.volgnummer()) || oud == null && !(herstel && doorhalen)) {
            return Oordeel.geweigerd("doel-bestaat", "Deze vastlegging bestaat niet, is geen handeling of is al doorgehaald.", hash);
        }
        var wet = oud == null ? keus.wet() : register.opHash(regel.pakket()).handelingen().get(oud.soort());
        var reden = Feiten.tekst(h.gegevens(), "reden", Feiten.tekst(h.gegevens(), "toelichting", ""));
        if (doorhalen || oud == null || wet == null) {
            return correctieOf(h, new HandelingDoorgehaald(regel.volgnummer(), reden, voorstel), keus, toetsen, regel, voorstel);
        }
        var geldend = correcties.hersteld(regel.volgnummer(), oud);
        var nieuw = nieuw(h, geldend, wet.soort());
        var o = Toetsing.omgeving(Werkbeeld.van(stroom.beeld()), wet, nieuw, actor, nieuw.geldigOp().op(), Doelbeeld.GEEN);
        var fouten = Oordeel.vorm(nieuw, wet, o, false, o.beeld);
        return fouten.isEmpty() ? correctieOf(h, new HandelingHersteld(regel.volgnummer(), nieuw.geldigOp(), nieuw.betreft(), nieuw.gegevens(), reden,
                voorstel), keus, toetsen, regel, voorstel) : new Besluit.Geweigerd(fouten);
    }

    private static Handeling nieuw(Handeling correctie, Handeling oud, Handelingsoort soort) {
        var tijd = correctie.gegevens().get("nieuwTijdstip") instanceof String s && Celfuncties.tijdstip(s) instanceof Instant t
                ? s.length() == 10 ? Moment.parse(s) : Moment.opMinuut(t) : oud.geldigOp();
        SortedMap<String, Object> gegevens = new TreeMap<>(oud.gegevens());
        switch (correctie.gegevens().get("nieuweGegevens")) {
            case Map<?, ?> m -> m.forEach((veld, waarde) -> gegevens.put((String) veld, waarde));
            case List<?> regels -> regels.forEach(r -> veld(r, soort).ifPresent(e -> {
                if (e.getValue().equals("")) {
                    gegevens.remove(e.getKey());
                } else {
                    gegevens.put(e.getKey(), e.getValue());
                }
            }));
            case null, default -> { }
        }
        return new Handeling(oud.soort(), oud.wijze(), tijd, correctie.betreft().equals(Betreft.ZAAK) ? oud.betreft() : correctie.betreft(), gegevens);
    }

    /** {@code veld=waarde}; nothing after the sign empties the field. A list or a composed value is written as JSON; a list of texts also with semicolons. */
    private static Optional<Map.Entry<String, Object>> veld(@Nullable Object regel, Handelingsoort soort) {
        if (!(regel instanceof String s) || s.indexOf('=') < 1) {
            return Optional.empty();
        }
        var naam = s.substring(0, s.indexOf('=')).strip();
        var tekst = s.substring(s.indexOf('=') + 1).strip();
        var getal = soort.veld(naam).map(v -> Set.of(Invoersoort.GEHEEL, Invoersoort.EUROCENT, Invoersoort.DAGEN, Invoersoort.UREN).contains(v.soort()))
                .orElse(false) && tekst.matches("-?[0-9]{1,15}");
        return Optional.of(Map.entry(naam, getal ? (Object) Long.valueOf(tekst) : samengesteld(tekst, soort.veld(naam).map(Invoerveld::soort).orElse(Invoersoort.TEKST))));
    }

    /** What cannot be read stays text: then the form of the act says what is wrong with it. */
    private static Object samengesteld(String tekst, Invoersoort soort) {
        if (tekst.startsWith("[") || tekst.startsWith("{")) {
            try {
                return CanoniekeJson.lees(tekst) instanceof Object gelezen ? gelezen : tekst;
            } catch (IllegalArgumentException geenJson) {
                return tekst;
            }
        }
        return soort == Invoersoort.LIJST && !tekst.isEmpty() ? Arrays.stream(tekst.split(";")).map(String::strip).<Object>map(t -> t).toList() : tekst;
    }

    private Besluit correctieOf(Handeling h, Gebeurtenis g, Keuze keus, List<Toets> toetsen) {
        return oordeel.aanvaard(g, Vouw.heel(register, stroom.nr(), oordeel.metNieuw(h, keus.pakket(), g)), toetsen, keus.pakket().hash());
    }

    /**
     * A second person where custody gets longer, a decision is touched, or the pack asks one; and a person where a partner in the
     * chain reports otherwise than a person corrected.
     */
    private Besluit correctieOf(Handeling h, Gebeurtenis g, Keuze keus, List<Toets> toetsen, LogRegel regel, int voorstel) {
        var beeld = Vouw.heel(register, stroom.nr(), oordeel.metNieuw(h, keus.pakket(), g));
        var langer = Vrijheidsduur.minuten(beeld, nu) > Vrijheidsduur.minuten(stroom.beeld(), nu);
        var doel = doelbeeld(regel, langer);
        var o = Toetsing.omgeving(Werkbeeld.van(stroom.beeld()), keus.wet(), h, actor, h.geldigOp().op(), doel);
        if (voorstel == 0 && (langer || doel.beslissing() || Bevoegdheid.machine(actor) && new Correcties(stroom.regels().get()).hersteldDoorMens(regel.volgnummer())
                || keus.wet().bevestigAls() != null && Oordeel.tweede(keus.wet(), o))) {
            return oordeel.voorstel(h, toetsen, keus);
        }
        return oordeel.aanvaard(g, beeld, toetsen, keus.pakket().hash());
    }

    private Besluit losOp(Handeling h, List<Toets> toetsen, String hash) {
        var id = Feiten.tekst(h.gegevens(), "onregelmatigheid", "");
        var beeld = stroom.beeld();
        if (beeld.onregelmatigheden().stream().noneMatch(o -> o.id().equals(id) && !o.opgelost())) {
            return Oordeel.geweigerd("onregelmatigheid-open", "Deze onregelmatigheid bestaat niet of is al afgedaan.", hash);
        }
        var werk = Werkbeeld.van(beeld);
        werk.onregelmatigheden.replaceAll(o -> o.id().equals(id) ? Vouw.opgelost(o) : o);
        return oordeel.aanvaard(new OnregelmatigheidOpgelost(id, Feiten.tekst(h.gegevens(), "reden", "")), werk.af(), toetsen, hash);
    }
}
