package nl.spil.recht;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file (RFC 4180, UTF-8, one head line) of cases to count: columns {@code regel_id}, {@code invoer} (facts as JSON)
 * and {@code soort_verwachting} (einde, vroegste-zitting, oordeel) are needed, {@code verwacht} is compared, every other is
 * carried along. The answer is the same rows with a column {@code berekend}.
 */
public final class Termijnbestand {

    /** @param regel line in the file, from 1; {@code kolom} a column's name, or a position in the line */
    public record Bevinding(int regel, String kolom, String tekst) {

        @Override
        public String toString() {
            return "regel " + regel + ", kolom " + kolom + ": " + tekst;
        }
    }

    /**
     * @param csv         the rows with their answers; empty in {@code berekend} where a row is refused
     * @param rijen       how many rows were read
     * @param fouten      rows that could not be counted
     * @param verschillen rows with another answer than {@code verwacht}; a row without one differs from nothing
     */
    public record Antwoord(String csv, int rijen, List<Bevinding> fouten, List<Bevinding> verschillen) {}

    /** What reading the file gives. */
    public sealed interface Lezing {
        /** It can be counted. */
        record Gelezen(Termijnbestand bestand) implements Lezing {}

        /** It is no such file; nothing was counted. */
        record Onleesbaar(Bevinding reden) implements Lezing {}
    }

    private static final String BEREKEND = "berekend";
    private static final List<String> NODIG = List.of("regel_id", "invoer", "soort_verwachting");

    private final List<String> kop;
    private final List<Rfc4180.Rij> rijen;
    private final String regeleinde;

    private Termijnbestand(List<String> kop, List<Rfc4180.Rij> rijen, String regeleinde) {
        this.kop = kop;
        this.rijen = rijen;
        this.regeleinde = regeleinde;
    }

    public static Lezing lees(byte[] inhoud) {
        try {
            var tekst = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(inhoud)).toString();
            var rijen = Rfc4180.lees(tekst);
            if (rijen.isEmpty()) {
                return new Lezing.Onleesbaar(new Bevinding(1, "1", "het bestand is leeg; een kopregel is nodig"));
            }
            var kop = rijen.getFirst().velden();
            for (var naam : NODIG) {
                if (kop.stream().filter(naam::equals).count() != 1) {
                    return new Lezing.Onleesbaar(new Bevinding(1, naam, "deze kolom hoort precies eenmaal in de kopregel te staan"));
                }
            }
            return new Lezing.Gelezen(new Termijnbestand(kop, rijen.subList(1, rijen.size()), tekst.contains("\r\n") ? "\r\n" : "\n"));
        } catch (CharacterCodingException e) {
            return new Lezing.Onleesbaar(new Bevinding(1, "1", "het bestand is geen UTF-8; sla het zo op"));
        } catch (Rfc4180.Onleesbaar e) {
            return new Lezing.Onleesbaar(new Bevinding(e.regel, "teken " + e.positie, String.valueOf(e.getMessage())));
        }
    }

    public Antwoord bereken() {
        var csv = new StringBuilder();
        var fouten = new ArrayList<Bevinding>();
        var verschillen = new ArrayList<Bevinding>();
        var vorige = kop.indexOf(BEREKEND);
        csv.append(Rfc4180.schrijf(met(kop, BEREKEND, vorige))).append(regeleinde);
        for (var rij : rijen) {
            var berekend = new Rijrekening(kop, rij, fouten).antwoord();
            var velden = new ArrayList<>(rij.velden());
            while (velden.size() < kop.size()) {
                velden.add("");
            }
            csv.append(Rfc4180.schrijf(met(velden, berekend == null ? "" : berekend, vorige))).append(regeleinde);
            vergelijk(rij, berekend, verschillen);
        }
        return new Antwoord(csv.toString(), rijen.size(), List.copyOf(fouten), List.copyOf(verschillen));
    }

    private void vergelijk(Rfc4180.Rij rij, @Nullable String berekend, List<Bevinding> verschillen) {
        var kolom = kop.indexOf("verwacht");
        if (kolom < 0 || kolom >= rij.velden().size() || rij.velden().get(kolom).isEmpty()) {
            return;
        }
        var verwacht = rij.velden().get(kolom);
        if (!verwacht.equals(berekend)) {
            verschillen.add(new Bevinding(rij.regel(), "verwacht", "verwacht " + verwacht + ", berekend "
                    + (berekend == null ? "niets" : berekend)));
        }
    }

    private static List<String> met(List<String> velden, String waarde, int vorige) {
        var rij = new ArrayList<>(velden);
        if (vorige >= 0 && vorige < rij.size()) {
            rij.remove(vorige);
        }
        rij.add(waarde);
        return rij;
    }
}
