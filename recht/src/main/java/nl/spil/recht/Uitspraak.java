package nl.spil.recht;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a judge decided: a list of decisions. It records what was said, lawful or not; whether it fits the law is what
 * {@link Uitspraken#onregelmatigheden} tells.
 *
 * @param ecli         number of publication, empty when none
 * @param gerecht      code of the court in rechtbanken.csv, empty when not given
 * @param forum        id in forum.csv, empty when not given
 * @param datum        day of the judgment in the Netherlands, null when not given
 * @param parketnummer canonical number of the (leading) zaak, empty when not given
 * @param verdachte    name as it stands in the judgment, empty when not given
 */
public record Uitspraak(String ecli, String gerecht, String forum, @Nullable LocalDate datum, String parketnummer, String verdachte,
        List<Beslissing> beslissingen) {

    public Uitspraak {
        beslissingen = List.copyOf(beslissingen);
    }

    public Stream<Beslissing> soort(String id) {
        return beslissingen.stream().filter(b -> b.is(id));
    }

    public Optional<Beslissing> metId(String id) {
        return id.isEmpty() ? Optional.empty() : beslissingen.stream().filter(b -> b.id().equals(id)).findFirst();
    }

    /** Penalties and measures imposed by {@code sanctie-opleggen} with this id of strafsoorten.csv. */
    public Stream<Beslissing> sancties(String strafsoort) {
        return soort("sanctie-opleggen").filter(b -> b.sanctie().equals(strafsoort));
    }
}
