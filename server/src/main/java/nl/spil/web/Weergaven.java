package nl.spil.web;

import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the {@link Weergave} of one request. */
@Component
class Weergaven {

    private final MessageSource teksten;
    private final Clock clock;

    Weergaven(MessageSource teksten, Clock clock) {
        this.teksten = teksten;
        this.clock = clock;
    }

    Weergave voor(Locale locale) {
        return new Weergave(teksten, locale, clock);
    }
}
