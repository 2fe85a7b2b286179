package nl.spil.zaak;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import nl.spil.recht.Beeldcodec;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Proefklok;
import nl.spil.recht.Zaakbeeld;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes a rehearsal over the pictures of all open zaken: one thread reads them in order of their number, the others evaluate
 * parts of them. Nothing is written and nothing is kept, so that the number of zaken does not matter for memory.
 */
public final class Proefkloklezer {

    private static final int STUK = 200;

    private final DataSource bron;
    private final int draden;

    /** A zaak that changes; its picture tells who may see it. */
    public record Uitkomst(Parketnummer nr, Zaakbeeld beeld, List<Proefklok.Regel> regels) {}

    /** What is to be done with each zaak that changes. */
    public interface Ontvanger {

        /** Called in order of number, by one thread. @return whether to go on */
        boolean neem(Uitkomst uitkomst);
    }

    private record Gelezen(String nr, String beeld) {}

    private record Deel(int gelezen, List<Uitkomst> open) {}

    public Proefkloklezer(DataSource bron) {
        this(bron, Math.max(1, Runtime.getRuntime().availableProcessors()));
    }

    Proefkloklezer(DataSource bron, int draden) {
        this.bron = bron;
        this.draden = draden;
    }

    /** @param voortgang gets the number of zaken read so far, open or not, now and then */
    public Proefklokstand lees(Proefklok klok, Ontvanger ontvanger, LongConsumer voortgang) {
        var begin = System.nanoTime();
        var teller = new Proefklokstand.Teller();
        try (var werkers = Executors.newFixedThreadPool(draden, Thread.ofPlatform().name("proefklok-", 0).daemon().factory());
                var con = bron.getConnection()) {
            try {
                con.setAutoCommit(false);
                loop(con, werkers, klok, teller, ontvanger, voortgang);
            } finally {
                con.rollback();
                con.setAutoCommit(true);
                werkers.shutdownNow();
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("De beelden van de zaken zijn niet te lezen", e);
        }
        return teller.stand((System.nanoTime() - begin) / 1e9);
    }

    /** All zaken, open or not: what {@code voortgang} counts up to. */
    public long zaken() {
        return Objects.requireNonNull(new JdbcTemplate(bron).queryForObject("select count(*) from snapshot", Long.class));
    }

    private void loop(Connection con, ExecutorService werkers, Proefklok klok, Proefklokstand.Teller teller, Ontvanger ontvanger, LongConsumer voortgang)
            throws SQLException {
        var onderweg = new ArrayDeque<Future<Deel>>();
        try (var vraag = con.prepareStatement("select zaak_id, beeld from snapshot order by zaak_id")) {
            vraag.setFetchSize(STUK);
            var stuk = new ArrayList<Gelezen>(STUK);
            try (var rijen = vraag.executeQuery()) {
                while (rijen.next()) {
                    stuk.add(new Gelezen(rijen.getString(1), rijen.getString(2)));
                    if (stuk.size() == STUK) {
                        var vol = List.copyOf(stuk);
                        stuk.clear();
                        onderweg.add(werkers.submit(() -> oordeel(vol, klok)));
                        // As many parts wait as there are hands: reading goes no faster than judging.
                        if (onderweg.size() > 2 * draden && !verwerk(onderweg.remove(), teller, ontvanger, voortgang)) {
                            return;
                        }
                    }
                }
            }
            var rest = List.copyOf(stuk);
            onderweg.add(werkers.submit(() -> oordeel(rest, klok)));
        }
        while (!onderweg.isEmpty()) {
            if (!verwerk(onderweg.remove(), teller, ontvanger, voortgang)) {
                return;
            }
        }
    }

    private static Deel oordeel(List<Gelezen> stuk, Proefklok klok) {
        var uit = new ArrayList<Uitkomst>(stuk.size());
        for (var rij : stuk) {
            var beeld = Beeldcodec.lees(rij.beeld());
            if (Proefklok.open(beeld)) {
                uit.add(new Uitkomst(new Parketnummer(rij.nr()), beeld, klok.over(beeld)));
            }
        }
        return new Deel(stuk.size(), uit);
    }

    private static boolean verwerk(Future<Deel> deel, Proefklokstand.Teller teller, Ontvanger ontvanger, LongConsumer voortgang) {
        try {
            var gelezen = deel.get();
            for (var uitkomst : gelezen.open()) {
                teller.tel(parket(uitkomst.beeld()), uitkomst.regels());
                if (!uitkomst.regels().isEmpty() && !ontvanger.neem(uitkomst)) {
                    return false;
                }
            }
            voortgang.accept(teller.gelezen(gelezen.gelezen()));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("De proefklok is onderbroken; een half aantal is geen uitkomst", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("De proefklok kon een beeld niet beoordelen", e.getCause());
        }
    }

    /** The office, by its name; of a zaak without one the code at the head of its number. */
    public static String parket(Zaakbeeld beeld) {
        return beeld.zaak().onderdeel().isEmpty() ? beeld.zaak().parket() : beeld.zaak().onderdeel();
    }
}
