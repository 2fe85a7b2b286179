package nl.spil.cli;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** Takes invented cases along their course by way of the ordinary doors: a delivery by the police, then act after act. */
final class Demozaken {

    /** What one case came to. {@code weigeringen} are sentences for a person. */
    record Verloop(int zaken, int handelingen, int onregelmatigheden, List<String> weigeringen) {}

    /** Days before today on which cases come in: long enough ago for the longest course to have ended. */
    private static final int LANGST_GELEDEN = 300;
    private static final int KORTST_GELEDEN = 200;
    private static final int POGINGEN = 4;

    private final Function<String, Serverklant> klanten;
    private final Map<String, Serverklant> perAccount = new ConcurrentHashMap<>();
    private final Invulling invulling;
    private final OffsetDateTime vandaag;
    private final List<Verhaal> verhalen = Verhaal.alle();

    Demozaken(Function<String, Serverklant> klanten, OffsetDateTime vandaag) {
        this.klanten = klanten;
        this.vandaag = vandaag;
        this.invulling = new Invulling(als("officier"));
    }

    /** One delivery and what comes of its zaken; the same seed gives the same. */
    Verloop speel(long zaad, Verhaal.Fase tot) {
        var toeval = new Random(zaad);
        return speel(levering(zaad, toeval), toeval, tot);
    }

    /**
     * Names the seeds of deliveries that together open so many zaken, no more and no less: a delivery may have two suspects.
     *
     * @return how many deliveries that are
     */
    int plan(long zaad, int zaken, LongConsumer levering) {
        var leveringen = 0;
        var volgnummer = 0L;
        for (var gepland = 0; gepland < zaken;) {
            var eigen = zaad * 1_000_003 + volgnummer++;
            var erbij = verdachten(eigen);
            if (gepland + erbij <= zaken) {
                gepland += erbij;
                leveringen++;
                levering.accept(eigen);
            }
        }
        return leveringen;
    }

    /** How many zaken the delivery of this seed opens. */
    int verdachten(long zaad) {
        return levering(zaad, new Random(zaad)).verdachten();
    }

    private Verzinsel.Levering levering(long zaad, Random toeval) {
        var dag = vandaag.minusDays(toeval.nextLong(KORTST_GELEDEN, LANGST_GELEDEN)).withHour(12);
        return new Verzinsel(zaad, dag.toInstant()).volgende();
    }

    /** A case of today: the first from this seed on whose suspect is still held. It goes no further than its delivery. */
    Verloop vastVandaag(long zaad) {
        for (var z = zaad;; z++) {
            var levering = new Verzinsel(z, vandaag.toInstant()).volgende();
            if (verhalen.stream().anyMatch(v -> v.vast() && v.past(levering.bericht()))) {
                return speel(levering, new Random(z), Verhaal.Fase.INSCHRIJVING);
            }
        }
    }

    private Verloop speel(Verzinsel.Levering levering, Random toeval, Verhaal.Fase tot) {
        var begin = OffsetDateTime.parse(String.valueOf(levering.bericht().get("aangemaaktOp")));
        var verhaal = kies(toeval, levering);
        var geleverd = als("politie").post("/api/v1/aanleveringen", "application/zip",
                BodyPublishers.ofByteArray(levering.zip()), Map.of());
        if (!geleverd.goed()) {
            return new Verloop(0, 0, 0, List.of("levering " + levering.berichtId() + ": " + geleverd.inhoud()));
        }
        var verloop = new Verloop(0, 0, 0, List.of());
        for (var zaak : geleverd.inhoud().path("zaken")) {
            verloop = plus(verloop, zaak(zaak.path("parketnummer").asString(), verhaal, begin, tot));
        }
        return verloop;
    }

    private Verloop zaak(String nr, Verhaal verhaal, OffsetDateTime begin, Verhaal.Fase tot) {
        var gedaan = 0;
        var weigeringen = new ArrayList<String>();
        for (var plaats = 0; plaats < verhaal.stappen().size(); plaats++) {
            var stap = verhaal.stappen().get(plaats);
            if (stap.fase().compareTo(tot) > 0) {
                break;
            }
            var antwoord = doe(nr, plaats, stap, begin);
            if (antwoord.goed()) {
                gedaan++;
            } else {
                weigeringen.add(nr + " (" + verhaal.titel() + "), " + stap.handeling() + ": " + antwoord.inhoud());
                break;
            }
        }
        var stand = als("officier").haal("/api/v1/zaken/" + nr);
        return new Verloop(1, gedaan, stand.inhoud().path("onregelmatigheden").size(), weigeringen);
    }

    private Serverklant.Antwoord doe(String nr, int plaats, Verhaal.Stap stap, OffsetDateTime begin) {
        var op = Invulling.na(begin, stap.na());
        var inhoud = new TreeMap<String, Object>(Map.of("handeling", stap.handeling(), "wijze", stap.wijze(),
                "geldigOp", Invulling.minuut(op), "gegevens", invulling.gegevens(stap, begin, op, nr.substring(0, 2))));
        var klant = als(stap.door());
        for (var poging = 1;; poging++) {
            var versie = klant.eis(klant.haal("/api/v1/zaken/" + nr));
            if (stap.handeling().equals("onherroepelijk-worden") && alOnherroepelijk(versie)) {
                return versie; // the term watch was first
            }
            var antwoord = klant.post("/api/v1/zaken/" + nr + "/handelingen", inhoud,
                    Map.of("If-Match", "\"" + versie.versie() + "\"", "Idempotency-Key", nr + "." + plaats + "." + poging));
            if (antwoord.status() != 412 || poging == POGINGEN) {
                return antwoord;
            }
        }
    }

    private static boolean alOnherroepelijk(Serverklant.Antwoord zaak) {
        for (var feit : zaak.inhoud().path("feiten")) {
            if (!feit.path("onherroepelijk").asBoolean(false)) {
                return false;
            }
        }
        return true;
    }

    private Verhaal kies(Random toeval, Verzinsel.Levering levering) {
        var passend = verhalen.stream().filter(v -> v.past(levering.bericht())).toList();
        var worp = toeval.nextInt(passend.stream().mapToInt(Verhaal::gewicht).sum());
        for (var verhaal : passend) {
            worp -= verhaal.gewicht();
            if (worp < 0) {
                return verhaal;
            }
        }
        throw new IllegalStateException("gewichten kloppen niet");
    }

    private Serverklant als(String account) {
        return perAccount.computeIfAbsent(account, klanten);
    }

    static Verloop plus(Verloop een, Verloop ander) {
        BiFunction<List<String>, List<String>, List<String>> samen = (a, b) -> {
            var alles = new ArrayList<>(a);
            alles.addAll(b);
            return alles;
        };
        return new Verloop(een.zaken + ander.zaken, een.handelingen + ander.handelingen,
                een.onregelmatigheden + ander.onregelmatigheden, samen.apply(een.weigeringen, ander.weigeringen));
    }
}
