package nl.spil.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** A browser sends Basic credentials along from any site; a change asked by another site is refused by what the browser says. */
final class VreemdeSite extends OncePerRequestFilter {

    private static final Set<String> LEZEN = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain keten)
            throws ServletException, IOException {
        var van = request.getHeader("Sec-Fetch-Site");
        if (van != null && !LEZEN.contains(request.getMethod()) && !van.equals("same-origin") && !van.equals("none")) {
            Problemen.schrijf(response, 403, "Geen toegang", "Deze vraag kwam van een andere site dan Spil.");
        } else {
            keten.doFilter(request, response);
        }
    }
}
