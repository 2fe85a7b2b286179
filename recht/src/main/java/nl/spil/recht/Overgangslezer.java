package nl.spil.recht;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.spil.recht.Overgang.Hypothese;
import nl.spil.recht.Overgang.Regel;
import nl.spil.recht.Overgang.Variant;
import org.jspecify.annotations.Nullable;

/** Reads {@code overgang} of a pack: the day and the assumptions. */
final class Overgangslezer {

    private static final Set<String> ZEKERHEDEN = new LinkedHashSet<>(List.of("A", "B", "C"));

    private final Set<String> handelingen;
    private final Set<String> fasen;

    /** @param fasen phases that acts of the pack name */
    Overgangslezer(Set<String> handelingen, Set<String> fasen) {
        this.handelingen = handelingen;
        this.fasen = fasen;
    }

    /**
     * @param naar  name of the pack that has it
     * @param volgt the pack that it takes the place of
     * @param vanaf the first day of {@code naar}
     */
    @Nullable Overgang lees(Pakketbestanden.@Nullable Stuk stuk, String naar, String volgt, LocalDate vanaf) {
        if (stuk == null) {
            return null;
        }
        var map = new Ymap(stuk.bestand(), stuk.node(), "de overgang");
        var van = map.tekst("van");
        if (!van.isEmpty() && !van.equals(volgt)) {
            map.fout("van", "de overgang gaat uit van het pakket dat dit pakket volgt" + (volgt.isEmpty() ? "; dit volgt er geen" : ": " + volgt) + ", niet van " + van);
        }
        var tekst = map.tekst("datum");
        LocalDate datum = LocalDate.MAX;
        try {
            datum = LocalDate.parse(tekst);
            if (datum.isBefore(vanaf)) {
                map.fout("datum", "de overgang is op " + datum + ", maar dit pakket begint pas op " + vanaf);
            }
        } catch (DateTimeException e) {
            map.fout("datum", "'datum' is geen datum als 2029-04-01: " + tekst);
        }
        var uit = new ArrayList<Hypothese>();
        map.lijst("hypothesen").forEach(node -> uit.add(hypothese(new Ymap(stuk.bestand(), node, "een hypothese"))));
        if (uit.isEmpty()) {
            map.fout("hypothesen", "noem ten minste een hypothese");
        }
        map.klaar();
        return new Overgang(datum, van, naar, List.copyOf(uit));
    }

    private Hypothese hypothese(Ymap h) {
        var varianten = new ArrayList<Variant>();
        h.lijst("varianten").forEach(node -> varianten.add(variant(new Ymap(h.fouten(), node, "een variant"))));
        if (varianten.isEmpty()) {
            h.fout("varianten", "noem ten minste een variant");
        }
        var regels = new ArrayList<Regel>();
        h.lijst("regels").forEach(node -> regels.add(regel(new Ymap(h.fouten(), node, "een regel van overgang"), varianten)));
        var uit = new Hypothese(h.tekst("hypothese"), h.tweetalig("titel", true), h.tweetalig("zin", true), h.keuze("zekerheid", "C", ZEKERHEDEN),
                h.tekst("bron"), List.copyOf(varianten), List.copyOf(regels));
        h.klaar();
        return uit;
    }

    private static Variant variant(Ymap v) {
        var uit = new Variant(v.tekst("variant"), v.tweetalig("titel", true),
                Overgang.Termijnen.valueOf(v.keuze("termijnen", "oud", new LinkedHashSet<>(List.of("oud", "nieuw"))).toUpperCase(Locale.ROOT)));
        v.klaar();
        return uit;
    }

    private Regel regel(Ymap r, List<Variant> varianten) {
        var uit = new Regel(r.tekst("variant", ""), r.tekst("naam"), bekend(r, "fasen", fasen, "fase"), bekend(r, "handelingen", handelingen, "handeling"),
                bekend(r, "ankers", handelingen, "handeling"), r.keuze("zekerheid", "C", ZEKERHEDEN), r.tekst("bron"));
        if (!uit.variant().isEmpty() && varianten.stream().noneMatch(v -> v.naam().equals(uit.variant()))) {
            r.fout("variant", "onbekende variant '" + uit.variant() + "'");
        }
        r.klaar();
        return uit;
    }

    private static List<String> bekend(Ymap map, String sleutel, Set<String> bekend, String wat) {
        var woorden = map.woorden(sleutel);
        woorden.stream().filter(w -> !bekend.contains(w)).forEach(w -> map.fout(sleutel, "onbekende " + wat + " '" + w + "'"));
        return woorden;
    }
}
