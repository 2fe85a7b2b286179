package nl.spil.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.spil.dossier.Stukken;
import nl.spil.dossier.gebruik.Ingenomen;
import nl.spil.dossier.ontvangst.Inneming;
import nl.spil.dossier.ontvangst.Kenmerken;
import nl.spil.dossier.ontvangst.Stukvoeging;
import nl.spil.recht.Actor;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Parketnummer;
import nl.spil.zaak.Fout;
import nl.spil.zaak.Uitkomst;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes in a document that a person adds, and says what became of it as the API does. */
@Component
class Stukontvangst {

    private final Stukvoeging voeging;
    private final Stukken stukken;
    private final Path inkomend;

    Stukontvangst(Stukvoeging voeging, Stukken stukken, @Value("${spil.gegevens:gegevens}") Path gegevens) {
        this.voeging = voeging;
        this.stukken = stukken;
        this.inkomend = gegevens.resolve("inkomend");
    }

    /**
     * @param sleutel idempotency key, or empty: the same key with the same file and words gives the first answer again
     * @throws Probleem when it cannot be added; nothing is kept in the list then
     */
    StukkenApi.Toegevoegd voegToe(Actor actor, Parketnummer nr, MultipartFile bestand, Kenmerken kenmerken, String sleutel) throws IOException {
        var fouten = new ArrayList<>(kenmerken.fouten());
        if (bestand.isEmpty()) {
            fouten.add(leeg());
        }
        if (!fouten.isEmpty()) {
            throw Probleem.ongeldig(fouten);
        }
        return voegToe(actor, nr, neem(bestand), kenmerken, sleutel);
    }

    /** What is durable already joins the dossier. */
    StukkenApi.Toegevoegd voegToe(Actor actor, Parketnummer nr, Ingenomen inhoud, Kenmerken kenmerken) throws IOException {
        return voegToe(actor, nr, inhoud, kenmerken, "");
    }

    private StukkenApi.Toegevoegd voegToe(Actor actor, Parketnummer nr, Ingenomen inhoud, Kenmerken kenmerken, String sleutel) throws IOException {
        var gevoegd = voeging.voeg(actor, nr, inhoud, kenmerken, sleutel);
        var entry = vastgelegd(gevoegd.uitkomst()).entries().getLast();
        var id = entry.gebeurtenis() instanceof Gebeurtenis.StukGevoegd g ? g.stuk() : gevoegd.stuk().id();
        return new StukkenApi.Toegevoegd(id, inhoud.sha256(), stukken.kopieen(inhoud.sha256()), entry.volgnummer());
    }

    /** Scanned and durable. */
    Ingenomen neem(MultipartFile bestand) throws IOException {
        Files.createDirectories(inkomend);
        var tijdelijk = Files.createTempFile(inkomend, "stuk", ".tmp");
        try {
            try (var in = bestand.getInputStream(); var uit = Files.newOutputStream(tijdelijk)) {
                in.transferTo(uit);
            }
            return ingenomen(voeging.neemIn(tijdelijk, bestand.getOriginalFilename() == null ? "" : bestand.getOriginalFilename()));
        } finally {
            Files.deleteIfExists(tijdelijk);
        }
    }

    /** @throws Probleem when nothing was kept */
    static Ingenomen ingenomen(Inneming inneming) {
        return switch (inneming) {
            case Inneming.Bewaard b -> b.inhoud();
            case Inneming.Leeg _ -> throw Probleem.ongeldig(List.of(leeg()));
            case Inneming.Besmet b -> throw Probleem.ongeldig(List.of(new Fout("/bestand", "besmet",
                    "In dit bestand zit schadelijke software (" + b.vondst() + "). Het is niet bewaard. Vraag de afzender om een schoon bestand.")));
        };
    }

    /** @throws Probleem for every other end than being recorded */
    static Uitkomst.Vastgelegd vastgelegd(Uitkomst uitkomst) {
        return switch (uitkomst) {
            case Uitkomst.Vastgelegd v -> v;
            case Uitkomst.Geweigerd(var redenen) -> throw Probleem.geweigerd(redenen);
            case Uitkomst.NietBevoegd(var redenen) -> throw Probleem.nietBevoegd(redenen);
            case Uitkomst.Ongeldig(var fouten) -> throw Probleem.ongeldig(fouten);
            case Uitkomst.Onbekend(var nummer) -> throw Probleem.onbekendeZaak(nummer);
            case Uitkomst.Verouderd(var gemist) -> throw Probleem.verouderd(gemist);
        };
    }

    private static Fout leeg() {
        return new Fout("/bestand", "bestand-leeg", "Dit bestand is leeg. Kies een ander bestand.");
    }
}
