package nl.spil.meting;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code beeld}: how large the pictures of cases are that went the whole road, in bytes as they are kept. */
final class Beeld implements Proef {

    @Override
    public String naam() {
        return "beeld";
    }

    @Override
    public List<Meting> meet(Omvang omvang) throws Exception {
        var gemeten = new ArrayList<Integer>();
        try (var cluster = Proefcluster.open()) {
            new Wegmeting(cluster, 0).spil(8, omvang.kies(100, 2), (bron, _) -> gemeten.addAll(JdbcClient.create(bron)
                    .sql("select octet_length(beeld) from snapshot").query(Integer.class).list()));
        }
        var bytes = gemeten.stream().mapToDouble(Integer::doubleValue).toArray();
        var uitleg = "Beelden van zaken die de hele hoofdweg gingen; de harde grens is 262144 bytes. Geen vloer.";
        return List.of(Meting.percentiel("beeld-p50", "bytes", 50, bytes, new double[0], uitleg),
                Meting.percentiel("beeld-p99", "bytes", 99, bytes, new double[0], uitleg));
    }
}
