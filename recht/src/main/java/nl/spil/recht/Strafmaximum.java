package nl.spil.recht;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The highest prison sentence for a set of feiten, in twelfths of a day: attempt and preparation (Sr 45, 46), complicity (Sr 49),
 * concurrence (Sr 55-57). Repetition (Sr 43a) and other grounds that raise it are not in the picture and not counted.
 */
final class Strafmaximum {

    private static final long JAAR = 4380;
    /** Sr 10 lid 4: never more than thirty years. */
    private static final long HOOGSTE = 30 * JAAR;
    /** Sr 10 lid 3: the highest term for a feit that can bring life, thirty years since 1 February 2006. */
    private static final long BIJ_LEVENSLANG = 30 * JAAR;
    private static final long POGING_TOT_LEVENSLANG = 20 * JAAR;
    private static final long VOORBEREIDING_TOT_LEVENSLANG = 15 * JAAR;

    private final Toetsgrond grond;

    Strafmaximum(Toetsgrond grond) {
        this.grond = grond;
    }

    /** Empty when of one of the feiten the maximum is not known. */
    OptionalLong gevangenisstraf(List<Zaakbeeld.Feit> feiten) {
        var maxima = new ArrayList<Long>();
        var meermalen = false;
        var eendaads = !feiten.isEmpty();
        for (var f : feiten) {
            var soorten = strafbareFeiten(f);
            if (soorten.isEmpty()) {
                return OptionalLong.empty();
            }
            soorten.forEach(s -> maxima.add(maximum(f, s)));
            meermalen |= grond.over(f, "kwalificatie").anyMatch(k -> k.ja("meermalenGepleegd"));
            eendaads &= grond.over(f, "kwalificatie").anyMatch(k -> List.of("eendaads", "voortgezette-handeling")
                    .contains(k.tekst("samenloop").orElse("")));
        }
        var hoogste = maxima.stream().mapToLong(m -> m).max().orElse(0);
        var som = meermalen ? Long.MAX_VALUE : maxima.stream().mapToLong(m -> m).sum();
        var meer = eendaads || maxima.size() == 1 && !meermalen ? hoogste : Math.min(som, hoogste + hoogste / 3);
        return OptionalLong.of(Math.min(meer, HOOGSTE));
    }

    /** Whether life can be given for one of these, as far as known. */
    boolean levenslang(List<Zaakbeeld.Feit> feiten) {
        return feiten.stream().anyMatch(f -> strafbareFeiten(f).isEmpty() || strafbareFeiten(f).stream()
                .anyMatch(s -> s.maxGevangenisDagen() == StrafbaarFeit.LEVENSLANG && deel(f) == Deel.GEHEEL));
    }

    /** What the feit was found to be, else what it was charged as. */
    List<StrafbaarFeit> strafbareFeiten(Zaakbeeld.Feit f) {
        var tabel = Tabellen.ingebouwd();
        var gekwalificeerd = grond.over(f, "kwalificatie").flatMap(k -> k.tekst("strafbaarFeit").flatMap(tabel::strafbaarFeit).stream()).toList();
        return gekwalificeerd.isEmpty() ? tabel.strafbaarFeit(f.strafbaarFeit()).stream().toList() : gekwalificeerd;
    }

    /** The highest fine of a feit in euro cents on the day it ended, less a third or half where that applies. */
    Optional<Long> boete(Zaakbeeld.Feit f, int hogereCategorie) {
        LocalDate dag = f.pleegTot();
        return strafbareFeiten(f).stream().flatMap(s -> Tabellen.ingebouwd().boete(Math.min(6, s.boetecategorie() + hogereCategorie), dag).stream())
                .max(Long::compare).map(b -> verminderd(b, deel(f)));
    }

    private long maximum(Zaakbeeld.Feit f, StrafbaarFeit s) {
        var deel = deel(f);
        if (s.maxGevangenisDagen() != StrafbaarFeit.LEVENSLANG) {
            var duur = s.maxGevangenisstraf().isEmpty() ? 0 : Strafduur.lees(s.maxGevangenisstraf()).twaalfden();
            return verminderd(duur, deel);
        }
        return switch (deel) {
            case GEHEEL -> BIJ_LEVENSLANG;
            case DERDE_MINDER -> POGING_TOT_LEVENSLANG;
            case HELFT -> VOORBEREIDING_TOT_LEVENSLANG;
        };
    }

    private enum Deel { GEHEEL, DERDE_MINDER, HELFT }

    /** Attempt: by the judgment, else as charged. Complicity likewise. Both together still take off a third once here: the higher bound. */
    private Deel deel(Zaakbeeld.Feit f) {
        var verschijning = grond.over(f, "kwalificatie").flatMap(k -> k.tekst("verschijning").stream()).findFirst();
        if (verschijning.filter("voorbereiding"::equals).isPresent()) {
            return Deel.HELFT;
        }
        var poging = verschijning.map("poging"::equals).orElse(f.poging());
        var deelneming = grond.over(f, "kwalificatie").flatMap(k -> k.tekst("deelneming").stream()).findFirst().orElse(f.deelneming());
        return poging || deelneming.equals("medeplichtige") ? Deel.DERDE_MINDER : Deel.GEHEEL;
    }

    private static long verminderd(long maximum, Deel deel) {
        return switch (deel) {
            case GEHEEL -> maximum;
            case DERDE_MINDER -> maximum - maximum / 3;
            case HELFT -> maximum / 2;
        };
    }
}
