package nl.spil.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How long something still runs, in words with the tone that belongs to it. Counts nothing by law: the end is given. */
final class Restant {

    /** The groups of a list, the most urgent first. */
    enum Haast { VERLOPEN, VANDAAG, BINNEN_ZEVEN, LATER }

    private Restant() {}

    static Haast haast(@Nullable Instant eindigt, Instant nu) {
        if (eindigt == null) {
            return Haast.LATER;
        }
        var dagen = dagen(eindigt, nu);
        return voorbij(eindigt, nu) ? Haast.VERLOPEN : dagen == 0 ? Haast.VANDAAG : dagen <= 7 ? Haast.BINNEN_ZEVEN : Haast.LATER;
    }

    /** Dashed and with the reason when there is no end. */
    /** Of a term in which another must act: it lapses without alarm. */
    static Badge stil(@Nullable Instant eindigt, Weergave w) {
        if (eindigt == null) {
            return badge(null, w);
        }
        return eindigt.isBefore(w.nu()) ? new Badge("neutraal", "klok", w.t("rest.voorbij")) : new Badge("leeg", "klok", woorden(eindigt, w));
    }

    static Badge badge(@Nullable Instant eindigt, Weergave w) {
        if (eindigt == null) {
            return new Badge("onbekend", "vraag", w.t("rest.onbekend"));
        }
        var woorden = woorden(eindigt, w);
        return switch (haast(eindigt, w.nu())) {
            case VERLOPEN -> new Badge("vol", "fout", woorden);
            case VANDAAG -> new Badge("rood", "klok", woorden);
            case BINNEN_ZEVEN -> new Badge("amber", "klok", woorden);
            case LATER -> new Badge("leeg", "klok", woorden);
        };
    }

    /** "nog 4 dagen", "morgen", "nog 11 uur en 52 minuten", "9 dagen verlopen", "nog bijna 6 jaar". */
    static String woorden(Instant eindigt, Weergave w) {
        var dagen = dagen(eindigt, w.nu());
        if (voorbij(eindigt, w.nu())) {
            return dagen == 0 ? w.t("rest.net-verlopen") : w.t("rest.verlopen", w.aantal("tijd.dagen", -dagen));
        }
        if (dagen == 0) {
            return Weergave.alleenDag(eindigt) ? w.t("rest.vandaag") : w.t("rest.nog", w.duur(Duration.between(w.nu(), eindigt)));
        }
        if (dagen == 1) {
            return w.t("rest.morgen");
        }
        if (dagen < 100) {
            return w.t("rest.nog", w.aantal("tijd.dagen", dagen));
        }
        var maanden = ChronoUnit.MONTHS.between(w.vandaag(), Weergave.dag(eindigt));
        if (maanden < 23) {
            return w.t("rest.nog", w.aantal("tijd.maanden", maanden));
        }
        var jaren = maanden / 12;
        return maanden % 12 >= 10 ? w.t("rest.bijna", w.aantal("tijd.jaren", jaren + 1)) : w.t("rest.nog", w.aantal("tijd.jaren", jaren));
    }

    private static long dagen(Instant eindigt, Instant nu) {
        return ChronoUnit.DAYS.between(Weergave.dag(nu), Weergave.dag(eindigt));
    }

    /** An end of which only the day counts lasts that whole day. */
    private static boolean voorbij(Instant eindigt, Instant nu) {
        return Weergave.alleenDag(eindigt) ? dagen(eindigt, nu) < 0 : eindigt.isBefore(nu);
    }
}
