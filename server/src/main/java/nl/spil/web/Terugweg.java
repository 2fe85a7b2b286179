package nl.spil.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Where someone goes after logging in: the page that was asked for. */
final class Terugweg {

    private static final Pattern ZAAK = Pattern.compile(".*/zaken/([0-9]{2})-([0-9]{6}-[0-9]{2}).*");

    private Terugweg() {}

    /** Number of the zaak that one returns to, as shown; empty when it is not a page of a zaak. */
    static String zaak(HttpServletRequest request, HttpServletResponse response) {
        var bewaard = new HttpSessionRequestCache().getRequest(request, response);
        Matcher m = ZAAK.matcher(bewaard == null ? "" : bewaard.getRedirectUrl());
        return m.matches() ? m.group(1) + "/" + m.group(2) : "";
    }
}
