package nl.spil.zaak;

import java.util.List;
import java.util.SortedMap;
import nl.spil.recht.Parketnummer;

/** Lists of zaken: every zaak in exactly one. Reads rows only. */
public final class Zaaklijsten {

    /** One page, nearest term first; zaken without a term last. */
    public Pagina<Zaakrij> zoek(Zoekvraag vraag) {
        throw new UnsupportedOperationException();
    }

    /** Number of zaken per list, of what this actor may see; lists without a zaak are absent. */
    public SortedMap<String, Integer> tellers(Zicht zicht, String onderdeel) {
        throw new UnsupportedOperationException();
    }

    /** Verdachte first, then slachtoffers. */
    public List<Persoonrij> personen(Parketnummer nr) {
        throw new UnsupportedOperationException();
    }
}
