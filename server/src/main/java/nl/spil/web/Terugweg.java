package nl.spil.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Where someone goes after logging in: the page that was asked for. */
final class Terugweg {

    private static final Pattern ZAAK = Pattern.compile(".*/zaken/([0-9]{2})-([0-9]{6}-[0-9]{2}).*");

    /** One slash, then no second one: that would be another host. */
    private static final Pattern NA_DE_HOST = Pattern.compile("(?:https?://[^/?#\\\\]+)?(/(?![/\\\\])\\p{Graph}*)");

    private Terugweg() {}

    /** Number of the zaak that one returns to, as shown; empty when it is not a page of a zaak. */
    static String zaak(HttpServletRequest request, HttpServletResponse response) {
        var bewaard = new HttpSessionRequestCache().getRequest(request, response);
        Matcher m = ZAAK.matcher(bewaard == null ? "" : bewaard.getRedirectUrl());
        return m.matches() ? m.group(1) + "/" + m.group(2) : "";
    }

    /** After logging in: to what was asked for, on the server that one is at, whatever name was asked for. */
    static AuthenticationSuccessHandler naInloggen() {
        var uit = new SavedRequestAwareAuthenticationSuccessHandler();
        uit.setRedirectStrategy((_, response, adres) -> response.sendRedirect(pad(adres)));
        return uit;
    }

    /** What follows the host in an address; the start page when that is no path of ours. */
    static String pad(String adres) {
        Matcher m = NA_DE_HOST.matcher(adres);
        return m.matches() ? m.group(1) : "/";
    }
}
