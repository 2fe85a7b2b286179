package nl.spil.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.spil.recht.Zaakbeeld;
import org.jspecify.annotations.Nullable;

/**
 * The custody clock: how long the suspect may still be held, in words, with the bar and the same facts as a list.
 *
 * @param rand   {@code nabij} within seven days, {@code dringend} on the last day or past it, else empty
 * @param vakken pieces of the bar: x and breadth in thousandths
 * @param verlengen act that would prolong it, or null
 */
record Klok(String kop, String rand, String rest, @Nullable Tijd eindigt, String zin, List<Vak> vakken, int nu, List<Regel> regels,
        Zaakbalk.@Nullable Knop verlengen) {

    record Vak(String klasse, int x, int breedte) {}

    record Regel(String klasse, String wat, String hoeLang) {}

    static @Nullable Klok van(Zaakbeeld beeld, Weergave w, Zaakbalk.@Nullable Knop verlengen) {
        var vrijheid = beeld.vrijheid();
        if (!Badges.zitVast(vrijheid.status()) || vrijheid.sinds() == null) {
            return null;
        }
        var begin = vrijheid.perioden().stream().filter(p -> Badges.zitVast(p.soort())).map(Zaakbeeld.Periode::van).min(Instant::compareTo)
                .orElse(vrijheid.sinds());
        var sinds = vrijheid.sinds();
        var eind = vrijheid.uiterlijk();
        var nu = w.nu();
        var naam = w.waarde("vrijheid", vrijheid.status());
        var klein = naam.toLowerCase(java.util.Locale.ROOT);
        var eerder = Duration.between(begin, sinds);
        var regels = new ArrayList<Regel>();
        if (eerder.toMinutes() > 0) {
            regels.add(new Regel("spil-klok__k1", w.t("klok.eerder"), Weergave.dag(begin).equals(Weergave.dag(sinds)) ? w.duur(eerder)
                    : w.t("klok.van-tot", w.datumKort(Weergave.dag(begin)), w.datumKort(Weergave.dag(sinds)))));
        }
        regels.add(new Regel("spil-klok__k2", w.t("klok.tot-nu", naam), w.duur(Duration.between(sinds, nu.isAfter(sinds) ? nu : sinds))));
        if (eind != null && eind.isAfter(nu)) {
            regels.add(new Regel("spil-klok__k3", w.t("klok.nog", naam), w.duur(Duration.between(nu, eind))));
        }
        regels.add(new Regel("", w.t("klok.totaal"), w.duur(vast(beeld, nu))));
        var voorbij = eind != null && eind.isBefore(nu);
        var rest = eind == null ? naam : voorbij ? Restant.woorden(eind, w) : w.t("rest.nog", w.duur(Duration.between(nu, eind)));
        var rand = eind == null ? "" : switch (Restant.haast(eind, nu)) {
            case VERLOPEN, VANDAAG -> "dringend";
            case BINNEN_ZEVEN -> "nabij";
            case LATER -> "";
        };
        return new Klok(w.t("klok.kop", klein), rand, rest, eind == null ? null : w.vol(eind),
                eind == null ? w.t("klok.geen-einde") : voorbij ? w.t("klok.was", klein) : w.t("klok.eindigt", klein),
                vakken(begin, sinds, nu, eind), plek(begin, nu, eind == null || voorbij ? nu : eind, nu), regels, verlengen);
    }

    /** Each moment counted once, however many periods overlap: the periods of one zaak never do. */
    private static Duration vast(Zaakbeeld beeld, Instant nu) {
        return beeld.vrijheid().perioden().stream().filter(p -> Badges.zitVast(p.soort()))
                .map(p -> Duration.between(p.van(), p.tot() == null ? nu : p.tot())).filter(d -> !d.isNegative()).reduce(Duration.ZERO, Duration::plus);
    }

    private static List<Vak> vakken(Instant begin, Instant sinds, Instant nu, @Nullable Instant eind) {
        var slot = eind == null || eind.isBefore(nu) ? nu : eind;
        int a = plek(begin, sinds, slot, nu);
        int b = plek(begin, nu, slot, nu);
        return List.of(new Vak("spil-klok__ivs", 0, Math.max(0, a - 4)), new Vak("spil-klok__bewaring", a, Math.max(0, b - a)),
                new Vak("spil-klok__rest-vlak", b, 1000 - b));
    }

    private static int plek(Instant begin, Instant op, Instant slot, Instant nu) {
        var heel = Math.max(1, Duration.between(begin, slot).toMillis());
        return (int) Math.clamp(Duration.between(begin, op).toMillis() * 1000L / heel, 0, 1000);
    }
}
