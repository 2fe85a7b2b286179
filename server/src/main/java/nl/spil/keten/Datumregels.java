package nl.spil.keten;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates: on the calendar, not later than the message was made, a period the right way round, custody in its order. */
final class Datumregels {

    /** By which the sender's clock may run ahead of ours. */
    private static final Duration VOORLOPEN = Duration.ofHours(1);
    private static final List<String> VRIJHEID = List.of("aangehoudenOp", "voorgeleidOp", "ophoudenOp", "inVerzekeringGesteldOp",
            "verlengdOp", "heengezondenOp");

    private final Bevindingen uit;
    private final @Nullable Instant aangemaakt;

    private Datumregels(Bevindingen uit, @Nullable Instant aangemaakt) {
        this.uit = uit;
        this.aangemaakt = aangemaakt;
    }

    static void keur(Keuring k) {
        var gemaakt = k.bericht().bij("aangemaaktOp");
        var tijd = lees(gemaakt, k.uit());
        if (tijd != null && tijd.begintNa(k.nu().plus(VOORLOPEN))) {
            k.uit().meld(gemaakt, Foutcode.DATUM_TOEKOMST, "Dit bericht zou pas later zijn gemaakt dan het nu is. Controleer de klok"
                    + " van het verzendende systeem.");
        }
        var regels = new Datumregels(k.uit(), tijd == null ? null : tijd.begin());
        for (var plek : gewone(k.bericht())) {
            regels.keur(plek, Foutcode.DATUM_TOEKOMST);
        }
        k.bericht().bij("feiten").leden().forEach(f -> regels.pleegdatum(f.bij("pleegdatum")));
        k.bericht().bij("verdachten").leden().forEach(v -> regels.vrijheid(v.bij("vrijheid")));
    }

    private static List<Plek> gewone(Plek bericht) {
        var uit = new ArrayList<Plek>();
        uit.add(bericht.bij("procesVerbaal").bij("datum"));
        for (var verdachte : bericht.bij("verdachten").leden()) {
            uit.add(verdachte.bij("geboortedatum"));
            uit.add(verdachte.bij("overledenOp"));
            VRIJHEID.forEach(tijd -> uit.add(verdachte.bij("vrijheid").bij(tijd)));
        }
        bericht.bij("feiten").leden().forEach(f -> uit.add(f.bij("klacht").bij("datum")));
        for (var slachtoffer : bericht.bij("slachtoffers").leden()) {
            uit.add(slachtoffer.bij("geboortedatum"));
            uit.add(slachtoffer.bij("overledenOp"));
        }
        bericht.bij("beslag").leden().forEach(b -> uit.add(b.bij("inBeslagGenomenOp")));
        bericht.bij("stukken").leden().forEach(s -> uit.add(s.bij("datum")));
        return uit;
    }

    private static @Nullable Tijdvak lees(Plek plek, Bevindingen uit) {
        var tekst = plek.tekst();
        if (tekst == null) {
            return null;
        }
        var tijd = Tijdvak.lees(tekst);
        if (tijd == null) {
            uit.meld(plek, Foutcode.DATUM_ONMOGELIJK, "'" + Zichtbaar.van(tekst) + "' bestaat niet op de kalender of de klok, of"
                    + " ligt voor 1900. Verbeter de datum.");
        }
        return tijd;
    }

    private @Nullable Tijdvak keur(Plek plek, Foutcode toekomst) {
        var tijd = lees(plek, uit);
        if (tijd != null && aangemaakt != null && tijd.begintNa(aangemaakt)) {
            uit.meld(plek, toekomst, "'" + plek.tekst() + "' ligt later dan het maken van het bericht (aangemaaktOp). Verbeter de"
                    + " datum.");
        }
        return tijd;
    }

    private void pleegdatum(Plek plek) {
        var van = keur(plek.bij("van"), Foutcode.PLEEGDATUM_TOEKOMST);
        var tot = keur(plek.bij("tot"), Foutcode.PLEEGDATUM_TOEKOMST);
        if (van != null && tot != null && tot.eindigtVoor(van)) {
            uit.meld(plek.bij("tot"), Foutcode.PLEEGPERIODE_OMGEKEERD, "De pleegperiode eindigt voor zij begint. Verbeter 'van' of"
                    + " 'tot'.");
        }
    }

    private void vrijheid(Plek vrijheid) {
        Instant laatste = null;
        for (var naam : VRIJHEID) {
            var plek = vrijheid.bij(naam);
            var tekst = plek.tekst();
            var tijd = tekst == null ? null : Tijdvak.lees(tekst);
            if (tijd == null) {
                continue;
            }
            if (laatste != null && tijd.begin().isBefore(laatste)) {
                uit.meld(plek, Foutcode.VRIJHEID_VOLGORDE, "'" + naam + "' ligt voor een eerdere stap van de vrijheidsbeneming."
                        + " Verbeter de tijden.");
            }
            laatste = laatste == null || tijd.begin().isAfter(laatste) ? tijd.begin() : laatste;
        }
    }
}
