package nl.spil.keten;

import static nl.spil.keten.Zipbytes.kapot;
import static nl.spil.keten.Zipbytes.kort;
import static nl.spil.keten.Zipbytes.lang;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the bytes of each entry lie. The local headers must say what the directory says, and the entries must fill the archive
 * from its first byte to the directory without a gap and without overlap: overlapping entries are how a small zip unpacks to
 * petabytes, and gaps are where a second archive hides.
 */
final class Zipvakken {

    private static final int LENGTE = 30;
    private static final int HANDTEKENING = 0x04034b50;
    private static final int BESCHRIJVING = 0x08074b50;

    private Zipvakken() {}

    /** Per entry the offset of its packed bytes. */
    static Map<Zipingang, Long> lees(Zipbytes zip, List<Zipingang> ingangen, long inhoudsopgave) throws IOException, Afgekeurd {
        var vakken = new HashMap<Zipingang, Long>();
        var opVolgorde = ingangen.stream().sorted(Comparator.comparingLong(Zipingang::begin)).toList();
        long plaats = 0;
        for (int i = 0; i < opVolgorde.size(); i++) {
            var ingang = opVolgorde.get(i);
            if (ingang.begin() != plaats) {
                throw kapot("In de zip staan bytes die bij geen bestand horen, of bij twee");
            }
            var data = data(zip, ingang);
            var volgende = i + 1 < opVolgorde.size() ? opVolgorde.get(i + 1).begin() : inhoudsopgave;
            var einde = data + ingang.ingepakt();
            if (einde < data || einde > volgende || ingang.heeftBeschrijving() != einde < volgende) {
                throw kapot("In de zip staan bytes die bij geen bestand horen, of bij twee");
            }
            if (ingang.heeftBeschrijving()) {
                beschrijving(zip, ingang, einde, volgende - einde);
            }
            vakken.put(ingang, data);
            plaats = volgende;
        }
        if (plaats != inhoudsopgave) {
            throw kapot("Er staan bytes vóór de zip");
        }
        return vakken;
    }

    private static long data(Zipbytes zip, Zipingang ingang) throws IOException, Afgekeurd {
        var kop = zip.lees(ingang.begin(), LENGTE);
        if (kop.getInt(0) != HANDTEKENING) {
            throw kapot("De zip is beschadigd");
        }
        var rest = zip.lees(ingang.begin() + LENGTE, kort(kop, 26) + kort(kop, 28));
        var naam = new byte[kort(kop, 26)];
        rest.get(0, naam);
        var extra = Zipextra.lees(rest.slice(naam.length, kort(kop, 28)).order(ByteOrder.LITTLE_ENDIAN));
        var gelijk = Zipextra.tekst(extra.naam(naam)).equals(ingang.naam()) && kort(kop, 8) == ingang.methode()
                && ((kort(kop, 6) ^ ingang.vlaggen()) & (Zipingang.VERSLEUTELD | Zipingang.BESCHRIJVING_ERACHTER)) == 0;
        if (gelijk && !ingang.heeftBeschrijving()) {
            gelijk = lang(kop, 14) == ingang.crc() && extra.waarde(lang(kop, 22)) == ingang.uitgepakt()
                    && extra.waarde(lang(kop, 18)) == ingang.ingepakt();
        }
        if (!gelijk) {
            throw kapot("De zip spreekt zichzelf tegen over '" + Zichtbaar.van(ingang.naam()) + "'");
        }
        return ingang.begin() + LENGTE + rest.limit();
    }

    /** Behind the bytes: an optional signature, the check sum and both sizes in 32 or 64 bits. */
    private static void beschrijving(Zipbytes zip, Zipingang ingang, long plaats, long lengte) throws IOException, Afgekeurd {
        if (lengte != 12 && lengte != 16 && lengte != 20 && lengte != 24) {
            throw kapot("In de zip staan bytes die bij geen bestand horen");
        }
        var vak = zip.lees(plaats, (int) lengte);
        var metTeken = lengte == 16 || lengte == 24;
        if (metTeken && vak.getInt(0) != BESCHRIJVING || !zegt(vak.position(metTeken ? 4 : 0).slice().order(ByteOrder.LITTLE_ENDIAN), ingang)) {
            throw kapot("De zip spreekt zichzelf tegen over '" + Zichtbaar.van(ingang.naam()) + "'");
        }
    }

    private static boolean zegt(ByteBuffer vak, Zipingang ingang) {
        var groot = vak.limit() == 20;
        var ingepakt = groot ? vak.getLong(4) : lang(vak, 4);
        var uitgepakt = groot ? vak.getLong(12) : lang(vak, 8);
        return lang(vak, 0) == ingang.crc() && ingepakt == ingang.ingepakt() && uitgepakt == ingang.uitgepakt();
    }
}
