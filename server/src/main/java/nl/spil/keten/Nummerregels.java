package nl.spil.keten;

import java.util.HashSet;
import java.util.List;

/** Numbers once in their list, and a verdachte once in a feit. */
final class Nummerregels {

    private Nummerregels() {}

    static void keur(Keuring k) {
        for (var lijst : List.of("verdachten", "feiten", "slachtoffers", "getuigen")) {
            eenmaal(k, lijst, "volgnummer");
        }
        eenmaal(k, "beslag", "nummer");
        for (var feit : k.bericht().bij("feiten").leden()) {
            var gezien = new HashSet<Integer>();
            for (var betrokkene : feit.bij("betrokkenen").leden()) {
                var verdachte = betrokkene.bij("verdachte");
                var nummer = verdachte.getal();
                if (nummer != null && !gezien.add(nummer)) {
                    k.uit().meld(verdachte, Foutcode.BETROKKENE_DUBBEL, "Verdachte " + nummer + " staat al bij dit feit. Noem elke"
                            + " verdachte een keer.");
                }
            }
        }
    }

    private static void eenmaal(Keuring k, String lijst, String naam) {
        var gezien = new HashSet<Object>();
        for (var lid : k.bericht().bij(lijst).leden()) {
            var plek = lid.bij(naam);
            Object nummer = plek.getal() == null ? plek.tekst() : plek.getal();
            if (nummer != null && !gezien.add(nummer)) {
                k.uit().meld(plek, Foutcode.VOLGNUMMER_DUBBEL, "Nummer " + nummer + " staat al in '" + lijst + "'. Geef elk een eigen"
                        + " nummer.");
            }
        }
    }
}
