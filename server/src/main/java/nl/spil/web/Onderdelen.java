package nl.spil.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import nl.spil.recht.CanoniekeJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/**
 * {@code GET /actuator/health/onderdelen}: per function what it does now, for whoever is logged in; shows nothing of any zaak.
 * It stands before the mapping of the actuator, which takes every address below its own.
 */
@Configuration(proxyBeanMethods = false)
class Onderdelen {

    @Bean
    HandlerMapping onderdelenMapping(Werkingen werkingen) {
        var kaart = new SimpleUrlHandlerMapping(Map.of("/actuator/health/onderdelen",
                (org.springframework.web.HttpRequestHandler) (request, response) -> antwoord(werkingen, request, response)));
        kaart.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return kaart;
    }

    private static void antwoord(Werkingen werkingen, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("GET")) {
            Problemen.schrijf(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Deze methode kan hier niet", "Gebruik GET.");
            return;
        }
        var per = new TreeMap<String, Object>();
        var sinds = new TreeMap<String, Object>();
        werkingen.functies().forEach(w -> {
            per.put(w.onderdeel(), w.stand());
            sinds.put(w.onderdeel(), w.sinds().toString());
        });
        var bytes = CanoniekeJson.schrijf(new TreeMap<>(Map.of("onderdelen", per, "sinds", sinds))).getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
