package nl.spil.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The custody of a person as pages show it.
 *
 * @param rest     how long still until the latest lawful release
 * @param vrij     that moment, to the minute; null when it is not known or nothing holds
 * @param ruimst   the later moment on the other reading of the law, or null
 * @param rand     {@code dringend}, {@code nabij} or empty
 * @param titels   what holds, in zaken that this reader may see
 * @param elders   sentences about zaken that are withheld
 * @param geschorst sentences about suspended titles
 * @param data     every further date, with its derivation
 * @param telling  which zaken were counted, a sentence
 */
record Hechtenisblad(String adres, String naam, String nummer, boolean vast, Badge rest, @Nullable Tijd vrij, @Nullable Tijd ruimst, String rand,
        List<Titel> titels, List<String> elders, List<String> geschorst, List<Datum> data, String telling) {

    /** A title that holds, with its zaak. */
    record Titel(String adres, String nummer, String soort, Tijd sinds, @Nullable Tijd uiterlijk, @Nullable Tijd ruimst, Badge rest, Artikel artikel,
            List<String> stappen) {}

    /** A date with its derivation. {@code waarde}: what stands where there is no moment. */
    record Datum(String wat, @Nullable Tijd op, @Nullable Tijd ruimst, String waarde, Artikel artikel, List<String> stappen) {}

    /** One title, of this very zaak, with one end: the clock of the zaak says it already. */
    public boolean alleenHier() {
        return titels.size() == 1 && titels.getFirst().nummer().equals(nummer) && ruimst == null && elders.isEmpty() && geschorst.isEmpty();
    }

    /** Whether there is anything to show. */
    public boolean iets() {
        return vast || !geschorst.isEmpty() || !data.isEmpty();
    }
}
