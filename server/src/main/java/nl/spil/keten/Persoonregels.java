package nl.spil.keten;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Rules about a verdachte: number, age, death, and that there is a feit at all. */
final class Persoonregels {

    private static final int STRAFRECHTELIJK = 12; // art. 486 Sv
    private static final int MEERDERJARIG = 18; // art. 77a Sr

    private final Keuring k;
    /** First and last day of each feit, by verdachte. */
    private final Map<Integer, List<Tijdvak[]>> pleegdagen = new HashMap<>();
    private final Set<Integer> metFeit = new HashSet<>();
    private boolean onleesbaarFeit;

    private Persoonregels(Keuring k) {
        this.k = k;
    }

    static void keur(Keuring k) {
        var regels = new Persoonregels(k);
        k.bericht().bij("feiten").leden().forEach(regels::feit);
        regels.onleesbaarFeit |= k.bericht().bij("feiten").isGeweerd();
        regels.eerdereFeiten();
        k.bericht().bij("verdachten").leden().forEach(regels::verdachte);
    }

    private void feit(Plek feit) {
        var dagen = dagen(feit.bij("pleegdatum").bij("van").tekst(), feit.bij("pleegdatum").bij("tot").tekst());
        onleesbaarFeit |= !feit.er() || !feit.bij("betrokkenen").er() || feit.bij("adInformandum").isGeweerd();
        for (var betrokkene : feit.bij("betrokkenen").leden()) {
            var plek = betrokkene.bij("verdachte");
            var nummer = plek.getal();
            if (nummer == null) {
                onleesbaarFeit = true;
                continue;
            }
            if (!feit.bij("adInformandum").ja()) {
                metFeit.add(nummer);
            }
            if (dagen != null) {
                pleegdagen.computeIfAbsent(nummer, n -> new ArrayList<>()).add(dagen);
                var geboren = geboren(k.verdachten().get(nummer));
                if (geboren != null && jonger(geboren, STRAFRECHTELIJK, dagen[1].laatsteDag())) {
                    k.uit().meld(plek, Foutcode.VERDACHTE_ONDER_12, "Verdachte " + nummer + " was bij dit feit nog geen twaalf jaar en"
                            + " kan niet worden vervolgd (art. 486 Sv). Haal de verdachte bij dit feit weg.");
                }
            }
        }
    }

    /** Of a known person also the feiten that this delivery does not repeat. */
    private void eerdereFeiten() {
        var hier = new HashSet<Integer>();
        k.bericht().bij("feiten").leden().forEach(f -> {
            var nummer = f.bij("volgnummer").getal();
            if (nummer != null) {
                hier.add(nummer);
            }
        });
        k.samenhang().stand().ifPresent(stand -> stand.feiten().forEach((nummer, feit) -> {
            var dagen = dagen(feit.at("/pleegdatum/van").stringValue(null), feit.at("/pleegdatum/tot").stringValue(null));
            if (hier.contains(nummer) || dagen == null) {
                return;
            }
            for (var betrokkene : feit.path("betrokkenen")) {
                pleegdagen.computeIfAbsent(betrokkene.path("verdachte").asInt(0), n -> new ArrayList<>()).add(dagen);
            }
        }));
    }

    private void verdachte(Plek plek) {
        var bsn = plek.bij("bsn");
        if (bsn.tekst() != null && !elfproef(String.valueOf(bsn.tekst()))) {
            k.uit().meld(bsn, Foutcode.BSN_ELFPROEF, "Dit burgerservicenummer voldoet niet aan de elfproef. Controleer het nummer, of"
                    + " laat het weg.");
        }
        var nummer = plek.bij("volgnummer").getal();
        if (nummer == null) {
            return;
        }
        if (k.nieuw(nummer) && !onleesbaarFeit && !metFeit.contains(nummer)) {
            k.uit().meld(plek, Foutcode.VERDACHTE_ZONDER_FEIT, "Verdachte " + nummer + " heeft geen feit, of alleen feiten ad"
                    + " informandum. Noem de verdachte bij minstens een ander feit.");
        }
        var dagen = pleegdagen.getOrDefault(nummer, List.of());
        overleden(plek.bij("overledenOp"), dagen);
        var geboren = plek.bij("geboortedatum").tekst() == null ? null : geboren(plek.knoop());
        var minderjarig = geboren != null && dagen.stream().anyMatch(d -> jonger(geboren, MEERDERJARIG, d[0].eersteDag()));
        if (minderjarig && !plek.bij("oudersOfVoogd").er() && !plek.bij("oudersOfVoogd").isGeweerd()) {
            k.uit().meld(plek, Foutcode.OUDERS_ONTBREKEN, "Verdachte " + nummer + " was minderjarig, maar ouders of voogd zijn niet"
                    + " genoemd. Vraag na wie het gezag heeft.");
        }
    }

    private void overleden(Plek plek, List<Tijdvak[]> dagen) {
        var tekst = plek.tekst();
        var overleden = tekst == null ? null : Tijdvak.lees(tekst);
        if (overleden != null && dagen.stream().anyMatch(d -> overleden.laatsteDag().isBefore(d[0].eersteDag()))) {
            k.uit().meld(plek, Foutcode.OVERLEDEN_VOOR_FEIT, "De verdachte zou voor het feit zijn overleden. Controleer de datum van"
                    + " overlijden en de pleegdatum.");
        }
    }

    private static Tijdvak @Nullable [] dagen(@Nullable String van, @Nullable String tot) {
        var begin = van == null ? null : Tijdvak.lees(van);
        var einde = tot == null ? begin : Tijdvak.lees(tot);
        return begin == null || einde == null ? null : new Tijdvak[] {begin, einde};
    }

    /** The first day on which this person can have been born. */
    private static @Nullable LocalDate geboren(@Nullable JsonNode verdachte) {
        var tekst = verdachte == null ? null : verdachte.path("geboortedatum").stringValue(null);
        var dag = tekst == null ? null : Tijdvak.lees(tekst);
        return dag == null ? null : dag.eersteDag();
    }

    private static boolean jonger(LocalDate geboren, int jaren, LocalDate dag) {
        return geboren.plusYears(jaren).isAfter(dag);
    }

    static boolean elfproef(String bsn) {
        var som = 0;
        for (int i = 0; i < 9; i++) {
            som += (bsn.charAt(i) - '0') * (i == 8 ? -1 : 9 - i);
        }
        return som % 11 == 0 && !bsn.equals("000000000");
    }
}
