package nl.spil.zaak;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Gebeurteniscodec;

/** Checks one stream row by row: numbers, chain, payloads, times, places. Says each break with its entry. */
final class Ketencontrole {

    private final List<Ruweregel> stroom;
    private final Consumer<Breuk> meld;
    private final Set<Integer> vernietigd = new HashSet<>();
    private boolean heel = true;

    Ketencontrole(List<Ruweregel> stroom, Consumer<Breuk> meld) {
        this.stroom = stroom;
        this.meld = meld;
    }

    /** True when nothing is broken, so that the stream can be folded. */
    boolean controleer() {
        stroom.forEach(this::leesVernietiging);
        var vorige = Hashketen.BEGIN;
        var verwacht = 1;
        for (int i = 0; i < stroom.size(); i++) {
            var regel = stroom.get(i);
            if (regel.volgnummer() != verwacht) {
                meld(regel.zaak(), verwacht, "volgnummer", "Regel " + verwacht + " ontbreekt; hierna komt " + regel.volgnummer() + ".");
            } else if (!regel.vorige().equals(vorige)) {
                meld(regel.zaak(), regel.volgnummer(), "vorige", "Sluit niet aan op de regel ervoor.");
            }
            regel(regel);
            if (i > 0 && regel.vastgelegdOp().isBefore(stroom.get(i - 1).vastgelegdOp())) {
                meld(regel.zaak(), regel.volgnummer(), "vastgelegd_op", "Eerder vastgelegd dan de regel ervoor.");
            }
            vorige = regel.hash();
            verwacht = regel.volgnummer() + 1;
        }
        return heel;
    }

    private void regel(Ruweregel regel) {
        var kop = Hashketen.canoniek(regel.zaak(), regel.volgnummer(), regel.geldigOp(), regel.precisie(), regel.vastgelegdOp(),
                regel.overig());
        if (regel.payloadDigest().length() != 64 || regel.vorige().length() != 64
                || !Hashketen.hash(kop, regel.payloadDigest(), regel.vorige()).equals(regel.hash())) {
            meld(regel.zaak(), regel.volgnummer(), "hash", "De hash past niet bij kop, inhoud en vorige hash.");
        }
        if (!Hashketen.plek(regel.hash(), regel.tx(), regel.positie()).equals(regel.plek())) {
            meld(regel.zaak(), regel.volgnummer(), "plek", "De plaats in de feed past niet bij de regel.");
        }
        payload(regel);
    }

    private void payload(Ruweregel regel) {
        var payload = regel.payload();
        var salt = regel.salt();
        if (payload == null && salt == null) {
            if (!vernietigd.contains(regel.volgnummer())) {
                meld(regel.zaak(), regel.volgnummer(), "payload", "De inhoud ontbreekt, en geen regel zegt dat zij vernietigd is.");
            }
        } else if (payload == null || salt == null || !Hashketen.payloadDigest(salt, payload).equals(regel.payloadDigest())) {
            meld(regel.zaak(), regel.volgnummer(), "payload", "De inhoud is niet wat is vastgelegd.");
        }
    }

    private void leesVernietiging(Ruweregel regel) {
        var payload = regel.payload();
        if (payload != null && payload.contains("vernietigd")) {
            try {
                if (Gebeurteniscodec.lees(payload) instanceof Gebeurtenis.InhoudVernietigd v && v.volgnummer() < regel.volgnummer()) {
                    vernietigd.add(v.volgnummer());
                }
            } catch (IllegalArgumentException onleesbaar) {
                // The digest of its payload says so at its own place.
            }
        }
    }

    private void meld(String zaak, int volgnummer, String kolom, String tekst) {
        heel = false;
        meld.accept(new Breuk("log", zaak, volgnummer, "log_entry." + kolom, tekst));
    }
}
