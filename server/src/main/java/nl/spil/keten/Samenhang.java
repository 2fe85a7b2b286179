package nl.spil.keten;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a supplement or withdrawal belongs to.
 *
 * @param stand   the onderzoek, when {@code hoortBij} leads to exactly one
 * @param bedoeld the zaken meant that are not withdrawn
 */
record Samenhang(Optional<Onderzoekstand> stand, List<Onderzoekstand.Zaakvan> bedoeld) {

    static final Samenhang GEEN = new Samenhang(Optional.empty(), List.of());

    static Samenhang zoek(Plek bericht, @Nullable Leveringsoort soort, Register register, Bevindingen uit) {
        var hoortBij = bericht.bij("hoortBij");
        if (soort == null || soort == Leveringsoort.NIEUW || !hoortBij.er()) {
            return GEEN;
        }
        var zoektocht = new Zoektocht(uit);
        zoektocht.volg(hoortBij.bij("berichtId"), register::onderzoekVanBericht, "geen aanvaarde levering met dit berichtId");
        zoektocht.volg(hoortBij.bij("procesVerbaal"), register::onderzoekVanPv, "geen aanvaarde levering met dit proces-verbaal");
        for (var nummer : hoortBij.bij("parketnummers").leden()) {
            zoektocht.volg(nummer, register::onderzoekVanZaak, "geen zaak met dit parketnummer uit een levering");
        }
        if (zoektocht.mis || zoektocht.gemeen == null) {
            return GEEN;
        }
        if (zoektocht.gemeen.size() != 1) {
            uit.meld(hoortBij, Foutcode.HOORT_BIJ_TEGENSTRIJDIG, "De kenmerken wijzen niet naar één onderzoek. Noem alleen"
                    + " kenmerken van hetzelfde onderzoek, of ook het berichtId.");
            return GEEN;
        }
        return register.stand(zoektocht.gemeen.iterator().next()).map(s -> vind(s, bericht, soort, uit)).orElse(GEEN);
    }

    private static Samenhang vind(Onderzoekstand stand, Plek bericht, Leveringsoort soort, Bevindingen uit) {
        var hoortBij = bericht.bij("hoortBij");
        var genoemd = new HashSet<String>();
        hoortBij.bij("parketnummers").leden().forEach(p -> Optional.ofNullable(p.tekst()).ifPresent(genoemd::add));
        var open = stand.zaken().stream().filter(z -> genoemd.isEmpty() || genoemd.contains(z.parketnummer()))
                .filter(z -> !z.ingetrokken()).toList();
        if (open.isEmpty()) {
            uit.meld(hoortBij, Foutcode.AL_INGETROKKEN, "Alle zaken waar deze levering bij hoort zijn al ingetrokken. Lever ze"
                    + " opnieuw als dat een vergissing was.");
        }
        var organisatie = bericht.bij("afzender").bij("organisatie");
        if (soort == Leveringsoort.INTREKKING && organisatie.tekst() != null && !stand.organisatie().equals(organisatie.tekst())) {
            uit.meld(organisatie, Foutcode.AFZENDER_ANDERS, "Deze zaken zijn geleverd door '" + stand.organisatie()
                    + "'. Alleen die organisatie kan ze intrekken.");
        }
        return new Samenhang(Optional.of(stand), open);
    }

    /** Follows one reference after another and keeps what they have in common. */
    private static final class Zoektocht {

        private final Bevindingen uit;
        private @Nullable Set<String> gemeen;
        private boolean mis;

        Zoektocht(Bevindingen uit) {
            this.uit = uit;
        }

        void volg(Plek plek, java.util.function.Function<String, Set<String>> vind, String anders) {
            var waarde = plek.tekst();
            mis |= plek.isGeweerd();
            if (waarde == null) {
                return;
            }
            var gevonden = vind.apply(waarde);
            if (gevonden.isEmpty()) {
                mis = true;
                uit.meld(plek, Foutcode.HOORT_BIJ_ONBEKEND, "Spil kent " + anders + ". Controleer het kenmerk, of lever eerst de"
                        + " zaak zelf.");
                return;
            }
            var samen = gemeen == null ? new HashSet<String>(gevonden) : gemeen;
            samen.retainAll(gevonden);
            gemeen = samen;
        }
    }
}
