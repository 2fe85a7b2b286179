package nl.spil.zaak;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.spil.recht.Actor;
import nl.spil.recht.Laadresultaat;
import nl.spil.recht.Moment;
import nl.spil.recht.Pakketbron;
import nl.spil.recht.Pakketkop;
import nl.spil.recht.Pakketmappen;
import nl.spil.recht.Wetspakketten;
import nl.spil.zaak.Wetsvoorstel.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * New versions of packs: begun and edited by one person, put in force by another. Nothing here judges a case; a version does
 * so only after the decision, from its own day, and what was judged before keeps the version it was judged by.
 */
public final class Wetsvoorstellen {

    /** So long after the decision the first act can be judged by it: by then every instance has it. */
    static final Duration AANLOOP = Duration.ofSeconds(10);
    private static final String KOLOMMEN = "id, pakket, versie, basis, vanaf, status, toelichting, door, door_naam, gewijzigd_op, besluit_door,"
            + " coalesce(besluit_naam, '') as besluit_naam, besluit_op, reden, coalesce(sha256, '') as sha256";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactie;
    private final Pakketten pakketten;
    private final Wetspakketten wet;
    private final Geldendewet geldend;

    Wetsvoorstellen(DataSource bron, Pakketten pakketten, Wetspakketten wet, Geldendewet geldend) {
        this.jdbc = new JdbcTemplate(bron);
        this.transactie = new TransactionTemplate(new JdbcTransactionManager(bron));
        this.pakketten = pakketten;
        this.wet = wet;
        this.geldend = geldend;
    }

    /** The newest first. */
    public List<Wetsvoorstel> alle() {
        return jdbc.query("select " + KOLOMMEN + " from wetsvoorstel order by id desc limit 200", (rij, _) -> voorstel(rij));
    }

    public Optional<Wetsvoorstel> voorstel(long id) {
        return jdbc.query("select " + KOLOMMEN + " from wetsvoorstel where id = ?", (rij, _) -> voorstel(rij), id).stream().findFirst();
    }

    /**
     * A concept with all that the newest version of a pack has.
     *
     * @throws IllegalArgumentException when there is no such pack
     */
    public Wetsvoorstel begin(String pakket, LocalDate vanaf, Actor actor) {
        Long id = transactie.<Long>execute(_ -> {
            // Two concepts never get the same number.
            eenTegelijk();
            var basis = nieuwste(pakket).orElseThrow(() -> new IllegalArgumentException("there is no pack " + pakket));
            var hoogste = jdbc.queryForObject("select coalesce(max(versie), 0) from wetsvoorstel where pakket = ?", Integer.class, pakket);
            return jdbc.queryForList("""
                    insert into wetsvoorstel (pakket, versie, basis, vanaf, status, door, door_naam) values (?, ?, ?, ?, 'concept', ?, ?) returning id""",
                    Long.class, pakket, Math.max(hoogste == null ? 0 : hoogste, basis.versie()) + 1, basis.sha256(), vanaf, actor.id(), actor.naam()).getFirst();
        });
        return voorstel(java.util.Objects.requireNonNull(id)).orElseThrow();
    }

    /** The files as they stand, with version and day in the head. */
    public SortedMap<String, String> bestanden(Wetsvoorstel v) {
        var uit = new TreeMap<>(Wetsbestanden.teksten(opgeslagen(v.basis())));
        jdbc.query("select pad, inhoud from wetsvoorstel_bestand where voorstel = ?", rij -> {
            uit.put(rij.getString("pad"), rij.getString("inhoud"));
        }, v.id());
        return Wetsbestanden.metKop(uit, v.versie(), v.vanaf());
    }

    private Pakketbron opgeslagen(String sha256) {
        var bestanden = new TreeMap<String, byte[]>();
        jdbc.query("select pad, inhoud from wetspakket_bestand where sha256 = ?", rij -> {
            bestanden.put(rij.getString("pad"), rij.getBytes("inhoud"));
        }, sha256);
        return new Pakketbron(sha256, bestanden);
    }

    /** The files it began from, with its own version and day in the head: what is different was written by somebody. */
    public SortedMap<String, String> basis(Wetsvoorstel v) {
        return Wetsbestanden.metKop(Wetsbestanden.teksten(opgeslagen(v.basis())), v.versie(), v.vanaf());
    }

    /**
     * Keeps the text of one file; a file that does not hold yet is kept too: a concept may be wrong.
     *
     * @param was {@link Wetsbestanden#vingerafdruk} of the text that the writer began from: what another wrote since is not overwritten
     */
    public Wetsuitkomst schrijf(long id, String pad, String was, String tekst, Actor actor) {
        return stap(id, v -> {
            if (v.status() != Status.CONCEPT) {
                return new Wetsuitkomst.Bezwaar("Dit voorstel is geen concept meer. Begin een nieuw concept.");
            }
            var nu = bestanden(v).get(pad);
            if (nu == null) {
                return new Wetsuitkomst.Bezwaar("Dit pakket heeft geen bestand " + pad + ".");
            }
            if (!Wetsbestanden.vingerafdruk(nu).equals(was)) {
                return new Wetsuitkomst.Bezwaar("Iemand anders wijzigde dit bestand intussen. Kopieer uw tekst, open het bestand opnieuw en voeg hem in.");
            }
            jdbc.update("""
                    insert into wetsvoorstel_bestand (voorstel, pad, inhoud) values (?, ?, ?)
                    on conflict (voorstel, pad) do update set inhoud = excluded.inhoud""", id, pad, tekst.replace("\r\n", "\n"));
            jdbc.update("insert into wetsvoorstel_schrijver (voorstel, account) values (?, ?) on conflict do nothing", id, actor.id());
            jdbc.update("update wetsvoorstel set gewijzigd_op = now() where id = ?", id);
            return gedaan(id);
        });
    }

    /** The complete check of a version as it stands, with the packs that are in force. @param anders texts not kept yet, by file */
    public Laadresultaat controle(Wetsvoorstel v, Map<String, String> anders) {
        var bestanden = new TreeMap<>(bestanden(v));
        bestanden.putAll(anders);
        return Wetspakketten.laad(naast(bron(v, bestanden)));
    }

    /** The version as if it had judged from the first day of its pack: what scenarios of any day are played against. */
    public Laadresultaat alsofAltijd(Wetsvoorstel v) {
        var eerste = wet.pakketten().stream().filter(p -> p.naam().equals(v.pakket())).map(Pakketkop::vanaf).min(LocalDate::compareTo).orElse(v.vanaf());
        var bytes = new TreeMap<String, byte[]>();
        Wetsbestanden.metKop(bestanden(v), v.versie(), eerste).forEach((pad, tekst) -> bytes.put(pad, tekst.getBytes(StandardCharsets.UTF_8)));
        var bronnen = new java.util.ArrayList<>(naast(new Pakketbron(v.pakket(), bytes)));
        bronnen.subList(0, bronnen.size() - 1).removeIf(b -> b.naam().equals(v.pakket()));
        return Wetspakketten.laad(bronnen);
    }

    private static Pakketbron bron(Wetsvoorstel v, Map<String, String> bestanden) {
        var bytes = new TreeMap<String, byte[]>();
        Wetsbestanden.metKop(bestanden, v.versie(), v.vanaf()).forEach((pad, tekst) -> bytes.put(pad, tekst.getBytes(StandardCharsets.UTF_8)));
        return new Pakketbron(v.pakket(), bytes);
    }

    /** What judges now and this version beside it. A pack that follows another follows the newest of it. */
    private List<Pakketbron> naast(Pakketbron nieuw) {
        var werkt = new HashSet<>(pakketten.versies().stream().map(Pakketten.Versie::sha256).toList());
        var uit = new java.util.ArrayList<>(Pakketten.actief(Pakketmappen.ingebouwd(),
                werkt.stream().map(this::opgeslagen).map(Wetsbestanden::benoemd).toList()));
        uit.add(nieuw);
        return uit;
    }

    /** Asks another person for a decision. Refused when the pack is wrong, or its day has passed. */
    public Wetsuitkomst stelVoor(long id, LocalDate vanaf, String toelichting, Instant nu, Actor actor) {
        return stap(id, v -> {
            if (v.status() != Status.CONCEPT) {
                return new Wetsuitkomst.Bezwaar("Dit voorstel is geen concept meer.");
            }
            if (!v.door().equals(actor.id())) {
                return new Wetsuitkomst.Bezwaar("Alleen " + v.doorNaam() + " kan dit concept voorstellen.");
            }
            if (toelichting.isBlank()) {
                return new Wetsuitkomst.Bezwaar("Schrijf in de toelichting wat er verandert en waarom.");
            }
            if (vanaf.isBefore(vandaag(nu))) {
                return new Wetsuitkomst.Bezwaar("De ingangsdatum is voorbij. Kies vandaag of een latere dag.");
            }
            jdbc.update("update wetsvoorstel set vanaf = ?, toelichting = ? where id = ?", vanaf, toelichting.strip(), id);
            return keur(voorstel(id).orElseThrow(), _ -> {
                jdbc.update("update wetsvoorstel set status = 'voorgesteld', voorgesteld_op = now(), gewijzigd_op = now() where id = ?", id);
                return gedaan(id);
            });
        });
    }

    /** Puts a proposal in force. Another person decides than who began it or wrote in it. */
    public Wetsuitkomst stelVast(long id, Instant nu, Actor actor) {
        var uitkomst = stap(id, v -> besluitbaar(v, actor).<Wetsuitkomst>map(Wetsuitkomst.Bezwaar::new).orElseGet(() -> {
            if (v.vanaf().isBefore(vandaag(nu))) {
                return new Wetsuitkomst.Bezwaar("De ingangsdatum is voorbij. Wijs het af; de indiener kan het met een latere dag opnieuw voorstellen.");
            }
            return keur(v, bron -> {
                pakketten.bewaar(List.of(bron));
                jdbc.update("update wetsvoorstel set status = 'van-kracht', sha256 = ?, besluit_door = ?, besluit_naam = ?, besluit_op = now() where id = ?",
                        bron.sha256(), actor.id(), actor.naam(), id);
                jdbc.update("insert into wetsversie (sha256, voorstel, werkt_op) values (?, ?, now() + make_interval(secs => ?))", bron.sha256(), id,
                        (double) AANLOOP.toSeconds());
                return gedaan(id);
            });
        }));
        geldend.ververs();
        return uitkomst;
    }

    /** Goes on with the files as they would judge, when the check finds nothing, the head is what people see of it, and no version came between. */
    private Wetsuitkomst keur(Wetsvoorstel v, Function<Pakketbron, Wetsuitkomst> verder) {
        eenTegelijk();
        var nieuwste = nieuwste(v.pakket()).orElseThrow();
        if (!nieuwste.sha256().equals(v.basis())) {
            return new Wetsuitkomst.Bezwaar("Na het begin van dit voorstel werd " + v.pakket() + " " + nieuwste.versie()
                    + " van kracht; dit voorstel zou die wijziging ongedaan maken. Begin een nieuw concept en neem uw wijzigingen over.");
        }
        if (v.vanaf().isBefore(nieuwste.vanaf())) {
            return new Wetsuitkomst.Bezwaar("De versie waarop dit voorstel rust geldt pas vanaf " + nieuwste.vanaf() + ". Kies die dag of een latere.");
        }
        return switch (controle(v, Map.of())) {
            case Laadresultaat.Afgekeurd(var fouten) -> new Wetsuitkomst.Afgekeurd(fouten);
            case Laadresultaat.Geladen(var geladen) -> geladen.pakketten().stream().noneMatch(p -> p.naam().equals(v.pakket()) && p.versie() == v.versie() && p.vanaf().equals(v.vanaf()))
                    ? new Wetsuitkomst.Bezwaar("De kop in " + Wetsbestanden.KOP + " noemt een ander pakket, een andere versie of een andere dag dan dit voorstel. Schrijf "
                            + "'pakket', 'versie' en 'vanaf' elk op een eigen regel, zoals zij waren.")
                    : verder.apply(geladen.bronnen().stream().filter(b -> b.naam().equals(v.pakket())
                            && Wetsbestanden.aanduiding(b).equals(v.pakket() + " " + v.versie())).findFirst().orElseThrow());
        };
    }

    /** What a version is: its number, its files and its first day. */
    private record Stand(int versie, String sha256, LocalDate vanaf) {}

    /** The newest of this pack that was ever put in force or came with the release; asked of the database, as another instance may have been first. */
    private Optional<Stand> nieuwste(String pakket) {
        var besloten = jdbc.query("select versie, sha256, vanaf from wetsvoorstel where pakket = ? and status = 'van-kracht'",
                (rij, _) -> new Stand(rij.getInt(1), rij.getString(2), rij.getObject(3, LocalDate.class)), pakket).stream();
        var geladen = wet.pakketten().stream().filter(p -> p.naam().equals(pakket)).map(p -> new Stand(p.versie(), p.sha256(), p.vanaf()));
        return java.util.stream.Stream.concat(geladen, besloten).max(java.util.Comparator.comparingInt(Stand::versie));
    }

    private void eenTegelijk() {
        jdbc.queryForList("select pg_advisory_xact_lock(hashtext('wetsvoorstel'))");
    }

    /** Declines a proposal, with a reason. */
    public Wetsuitkomst wijsAf(long id, String reden, Actor actor) {
        return stap(id, v -> besluitbaar(v, actor).<Wetsuitkomst>map(Wetsuitkomst.Bezwaar::new).orElseGet(() -> {
            if (reden.isBlank()) {
                return new Wetsuitkomst.Bezwaar("Schrijf waarom u het voorstel afwijst.");
            }
            jdbc.update("update wetsvoorstel set status = 'afgewezen', reden = ?, besluit_door = ?, besluit_naam = ?, besluit_op = now() where id = ?",
                    reden.strip(), actor.id(), actor.naam(), id);
            return gedaan(id);
        }));
    }

    /** Takes back what nobody decided on yet. */
    public Wetsuitkomst trekIn(long id, Actor actor) {
        return stap(id, v -> {
            if (!v.door().equals(actor.id()) || v.status() != Status.CONCEPT && v.status() != Status.VOORGESTELD) {
                return new Wetsuitkomst.Bezwaar("Alleen " + v.doorNaam() + " kan dit intrekken, zolang er niet is besloten.");
            }
            jdbc.update("update wetsvoorstel set status = 'ingetrokken', gewijzigd_op = now() where id = ?", id);
            return gedaan(id);
        });
    }

    /** Why this person cannot decide on it; empty when he can. */
    public Optional<String> besluitbaar(Wetsvoorstel v, Actor actor) {
        if (v.status() != Status.VOORGESTELD) {
            return Optional.of("Over dit voorstel valt niet (meer) te besluiten.");
        }
        var schrijvers = jdbc.queryForList("select account from wetsvoorstel_schrijver where voorstel = ?", String.class, v.id());
        return v.door().equals(actor.id()) || schrijvers.contains(actor.id())
                ? Optional.of("U werkte zelf aan dit voorstel. Iemand anders moet besluiten.") : Optional.empty();
    }

    private Wetsuitkomst stap(long id, Function<Wetsvoorstel, Wetsuitkomst> doe) {
        var uitkomst = transactie.execute(status -> {
            var rij = jdbc.query("select " + KOLOMMEN + " from wetsvoorstel where id = ? for update", (r, _) -> voorstel(r), id);
            var gevonden = rij.isEmpty() ? new Wetsuitkomst.Bezwaar("Dit voorstel bestaat niet.") : doe.apply(rij.getFirst());
            if (!(gevonden instanceof Wetsuitkomst.Gedaan)) {
                status.setRollbackOnly();
            }
            return gevonden;
        });
        return java.util.Objects.requireNonNull(uitkomst);
    }

    private Wetsuitkomst gedaan(long id) {
        return new Wetsuitkomst.Gedaan(voorstel(id).orElseThrow());
    }

    private static LocalDate vandaag(Instant nu) {
        return LocalDate.ofInstant(nu, Moment.NEDERLAND);
    }

    private static Wetsvoorstel voorstel(ResultSet rij) throws SQLException {
        return new Wetsvoorstel(rij.getLong("id"), rij.getString("pakket"), rij.getInt("versie"), rij.getString("basis"),
                rij.getObject("vanaf", LocalDate.class), Status.lees(rij.getString("status")), rij.getString("toelichting"), rij.getString("door"),
                rij.getString("door_naam"), EventLog.op(rij, "gewijzigd_op"), rij.getString("besluit_door"), rij.getString("besluit_naam"),
                rij.getObject("besluit_op") == null ? null : EventLog.op(rij, "besluit_op"), rij.getString("reden"), rij.getString("sha256"));
    }
}
