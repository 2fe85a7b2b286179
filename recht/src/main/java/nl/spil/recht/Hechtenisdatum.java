package nl.spil.recht;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One outcome of the custody clock of a person, with how it was counted.
 *
 * @param soort   vrijlating, zitting, proforma-regel, proforma or aftrek
 * @param zaak    the zaak it belongs to, empty when it is over all zaken
 * @param op      the moment, on the earliest reading of the law; null when it is not known, or no moment
 * @param ruimst  the later moment where the law can be read in two ways, else null
 * @param artikel article of law
 * @param stappen the derivation, one Dutch sentence a step
 */
public record Hechtenisdatum(String soort, String zaak, @Nullable Instant op, @Nullable Instant ruimst, String artikel, List<String> stappen) {

    private static final String REGEL = "schorsing-zitting-preventief";
    private static final String MAXIMUM = "schorsing-zitting-preventief-max";

    public Hechtenisdatum {
        stappen = List.copyOf(stappen);
    }

    static Hechtenisdatum vrijlating(List<Hechtenis.Titel> titels, @Nullable Instant vrij) {
        var stappen = new ArrayList<String>();
        for (var t : titels) {
            stappen.add("Zaak " + new Parketnummer(t.zaak()).weergave() + ": " + naam(t.soort()) + ", "
                    + (t.uiterlijk() == null ? "zonder bekend einde." : "uiterlijk tot " + Datumtaal.minuut(t.uiterlijk()) + (t.artikel().isEmpty() ? "." : " (" + t.artikel() + ").")));
        }
        if (titels.size() > 1) {
            stappen.add("Elke titel loopt zelfstandig: het einde van de ene maakt niet vrij zolang de andere loopt.");
        }
        stappen.add(vrij == null ? "Van een titel is het einde niet bekend. Daarom is het uiterste moment van vrijlating niet te berekenen."
                : "Is er geen verlenging of nieuwe titel, dan is de verdachte uiterlijk " + Datumtaal.minuut(vrij) + " vrij.");
        var laatste = titels.stream().filter(t -> Objects.equals(t.uiterlijk(), vrij)).findFirst().orElse(titels.getFirst());
        var ruimst = vrij == null ? null : titels.stream().map(Hechtenis.Titel::ruimst).filter(Objects::nonNull).max(Instant::compareTo).filter(r -> r.isAfter(vrij)).orElse(null);
        return new Hechtenisdatum("vrijlating", "", vrij, ruimst, laatste.artikel(), stappen);
    }

    /**
     * The release when zaken that the reader may not see hold the person too: of those only the end is told.
     *
     * @param eigen  the release over the zaken that the reader may see, or null when those hold nothing
     * @param eindes of the others; null elements have no known end
     * @param over   the release over all of them
     */
    public static Hechtenisdatum vrijlating(@Nullable Hechtenisdatum eigen, List<@Nullable Instant> eindes, Hechtenisdatum over) {
        var stappen = new ArrayList<>(eigen == null ? List.<String>of() : eigen.stappen().subList(0, eigen.stappen().size() - 1));
        eindes.forEach(e -> stappen.add("Een andere zaak, die u niet mag inzien, houdt de verdachte vast" + (e == null ? ". Het einde is niet bekend." : " tot uiterlijk "
                + Datumtaal.minuut(e) + ".")));
        stappen.add(over.stappen().getLast());
        return new Hechtenisdatum("vrijlating", "", over.op(), over.ruimst(), eigen == null ? "" : eigen.artikel(), stappen);
    }

    static Hechtenisdatum zitting(String zaak, Hechtenis.Stuk grens) {
        var begin = grens.van().minus(Hechtenis.GEVANGENHOUDING);
        var stappen = new ArrayList<String>();
        stappen.add("De gevangenhouding begon op " + Datumtaal.minuut(begin) + ".");
        stappen.add("Het bevel en de verlengingen duren samen ten hoogste negentig dagen. Een dag is vierentwintig uur (Sv 136 lid 1).");
        stappen.add("Het onderzoek op de zitting moet zijn begonnen voor " + Datumtaal.minuut(grens.van())
                + "; weekend en feestdagen verlengen dat niet (Algemene termijnenwet, artikel 4).");
        return new Hechtenisdatum("zitting", zaak, grens.van(), grens.duur().isZero() ? null : grens.tot(), "Sv 66 lid 3",
                metSchorsing(stappen, grens.duur(), grens.van()));
    }

    /** Adjourned while in custody: as a rule a month, three at most; each resumption can be followed by the next. */
    static List<Hechtenisdatum> proforma(Zaakbeeld b) {
        return b.termijnen().stream().filter(t -> t.status().equals("loopt") && (t.regel().equals(REGEL) || t.regel().equals(MAXIMUM)))
                .map(t -> new Hechtenisdatum(t.regel().equals(MAXIMUM) ? "proforma" : "proforma-regel", b.zaak().parketnummer(), t.eindigt(), null, t.artikel(), t.stappen())).toList();
    }

    static Hechtenisdatum aftrek(Collection<Zaakbeeld> zaken, Set<String> soorten, int dagen, Instant nu) {
        var stappen = new ArrayList<String>();
        var los = 0;
        for (var b : zaken) {
            for (var p : b.vrijheid().perioden()) {
                var d = soorten.contains(p.soort()) ? new TreeSet<>(Hechtenis.dagen(List.of(Hechtenis.stuk(p, nu)))) : new TreeSet<LocalDate>();
                if (!d.isEmpty()) {
                    los += d.size();
                    stappen.add("Zaak " + new Parketnummer(b.zaak().parketnummer()).weergave() + ", " + naam(p.soort()) + ": " + Datumtaal.dag(d.first()) + " tot en met "
                            + Datumtaal.dag(d.last()) + ", " + woord(d.size()) + ".");
                }
            }
        }
        if (los > dagen) {
            stappen.add("Een dag die in twee perioden of twee zaken valt, telt eenmaal: " + woord(los) + " wordt " + woord(dagen) + ".");
        }
        stappen.add("Op de straf komt " + woord(dagen) + " in mindering. De tijd van aanhouding en ophouden voor onderzoek telt niet mee.");
        return new Hechtenisdatum("aftrek", "", null, null, "Sr 27 lid 1", stappen);
    }

    /** The steps, and besides them what suspension does to the end {@code vroegst}. */
    static List<String> metSchorsing(List<String> stappen, Duration geschorst, Instant vroegst) {
        if (geschorst.isZero()) {
            return stappen;
        }
        var uit = new ArrayList<>(stappen);
        uit.add("De hechtenis is intussen geschorst geweest. Telt die tijd niet mee, dan wordt " + Datumtaal.minuut(vroegst) + ": "
                + Datumtaal.minuut(vroegst.plus(geschorst)) + ".");
        uit.add("De wet laat beide lezingen toe. Houd het vroegste moment aan.");
        return uit;
    }

    private static String woord(int dagen) {
        return dagen == 1 ? "1 dag" : dagen + " dagen";
    }

    private static String naam(String soort) {
        return soort.equals("in-verzekering") ? "inverzekeringstelling" : soort;
    }
}
