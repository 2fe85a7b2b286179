package nl.spil.keten;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every reference leads to a verdachte, feit or slachtoffer of this delivery or of its onderzoek. */
final class Verwijsregels {

    private final Keuring k;
    private final @Nullable Set<Integer> verdachten;
    private final @Nullable Set<Integer> feiten;
    private final @Nullable Set<Integer> slachtoffers;

    private Verwijsregels(Keuring k) {
        this.k = k;
        var stand = k.samenhang().stand();
        verdachten = nummers("verdachten", stand.map(s -> s.verdachten().keySet()).orElse(Set.of()));
        feiten = nummers("feiten", stand.map(s -> s.feiten().keySet()).orElse(Set.of()));
        slachtoffers = nummers("slachtoffers", stand.map(Onderzoekstand::slachtoffers).orElse(Set.of()));
    }

    static void keur(Keuring k) {
        var regels = new Verwijsregels(k);
        for (var feit : k.bericht().bij("feiten").leden()) {
            feit.bij("betrokkenen").leden().forEach(b -> regels.keur(b.bij("verdachte"), regels.verdachten, "verdachte"));
            feit.bij("slachtoffers").leden().forEach(s -> regels.keur(s, regels.slachtoffers, "slachtoffer"));
            regels.keur(feit.bij("klacht").bij("slachtoffer"), regels.slachtoffers, "slachtoffer");
        }
        for (var voorwerp : k.bericht().bij("beslag").leden()) {
            regels.keur(voorwerp.bij("onderVerdachte"), regels.verdachten, "verdachte");
            regels.keur(voorwerp.bij("eigenaar").bij("verdachte"), regels.verdachten, "verdachte");
            regels.keur(voorwerp.bij("eigenaar").bij("slachtoffer"), regels.slachtoffers, "slachtoffer");
            voorwerp.bij("feiten").leden().forEach(f -> regels.keur(f, regels.feiten, "feit"));
        }
        for (var stuk : k.bericht().bij("stukken").leden()) {
            stuk.bij("verdachten").leden().forEach(v -> regels.keur(v, regels.verdachten, "verdachte"));
        }
    }

    /** Null when a number could be one that we cannot read: then nothing can be said about references. */
    private @Nullable Set<Integer> nummers(String lijst, Set<Integer> bekend) {
        var plek = k.bericht().bij(lijst);
        var onbekendOnderzoek = k.soort() != Leveringsoort.NIEUW && k.samenhang().stand().isEmpty();
        if (onbekendOnderzoek || plek.isGeweerd()) {
            return null;
        }
        var uit = new HashSet<Integer>(bekend);
        for (var lid : plek.leden()) {
            var nummer = lid.bij("volgnummer").getal();
            if (nummer == null) {
                return null;
            }
            uit.add(nummer);
        }
        return uit;
    }

    private void keur(Plek plek, @Nullable Set<Integer> nummers, String wat) {
        var nummer = plek.getal();
        if (nummer != null && nummers != null && !nummers.contains(nummer)) {
            k.uit().meld(plek, Foutcode.VERWIJZING_ONTBREEKT, "Er is in dit onderzoek geen " + wat + " met nummer " + nummer
                    + ". Verbeter de verwijzing of lever de " + wat + " mee.");
        }
    }
}
