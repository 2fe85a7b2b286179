package nl.spil.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.spil.toegang.OnbekendeZaak;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What handlers throw, in words for people. */
@ControllerAdvice
class Fouten {

    private static final Logger LOG = LoggerFactory.getLogger(Fouten.class);

    @ExceptionHandler({OnbekendeZaak.class, NietGevonden.class, NoResourceFoundException.class})
    Object nietGevonden(Exception fout, HttpServletRequest request, HttpServletResponse response) throws IOException {
        return antwoord(request, response, 404, "Niet gevonden", fout instanceof NoResourceFoundException ? "" : String.valueOf(fout.getMessage()));
    }

    private final Storingszin zinnen;

    Fouten(Storingszin zinnen) {
        this.zinnen = zinnen;
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class, TransactionSystemException.class,
            TransientDataAccessException.class})
    Object databaseWeg(Exception fout, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.warn("The database does not answer; the request {} {} got 503: {}", request.getMethod(), request.getRequestURI(), fout.toString());
        response.setHeader("Retry-After", "5");
        var wijzigt = !request.getMethod().equals("GET");
        return antwoord(request, response, 503, "Nu niet beschikbaar", Problemen.geldtVoor(request)
                ? zinnen.achteraf(fout, wijzigt, Taalkeuze.NEDERLANDS) : zinnen.achterafOpPagina(fout, wijzigt, Taalkeuze.NEDERLANDS));
    }

    /** For a page the container goes on to {@link Foutpagina}, where the shell of the page is there. */
    private static Object antwoord(HttpServletRequest request, HttpServletResponse response, int status, String titel, String zin) throws IOException {
        if (Problemen.geldtVoor(request)) {
            return ResponseEntity.status(status).contentType(MediaType.parseMediaType(Problemen.SOORT))
                    .body(Problemen.json(status, titel, zin).getBytes(StandardCharsets.UTF_8));
        }
        request.setAttribute(Foutpagina.ZIN, zin);
        response.sendError(status);
        return new ModelAndView();
    }
}
