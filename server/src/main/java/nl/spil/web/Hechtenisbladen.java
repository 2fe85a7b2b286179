package nl.spil.web;

import java.time.Instant;
import java.util.List;
import nl.spil.recht.Actor;
import nl.spil.recht.Hechtenisdatum;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Wetspakketten;
import nl.spil.toegang.Hechtenisinzage;
import nl.spil.toegang.Poort;
import nl.spil.zaak.Zaakstand;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what pages show of the custody of a person. Computes nothing: recht does. */
@Component
class Hechtenisbladen {

    /** Zaken read for the list. */
    static final int MEEST = 100;

    private final Hechtenisinzage inzage;
    private final Wetspakketten pakketten;

    Hechtenisbladen(Hechtenisinzage inzage, Wetspakketten pakketten) {
        this.inzage = inzage;
        this.pakketten = pakketten;
    }

    /** @param stand a zaak of the person that this actor may see */
    Hechtenisblad van(Zaakstand stand, Actor actor, Weergave w) {
        return blad(stand, inzage.van(actor, stand, w.nu()), w);
    }

    /** As {@link #van}, on a page of its own: that is a look at the other zaken too. */
    Hechtenisblad open(Zaakstand stand, Actor actor, Weergave w) {
        return blad(stand, inzage.open(actor, stand, Poort.Deur.PAGINA, w.nu()), w);
    }

    /** Who is held or suspended, of what this actor may list: who must be released first on top. */
    List<Hechtenisblad> vast(Actor actor, Weergave w) {
        return inzage.vast(actor, pakketten.vrijheidstermijnen(), MEEST, w.nu()).stream().map(r -> blad(r.zaak(), r.persoon(), w)).toList();
    }

    private static Hechtenisblad blad(Zaakstand stand, Hechtenisinzage.Persoon p, Weergave w) {
        var h = p.gezien();
        var vrij = p.vrij();
        var elders = p.elders().stream().map(e -> e.uiterlijk() == null ? w.t("hechtenis.elders-onbekend")
                : w.t("hechtenis.elders", w.minuut(e.uiterlijk()).tekst())).toList();
        var ruimst = p.vrijlating() == null ? null : p.vrijlating().ruimst();
        return new Hechtenisblad("/zaken/" + stand.nr() + "/hechtenis", Zaakbalken.naam(stand.beeld().verdachte(), w), stand.nr().weergave(), p.vast(),
                p.vast() ? Restant.badge(vrij, w) : new Badge("leeg", "slotopen", w.t("vrijheid.vrij")), tijd(vrij, w),
                tijd(ruimst, w), rand(vrij, w), h.titels().stream().map(t -> new Hechtenisblad.Titel("/zaken/" + t.zaak(), weergave(t.zaak()), w.waarde("vrijheid", t.soort()),
                        w.minuut(t.sinds()), tijd(t.uiterlijk(), w), tijd(t.ruimst(), w), Restant.badge(t.uiterlijk(), w), Wetteksten.artikel(t.artikel()), t.stappen())).toList(),
                elders, h.schorsingen().stream().map(s -> w.t("hechtenis.geschorst", weergave(s.zaak()), w.minuut(s.sinds()).tekst())).toList(),
                data(p.data(), h.aftrek(), w), telling(p, w));
    }

    private static List<Hechtenisblad.Datum> data(List<Hechtenisdatum> data, int aftrek, Weergave w) {
        return data.stream().map(d -> new Hechtenisblad.Datum(w.t("hechtenis.datum." + d.soort()) + (d.zaak().isEmpty() ? "" : ", " + weergave(d.zaak())),
                tijd(d.op(), w), tijd(d.ruimst(), w), d.soort().equals("aftrek") ? w.aantal("tijd.dagen", aftrek) : d.op() == null ? w.t("rest.onbekend") : "",
                Wetteksten.artikel(d.artikel()), d.stappen())).toList();
    }

    private static String telling(Hechtenisinzage.Persoon p, Weergave w) {
        if (!p.gekoppeld()) {
            return w.t("hechtenis.zonder-skn");
        }
        var gezien = w.t("hechtenis.geteld", p.zaken().size() == 1 ? w.t("hechtenis.een-zaak") : w.t("hechtenis.zaken", p.zaken().size()));
        return gezien + (p.verborgen() == 0 ? "" : " " + w.t("hechtenis.verborgen")) + (p.meer() ? " " + w.t("hechtenis.meer") : "");
    }

    private static String rand(@Nullable Instant vrij, Weergave w) {
        return vrij == null ? "" : switch (Restant.haast(vrij, w.nu())) {
            case VERLOPEN, VANDAAG -> "dringend";
            case BINNEN_ZEVEN -> "nabij";
            case LATER -> "";
        };
    }

    private static @Nullable Tijd tijd(@Nullable Instant op, Weergave w) {
        return op == null ? null : w.minuut(op);
    }

    private static String weergave(String nr) {
        return new Parketnummer(nr).weergave();
    }
}
