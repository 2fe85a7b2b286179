package nl.spil.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.spil.dossier.gebruik.Dossierstuk;
import nl.spil.dossier.gebruik.Tekststaat;
import nl.spil.dossier.gebruik.Toonwijze;

/** What the list and the viewer say of a stuk in one line and in badges. {@code enkel}: digests that are not stored twice yet. */
record Stukweergave(Weergave w, Set<String> enkel) {

    /** The one heading of a list that is not in headings. */
    static final String ALLE = "alle";

    String rubriek(String id) {
        return w.t("rubriek." + id);
    }

    Dossierlijst.Rij rij(Dossierstuk s, String adres, boolean huidig) {
        return new Dossierlijst.Rij(s.stuk().id(), s.nummer(), s.stuk().titel(), onder(s), adres, !s.gelezen(), huidig, s.notities(), badges(s));
    }

    /** "30 okt, 4 bladzijden". */
    private String onder(Dossierstuk s) {
        var datum = w.datumKort(s.stuk().datum());
        var k = s.inhoud();
        return k.bladen() > 0 ? datum + ", " + w.aantal("stuk.bladen", k.bladen()) : datum + ", " + w.t("stuk.toonwijze." + k.toonwijze().naam());
    }

    /** What one must know before opening it; at most a few apply at once. */
    List<Badge> badges(Dossierstuk s) {
        var uit = new ArrayList<Badge>();
        if (s.ingetrokken() != null) {
            uit.add(new Badge("paars", "herstel", w.t("stuk.ingetrokken")));
        }
        if (!s.toegankelijk().mag()) {
            uit.add(new Badge("rood", "slot", w.t("stuk.gesloten." + s.toegankelijk().reden())));
        } else if (s.inhoud().toonwijze() == Toonwijze.GEEN && !s.inhoud().reden().equals("nog-niet-bekeken")) {
            uit.add(new Badge("amber", "letop", w.t("stuk.niet-toonbaar")));
        } else if (s.inhoud().tekst() == Tekststaat.ONLEESBAAR) {
            uit.add(new Badge("amber", "letop", w.t("stuk.onleesbaar")));
        }
        if (s.onthouden()) {
            uit.add(new Badge("paars", "schermaf", w.t("stuk.onthouden")));
        }
        if (!s.stuk().bijzonder().isEmpty() && s.toegankelijk().mag()) {
            uit.add(new Badge("amber", "letop", w.waarde("stuk.bijzonder", s.stuk().bijzonder())));
        }
        if (enkel.contains(s.stuk().sha256())) {
            uit.add(new Badge("amber", "bewaar", w.t("stuk.enkel")));
        }
        if (s.versie() > 1) {
            uit.add(new Badge("", "herstel", w.t("stuk.versie", s.versie())));
        }
        return uit;
    }
}
