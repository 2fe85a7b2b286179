package nl.spil.toegang;

import java.io.Serializable;
import java.util.Optional;
import nl.spil.recht.Actor;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is logged in. Plain text fields, so that a session may be stored. */
public record Aangemeld(String id, String naam, String rol, String onderdeel) implements AuthenticatedPrincipal, Serializable {

    static Aangemeld van(Account a) {
        return new Aangemeld(a.id(), a.naam(), a.rol(), a.onderdeel());
    }

    /** Of the request that this thread serves; empty when nobody is logged in. */
    public static Optional<Aangemeld> nu() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Aangemeld a ? Optional.of(a) : Optional.empty();
    }

    public Actor actor() {
        return new Actor(id, naam, rol, onderdeel);
    }

    @Override
    public String getName() {
        return id;
    }
}
