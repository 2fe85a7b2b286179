package nl.spil.keten;

import static nl.spil.keten.Zipbytes.kapot;
import static nl.spil.keten.Zipbytes.kort;
import static nl.spil.keten.Zipbytes.lang;

import java.io.IOException;

/**
 * The end record of a zip, in its old form or that of zip64: where the central directory lies. Everything must fit to the
 * byte, so that nothing can stand before, between or after what we read; two readers could see two archives otherwise.
 *
 * @param begin  offset of the central directory
 * @param einde  first byte after it
 * @param aantal number of entries
 */
record Zipeinde(long begin, long einde, long aantal) {

    private static final int LENGTE = 22;
    private static final int EINDE = 0x06054b50;
    private static final int EINDE64 = 0x06064b50;
    private static final int WIJZER64 = 0x07064b50;
    private static final int LENGTE64 = 56;
    private static final int LENGTE_WIJZER = 20;

    static Zipeinde zoek(Zipbytes zip) throws IOException, Afgekeurd {
        if (zip.grootte() < LENGTE) {
            throw kapot("Dit is geen zip");
        }
        var plaats = plaats(zip);
        var einde = zip.lees(plaats, LENGTE);
        var gevonden = new Zipeinde(lang(einde, 16), lang(einde, 16) + lang(einde, 12), kort(einde, 10));
        var deel = kort(einde, 4);
        if (deel != kort(einde, 6) || deel != 0 && deel != 0xFFFF || kort(einde, 8) != kort(einde, 10)) {
            throw kapot("De zip is in delen gesplitst");
        }
        var zip64 = plaats >= LENGTE_WIJZER + LENGTE64 && zip.lees(plaats - LENGTE_WIJZER, 4).getInt(0) == WIJZER64;
        if (zip64) {
            return lees64(zip, plaats - LENGTE_WIJZER, gevonden);
        }
        if (gevonden.einde != plaats) {
            throw kapot("Er staan bytes vóór of na de zip, of hij is beschadigd");
        }
        return gevonden;
    }

    /** Its comment must reach to the very end of the file; exactly one place may fit. */
    private static long plaats(Zipbytes zip) throws IOException, Afgekeurd {
        var lengte = (int) Math.min(zip.grootte(), LENGTE + 0xFFFFL);
        var staart = zip.lees(zip.grootte() - lengte, lengte);
        long gevonden = -1;
        for (int i = lengte - LENGTE; i >= 0; i--) {
            if (staart.getInt(i) == EINDE && i + LENGTE + kort(staart, i + 20) == lengte) {
                if (gevonden >= 0) {
                    throw kapot("De zip heeft twee eindes en is op meer dan één manier te lezen");
                }
                gevonden = zip.grootte() - lengte + i;
            }
        }
        if (gevonden < 0) {
            throw kapot("Dit is geen zip, hij is afgebroken, of er staan bytes achter");
        }
        return gevonden;
    }

    private static Zipeinde lees64(Zipbytes zip, long wijzerplaats, Zipeinde oud) throws IOException, Afgekeurd {
        var wijzer = zip.lees(wijzerplaats, LENGTE_WIJZER);
        var plaats = wijzer.getLong(8);
        if (wijzer.getInt(4) != 0 || wijzer.getInt(16) > 1) {
            throw kapot("De zip is in delen gesplitst");
        }
        var einde = zip.lees(plaats, LENGTE64);
        if (einde.getInt(0) != EINDE64 || einde.getLong(4) + 12 != wijzerplaats - plaats
                || einde.getInt(16) != 0 || einde.getInt(20) != 0 || einde.getLong(24) != einde.getLong(32)) {
            throw kapot("Het einde van de zip klopt niet");
        }
        var nieuw = new Zipeinde(einde.getLong(48), einde.getLong(48) + einde.getLong(40), einde.getLong(32));
        var zelfde = gelijk(oud.begin, nieuw.begin, 0xFFFF_FFFFL) && gelijk(oud.einde - oud.begin, nieuw.einde - nieuw.begin, 0xFFFF_FFFFL)
                && gelijk(oud.aantal, nieuw.aantal, 0xFFFF);
        if (!zelfde || nieuw.begin < 0 || nieuw.einde != plaats || nieuw.aantal < 0) {
            throw kapot("Er staan bytes vóór of na de zip, of hij is beschadigd");
        }
        return nieuw;
    }

    private static boolean gelijk(long oud, long nieuw, long verwezen) {
        return oud == verwezen || oud == nieuw;
    }
}
