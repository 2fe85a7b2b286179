package nl.spil.keten;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import nl.spil.recht.Actor;
import nl.spil.recht.Tabellen;
import nl.spil.zaak.Fout;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the message of an unpacked delivery, judges it and has it registered when it is good. */
final class Beoordeling {

    /** How often a delivery is judged anew when another was first. */
    private static final int POGINGEN = 8;

    /** What it came to. */
    sealed interface Oordeel {

        record Goed(Aanleverantwoord antwoord) implements Oordeel {}

        /** The same was accepted before. */
        record Bekend(Aanleverantwoord antwoord) implements Oordeel {}

        /** @param kenmerk digest of the content: once in quarantine */
        record Slecht(String kenmerk, String afzender, String berichtId, List<Fout> fouten, int status) implements Oordeel {}
    }

    private final Leveringboek boek;
    private final Voorgeschiedenislezer voorgeschiedenis;
    private final Registratie registratie;
    private final Berichtvorm vorm;
    private final Tabellen tabellen;
    private final Grenzen grenzen;

    Beoordeling(Leveringboek boek, Voorgeschiedenislezer voorgeschiedenis, Registratie registratie, Berichtvorm vorm, Tabellen tabellen,
            Grenzen grenzen) {
        this.boek = boek;
        this.voorgeschiedenis = voorgeschiedenis;
        this.registratie = registratie;
        this.vorm = vorm;
        this.tabellen = tabellen;
        this.grenzen = grenzen;
    }

    Oordeel beoordeel(Levering levering, Actor actor, Instant nu) throws IOException {
        JsonNode bericht;
        try {
            bericht = new Berichtlezer(grenzen).lees(levering.bericht());
        } catch (Afgekeurd afgekeurd) {
            var kenmerk = Inhoudkenmerk.van(Registratie.sha256(levering.bericht()), levering);
            return new Oordeel.Slecht(kenmerk, "", "", List.of(afgekeurd.bevinding().fout()), afgekeurd.bevinding().code().status());
        }
        var kenmerk = Inhoudkenmerk.van(bericht, levering);
        for (int poging = 1;; poging++) {
            try {
                return beoordeel(bericht, levering, kenmerk, actor, nu);
            } catch (Bijboeking.Ingehaald ingehaald) {
                if (poging == POGINGEN) {
                    throw ingehaald;
                }
            }
        }
    }

    private Oordeel beoordeel(JsonNode bericht, Levering levering, String kenmerk, Actor actor, Instant nu) throws IOException {
        var berichtId = tekst(bericht, "/berichtId");
        var eerder = berichtId == null ? null : boek.aanvaard(berichtId).orElse(null);
        if (eerder != null && eerder.inhoud().equals(kenmerk)) {
            return new Oordeel.Bekend(eerder.antwoord());
        }
        if (eerder != null) {
            return slecht(bericht, kenmerk, List.of(new Bevinding("/berichtId", Foutcode.BERICHT_ANDERS, "Onder dit berichtId is al een"
                    + " levering met een andere inhoud aanvaard. Geef deze levering een nieuw berichtId.")));
        }
        var uitslag = Keuring.keur(bericht, levering, vorm, boek, tabellen, nu, grenzen);
        if (!uitslag.fouten().isEmpty()) {
            return slecht(bericht, kenmerk, uitslag.fouten());
        }
        var plan = plan(bericht, levering, uitslag.samenhang(), nu);
        var vraag = new Registratie.Vraag(bericht, levering, plan, kenmerk, uitslag.meldingen(), actor, nu);
        var antwoord = registratie.registreer(vraag, registratie.bewaar(levering));
        return antwoord.fouten().isEmpty() ? new Oordeel.Goed(antwoord.aanvaard())
                : new Oordeel.Slecht(kenmerk, afzender(bericht), String.valueOf(berichtId), antwoord.fouten(), 422);
    }

    private Leveringsplan plan(JsonNode bericht, Levering levering, Samenhang samenhang, Instant nu) throws IOException {
        var groottes = new HashMap<String, Long>();
        levering.ingangen().forEach(i -> groottes.put(i.sha256(), i.grootte()));
        var pv = bericht.at("/procesVerbaal/nummer").stringValue("");
        var eerder = samenhang.stand().isPresent() ? 0 : boek.begonnenMet(pv);
        var onderzoek = eerder == 0 ? pv : pv + " (" + (eerder + 1) + ")";
        return new Planner(bericht, samenhang, onderzoek, voorgeschiedenis.lees(bericht, samenhang), groottes, tabellen, nu).plan();
    }

    private static Oordeel slecht(JsonNode bericht, String kenmerk, List<Bevinding> fouten) {
        var id = tekst(bericht, "/berichtId");
        return new Oordeel.Slecht(kenmerk, afzender(bericht), id == null ? "" : Zichtbaar.van(id), Aanleveringen.fouten(fouten),
                fouten.getFirst().code().status());
    }

    private static String afzender(JsonNode bericht) {
        var organisatie = tekst(bericht, "/afzender/organisatie");
        var eenheid = tekst(bericht, "/afzender/eenheid");
        return organisatie == null ? "" : Zichtbaar.van(eenheid == null ? organisatie : organisatie + " " + eenheid);
    }

    private static @Nullable String tekst(JsonNode bericht, String pad) {
        var tekst = bericht.at(pad).stringValue(null);
        return tekst == null || Tekenregels.verboden(tekst) ? null : tekst;
    }
}
