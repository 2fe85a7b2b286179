package nl.spil.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import java.util.Map;
import org.springframework.http.HttpStatusCode;

/** Every error that no handler answered: a page that says what happened and what to do, or problem+json for the API. */
@Controller
class Foutpagina implements ErrorController {

    /** Request attribute: the sentence that says what happened, when there is one for people. */
    static final String ZIN = "spil.zin";

    @Openbaar("shows no content; an error may come before the log-in")
    @RequestMapping("${server.error.path:/error}")
    Object toon(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer i ? i : 404;
        var zin = request.getAttribute(ZIN) instanceof String s ? s : "";
        if (Problemen.geldtVoor(request)) {
            return ResponseEntity.status(status).contentType(MediaType.parseMediaType(Problemen.SOORT))
                    .body(Problemen.json(status, titel(status), zin).getBytes(StandardCharsets.UTF_8));
        }
        return new ModelAndView("fout", Map.of("soort", soort(status), "zin", zin), HttpStatusCode.valueOf(status));
    }

    private static String soort(int status) {
        return switch (status) {
            case 403, 404, 503 -> String.valueOf(status);
            default -> status >= 500 ? "500" : "400";
        };
    }

    private static String titel(int status) {
        return switch (soort(status)) {
            case "403" -> "Geen toegang";
            case "404" -> "Niet gevonden";
            case "503" -> "Nu niet beschikbaar";
            case "500" -> "Fout in Spil";
            default -> "Vraag niet begrepen";
        };
    }
}
