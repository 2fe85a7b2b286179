package nl.spil.recht;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.spil.recht.Gebeurtenis.HandelingVerricht;
import nl.spil.recht.Gebeurtenis.HandelingVoorgesteld;
import org.jspecify.annotations.Nullable;

/** Judges one act against a stream. */
final class Oordeel {

    private final Register register;
    private final Stroom stroom;
    private final Actor actor;
    private final Instant nu;

    Oordeel(Register register, Stroom stroom, Actor actor, Instant nu) {
        this.register = register;
        this.stroom = stroom;
        this.actor = actor;
        this.nu = nu;
    }

    /** @param voorstel volgnummer of the proposal that is confirmed, or 0: then a second person may be needed first */
    Besluit over(Handeling h, int voorstel) {
        var keus = Keuze.van(register, h, stroom.beeld());
        if (keus == null) {
            return geweigerd("handeling-onbekend", "Er is geen wetspakket dat '" + h.soort() + "' op dat tijdstip kent.", "");
        }
        var daad = new Daad(stroom.lengte() + 1, h, actor, keus.pakket(), keus.wet(), null);
        var laatste = laatste(daad);
        var regels = laatste ? List.<LogRegel>of() : metNieuw(h, keus.pakket(), new HandelingVerricht(h, List.of(), voorstel));
        var daden = laatste ? List.<Daad>of() : new Correcties(regels).daden(register);
        var zelf = laatste ? daad : daden.stream().filter(d -> d.volgnummer == daad.volgnummer).findFirst().orElseThrow();
        var voor = laatste ? Werkbeeld.van(stroom.beeld()) : Vouw.voor(register, stroom.nr(), daden, zelf);
        if (laatste && daad.wet.soort().bewerking().equals("inschrijven")) {
            Bewerkingen.feitenVanInschrijving(voor, daad);
        }
        var o = Toetsing.omgeving(voor, zelf);
        var weigerbaar = weigerbaar(keus.wet(), o);
        var redenen = new ArrayList<>(vorm(h, keus.wet(), o, weigerbaar, stroom.lengte() == 0 ? voor : Werkbeeld.van(stroom.beeld())));
        var bezwaar = Bevoegdheid.bezwaar(keus.wet(), h.wijze(), actor);
        if (bezwaar != null && voorstel == 0) {
            redenen.add(bezwaar);
        }
        var toetsen = Toetsing.alle(o, keus.wet(), keus.pakket().hash());
        if (weigerbaar) {
            toetsen.stream().filter(t -> t.uitslag() == Toets.Uitslag.NIET_VOLDAAN).forEach(redenen::add);
        }
        if (!redenen.isEmpty()) {
            return new Besluit.Geweigerd(redenen);
        }
        if (weigerbaar && voorstel == 0 && tweede(keus.wet(), o)) {
            return voorstel(h, toetsen, keus);
        }
        var beeld = laatste ? verder(voor, daad) : Vouw.heel(register, stroom.nr(), regels);
        return aanvaard(new HandelingVerricht(h, toetsen, voorstel), beeld, toetsen, keus.pakket().hash());
    }

    private Zaakbeeld verder(Werkbeeld voor, Daad daad) {
        return Vouw.verder(register, daad.wet.soort().bewerking().equals("inschrijven") ? voor.af() : stroom.beeld(), daad);
    }

    Besluit voorstel(Handeling h, List<Toets> toetsen, Keuze keus) {
        var termijn = keus.wet().soort().bevestiging() == null ? java.time.Duration.ofDays(14) : keus.wet().soort().bevestiging().termijn();
        return aanvaard(new HandelingVoorgesteld(h, toetsen, Moment.opMinuut(nu.plus(termijn))), stroom.beeld(), toetsen, keus.pakket().hash());
    }

    Besluit aanvaard(Gebeurtenis g, Zaakbeeld beeld, List<Toets> toetsen, String pakket) {
        var tekst = Beeldcodec.schrijf(beeld);
        if (!Beeldcodec.past(tekst)) {
            return geweigerd("beeld-te-groot", "Het beeld van deze zaak wordt groter dan " + Beeldcodec.GRENS / 1024
                    + " KiB. Splits de zaak of beperk wat wordt vastgelegd.", pakket);
        }
        return new Besluit.Aanvaard(g, beeld, toetsen, Vouw.nieuw(stroom.beeld(), beeld), pakket, tekst);
    }

    /** An act of the prosecution itself, taken now. */
    static boolean weigerbaar(Wetshandeling wet, Omgeving o) {
        return o.wijze == Wijze.VERRICHTEN
                && (wet.soort().aard() == Handelingsoort.Aard.EIGEN || wet.eigenAls() != null && wet.eigenAls().waar(o));
    }

    static boolean tweede(Wetshandeling wet, Omgeving o) {
        return wet.soort().bevestiging() != null && (wet.bevestigAls() == null || wet.bevestigAls().waar(o));
    }

    /** @param bekend the picture as it stands: what an act is about may have become known after its legal place */
    static List<Toets> vorm(Handeling h, Wetshandeling wet, Omgeving o, boolean weigerbaar, Werkbeeld bekend) {
        return new Vormcontrole(bekend, wet, h).fouten(o, weigerbaar).stream().map(f -> new Toets("vorm-" + f.code(), "", Toets.Uitslag.NIET_VOLDAAN,
                new TreeMap<>(), f.tekst() + " (" + f.pad() + ")", wet.soort().pakket())).toList();
    }

    /** Whether the act comes after every other in legal order, so that the picture goes one step on. */
    private boolean laatste(Daad daad) {
        return stroom.lengte() == 0 || !daad.wet.soort().bewerking().equals("inschrijven")
                && stroom.beeld().gedaan().values().stream().allMatch(daad.op::isAfter);
    }

    List<LogRegel> metNieuw(Handeling h, Pakket pakket, Gebeurtenis g) {
        var regels = new ArrayList<>(stroom.regels().get());
        regels.add(new LogRegel(stroom.lengte() + 1, h.geldigOp(), nu, actor, h.wijze(), pakket.hash(), g));
        return regels;
    }

    static Besluit geweigerd(String regel, String tekst, String pakket) {
        return new Besluit.Geweigerd(List.of(new Toets(regel, "", Toets.Uitslag.NIET_VOLDAAN, new TreeMap<>(), tekst, pakket)));
    }

    /** The pack and act that judge. */
    record Keuze(Pakket pakket, Wetshandeling wet) {

        /** @param beeld of the zaak: what took place in it can decide between an old Code and a new one */
        static @Nullable Keuze van(Register register, Handeling h, Zaakbeeld beeld) {
            var pakket = register.kies(h.soort(), h.geldigOp().op(), beeld.gedaan());
            var wet = pakket == null ? null : pakket.handelingen().get(h.soort());
            return pakket == null || wet == null ? null : new Keuze(pakket, wet);
        }
    }
}
