package nl.spil.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import nl.spil.toegang.GeenToegang;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who gets past the front door: a session and CSRF for pages, HTTP Basic without a session for the API, and the headers.
 * What someone may do behind it is asked of Poort by every handler. The one AuthenticationProvider of toegang serves both chains;
 * naming it here again would ask it twice, and count each wrong password twice.
 */
@Configuration(proxyBeanMethods = false)
class Beveiliging {

    static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self';"
            + " media-src 'self'; worker-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http) {
        http.securityMatcher("/api/**", "/v3/**", "/actuator/**")
                .authorizeHttpRequests(a -> a.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll()
                        .requestMatchers("/actuator/health").permitAll().anyRequest().authenticated())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie counts here, so a token has nothing to protect; what a browser sends by itself is stopped below.
                .csrf(c -> c.disable())
                .addFilterBefore(new VreemdeSite(), BasicAuthenticationFilter.class)
                .httpBasic(b -> b.authenticationEntryPoint(inlogProbleem()))
                .exceptionHandling(e -> e.authenticationEntryPoint(inlogProbleem()).accessDeniedHandler(geenToegang()));
        koppen(http);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain paginas(HttpSecurity http, @Value("${spil.demo:false}") boolean demo) {
        http.authorizeHttpRequests(a -> a.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD).permitAll()
                        .requestMatchers("/inloggen", "/stijl/**", "/gedrag/**", "/webjars/htmx.org/**", "/favicon.ico").permitAll()
                        .anyRequest().authenticated())
                .formLogin(f -> f.loginPage("/inloggen").usernameParameter("naam").passwordParameter("wachtwoord")
                        .successHandler(Terugweg.naInloggen())
                        .failureHandler((request, response, fout) -> response.sendRedirect(
                                fout instanceof LockedException ? "/inloggen?wacht"
                                        : fout instanceof AuthenticationServiceException ? "/inloggen?storing" : "/inloggen?fout")))
                .logout(l -> l.logoutUrl("/uitloggen").logoutSuccessUrl("/inloggen?uit").deleteCookies("SPIL"))
                .csrf(c -> c.csrfTokenRepository(new HttpSessionCsrfTokenRepository()))
                .exceptionHandling(e -> e.authenticationEntryPoint(naarInloggen()).accessDeniedHandler(geenToegang()));
        if (demo) {
            http.httpBasic(b -> b.authenticationEntryPoint(inlogProbleem()));
        }
        koppen(http);
        return http.build();
    }

    private static void koppen(HttpSecurity http) {
        http.headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(CSP))
                .frameOptions(f -> f.sameOrigin())
                .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(c -> c.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(p -> p.policy("camera=(), geolocation=(), microphone=(), payment=()")));
    }

    /** The session cookie: never readable by script, never sent along from elsewhere, and off loopback only over TLS. */
    @Bean
    ServletContextInitializer sessiekoek(@Value("${server.address:127.0.0.1}") String adres) {
        return context -> {
            var koek = context.getSessionCookieConfig();
            koek.setName("SPIL");
            koek.setHttpOnly(true);
            koek.setAttribute("SameSite", "Lax");
            koek.setSecure(!isLoopback(adres));
        };
    }

    private static boolean isLoopback(String adres) {
        try {
            return InetAddress.getByName(adres).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static AuthenticationEntryPoint inlogProbleem() {
        return (request, response, fout) -> {
            if (fout instanceof LockedException) {
                Problemen.schrijf(response, 429, "Te veel pogingen", String.valueOf(fout.getMessage()));
            } else if (fout instanceof AuthenticationServiceException) {
                response.setHeader("Retry-After", "5");
                Problemen.schrijf(response, 503, "Inloggen kan nu niet",
                        "De database antwoordt niet of heeft het te druk. Zaken lezen en vastleggen kan daarom niet; de statuspagina en de wet wel. "
                                + "Er is niets vastgelegd. Probeer het over een minuut opnieuw.");
            } else {
                response.setHeader("WWW-Authenticate", "Basic realm=\"Spil\", charset=\"UTF-8\"");
                Problemen.schrijf(response, 401, "Niet ingelogd", "Log in met naam en wachtwoord (HTTP Basic).");
            }
        };
    }

    private static AuthenticationEntryPoint naarInloggen() {
        return (request, response, _) -> {
            if (request.getHeader("HX-Request") != null) {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                var verlopen = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
                response.sendRedirect(verlopen ? "/inloggen?verlopen" : "/inloggen");
            }
        };
    }

    private static AccessDeniedHandler geenToegang() {
        return (request, response, fout) -> {
            var zin = fout instanceof GeenToegang ? String.valueOf(fout.getMessage())
                    : "Deze pagina was te lang open, of de vraag kwam niet van Spil zelf. Open de pagina opnieuw.";
            if (Problemen.geldtVoor(request)) {
                Problemen.schrijf(response, 403, "Geen toegang", zin);
            } else {
                request.setAttribute(Foutpagina.ZIN, zin);
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
        };
    }
}
