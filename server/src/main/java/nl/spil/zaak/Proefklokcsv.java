package nl.spil.zaak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/** The lines of a rehearsal as CSV (RFC 4180, UTF-8): each line says on what it rests. */
public final class Proefklokcsv {

    private final Appendable uit;
    private final String hypothese;
    private final LocalDate dag;

    /** Writes the head. @param hypothese the assumption, or the versions that are compared */
    public Proefklokcsv(Appendable uit, String hypothese, LocalDate dag) {
        this.uit = uit;
        this.hypothese = hypothese;
        this.dag = dag;
        rij(List.of("zaak", "parket", "soort", "id", "titel", "was", "wordt", "wetboek", "onzeker", "hypothese", "peildatum"));
    }

    public void schrijf(Proefkloklezer.Uitkomst u) {
        for (var r : u.regels()) {
            rij(List.of(u.nr().waarde(), u.beeld().zaak().onderdeel(), r.soort().wire(), r.id(), r.titel().nl(), r.was(), r.wordt(), r.wetboek(),
                    r.onzeker() ? "ja" : "nee", hypothese, dag.toString()));
        }
    }

    private void rij(List<String> velden) {
        try {
            var eerste = true;
            for (var veld : velden) {
                if (!eerste) {
                    uit.append(',');
                }
                eerste = false;
                var onschuldig = veld.matches("[=+@\\t-].*") ? "'" + veld : veld;
                uit.append(onschuldig.matches("(?s).*[\",\r\n].*") ? "\"" + onschuldig.replace("\"", "\"\"") + "\"" : onschuldig);
            }
            uit.append("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Het CSV-bestand is niet te schrijven", e);
        }
    }
}
