package nl.spil.zaak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Seals after a restore to an earlier moment. */
public final class Zegelherstel {

    private Zegelherstel() {}

    /**
     * Moves the files of seals that the restored database does not know yet out of the way: they speak of entries that the
     * restore gave up, and the next seals take their numbers. They are kept, because they prove what was there.
     *
     * @return how many were moved
     */
    public static int legOpzij(DataSource bron, Path zegels, Path opzij) {
        if (!Files.isDirectory(zegels)) {
            return 0;
        }
        Integer laatste = new JdbcTemplate(bron).queryForObject("select coalesce(max(nummer), 0) from zegel", Integer.class);
        int grens = laatste == null ? 0 : laatste;
        try (var bestanden = Files.list(zegels)) {
            List<Path> later = bestanden.filter(b -> b.getFileName().toString().matches("\\d{8}\\.jsonl"))
                    .filter(b -> Integer.parseInt(b.getFileName().toString().substring(0, 8)) > grens).toList();
            for (Path bestand : later) {
                Files.createDirectories(opzij);
                Files.move(bestand, opzij.resolve(bestand.getFileName()));
            }
            return later.size();
        } catch (IOException e) {
            throw new UncheckedIOException("De zegels in " + zegels + " zijn niet te verplaatsen. Controleer de rechten.", e);
        }
    }
}
