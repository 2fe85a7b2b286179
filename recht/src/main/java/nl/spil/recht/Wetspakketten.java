package nl.spil.recht;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The law in force and the law that was: compiled packs, immutable and thread-safe. A pure function of its arguments: no
 * clock, no I/O after loading.
 */
public final class Wetspakketten {

    private Wetspakketten() {}

    /** As {@link #laad(List, List)} without earlier packs. */
    public static Laadresultaat laad(List<Pakketbron> actief) {
        return laad(actief, List.of());
    }

    /**
     * Checks and compiles packs.
     *
     * @param actief packs that judge new acts, chosen by their dates
     * @param eerder packs that once judged an act and are only used again for that act; those also in {@code actief} are ignored
     */
    public static Laadresultaat laad(List<Pakketbron> actief, List<Pakketbron> eerder) {
        throw new UnsupportedOperationException();
    }

    /** The packs on the class path. */
    public static Wetspakketten ingebouwd() {
        throw new UnsupportedOperationException();
    }

    /** The active packs as they were loaded, to store under their hash. */
    public List<Pakketbron> bronnen() {
        throw new UnsupportedOperationException();
    }

    /** What is wrong with the form of an act, all at once; empty when it can be judged. */
    public List<Invoerfout> vormfouten(Zaakbeeld beeld, Handeling h, Actor a) {
        throw new UnsupportedOperationException();
    }

    /** Why this actor may not enter or take this act; empty when he may. */
    public List<Toets> onbevoegdheid(Stroom stroom, Handeling h, Actor a) {
        throw new UnsupportedOperationException();
    }

    /** Judges an act at its legal place. Form and competence are tested too: what they find is a refusal. */
    public Besluit oordeel(Stroom stroom, Handeling h, Actor a, Instant nu) {
        throw new UnsupportedOperationException();
    }

    /** The picture of a stream, in legal order. {@code regels} are its entries in order of registration. */
    public Zaakbeeld vouw(Parketnummer nr, List<LogRegel> regels) {
        throw new UnsupportedOperationException();
    }

    /** The entries that hold an act, as corrected and without those struck, in legal order. */
    public List<LogRegel> rechtens(List<LogRegel> regels) {
        throw new UnsupportedOperationException();
    }

    /** What can be done now, every act. */
    public Mogelijkheden mogelijk(Zaakbeeld beeld, Actor a, Instant nu) {
        throw new UnsupportedOperationException();
    }

    /** Acts of time that are due: to be performed by {@link Actor#SYSTEEM}. */
    public List<Handeling> verschuldigd(Zaakbeeld beeld, Instant nu) {
        throw new UnsupportedOperationException();
    }

    /** Proposals that wait for a second person and have not lapsed at {@code nu}. */
    public List<Voorstel> voorstellen(List<LogRegel> regels, Instant nu) {
        throw new UnsupportedOperationException();
    }

    /** The act by the newest active pack that has it. */
    public Optional<Handelingsoort> handeling(String id) {
        throw new UnsupportedOperationException();
    }

    /** Every act of the active packs, by the newest that has it, in order of rank. */
    public Collection<Handelingsoort> handelingen() {
        throw new UnsupportedOperationException();
    }

    /** The act as the pack with this hash has it: for showing an entry as it was judged. */
    public Optional<Handelingsoort> handeling(String id, String pakket) {
        throw new UnsupportedOperationException();
    }

    public Optional<Termijnsoort> termijn(String id) {
        throw new UnsupportedOperationException();
    }

    public Collection<Termijnsoort> termijnen() {
        throw new UnsupportedOperationException();
    }

    /** The lists of the newest active pack, in its order. */
    public List<Lijstsoort> lijsten() {
        throw new UnsupportedOperationException();
    }

    /** JSON Schema (2020-12) of {@code gegevens} of an act: String, Long, Boolean, List and Map. */
    public Optional<Map<String, Object>> schema(String handeling) {
        throw new UnsupportedOperationException();
    }
}
