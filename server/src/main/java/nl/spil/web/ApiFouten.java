package nl.spil.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import nl.spil.toegang.OnbekendeZaak;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * What goes wrong in a call of the API, as problem+json: a wrong call says what to do; a database away says that nothing was
 * recorded; a bug says only its number, and the log has the rest.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiFouten {

    private static final Logger LOG = LoggerFactory.getLogger(ApiFouten.class);

    private final Storingszin zinnen;

    ApiFouten(Storingszin zinnen) {
        this.zinnen = zinnen;
    }

    @ExceptionHandler
    ResponseEntity<Object> probleem(Probleem e) {
        return antwoord(e.getStatusCode(), e.getBody());
    }

    @ExceptionHandler
    ResponseEntity<Object> geenToegang(AccessDeniedException e) {
        return antwoord(HttpStatus.FORBIDDEN, Probleem.inhoud(HttpStatus.FORBIDDEN, "U mag dit niet", String.valueOf(e.getMessage()), List.of()));
    }

    @ExceptionHandler
    ResponseEntity<Object> onbekendeZaak(OnbekendeZaak e) {
        return antwoord(HttpStatus.NOT_FOUND, Probleem.inhoud(HttpStatus.NOT_FOUND, "Deze zaak is er niet", String.valueOf(e.getMessage()), List.of()));
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, MultipartException.class})
    ResponseEntity<Object> onleesbaar(Exception e) {
        LOG.debug("onleesbaar verzoek", e);
        return antwoord(HttpStatus.BAD_REQUEST, Probleem.inhoud(HttpStatus.BAD_REQUEST, "Het verzoek is niet te lezen",
                "De inhoud ontbreekt of heeft niet de goede vorm. Er is niets vastgelegd.", List.of()));
    }

    @ExceptionHandler
    ResponseEntity<Object> verkeerdSoort(MethodArgumentTypeMismatchException e) {
        return antwoord(HttpStatus.BAD_REQUEST, Probleem.inhoud(HttpStatus.BAD_REQUEST, "Het verzoek klopt niet",
                "Een waarde in het adres heeft niet de goede vorm.",
                List.of(new Probleem.Regel("/" + e.getName(), "soort", "Geef hier een waarde van de goede soort.", null, null))));
    }

    @ExceptionHandler({TransientDataAccessException.class, DataAccessResourceFailureException.class,
            CannotCreateTransactionException.class, TransactionSystemException.class})
    ResponseEntity<Object> databaseWeg(RuntimeException e, HttpServletRequest verzoek) {
        LOG.warn("database niet bereikbaar of bezet: {} {}: {}", verzoek.getMethod(), verzoek.getRequestURI(), e.toString());
        return antwoord(HttpStatus.SERVICE_UNAVAILABLE, Probleem.inhoud(HttpStatus.SERVICE_UNAVAILABLE, "Dit kan nu niet",
                zinnen.achteraf(e, !verzoek.getMethod().equals("GET"), Taalkeuze.NEDERLANDS), List.of()));
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> overig(Exception e, HttpServletRequest verzoek) {
        if (NestedExceptionUtils.getMostSpecificCause(e) instanceof IOException weg && e instanceof HttpMessageNotWritableException) {
            LOG.debug("de vrager hing op: {}", weg.getMessage());
            return null; // nobody is listening any more
        }
        if (e instanceof ErrorResponse fout) {
            var status = fout.getStatusCode();
            return antwoord(status, Probleem.inhoud(status, titel(status), "Kijk het adres, de methode en het soort inhoud na.", List.of()));
        }
        var kenmerk = Long.toString(System.identityHashCode(e) & 0xffff_ffffL, 36);
        LOG.error("fout {} in {} {}", kenmerk, verzoek.getMethod(), verzoek.getRequestURI(), e);
        return antwoord(HttpStatus.INTERNAL_SERVER_ERROR, Probleem.inhoud(HttpStatus.INTERNAL_SERVER_ERROR, "Er ging iets mis in Spil",
                "Er is niets vastgelegd. Meld kenmerk " + kenmerk + " aan uw beheerder.", List.of()));
    }

    private static String titel(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> "Dit adres is er niet";
            case 405 -> "Deze methode kan hier niet";
            case 406 -> "Dit soort antwoord geeft Spil hier niet";
            case 415 -> "Dit soort inhoud leest Spil hier niet";
            default -> "Het verzoek klopt niet";
        };
    }

    private static ResponseEntity<Object> antwoord(HttpStatusCode status, Object inhoud) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status.value() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            headers.set(HttpHeaders.RETRY_AFTER, "5");
        }
        return new ResponseEntity<>(inhoud, headers, status);
    }
}
