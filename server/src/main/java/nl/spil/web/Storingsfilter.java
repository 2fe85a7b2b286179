package nl.spil.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import nl.spil.database.Databasestand;
import nl.spil.database.Databasewacht;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * During a fault of the database: answers at once what cannot be done, instead of letting each request find out by waiting,
 * and lets through what can. Stands before the log-in, which asks the database too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Storingsfilter extends OncePerRequestFilter {
    private static final Set<String> LEZEND = Set.of("GET", "HEAD", "OPTIONS");
    /** These need no database. */
    private static final List<String> ZONDER_DATABASE = List.of("/stijl/", "/gedrag/", "/webjars/", "/favicon.ico", "/storing", "/wet", "/error");
    /** These change nothing that must last. */
    private static final Set<String> ZONDER_VASTLEGGEN = Set.of("/inloggen", "/uitloggen");

    private final Databasewacht wacht;
    private final Storingszin zinnen;

    Storingsfilter(Databasewacht wacht, Storingszin zinnen) {
        this.wacht = wacht;
        this.zinnen = zinnen;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain verder)
            throws ServletException, IOException {
        var stand = wacht.stand();
        if (kan(stand, request)) {
            verder.doFilter(request, response);
            return;
        }
        response.setHeader("Retry-After", "5");
        var zin = zinnen.vooraf(stand, Taalkeuze.NEDERLANDS);
        if (Problemen.geldtVoor(request)) {
            Problemen.schrijf(response, 503, stand.leest() ? "Vastleggen kan nu niet" : "Lezen en vastleggen kan nu niet", zin);
        } else {
            request.setAttribute(Foutpagina.ZIN, zin);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static boolean zonderDatabase(String pad) {
        return ZONDER_DATABASE.stream().anyMatch(pad::startsWith) && !pad.startsWith("/wet/wijzigen") || pad.equals("/actuator/health") || pad.equals("/inloggen");
    }

    private static boolean kan(Databasestand stand, HttpServletRequest request) {
        var pad = request.getRequestURI();
        var leest = LEZEND.contains(request.getMethod());
        if (stand.legtVast() || leest && zonderDatabase(pad)) {
            return true;
        }
        return stand.leest() && (leest || ZONDER_VASTLEGGEN.contains(pad));
    }
}
