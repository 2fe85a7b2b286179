package nl.spil.toegang;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks name and password, for the form and for HTTP Basic alike. */
final class Aanmelding implements AuthenticationProvider {

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final Pogingen pogingen;
    private final Bewezen bewezen = new Bewezen();
    /** Compared with when there is no such account, so that an answer takes as long as with one. */
    private final String nergensVan;

    Aanmelding(Accounts accounts, PasswordEncoder encoder, Pogingen pogingen) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.pogingen = pogingen;
        this.nergensVan = java.util.Objects.requireNonNull(encoder.encode("nergens van"));
    }

    @Override
    public Authentication authenticate(Authentication vraag) {
        var id = vraag.getName();
        var wachtwoord = vraag.getCredentials() instanceof String s ? s : "";
        var adres = vraag.getDetails() instanceof WebAuthenticationDetails d && d.getRemoteAddress() != null ? d.getRemoteAddress() : "";
        var wacht = pogingen.wachttijd(id, adres);
        if (!wacht.isZero()) {
            throw new LockedException("Te veel mislukte pogingen. Probeer het over " + wacht.toSeconds() + " seconden opnieuw.");
        }
        var gevonden = zoek(id);
        if (gevonden == null || !klopt(gevonden, wachtwoord)) {
            if (gevonden == null) {
                encoder.matches(wachtwoord, nergensVan);
            }
            pogingen.mislukt(id, adres);
            throw new BadCredentialsException("Gebruikersnaam of wachtwoord klopt niet.");
        }
        pogingen.gelukt(id, adres);
        var token = new UsernamePasswordAuthenticationToken(Aangemeld.van(gevonden.account()), null, List.of());
        token.setDetails(vraag.getDetails());
        return token;
    }

    /** A database away or busy is no wrong password: it counts no attempt, and says so. */
    private Accounts.@Nullable MetWachtwoord zoek(String id) {
        try {
            return accounts.zoek(id).orElse(null);
        } catch (DataAccessException e) {
            throw new AuthenticationServiceException("Inloggen kan nu niet: de database antwoordt niet.", e);
        }
    }

    private boolean klopt(Accounts.MetWachtwoord gevonden, String wachtwoord) {
        var id = gevonden.account().id();
        if (bewezen.is(id, wachtwoord, gevonden.hash())) {
            return true;
        }
        var klopt = encoder.matches(wachtwoord, gevonden.hash());
        if (klopt) {
            bewezen.onthoud(id, wachtwoord, gevonden.hash());
        }
        return klopt;
    }

    @Override
    public boolean supports(Class<?> soort) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(soort);
    }
}
