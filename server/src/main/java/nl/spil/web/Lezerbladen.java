package nl.spil.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.spil.dossier.Stuk;
import nl.spil.dossier.gebruik.Dossiers;
import nl.spil.dossier.gebruik.Dossierstuk;
import nl.spil.dossier.gebruik.Leesstanden;
import nl.spil.dossier.gebruik.Tekststaat;
import nl.spil.dossier.gebruik.Toonwijze;
import nl.spil.dossier.gebruik.Uittreksels;
import nl.spil.recht.Actor;
import org.springframework.stereotype.Component;

/** Makes what the viewer shows of a stuk: the content when this reader may see it, else why not and what to do. */
@Component
class Lezerbladen {

    /** More of a text is not put into a page; the file itself can be saved. */
    private static final int LANGSTE_TEKST = 500_000;

    private final Dossiers dossiers;
    private final Leesstanden leesstanden;
    private final Uittreksels uittreksels;

    Lezerbladen(Dossiers dossiers, Leesstanden leesstanden, Uittreksels uittreksels) {
        this.uittreksels = uittreksels;
        this.dossiers = dossiers;
        this.leesstanden = leesstanden;
    }

    /**
     * @param blad   page that was asked for; 0: where this reader stopped
     * @param s      with the content to show
     * @param versie that was asked for; 0 is the newest
     */
    Lezerblad van(Dossierstuk s, int versie, int blad, Actor actor, Dossiervraag vraag, Stukweergave regels) {
        var w = regels.w();
        var stuk = s.stuk();
        var mag = s.toegankelijk().mag();
        var soort = !mag ? Toonwijze.GEEN : s.inhoud().toonwijze();
        var adres = "/zaken/" + stuk.zaak().waarde() + "/stukken/" + Dossiervraag.code(stuk.id()) + (versie == 0 ? "?" : "?versie=" + versie + "&");
        var tekst = soort == Toonwijze.TEKST ? tekst(s) : soort == Toonwijze.UITTREKSEL ? uittreksel(stuk) : "";
        var gewijs = soort != Toonwijze.UITTREKSEL ? soort : tekst.isBlank() ? Toonwijze.GEEN : Toonwijze.TEKST;
        var reden = !mag ? s.toegankelijk().reden() : soort == Toonwijze.UITTREKSEL ? "kantoor" : s.inhoud().reden();
        return new Lezerblad(stuk.id(), s.nummer(), stuk.titel(), gewijs.naam(), adres.substring(0, adres.length() - 1), stuk.grootte(),
                mag && s.toegankelijk().kopie() ? adres + "opslaan" : "", tekst, tekst.length() >= LANGSTE_TEKST,
                gewijs != Toonwijze.GEEN ? "" : mag ? w.t("lezer.niet." + reden) : w.t("stuk.geen-toegang." + reden),
                gewijs != Toonwijze.GEEN ? "" : w.t("lezer.niet." + reden + ".doe"), mag && reden.equals("nog-niet-bekeken"), mag && versie == 0, let(s, versie != 0, gewijs, w), s.gelezen(),
                blad > 0 ? blad : mag ? leesstanden.blad(stuk.zaak(), stuk.id(), actor.id()) : 1, s.inhoud().bladen(),
                (vraag.naast().equals(stuk.id()) ? vraag.metNaast("") : vraag.metNaast(stuk.id())).adres(stuk.zaak(), stuk.id()), over(s, stuk, regels));
    }

    private static List<Lezerblad.Let> let(Dossierstuk s, boolean eerder, Toonwijze gewijs, Weergave w) {
        var uit = new ArrayList<Lezerblad.Let>();
        if (eerder) {
            uit.add(new Lezerblad.Let(w.t("lezer.eerder", s.versie()), w.t("lezer.eerder.doe")));
        }
        if (s.ingetrokken() != null) {
            uit.add(new Lezerblad.Let(w.t("lezer.ingetrokken", w.vol(s.ingetrokken().op()).tekst(), w.waarde("stuk.intrekking", s.ingetrokken().reden())),
                    w.t("lezer.ingetrokken.doe")));
        }
        if (!s.inhoud().extensieKlopt()) {
            uit.add(new Lezerblad.Let(w.t("lezer.extensie", s.stuk().bestand(), s.inhoud().mime()), w.t("lezer.extensie.doe")));
        }
        if (s.toegankelijk().mag() && (s.inhoud().tekst() == Tekststaat.ONLEESBAAR || s.inhoud().tekst() == Tekststaat.DEELS)) {
            uit.add(new Lezerblad.Let(s.inhoud().tekstReden().isEmpty() ? w.t("lezer.tekst." + s.inhoud().tekst().naam()) : w.t("tekst.reden." + s.inhoud().tekstReden()), w.t("lezer.tekst." + s.inhoud().tekst().naam() + ".doe")));
        }
        if (gewijs == Toonwijze.TEKST && s.inhoud().toonwijze() == Toonwijze.UITTREKSEL) {
            uit.add(new Lezerblad.Let(w.t("lezer.uittreksel"), w.t("lezer.uittreksel.doe")));
        }
        if (s.toegankelijk().mag() && !s.toegankelijk().kopie()) {
            uit.add(new Lezerblad.Let(w.t("lezer.geen-kopie"), w.t("lezer.geen-kopie.doe")));
        }
        if (s.onthouden()) {
            uit.add(new Lezerblad.Let(w.t("lezer.onthouden"), w.t("lezer.onthouden.doe")));
        }
        return uit;
    }

    private static List<Lezerblad.Gegeven> over(Dossierstuk s, Stuk stuk, Stukweergave regels) {
        var w = regels.w();
        var uit = new ArrayList<Lezerblad.Gegeven>();
        uit.add(new Lezerblad.Gegeven(w.t("stukken.soort"), w.waarde("stuk", stuk.soort())));
        uit.add(new Lezerblad.Gegeven(w.t("lezer.datum"), w.datum(stuk.datum())));
        uit.add(new Lezerblad.Gegeven(w.t("lezer.gevoegd"), w.kort(stuk.gevoegdOp()).tekst()));
        uit.add(new Lezerblad.Gegeven(w.t("lezer.bestand"), stuk.bestand() + ", " + Stukkenlijst.grootte(stuk.grootte(), w)));
        uit.add(new Lezerblad.Gegeven(w.t("lezer.opgeslagen"), w.t(regels.enkel().contains(stuk.sha256()) ? "lezer.enkel" : "lezer.dubbel")));
        uit.add(new Lezerblad.Gegeven(w.t("lezer.scan"), w.t("lezer.scan." + s.inhoud().scan().name().toLowerCase(java.util.Locale.ROOT))));
        return uit;
    }

    /** The text that Spil took from a file that is not shown itself. */
    private String uittreksel(Stuk stuk) {
        var uit = new StringBuilder();
        for (var blad : uittreksels.bladen(stuk.sha256(), 1, 100)) {
            uit.append(blad.tekst()).append('\n');
        }
        return uit.length() > LANGSTE_TEKST ? uit.substring(0, LANGSTE_TEKST) : uit.toString();
    }

    /** UTF-8, or else the western script of old systems. */
    private String tekst(Dossierstuk s) {
        try (var in = dossiers.open(s, 0, Math.min(s.stuk().grootte(), LANGSTE_TEKST))) {
            var bytes = in.readAllBytes();
            var schoon = lees(bytes, StandardCharsets.UTF_8, bytes.length == LANGSTE_TEKST ? 3 : 0);
            return schoon != null ? schoon : new String(bytes, Charset.forName("windows-1252"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Null when it is not in this script. {@code los}: bytes at the end that may be half a character. */
    private static @org.jspecify.annotations.Nullable String lees(byte[] bytes, Charset schrift, int los) {
        for (int weg = 0; weg <= Math.min(los, bytes.length); weg++) {
            try {
                return schrift.newDecoder().decode(ByteBuffer.wrap(bytes, 0, bytes.length - weg)).toString();
            } catch (CharacterCodingException e) {
                // Cut within a character: once more with a byte less.
            }
        }
        return null;
    }
}
