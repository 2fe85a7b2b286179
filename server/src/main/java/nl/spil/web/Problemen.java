package nl.spil.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spil.recht.CanoniekeJson;

/** {@code application/problem+json} where no handler is reached: filters and the error page. */
final class Problemen {

    static final String SOORT = "application/problem+json";

    private Problemen() {}

    /** Whether this request gets its errors as JSON. */
    static boolean geldtVoor(HttpServletRequest request) {
        var pad = request.getAttribute("jakarta.servlet.error.request_uri") instanceof String s ? s : request.getRequestURI();
        return pad.startsWith("/api/") || pad.startsWith("/v3/") || pad.startsWith("/actuator");
    }

    static void schrijf(HttpServletResponse response, int status, String titel, String zin) throws IOException {
        var bytes = json(status, titel, zin).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(SOORT);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    static String json(int status, String titel, String zin) {
        return CanoniekeJson.schrijf(new TreeMap<>(Map.of("type", "about:blank", "title", titel, "status", (long) status, "detail", zin,
                "fouten", List.of())));
    }
}
