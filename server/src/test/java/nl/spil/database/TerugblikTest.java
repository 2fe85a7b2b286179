package nl.spil.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** While a server runs, the copy to go back to is renewed and what no moment needs goes. */
@Tag("lang")
class TerugblikTest {
    private static final long NOOIT = Long.MAX_VALUE;
    private Path map;

    @BeforeEach
    void openMap() throws Exception {
        map = Files.createTempDirectory(Path.of("/tmp"), "spil-terugblik-");
        Files.setPosixFilePermissions(map, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void ruimOp() {
        Bestanden.verwijder(map);
    }

    @Test
    void each_night_and_after_much_writing_a_copy_is_made_old_ones_go_and_any_moment_since_can_be_restored() throws Exception {
        Path gegevens = map.resolve("g");
        Instant tussen;
        try (var pg = IngebedPostgres.open(gegevens, m -> { })) {
            var bron = Databasebron.ingebed(pg.toegang());
            Terugblik.begin(bron, gegevens, Clock.systemUTC()).close();
            Basiskopie eerste = kopieen(gegevens).getFirst();
            IngebedPostgresTest.doe(pg, "create table t (n int)");

            Clock dezelfdeDag = Clock.systemUTC();
            new Terugblik(bron, gegevens, vast(eerste.klaarOp().plusSeconds(1)), NOOIT, 0).beurt();
            assertThat(kopieen(gegevens)).as("nothing is due").hasSize(1);

            IngebedPostgresTest.doe(pg, "insert into t select generate_series(1, 1000)");
            wissel(pg);
            new Terugblik(bron, gegevens, dezelfdeDag, 1, 0).beurt();
            assertThat(kopieen(gegevens)).as("much was written").hasSize(2);

            IngebedPostgresTest.doe(pg, "insert into t values (1001)");
            tussen = Instant.parse(IngebedPostgresTest.vraag(IngebedPostgresTest.als(pg, Rol.EIGENAAR),
                    "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
            IngebedPostgresTest.doe(pg, "insert into t values (1002)");

            Terugblik later = new Terugblik(bron, gegevens, Clock.offset(Clock.systemUTC(), Duration.ofDays(8)), NOOIT, 0);
            try (Kopieslot backup = Kopieslot.neem(gegevens.resolve("postgres"))) {
                assertThat(backup).isNotNull();
                later.beurt();
                assertThat(kopieen(gegevens)).as("a night has passed, and nothing goes while a back-up is made").hasSize(3);
            }
            later.beurt();
            List<Basiskopie> over = kopieen(gegevens);
            assertThat(over).as("the first are out of reach").doesNotContain(eerste);
            try (var wal = Files.list(gegevens.resolve("postgres/wal"))) {
                assertThat(wal.map(p -> p.getFileName().toString()).filter(n -> n.length() == 24))
                        .isNotEmpty().allSatisfy(n -> assertThat(n).isGreaterThanOrEqualTo(over.getFirst().eersteWal()));
            }
            // What the back-up brings along reaches from the oldest that is left.
            IngebedPostgresTest.doe(pg, "insert into t values (1003)");
            tussen = over.getFirst().klaarOp().isAfter(tussen) ? over.getFirst().klaarOp() : tussen;
            Reservekopie.maak(bron, gegevens, map.resolve("b"), Documentbron.GEEN);
        }
        try (var pg = Herstel.naar(map.resolve("b"), map.resolve("h"), tussen, m -> { })) {
            assertThat(IngebedPostgresTest.vraag(IngebedPostgresTest.als(pg, Rol.EIGENAAR), "select max(n) < 1003 and max(n) >= 1001 from t")).isEqualTo("t");
        }
    }

    @Test
    void on_a_disk_short_of_room_the_oldest_copy_goes_and_the_last_one_stays() throws Exception {
        Path gegevens = map.resolve("g");
        try (var pg = IngebedPostgres.open(gegevens, m -> { })) {
            var bron = Databasebron.ingebed(pg.toegang());
            Terugblik.begin(bron, gegevens, Clock.systemUTC()).close();
            IngebedPostgresTest.doe(pg, "create table t (n int)");
            wissel(pg);
            new Terugblik(bron, gegevens, Clock.systemUTC(), 1, 0).beurt();
            List<Basiskopie> twee = kopieen(gegevens);
            assertThat(twee).hasSize(2);
            long meerDanErIs = 1L << 60;
            IngebedPostgresTest.doe(pg, "insert into t values (1)");
            wissel(pg);
            new Terugblik(bron, gegevens, Clock.systemUTC(), 1, meerDanErIs).beurt();
            assertThat(kopieen(gegevens)).containsExactly(twee.getLast());
        }
    }

    private static void wissel(IngebedPostgres pg) throws Exception {
        String klaar = IngebedPostgresTest.vraag(IngebedPostgresTest.als(pg, Rol.SUPERUSER), "select pg_walfile_name(pg_switch_wal())");
        for (int i = 0; i < 600; i++) {
            String laatste = IngebedPostgresTest.vraag(IngebedPostgresTest.als(pg, Rol.SUPERUSER), "select last_archived_wal from pg_stat_archiver");
            if (laatste != null && laatste.compareTo(klaar) >= 0) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("the log is not archived");
    }

    private static Clock vast(Instant nu) {
        return Clock.fixed(nu, java.time.ZoneOffset.UTC);
    }

    private static List<Basiskopie> kopieen(Path gegevens) {
        return Basiskopie.alle(gegevens.resolve("postgres/basis"));
    }
}
