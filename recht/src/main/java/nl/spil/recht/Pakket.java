package nl.spil.recht;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A wetspakket, compiled. */
record Pakket(String naam, int versie, Tekst titel, LocalDate vanaf, @Nullable LocalDate tot, String bij, Pakketbron bron, String hash,
        Map<String, Wetshandeling> handelingen, Map<String, Wetstermijn> termijnen, Map<String, Celbereik.Eigen> eigen,
        List<Afleiding> fasen, List<Afleiding> lijsten, Achtergrond achtergrond) {

    /**
     * What a pack says beside its rules.
     *
     * @param herkomst by act or term; only of a pack that follows another
     */
    record Achtergrond(String bronstand, String volgt, boolean proef, Map<String, Herkomst> herkomst, List<Openpunt> open, @Nullable Overgang overgang) {}

    /** A phase or a list, and when a picture is in it. */
    record Afleiding(Lijstsoort soort, Uitdrukking als) {}

    boolean proef() {
        return achtergrond.proef();
    }

    Pakketkop kop() {
        return new Pakketkop(naam, versie, titel, vanaf, tot, achtergrond.bronstand(), achtergrond.volgt(), achtergrond.proef(), hash);
    }

    boolean geldtOp(Instant op) {
        var dag = LocalDate.ofInstant(op, Moment.NEDERLAND);
        return !dag.isBefore(vanaf) && (tot == null || dag.isBefore(tot));
    }
}
