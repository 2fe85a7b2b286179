package nl.spil.keten;

import static nl.spil.keten.Zipbytes.kapot;
import static nl.spil.keten.Zipbytes.kort;
import static nl.spil.keten.Zipbytes.lang;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** The central directory of a zip: what it holds, by the one list that every reader goes by. */
final class Zipindex {

    private static final int LENGTE = 46;
    private static final int HANDTEKENING = 0x02014b50;

    private Zipindex() {}

    /** @param meest entries, directories included, that may be in it */
    static List<Zipingang> lees(Zipbytes zip, Zipeinde einde, int meest) throws IOException, Afgekeurd {
        if (einde.aantal() > meest) {
            throw new Afgekeurd(Foutcode.TE_GROOT, "De zip heeft meer dan " + meest
                    + " ingangen. Verdeel de levering over een levering en aanvullingen.");
        }
        var ingangen = new ArrayList<Zipingang>();
        var plaats = einde.begin();
        while (plaats < einde.einde()) {
            var kop = zip.lees(plaats, LENGTE);
            var lengte = LENGTE + kort(kop, 28) + kort(kop, 30) + kort(kop, 32);
            if (kop.getInt(0) != HANDTEKENING || plaats + lengte > einde.einde() || ingangen.size() >= einde.aantal()) {
                throw kapot("De inhoudsopgave van de zip klopt niet");
            }
            ingangen.add(ingang(kop, zip.lees(plaats + LENGTE, lengte - LENGTE)));
            plaats += lengte;
        }
        if (ingangen.size() != einde.aantal()) {
            throw kapot("De inhoudsopgave van de zip klopt niet");
        }
        return ingangen;
    }

    private static Zipingang ingang(ByteBuffer kop, ByteBuffer rest) throws Afgekeurd {
        var naam = new byte[kort(kop, 28)];
        rest.get(0, naam);
        var extra = Zipextra.lees(rest.slice(naam.length, kort(kop, 30)).order(ByteOrder.LITTLE_ENDIAN));
        var uitgepakt = extra.waarde(lang(kop, 24));
        var ingepakt = extra.waarde(lang(kop, 20));
        var begin = extra.waarde(lang(kop, 42));
        var vlaggen = kort(kop, 8);
        var methode = kort(kop, 10);
        if ((vlaggen & Zipingang.VERSLEUTELD) != 0 || methode == 99) {
            throw kapot("De zip is versleuteld; Spil leest alleen een zip zonder wachtwoord");
        }
        if (methode != 0 && methode != 8 || (vlaggen & Zipingang.GEWIJZIGD) != 0) {
            throw kapot("De zip is ingepakt op een manier die Spil niet leest; gebruik 'deflate' of pak niet in");
        }
        if (methode == 0 && ingepakt != uitgepakt) {
            throw kapot("Een ingang van de zip heeft een onmogelijke grootte");
        }
        var soort = kop.getInt(38) >>> 28; // file type of Unix: 8 a file, 4 a directory, 10 a link
        var tekst = Zipextra.tekst(extra.naam(naam));
        var map = tekst.endsWith("/");
        return new Zipingang(tekst, map, !map && soort != 0 && soort != 8 && soort != 4, methode, vlaggen, lang(kop, 16), begin,
                ingepakt, uitgepakt);
    }
}
