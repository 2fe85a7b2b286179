package nl.spil.cli;

import java.util.List;
import nl.spil.recht.Laadresultaat;
import nl.spil.recht.Pakketbron;
import nl.spil.recht.Wetspakketten;

/** What the complete check of packs finds: the same check as at the start of the server, with every error at once. */
final class Wetcontrole {
    /**
     * One finding.
     *
     * @param soort {@code fout}: the pack is refused
     * @param waar file and line
     * @param tegenvoorbeeld what is wrong
     */
    record Bevinding(String soort, String waar, String tegenvoorbeeld) {}

    /**
     * The outcome.
     *
     * @param leeg acts without a condition of their own
     * @param onzeker acts and terms of which the source is not certain (zekerheid C)
     * @param toestanden states walked through; 0, because this check does not walk
     * @param grens the most states it would walk through
     */
    record Uitslag(boolean ok, int handelingen, int termijnen, int leeg, int onzeker, int toestanden, int grens,
            List<Bevinding> bevindingen) {}

    private Wetcontrole() {}

    static Uitslag van(List<Pakketbron> pakketten) {
        return switch (Wetspakketten.laad(pakketten)) {
            case Laadresultaat.Afgekeurd(var fouten) -> new Uitslag(false, 0, 0, 0, 0, 0, 0, fouten.stream()
                    .map(f -> new Bevinding("fout", f.bestand() + ":" + f.regel(), f.reden())).toList());
            case Laadresultaat.Geladen(var wet) -> new Uitslag(true, wet.handelingen().size(), wet.termijnen().size(),
                    (int) wet.handelingen().stream().filter(h -> h.voorwaarden().isEmpty()).count(),
                    (int) (wet.handelingen().stream().filter(h -> h.zekerheid().equals("C")).count()
                            + wet.termijnen().stream().filter(t -> t.zekerheid().equals("C")).count()),
                    0, 0, List.of());
        };
    }
}
