package nl.spil.keten;

import java.util.Set;

/** Code tables, the receiving office, and the remarks about a complaint and a number that is known. */
final class Feitregels {

    /** Codes under which the prosecution receives today; the ressortsparket gets its cases from the courts. */
    private static final Set<String> ONTVANGEN = Set.of("arrondissementsparket", "landelijk", "functioneel", "cvom");

    private Feitregels() {}

    static void keur(Keuring k) {
        for (var feit : k.bericht().bij("feiten").leden()) {
            var plek = feit.bij("strafbaarFeit");
            var id = plek.tekst();
            if (id == null) {
                continue;
            }
            var soort = k.tabellen().strafbaarFeit(id);
            if (soort.isEmpty()) {
                k.uit().meld(plek, Foutcode.ONBEKEND_STRAFBAAR_FEIT, "Spil kent geen strafbaar feit '" + Zichtbaar.van(id)
                        + "'. Kies een id uit de tabel strafbare feiten.");
            } else if (soort.get().klachtdelict() && !feit.bij("klacht").er() && !feit.bij("klacht").isGeweerd()) {
                k.uit().meld(feit, Foutcode.KLACHT_ONTBREEKT, "Dit feit is alleen op klacht vervolgbaar (art. 164 Sv) en er is geen"
                        + " klacht bij. Vraag of er een klacht is gedaan.");
            }
        }
        parket(k);
        var pv = k.bericht().bij("procesVerbaal").bij("nummer");
        if (k.soort() == Leveringsoort.NIEUW && pv.tekst() != null && !k.register().onderzoekVanPv(String.valueOf(pv.tekst())).isEmpty()) {
            k.uit().meld(pv, Foutcode.PV_AL_BEKEND, "Dit proces-verbaal is al eerder geleverd. Beoordeel of deze levering dubbel is.");
        }
    }

    private static void parket(Keuring k) {
        var plek = k.bericht().bij("parket");
        var code = plek.tekst();
        if (code != null && k.tabellen().parket(code).filter(p -> ONTVANGEN.contains(p.soort())).isEmpty()) {
            k.uit().meld(plek, Foutcode.PARKET_ONBEKEND, "Parket " + code + " ontvangt geen leveringen. Kies de code van een parket"
                    + " van nu.");
        }
    }
}
