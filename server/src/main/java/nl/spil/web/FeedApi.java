package nl.spil.web;

import nl.spil.recht.Actor;
import nl.spil.zaak.AccessPolicy.Functie;
import nl.spil.zaak.Feed;
import nl.spil.toegang.Poort;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log as other systems follow it: at least once, in order within a zaak. */
@RestController
@RequestMapping("/api/v1/feed")
class FeedApi {

    private final Feed feed;
    private final Poort poort;

    FeedApi(Feed feed, Poort poort) {
        this.feed = feed;
        this.poort = poort;
    }

    /** @param na the {@code volgende} of the page before; keep it, also when a page is empty */
    @GetMapping
    ZaakAntwoord.Feed lees(Actor actor, @RequestParam(required = false) @Nullable String na, @RequestParam(defaultValue = "200") int limiet) {
        poort.mag(Functie.FEED);
        var pagina = feed.lees(na, limiet);
        return new ZaakAntwoord.Feed(pagina.rijen().stream().map(e -> ZaakAntwoord.Entry.van(e, false, false)).toList(), pagina.volgende());
    }
}
