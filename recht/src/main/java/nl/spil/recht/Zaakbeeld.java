package nl.spil.recht;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The current picture of a zaak: the fold of its stream in legal order. It holds what rules read and nothing else: names
 * of witnesses, addresses, notes and stukken are rows beside it. It holds dates, never a judgment that changes by
 * waiting. What is not known is null here and absent in CEL, so that a rule which needs it answers <i>onbekend</i>.
 * Field names are those that packs read and set; docs/wetspakket.md explains each and its values.
 */
public record Zaakbeeld(Zaak zaak, Verdachte verdachte, List<Feit> feiten, List<Vordering> vorderingen,
        List<Voorwerp> voorwerpen, Vrijheid vrijheid, Zitting zitting, List<LopendeTermijn> termijnen,
        SortedMap<String, Instant> gedaan, SortedMap<String, Object> eigen, List<Onregelmatigheid> onregelmatigheden) {

    /** Of a zaak of which nothing is recorded yet. */
    public static Zaakbeeld leeg(Parketnummer nr) {
        return new Zaakbeeld(
                new Zaak(nr.waarde(), nr.parket(), "", "", "", "spil", "", false, "", "eerste-aanleg", "", "", false, false, "",
                        List.of(), "", ""),
                new Verdachte("onbekend", "", null, null, null), List.of(), List.of(), List.of(),
                new Vrijheid("vrij", null, null, List.of()), new Zitting("", null, "", false, null, ""), List.of(),
                new TreeMap<>(), new TreeMap<>(), List.of());
    }

    /** What concerns the zaak as a whole. Texts that do not apply are empty, never null. */
    public record Zaak(String parketnummer, String parket, String onderdeel, String classificatie, String onderzoek,
            String eigenaar, String zaakstroom, boolean zsm, String behandelaar, String instantie, String hofNummer,
            String wachtOp, boolean ingeschreven, boolean gesloten, String leidendeZaak, List<String> gevoegd,
            String fase, String lijst) {}

    /** Of a birth date known in part, the first and last day it can be; both null when nothing is known. */
    public record Verdachte(String soort, String naam, @Nullable LocalDate geborenVroegst, @Nullable LocalDate geborenLaatst,
            @Nullable LocalDate overledenOp) {}

    /**
     * One charge, with its own state. {@code verjaartOp} is the last moment at which it can be prosecuted; {@code gestuit} the days of acts of prosecution;
     * {@code verjaringVanaf} the day after which prescription begins when that is not the offence itself (Sr 71): the victim
     * turned eighteen, the forgery was used, the victim was freed.
     */
    public record Feit(int nr, String strafbaarFeit, String kwalificatie, boolean misdrijf, LocalDate pleegVan, LocalDate pleegTot,
            String pleegplaats, boolean poging, String deelneming, boolean vhToegelaten, int maxGevangenisDagen,
            boolean klachtdelict, boolean klacht, boolean adInformandum, @Nullable Boolean minderjarig,
            String vervolging, String uitspraak, String rechtsmiddel, boolean onherroepelijk, String executie,
            @Nullable Instant verjaartOp, List<LocalDate> gestuit, @Nullable LocalDate verjaringVanaf) {}

    /** A demand with a life of its own: benadeelde-partij, tul, ontneming, vi-herroeping. Amounts in euro cents. */
    public record Vordering(int nr, String soort, String indiener, long bedrag, String status, boolean onherroepelijk) {}

    /** A seized object. */
    public record Voorwerp(int nr, String omschrijving, String status) {}

    /** Deprivation of liberty in this zaak: what holds now, since when, and every period so far. */
    public record Vrijheid(String status, @Nullable Instant sinds, @Nullable Instant uiterlijk, List<Periode> perioden) {}

    /** {@code tot} is null while it lasts. */
    public record Periode(String soort, Instant van, @Nullable Instant tot) {}

    /** The hearing now planned or going on. */
    public record Zitting(String status, @Nullable LocalDate datum, String forum, boolean verstek,
            @Nullable Instant betekendOp, String betekendWijze) {}

    /**
     * A term that an act started. {@code eindigt} is null when it cannot be computed; {@code stappen} says how it was
     * computed, one sentence a step; {@code van} who must act in time (om, rechter, verdachte, slachtoffer, ander).
     */
    public record LopendeTermijn(String regel, int feit, Instant begint, @Nullable Instant eindigt, String status, String artikel,
            List<String> stappen, String van) {}

    /** Something in the record that the law does not allow, found after the fact; shown and resolved, never hidden. */
    public record Onregelmatigheid(String id, int volgnummer, String handeling, String regel, String artikel, String tekst,
            boolean opgelost) {}
}
