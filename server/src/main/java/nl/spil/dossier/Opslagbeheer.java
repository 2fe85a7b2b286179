package nl.spil.dossier;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an administrator sees of the storage and may do with it. Refusals are sentences that say what to do. */
public final class Opslagbeheer {

    private final Opslagdelen delen;
    private final Schrobber schrobber;
    private final Oefeningen oefeningen;
    private final LongSupplier teVerhuizen;
    private final String knoop;
    private final JdbcTemplate jdbc;
    private final Clock klok;

    Opslagbeheer(Opslagdelen delen, Schrobber schrobber, Oefeningen oefeningen, LongSupplier teVerhuizen, String knoop, Clock klok) {
        this.delen = delen;
        this.schrobber = schrobber;
        this.oefeningen = oefeningen;
        this.teVerhuizen = teVerhuizen;
        this.knoop = knoop;
        this.jdbc = delen.register().jdbc();
        this.klok = klok;
    }

    /** Asks the database and no volume. */
    public Opslagstand stand() {
        var volumes = new ArrayList<Opslagstand.Volume>();
        for (var lijn : delen.volumes().lijnen()) {
            var achter = delen.plaatsen().achterstand(lijn.naam());
            volumes.add(new Opslagstand.Volume(lijn.naam(), lijn.plaats(), lijn.status().naam(), lijn.sinds(), lijn.reden(), achter.blobs(), achter.bytes(),
                    lijn.peiling().vrij(), lijn.leestijd() / 1e6, lijn.peiling().duurNanos() / 1e6, lijn.oefent()));
        }
        var ronde = schrobber.stand();
        return new Opslagstand(volumes, delen.volumes().minimaal(), ronde == null ? 0 : ronde.hersteld(), kapot(),
                delen.plaatsen().nietDubbel(delen.volumes().minimaal()), Math.max(0, teVerhuizen.getAsLong()),
                ronde == null ? null : new Opslagstand.Schrobronde(ronde.begonnenOp(), ronde.klaarOp(), ronde.gelezen(), ronde.hersteld(), ronde.kapot().size()),
                oefeningen.laatste().stream().map(o -> new Opslagstand.Oefening(o.volume(), o.door(), o.begonnenOp(), o.tot(), o.hersteldOp(), o.gelezen(),
                        o.geschreven(), o.mislukt(), o.achterstand(), o.uitslag())).toList());
    }

    private List<Opslagstand.Kapot> kapot() {
        return delen.register().kapotte().stream().map(b -> new Opslagstand.Kapot(b.sha256(),
                jdbc.queryForList("select zaak_id from blobsleutel where sha256 = ? order by zaak_id", String.class, b.sha256()))).toList();
    }

    /** Whether this document is on fewer volumes than it should be, so that one failure can lose it. */
    public boolean nogNietDubbel(String sha256) {
        return delen.register().zoek(sha256).map(b -> b.plaatsen().entrySet().stream()
                .filter(p -> p.getValue().equals(Plaatsregister.GOED) && !p.getKey().startsWith("wacht:")).count() < delen.volumes().minimaal()).orElse(true);
    }

    /** {@code vol}, {@code alleen-lezen}, {@code alleen-vastleggen} (nothing can be read; new documents are held here) or {@code weg}; asks nobody. */
    String werking() {
        var volumes = delen.volumes();
        var leest = volumes.lijnen().stream().anyMatch(l -> l.status().leest());
        var schrijft = volumes.voorSchrijven().size() >= volumes.minimaal() || volumes.wachtruimte().status() == Volumestatus.GEZOND;
        return leest ? schrijft ? "vol" : "alleen-lezen" : schrijft ? "alleen-vastleggen" : "weg";
    }

    /** Begins reading everything again; empty when it began. */
    public Optional<String> schrob() {
        return schrobber.begin() ? Optional.empty() : Optional.of("Er loopt al een schrobronde. Wacht tot die klaar is.");
    }

    /** Whether a round of scrubbing goes on. */
    public boolean schrobt() {
        return schrobber.bezig();
    }

    /**
     * Compares the volume with what should be on it and fills it up; an empty disk is taken in use. Also ends a drill.
     *
     * @return empty when it began
     */
    public Optional<String> herstel(String volume) {
        var lijn = delen.volumes().lijnen().stream().filter(l -> l.naam().equals(volume)).findFirst();
        lijn.ifPresent(l -> {
            l.stopOefening();
            l.vergelijk();
            l.peiling().aanvaardNieuw();
        });
        return lijn.isPresent() ? Optional.empty()
                : Optional.of("Volume " + volume + " is er niet. Kies uit: " + String.join(", ", delen.volumes().namen()) + ".");
    }

    /** Takes one volume out for some minutes; empty when it began. */
    public Optional<String> oefening(String volume, int minuten, String door) {
        return oefeningen.begin(volume, Duration.ofMinutes(minuten), door);
    }

    /** A new main key; returns how many wrappings were made again. No document is written again. */
    public long wisselSleutel() {
        return delen.sleutels().wissel(delen.register());
    }

    /** Name of this node and its time, for what is shown of others. */
    public String knoop() {
        return knoop;
    }

    Clock klok() {
        return klok;
    }
}
