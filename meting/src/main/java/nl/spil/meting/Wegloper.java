package nl.spil.meting;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.spil.keten.Aanleveringen;
import nl.spil.keten.Aanleveruitkomst;
import nl.spil.recht.Actor;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import nl.spil.toegang.Account;
import nl.spil.toegang.DemoAccounts;
import nl.spil.zaak.Doel;
import nl.spil.zaak.Opdracht;
import nl.spil.zaak.Stap;
import nl.spil.zaak.Uitkomst;
import nl.spil.zaak.Zaken;

/** Takes cases along the whole road through the ordinary doors of this process. What is refused ends the measurement. */
final class Wegloper {
    private static final Map<String, Actor> ACTOREN = DemoAccounts.ALLE.stream().collect(Collectors.toMap(Account::id, Account::actor));

    /** Between an act and its registration; an act known by its day only is over by then. */
    private static final Duration OVERTIKKEN = Duration.ofDays(1);

    private final Zaken zaken;
    private final Aanleveringen aanleveringen;
    private final List<Weg.Stap> stappen;
    private final Leveringmaker maker;
    private final Wegklok klok;
    private final Instant binnen;
    private final Map<Integer, byte[]> zips = new ConcurrentHashMap<>();

    Wegloper(Deur deur, LocalDate dag) {
        this.zaken = deur.zaken();
        this.aanleveringen = deur.aanleveringen();
        this.stappen = new Weg(deur.wet(), dag).stappen();
        this.maker = new Leveringmaker(dag, 1, 2);
        this.klok = deur.klok();
        this.binnen = dag.atTime(12, 0).atZone(Moment.NEDERLAND).toInstant();
    }

    /** Acts per case, its registration included. */
    int handelingen() {
        return stappen.size() + 1;
    }

    /** Makes the deliveries of these cases now: that is the sender's work, not Spil's. */
    void bereid(IntStream nummers) {
        nummers.forEach(nummer -> zips.put(nummer, maker.zip(nummer)));
    }

    Parketnummer loop(int nummer) {
        var zaak = lever(nummer);
        for (var i = 0; i < stappen.size(); i++) {
            var stap = stappen.get(i);
            klok.zet(stap.handeling().geldigOp().op().plus(OVERTIKKEN));
            eis(zaken.voerUit(new Opdracht("meting." + nummer + "." + i, actor(stap.door()),
                    List.of(new Stap(new Doel.Bestaand(zaak, i + (long) begin), stap.handeling())))), stap);
        }
        return zaak;
    }

    /** Entries that a delivery puts in a stream: the version that the first act has seen. */
    private volatile int begin = -1;

    private Parketnummer lever(int nummer) {
        klok.zet(binnen);
        var uitkomst = aanleveringen.neemAan(new ByteArrayInputStream(zip(nummer)), "application/zip", actor("politie"));
        if (!(uitkomst instanceof Aanleveruitkomst.Aanvaard a)) {
            throw new IllegalStateException("the delivery was not accepted: " + uitkomst);
        }
        var zaak = new Parketnummer(a.antwoord().zaken().getFirst().parketnummer());
        if (begin < 0) {
            begin = zaken.stand(zaak).orElseThrow().versie();
        }
        return zaak;
    }

    private byte[] zip(int nummer) {
        var gemaakt = zips.remove(nummer);
        return gemaakt == null ? maker.zip(nummer) : gemaakt;
    }

    static Actor actor(String account) {
        return java.util.Objects.requireNonNull(ACTOREN.get(account));
    }

    private static void eis(Uitkomst uitkomst, Weg.Stap stap) {
        if (!(uitkomst instanceof Uitkomst.Vastgelegd)) {
            throw new IllegalStateException(stap.handeling().soort() + " was not recorded: " + uitkomst);
        }
    }
}
