package nl.spil.toegang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.spil.zaak.AccessPolicy.Functie;

/** The roles of toegang/rollen.csv. A role that is not in it may nothing. */
public final class Rollen {

    private final Map<String, Rol> rollen;

    private Rollen(Map<String, Rol> rollen) {
        this.rollen = rollen;
    }

    /** The table that came with this release. */
    public static Rollen ingebouwd() {
        try (var in = Rollen.class.getResourceAsStream("/toegang/rollen.csv")) {
            if (in == null) {
                throw new IllegalStateException("toegang/rollen.csv is not on the class path");
            }
            var tekst = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Rollen(tekst.lines().skip(1).map(Rollen::regel)
                    .collect(Collectors.toMap(Rol::id, r -> r, (a, b) -> {
                        throw new IllegalStateException("rollen.csv names " + a.id() + " twice");
                    }, LinkedHashMap::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Rol> rol(String id) {
        return Optional.ofNullable(rollen.get(id));
    }

    public Collection<Rol> alle() {
        return rollen.values();
    }

    private static Rol regel(String regel) {
        var v = regel.split(",", 7);
        return new Rol(v[0], v[1], v[2], woorden(v[3]).stream().map(w -> Functie.valueOf(constante(w))).collect(Collectors.toUnmodifiableSet()),
                Rol.Bereik.valueOf(constante(v[4])), woorden(v[5]), v[6]);
    }

    private static Set<String> woorden(String veld) {
        return veld.isBlank() ? Set.of() : Arrays.stream(veld.strip().split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    private static String constante(String woord) {
        return woord.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
