package nl.spil.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.spil.recht.Actor;
import nl.spil.recht.Mogelijkheden;
import nl.spil.recht.Lijstsoort;
import nl.spil.recht.Wetspakketten;
import nl.spil.recht.Zaakbeeld;
import nl.spil.toegang.Inzagen;
import nl.spil.zaak.Zaakstand;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the identity bar of a zaak. */
@Component
class Zaakbalken {

    private static final Duration AANWEZIG = Duration.ofMinutes(10);

    private final Inzagen inzagen;
    private final Concepten concepten;
    private final Wetspakketten pakketten;

    Zaakbalken(Inzagen inzagen, Concepten concepten, Wetspakketten pakketten) {
        this.inzagen = inzagen;
        this.concepten = concepten;
        this.pakketten = pakketten;
    }

    /** @param mogelijk what can be done now, for the main action; null on pages that already do something */
    Zaakbalk van(Zaakstand stand, Actor actor, Weergave w, @Nullable Mogelijkheden mogelijk) {
        var beeld = stand.beeld();
        var wet = new Wetteksten(pakketten, w);
        var eerste = Termijnen.eerste(Termijnen.van(beeld, wet, w));
        var v = beeld.verdachte();
        var geboren = v.geborenVroegst() != null && v.geborenVroegst().equals(v.geborenLaatst()) ? v.geborenVroegst() : null;
        return new Zaakbalk(stand.nr().waarde(), stand.nr().weergave(), naam(v, w),
                geboren == null ? null : new Tijd(geboren.toString(), w.datum(geboren)),
                geboren != null ? w.t("verdachte.jaar-oud", w.leeftijd(geboren)) : onvolledig(v, w), badges(beeld, w), aanwezig(stand, actor, w),
                eerste == null || eerste.op() == null || eerste.eindigt() == null ? null : new Zaakbalk.Druk(
                        switch (Restant.haast(eerste.op(), w.nu())) {
                            case VERLOPEN, VANDAAG -> "dringend";
                            case BINNEN_ZEVEN -> "nabij";
                            case LATER -> "rustig";
                        },
                        Restant.woorden(eerste.op(), w), eerste.titel(), eerste.eindigt()),
                mogelijk == null ? null : hoofdhandeling(stand, mogelijk, w));
    }

    static String naam(Zaakbeeld.Verdachte v, Weergave w) {
        return v.naam().isEmpty() ? w.t("verdachte.nn") : v.naam();
    }

    private static String onvolledig(Zaakbeeld.Verdachte v, Weergave w) {
        if (v.soort().equals("rechtspersoon")) {
            return w.t("verdachte.soort.rechtspersoon");
        }
        return v.geborenVroegst() == null ? w.t("verdachte.geboren-onbekend") : w.t("verdachte.geboren-in", String.valueOf(v.geborenVroegst().getYear()));
    }

    private List<Badge> badges(Zaakbeeld beeld, Weergave w) {
        var badges = new ArrayList<Badge>();
        badges.add(Badges.lijst(pakketten.lijsten().stream().filter(l -> l.id().equals(beeld.zaak().lijst())).findFirst()
                .map(l -> l.titel().in(w.taal())).orElse(w.waarde("lijst", beeld.zaak().lijst())), beeld.zaak().lijst()));
        if (!beeld.vrijheid().status().equals("vrij")) {
            var b = Badges.vrijheid(beeld.vrijheid().status(), beeld.verdachte().soort(), w);
            badges.add(b.toon().equals("vast") ? new Badge(b.toon(), b.icoon(), w.t("vrijheid.vast", b.tekst().toLowerCase(java.util.Locale.ROOT))) : b);
        }
        if (beeld.verdachte().overledenOp() != null) {
            badges.add(new Badge("", "min", w.t("verdachte.overleden")));
        }
        if (!beeld.zaak().classificatie().isEmpty()) {
            badges.add(new Badge("paars", "schermaf", w.waarde("classificatie", beeld.zaak().classificatie())));
        }
        if (beeld.zaak().zsm() && badges.size() < 3) {
            badges.add(new Badge("", "klok", "ZSM"));
        }
        return badges;
    }

    private List<Zaakbalk.Aanwezig> aanwezig(Zaakstand stand, Actor actor, Weergave w) {
        var wet = new Wetteksten(pakketten, w);
        var bezig = concepten.vanAnderen(stand.nr(), actor, AANWEZIG);
        var lijst = new ArrayList<Zaakbalk.Aanwezig>();
        for (var c : bezig) {
            lijst.add(new Zaakbalk.Aanwezig(SchilAdvies.voorletters(c.naam()),
                    w.t("aanwezig.werkt", c.naam(), w.uur(c.begonnenOp()), wet.handeling(c.handeling()))));
        }
        for (var i : inzagen.anderen(stand.nr(), actor, AANWEZIG)) {
            if (bezig.stream().noneMatch(c -> c.account().equals(i.account()))) {
                lijst.add(new Zaakbalk.Aanwezig(SchilAdvies.voorletters(i.naam()), w.t("aanwezig.bekijkt", i.naam())));
            }
        }
        return lijst.size() > 2 ? lijst.subList(0, 2) : lijst;
    }

    /** The act that the list of the zaak is about, when all feiten that wait for something wait for the same. */
    private Zaakbalk.@Nullable Knop hoofdhandeling(Zaakstand stand, Mogelijkheden mogelijk, Weergave w) {
        var wachtend = stand.beeld().feiten().stream().filter(f -> !f.onherroepelijk() && f.executie().isEmpty())
                .map(Zaakbeeld.Feit::vervolging).filter(v -> !v.equals("geseponeerd") && !v.equals("verplaatst") && !v.equals("ad-informandum"))
                .distinct().count();
        if (wachtend > 1) {
            return null;
        }
        for (var id : eerst(pakketten, stand)) {
            var kan = mogelijk.toegestaan(id);
            if (kan.isPresent()) {
                return new Zaakbalk.Knop("/zaken/" + stand.nr() + "/handelingen/" + id, "weegschaal", kan.get().soort().titel().in(w.taal()));
            }
        }
        return null;
    }

    /** What a zaak in its list usually waits for, the likeliest first. */
    static List<String> eerst(Wetspakketten pakketten, Zaakstand stand) {
        return pakketten.lijsten().stream().filter(l -> l.id().equals(stand.beeld().zaak().lijst())).findFirst()
                .map(Lijstsoort::eerst).orElse(List.of());
    }
}
