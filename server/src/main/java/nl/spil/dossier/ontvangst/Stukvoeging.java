package nl.spil.dossier.ontvangst;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nl.spil.dossier.Stuk;
import nl.spil.dossier.Stukken;
import nl.spil.dossier.gebruik.Ingenomen;
import nl.spil.dossier.gebruik.Scan;
import nl.spil.dossier.inhoud.Virusscanner;
import nl.spil.recht.Actor;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import nl.spil.zaak.Aantekening;
import nl.spil.zaak.Doel;
import nl.spil.zaak.Opdracht;
import nl.spil.zaak.Uitkomst;
import nl.spil.zaak.Zaken;

/** Puts a document in a dossier: bytes durable first, then the entry and the row in one transaction. */
public final class Stukvoeging {

    /** The stuk that was meant, and what became of it. */
    public record Gevoegd(Stuk stuk, Uitkomst uitkomst) {}

    private static final String GEHEIMHOUDERSTUK = "geheimhouderstuk";

    private final Zaken zaken;
    private final Stukken stukken;
    private final Virusscanner scanner;
    private final Clock klok;

    Stukvoeging(Zaken zaken, Stukken stukken, Virusscanner scanner, Clock klok) {
        this.zaken = zaken;
        this.stukken = stukken;
        this.scanner = scanner;
        this.klok = klok;
    }

    /**
     * Scans and keeps a file; no zaak holds it yet.
     *
     * @param naam as it was handed in
     * @throws IOException when it could not be kept
     */
    public Inneming neemIn(Path bestand, String naam) throws IOException {
        var grootte = Files.size(bestand);
        if (grootte == 0) {
            return new Inneming.Leeg();
        }
        try (var in = Files.newInputStream(bestand)) {
            var scan = scanner.scan(in);
            if (scan.scan() == Scan.BESMET) {
                return new Inneming.Besmet(scan.vondst());
            }
        }
        var sha256 = sha256(bestand);
        stukken.bewaar(bestand, sha256);
        return new Inneming.Bewaard(new Ingenomen(Kenmerken.bestandsnaam(naam), sha256, grootte));
    }

    /** @param kenmerken without {@link Kenmerken#fouten} */
    public Gevoegd voeg(Actor actor, Parketnummer nr, Ingenomen inhoud, Kenmerken kenmerken) {
        return voeg(actor, nr, inhoud, kenmerken, "");
    }

    /**
     * @param kenmerken without {@link Kenmerken#fouten}
     * @param sleutel   idempotency key, scoped by the caller; when it came before with the same file and words the outcome is that
     *                  of the first time, and the stuk given here is none. Empty: none
     */
    public Gevoegd voeg(Actor actor, Parketnummer nr, Ingenomen inhoud, Kenmerken kenmerken, String sleutel) {
        var datum = kenmerken.datum() == null ? LocalDate.now(klok.withZone(Moment.NEDERLAND)) : kenmerken.datum();
        var stuk = new Stuk(nr, UUID.randomUUID().toString(), kenmerken.soort(), kenmerken.titel().isBlank() ? inhoud.bestand() : kenmerken.titel().strip(),
                datum, inhoud.bestand(), inhoud.sha256(), inhoud.grootte(), "", kenmerken.geheimhouder() || kenmerken.soort().equals(GEHEIMHOUDERSTUK),
                kenmerken.bijzonder(), "", klok.instant());
        var gebeurtenis = new Gebeurtenis.StukGevoegd(stuk.id(), stuk.soort(), stuk.titel(), stuk.sha256(), stuk.grootte());
        var ontvangen = String.join("\n", inhoud.sha256(), inhoud.bestand(), kenmerken.toString());
        var opdracht = new Opdracht(sleutel, ontvangen, actor, List.of(), List.of(new Aantekening(new Doel.Bestaand(nr, -1), gebeurtenis, Moment.opMinuut(klok.instant()))));
        return new Gevoegd(stuk, zaken.voerUit(opdracht, (_, _) -> stukken.schrijf(List.of(stuk))));
    }

    static String sha256(Path bestand) throws IOException {
        try (var in = Files.newInputStream(bestand)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
