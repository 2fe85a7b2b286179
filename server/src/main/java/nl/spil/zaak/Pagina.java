package nl.spil.zaak;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list. {@code volgende} is the opaque cursor of the next one, or null at the end. */
public record Pagina<T>(List<T> rijen, @Nullable String volgende) {

    public Pagina {
        rijen = List.copyOf(rijen);
    }
}
