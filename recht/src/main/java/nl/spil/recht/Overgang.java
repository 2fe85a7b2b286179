package nl.spil.recht;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The law of transition as a pack holds it: a day and named assumptions. It is not law: no text of a transitional law was
 * read, so every outcome names the assumption it rests on.
 *
 * @param datum       the first day of the new Code (Netherlands)
 * @param van         name of the pack before
 * @param naar        name of the pack from that day
 * @param hypothesen  the assumptions, by name
 */
public record Overgang(LocalDate datum, String van, String naar, List<Hypothese> hypothesen) {

    /**
     * A named assumption.
     *
     * @param zekerheid A, B or C: whether the legislator chooses it
     * @param bron      what it rests on, in words
     * @param varianten what it leaves open; the first is taken when none is named
     * @param regels    the first that fits an act decides; an act that none names falls under the new Code
     */
    public record Hypothese(String naam, Tekst titel, Tekst zin, String zekerheid, String bron, List<Variant> varianten, List<Regel> regels) {}

    /**
     * A choice within an assumption.
     *
     * @param termijnen whether a term that runs on the day goes over to the new Code ({@code nieuw}) or not ({@code oud})
     */
    public record Variant(String naam, Tekst titel, Termijnen termijnen) {}

    /** What becomes of a term that runs on the day. */
    public enum Termijnen { OUD, NIEUW }

    /**
     * Which acts go on under the old Code.
     *
     * @param variant     only under this variant; empty: under each
     * @param naam        the phase as the table of transition names it
     * @param fasen       phases of the pack it is about
     * @param handelingen acts it is about, besides those of the phases
     * @param ankers      when one of these took place before the day, and not again since, the old Code goes on; none: never
     */
    public record Regel(String variant, String naam, List<String> fasen, List<String> handelingen, List<String> ankers, String zekerheid, String bron) {

        boolean over(Handelingsoort h) {
            return fasen.contains(h.fase()) || handelingen.contains(h.id());
        }
    }

    /** Which assumption to count with. {@code variant} empty: the first. */
    public record Keuze(String hypothese, String variant) {

        /** {@code per-fase}, or with its variant {@code per-fase/zitting}. */
        public static Keuze lees(String tekst) {
            var streep = tekst.indexOf('/');
            return streep < 0 ? new Keuze(tekst, "") : new Keuze(tekst.substring(0, streep), tekst.substring(streep + 1));
        }

        @Override
        public String toString() {
            return variant.isEmpty() ? hypothese : hypothese + "/" + variant;
        }
    }

    public Optional<Hypothese> hypothese(String naam) {
        return hypothesen.stream().filter(h -> h.naam().equals(naam)).findFirst();
    }

    /** The same choice with its variant written out; empty when the pack has no such assumption or variant. */
    public Optional<Keuze> volledig(Keuze keuze) {
        return hypothese(keuze.hypothese()).flatMap(h -> h.varianten().stream().filter(v -> keuze.variant().isEmpty() || v.naam().equals(keuze.variant()))
                .findFirst().map(v -> new Keuze(h.naam(), v.naam())));
    }
}
