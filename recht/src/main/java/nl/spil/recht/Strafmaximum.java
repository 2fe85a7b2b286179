package nl.spil.recht;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * The highest prison sentence (in twelfths of a day) and fine (euro cents) for a set of feiten: attempt, preparation, complicity,
 * an earlier sentence for a like misdrijf when the criminal record is entered, and concurrence. Other grounds that raise a maximum
 * are not in the picture and not counted.
 */
final class Strafmaximum {

    private static final long JAAR = 4380;
    /** Sr 10 lid 4: never more than thirty years. */
    private static final long HOOGSTE = 30 * JAAR;
    private static final int HERHALING_JAREN = 5;
    private static final String STRAFBLAD = "soortgelijkeGevangenisstraf";

    private final Toetsgrond grond;

    Strafmaximum(Toetsgrond grond) {
        this.grond = grond;
    }

    /** Empty when of one of the feiten the maximum is not known. */
    OptionalLong gevangenisstraf(List<Zaakbeeld.Feit> feiten) {
        return gevangenisstraf(feiten, false);
    }

    /** What it would be if there were an earlier sentence for a like misdrijf for every one of these. */
    OptionalLong gevangenisstrafBijHerhaling(List<Zaakbeeld.Feit> feiten) {
        return gevangenisstraf(feiten, true);
    }

    private OptionalLong gevangenisstraf(List<Zaakbeeld.Feit> feiten, boolean altijdHerhaling) {
        var maxima = new ArrayList<Long>();
        for (var f : feiten) {
            var soorten = strafbareFeiten(f);
            if (soorten.isEmpty()) {
                return OptionalLong.empty();
            }
            soorten.forEach(s -> maxima.add(maximum(f, s, s.misdrijf() && (altijdHerhaling || herhaling(f)))));
        }
        return OptionalLong.of(Math.min(Samenloop.vrijheidsstraf(maxima, eendaads(feiten), meermalen(feiten)), HOOGSTE));
    }

    /** Whether the record of earlier sentences has been entered: then repetition is known. */
    boolean strafbladBekend() {
        return !grond.strafblad(STRAFBLAD).equals("onbekend");
    }

    /** Sr 43a: committed within five years after an earlier prison sentence for a like misdrijf became irrevocable. */
    boolean herhaling(Zaakbeeld.Feit f) {
        return f.misdrijf() && grond.eerder(STRAFBLAD).filter(d -> !d.isAfter(f.pleegVan()) && !f.pleegVan().isAfter(d.plusYears(HERHALING_JAREN)))
                .isPresent();
    }

    boolean meermalen(List<Zaakbeeld.Feit> feiten) {
        return feiten.stream().anyMatch(f -> grond.over(f, "kwalificatie").anyMatch(k -> k.ja("meermalenGepleegd")));
    }

    boolean eendaads(List<Zaakbeeld.Feit> feiten) {
        return !feiten.isEmpty() && feiten.stream().allMatch(f -> grond.over(f, "kwalificatie").anyMatch(k -> List.of("eendaads",
                "voortgezette-handeling").contains(k.tekst("samenloop").orElse("")))) && !meermalen(feiten);
    }

    /** The articles of Sr that made the maximum what it is, as {@code Sr 10; 45; 57}. */
    String artikelen(List<Zaakbeeld.Feit> feiten) {
        var nummers = new TreeSet<String>();
        feiten.forEach(f -> nummers.add(deel(f).artikel()));
        if (feiten.stream().anyMatch(this::herhaling)) {
            nummers.add("43a");
        }
        if (eendaads(feiten) && feiten.size() > 1) {
            nummers.add(eenDaadArtikel(feiten));
        } else if (feiten.size() > 1 || meermalen(feiten)) {
            nummers.add("57");
        }
        nummers.remove("");
        return nummers.isEmpty() ? "Sr 10" : "Sr 10; " + String.join("; ", nummers);
    }

    /** Of feiten that are {@link #eendaads}: one deed, or one continued deed. */
    String eenDaadArtikel(List<Zaakbeeld.Feit> feiten) {
        return feiten.stream().allMatch(f -> grond.over(f, "kwalificatie").anyMatch(k -> k.tekst("samenloop").orElse("").equals("voortgezette-handeling"))) ? "56" : "55";
    }

    /** Whether life can be given for one of these, as far as known. */
    boolean levenslang(List<Zaakbeeld.Feit> feiten) {
        return feiten.stream().anyMatch(f -> strafbareFeiten(f).isEmpty() || strafbareFeiten(f).stream()
                .anyMatch(s -> s.maxGevangenisDagen() == StrafbaarFeit.LEVENSLANG && deel(f) == Strafdeel.GEHEEL));
    }

    /** What the feit was found to be, else what it was charged as. */
    List<StrafbaarFeit> strafbareFeiten(Zaakbeeld.Feit f) {
        var tabel = Tabellen.ingebouwd();
        var gekwalificeerd = grond.over(f, "kwalificatie").flatMap(k -> k.tekst("strafbaarFeit").flatMap(tabel::strafbaarFeit).stream()).toList();
        return gekwalificeerd.isEmpty() ? tabel.strafbaarFeit(f.strafbaarFeit()).stream().toList() : gekwalificeerd;
    }

    /**
     * The highest fine of these together, on the day each ended. Empty when it cannot be said: an offence or its amount is not known,
     * it was committed more than once, or a company can be fined by its turnover (Sr 23 lid 7).
     */
    OptionalLong boete(List<Zaakbeeld.Feit> feiten) {
        var maxima = feiten.stream().flatMap(f -> boete(f).stream()).toList();
        return maxima.size() < feiten.size() || feiten.isEmpty() || meermalen(feiten) ? OptionalLong.empty()
                : OptionalLong.of(Samenloop.geldboete(maxima, eendaads(feiten)));
    }

    private Optional<Long> boete(Zaakbeeld.Feit f) {
        return Boetemaximum.van(strafbareFeiten(f), f.pleegTot(), deel(f), grond.rechtspersoon());
    }

    private static long maximum(StrafbaarFeit s, Strafdeel deel) {
        if (s.maxGevangenisDagen() == StrafbaarFeit.LEVENSLANG) {
            return deel.vanLevenslang();
        }
        return s.maxGevangenisstraf().isEmpty() ? 0 : deel.van(Strafduur.lees(s.maxGevangenisstraf()).twaalfden());
    }

    private long maximum(Zaakbeeld.Feit f, StrafbaarFeit s, boolean herhaling) {
        var gewoon = maximum(s, deel(f));
        return herhaling ? Math.min(Samenloop.herhaling(gewoon), HOOGSTE) : gewoon;
    }

    /** Attempt: by the judgment, else as charged. Complicity likewise. Both together still take off a third once here: the higher bound. */
    Strafdeel deel(Zaakbeeld.Feit f) {
        var verschijning = grond.over(f, "kwalificatie").flatMap(k -> k.tekst("verschijning").stream()).findFirst();
        if (verschijning.filter("voorbereiding"::equals).isPresent()) {
            return Strafdeel.VOORBEREIDING;
        }
        var poging = verschijning.map("poging"::equals).orElse(f.poging());
        var deelneming = grond.over(f, "kwalificatie").flatMap(k -> k.tekst("deelneming").stream()).findFirst().orElse(f.deelneming());
        return poging ? Strafdeel.POGING : deelneming.equals("medeplichtige") ? Strafdeel.MEDEPLICHTIGHEID : Strafdeel.GEHEEL;
    }

    /** Years, months and days of a length in twelfths of a day. */
    static String woorden(long twaalfden) {
        var delen = new ArrayList<String>();
        var maanden = twaalfden % JAAR / 365;
        var dagen = twaalfden % JAAR % 365 / 12;
        if (twaalfden >= JAAR) {
            delen.add(twaalfden / JAAR + " jaar");
        }
        if (maanden > 0) {
            delen.add(maanden == 1 ? "1 maand" : maanden + " maanden");
        }
        if (dagen > 0 || delen.isEmpty()) {
            delen.add(dagen == 1 ? "1 dag" : dagen + " dagen");
        }
        return delen.size() < 3 ? String.join(" en ", delen) : delen.get(0) + ", " + delen.get(1) + " en " + delen.get(2);
    }
}
