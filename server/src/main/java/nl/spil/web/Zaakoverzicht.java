package nl.spil.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the page of a zaak shows. */
record Zaakoverzicht(Zaakbalk balk, @Nullable Melding ontvangst, List<Sprong> sprongen, @Nullable Klok klok, Hechtenisblad hechtenis, List<Kan> alsnog, List<Kan> kan, int kanNiet,
        List<Voorstelrij> voorstellen, List<Onregelmatig> onregelmatig, Samenhang samenhang, List<Feitrij> feiten, List<Personenlijst.Persoon> personen,
        List<Personenlijst.Slachtoffer> slachtoffers, List<Vorderingrij> vorderingen, List<Voorwerprij> voorwerpen, List<Termijnen.Rij> termijnen,
        List<Tijdlijnpunt.Dag> tijdlijn, @Nullable Zittingrij zitting, List<Stukrij> stukken, int stukkenTotaal, List<Logboek.Rij> log, int logTotaal, List<Kan> concepten,
        List<Notitielijst.Rij> notities) {

    /** Rows shown of the dossier and of the log; the rest stands on pages of their own. */
    static final int MEEST = 25;

    /** A receipt: what was recorded, under which number, when. */
    record Melding(String kop, String tekst) {}

    /** A section of the page and how much stands in it. */
    record Sprong(String anker, String titel, int aantal) {}

    /** An act that can be done. */
    record Kan(String adres, String titel, String toelichting) {}

    /** An act that waits for a second person. {@code mag}: this reader may decide. */
    record Voorstelrij(int nr, String titel, String zin, boolean mag) {}

    record Onregelmatig(String id, String titel, String tekst, Artikel artikel, boolean opgelost) {}

    /** What this zaak hangs together with. */
    record Samenhang(String onderzoek, String leidend, List<String> gevoegd, String hof, String behandelaar) {}

    record Feitrij(int nr, String wat, Artikel artikel, String gepleegd, String waar, String maximum, @Nullable Tijd verjaart, Badge badge, Artikel verjaring, List<String> stappen) {}

    record Vorderingrij(int nr, String soort, String indiener, String bedrag, Badge badge) {}

    /** A seized object. */
    record Voorwerprij(int nr, String wat, Badge badge) {}

    record Zittingrij(String kop, String zin) {}

    record Stukrij(String id, String titel, String soort, Tijd gevoegd, String grootte) {}
}
