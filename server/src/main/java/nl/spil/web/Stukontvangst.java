package nl.spil.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nl.spil.dossier.Stuk;
import nl.spil.dossier.Stukken;
import nl.spil.recht.Actor;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Tabellen;
import nl.spil.zaak.Aantekening;
import nl.spil.zaak.Doel;
import nl.spil.zaak.Fout;
import nl.spil.zaak.Opdracht;
import nl.spil.zaak.Uitkomst;
import nl.spil.zaak.Zaken;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes in one document that a person adds: bytes durable first, then the entry and the row in one transaction. */
@Component
class Stukontvangst {

    private static final int LANGSTE_TITEL = 200;

    /** What someone says of the document; an empty title becomes the name of the file. */
    record Kenmerken(String soort, String titel, @Nullable LocalDate datum) {}

    private final Zaken zaken;
    private final Stukken stukken;
    private final Clock klok;
    private final Path inkomend;

    Stukontvangst(Zaken zaken, Stukken stukken, Clock klok, @Value("${spil.gegevens:gegevens}") Path gegevens) {
        this.zaken = zaken;
        this.stukken = stukken;
        this.klok = klok;
        this.inkomend = gegevens.resolve("inkomend");
    }

    /** @throws Probleem when it cannot be added; nothing is kept in the list then */
    StukkenApi.Toegevoegd voegToe(Actor actor, Parketnummer nr, MultipartFile bestand, Kenmerken kenmerken) throws IOException {
        keur(bestand, kenmerken);
        Files.createDirectories(inkomend);
        var tijdelijk = Files.createTempFile(inkomend, "stuk", ".tmp");
        try {
            var sha256 = neem(bestand, tijdelijk);
            stukken.bewaar(tijdelijk, sha256);
            return leg(actor, stuk(nr, bestand, kenmerken, sha256));
        } finally {
            Files.deleteIfExists(tijdelijk);
        }
    }

    private StukkenApi.Toegevoegd leg(Actor actor, Stuk stuk) throws IOException {
        var gebeurtenis = new Gebeurtenis.StukGevoegd(stuk.id(), stuk.soort(), stuk.titel(), stuk.sha256(), stuk.grootte());
        var opdracht = new Opdracht("", "", actor, List.of(), List.of(new Aantekening(new Doel.Bestaand(stuk.zaak(), -1), gebeurtenis,
                Moment.opMinuut(klok.instant()))));
        return switch (zaken.voerUit(opdracht, (_, _) -> stukken.schrijf(List.of(stuk)))) {
            case Uitkomst.Vastgelegd v -> new StukkenApi.Toegevoegd(stuk.id(), stuk.sha256(), stukken.kopieen(stuk.sha256()), v.entries().getLast().volgnummer());
            case Uitkomst.Geweigerd(var redenen) -> throw Probleem.geweigerd(redenen);
            case Uitkomst.NietBevoegd(var redenen) -> throw Probleem.nietBevoegd(redenen);
            case Uitkomst.Ongeldig(var fouten) -> throw Probleem.ongeldig(fouten);
            case Uitkomst.Onbekend(var nummer) -> throw Probleem.onbekendeZaak(nummer);
            case Uitkomst.Verouderd(var gemist) -> throw Probleem.verouderd(gemist);
        };
    }

    private Stuk stuk(Parketnummer nr, MultipartFile bestand, Kenmerken kenmerken, String sha256) {
        var naam = naam(bestand);
        var datum = kenmerken.datum() == null ? LocalDate.now(klok.withZone(Moment.NEDERLAND)) : kenmerken.datum();
        return new Stuk(nr, UUID.randomUUID().toString(), kenmerken.soort(), kenmerken.titel().isBlank() ? naam : kenmerken.titel().strip(),
                datum, naam, sha256, bestand.getSize(), "", kenmerken.soort().contains("geheimhouder"), "", "", klok.instant());
    }

    private static void keur(MultipartFile bestand, Kenmerken kenmerken) {
        var fouten = new ArrayList<Fout>();
        if (bestand.isEmpty()) {
            fouten.add(new Fout("/bestand", "bestand-leeg", "Dit bestand is leeg. Kies een ander bestand."));
        }
        if (!Tabellen.ingebouwd().documentsoorten().containsKey(kenmerken.soort())) {
            fouten.add(new Fout("/soort", "keuze", "Deze soort stuk is niet bekend. Kies een soort uit de lijst."));
        }
        if (kenmerken.titel().length() > LANGSTE_TITEL || kenmerken.titel().chars().anyMatch(Character::isISOControl)) {
            fouten.add(new Fout("/titel", "te-lang", "Een titel is hoogstens 200 tekens, zonder stuurtekens."));
        }
        if (!fouten.isEmpty()) {
            throw Probleem.ongeldig(fouten);
        }
    }

    /** The last part of the name only, without what a file system cannot bear. */
    private static String naam(MultipartFile bestand) {
        var naam = bestand.getOriginalFilename() == null ? "" : bestand.getOriginalFilename();
        var kort = naam.substring(Math.max(naam.lastIndexOf('/'), naam.lastIndexOf('\\')) + 1).replaceAll("\\p{Cntrl}", "").strip();
        return kort.isEmpty() ? "stuk" : kort.length() > LANGSTE_TITEL ? kort.substring(kort.length() - LANGSTE_TITEL) : kort;
    }

    private static String neem(MultipartFile bestand, Path naar) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var uit = new DigestOutputStream(Files.newOutputStream(naar), digest); var in = bestand.getInputStream()) {
                in.transferTo(uit);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
