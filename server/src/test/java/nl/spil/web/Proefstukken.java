package nl.spil.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import nl.spil.dossier.ontvangst.Inneming;
import nl.spil.dossier.ontvangst.Kenmerken;
import nl.spil.dossier.ontvangst.Stukvoeging;
import nl.spil.recht.Actor;
import nl.spil.recht.Parketnummer;
import nl.spil.zaak.Uitkomst;

/** Stukken that join a dossier as an upload does, for tests of what people do with them. */
record Proefstukken(Proefserver server) {

    private static final Actor OFFICIER = new Actor("officier", "mr. E. de Waal", "officier", "landelijk");

    /** As an upload puts it there, with its entry in the log; its id. */
    String voeg(String zaak, String bestand, byte[] inhoud, String soort, boolean geheimhouder, String bijzonder) {
        try {
            var pad = Files.createTempFile("dossierwerk", ".tmp");
            Files.write(pad, inhoud);
            var voeging = server.bean(Stukvoeging.class);
            var ingenomen = ((Inneming.Bewaard) voeging.neemIn(pad, bestand)).inhoud();
            Files.delete(pad);
            var gevoegd = voeging.voeg(OFFICIER, new Parketnummer(zaak), ingenomen, new Kenmerken(soort, "", null, geheimhouder, bijzonder));
            assertThat(gevoegd.uitkomst()).isInstanceOf(Uitkomst.Vastgelegd.class);
            return gevoegd.stuk().id();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    String voeg(String zaak, String bestand, String tekst) {
        return voeg(zaak, bestand, tekst.getBytes(StandardCharsets.UTF_8), "pv-bevindingen", false, "");
    }
}
