package nl.spil.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import nl.spil.toegang.Aangemeld;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** The language of the pages: of the account's preference; Dutch before the log-in. Never that of the machine. */
@Component("localeResolver")
class Taalkeuze implements LocaleResolver {

    static final Locale NEDERLANDS = Locale.forLanguageTag("nl-NL");
    static final Locale ENGELS = Locale.forLanguageTag("en-GB");

    private final Voorkeuren voorkeuren;

    Taalkeuze(Voorkeuren voorkeuren) {
        this.voorkeuren = voorkeuren;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Aangemeld.nu().map(a -> voorkeuren.van(a.id())).filter(v -> v.taal().equals("en")).map(_ -> ENGELS).orElse(NEDERLANDS);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is a preference of the account");
    }
}
