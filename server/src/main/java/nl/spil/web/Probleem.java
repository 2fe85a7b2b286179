package nl.spil.web;

import java.net.URI;
import java.util.List;
import nl.spil.recht.Toets;
import nl.spil.zaak.Fout;
import nl.spil.zaak.LogEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * An error of the API as {@code application/problem+json} (RFC 9457), thrown at the border only: a refusal inside is a value.
 * {@code fouten} says per place what is wrong; {@code pad} is a JSON pointer into what was sent.
 */
final class Probleem extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    /** One error; {@code regel} and {@code artikel} only where the law says no. */
    record Regel(String pad, String code, String tekst, @Nullable String regel, @Nullable String artikel) {}

    private Probleem(HttpStatusCode status, ProblemDetail inhoud) {
        super(status, inhoud, null);
    }

    static Probleem van(HttpStatus status, String titel, String wat) {
        return new Probleem(status, inhoud(status, titel, wat, List.of()));
    }

    static Probleem onbekendeZaak(String nummer) {
        return van(HttpStatus.NOT_FOUND, "Deze zaak is er niet",
                "Geen zaak heeft het nummer " + kort(nummer) + ". Kijk het nummer na, of zoek de zaak op naam.");
    }

    static Probleem geenToegang() {
        return van(HttpStatus.FORBIDDEN, "U mag dit niet",
                "Uw account heeft hier geen recht toe. Vraag uw beheerder om de juiste rol.");
    }

    static Probleem ongeldig(List<Fout> fouten) {
        var status = HttpStatus.UNPROCESSABLE_CONTENT;
        return new Probleem(status, inhoud(status, "De invoer klopt niet", "Er is niets vastgelegd. Herstel wat hieronder staat.",
                fouten.stream().map(f -> new Regel(f.pad(), f.code(), f.tekst(), null, null)).toList()));
    }

    static Probleem onleesbaar(List<Fout> fouten) {
        var status = HttpStatus.BAD_REQUEST;
        return new Probleem(status, inhoud(status, "Het verzoek is niet te lezen", "Er is niets vastgelegd.",
                fouten.stream().map(f -> new Regel(f.pad(), f.code(), f.tekst(), null, null)).toList()));
    }

    static Probleem geweigerd(List<Toets> redenen) {
        return vanToetsen(HttpStatus.UNPROCESSABLE_CONTENT, "De wet staat deze handeling nu niet toe", redenen);
    }

    static Probleem nietBevoegd(List<Toets> redenen) {
        return vanToetsen(HttpStatus.FORBIDDEN, "U bent hiertoe niet bevoegd", redenen);
    }

    /** Someone was first: {@code gemist} says who did what since. */
    static Probleem verouderd(List<LogEntry> gemist) {
        var status = HttpStatus.PRECONDITION_FAILED;
        var inhoud = inhoud(status, "Deze zaak is intussen gewijzigd",
                "Er is niets vastgelegd. Bekijk wat een ander deed en stuur uw handeling opnieuw met de nieuwe versie.", List.of());
        inhoud.setProperty("gemist", gemist.stream().map(e -> ZaakAntwoord.Entry.van(e, false, false)).toList());
        return new Probleem(status, inhoud);
    }

    private static Probleem vanToetsen(HttpStatus status, String titel, List<Toets> redenen) {
        return new Probleem(status, inhoud(status, titel, "Er is niets vastgelegd.", redenen.stream()
                .map(t -> new Regel("", t.regel(), t.tekst(), t.regel(), t.artikel().isEmpty() ? null : t.artikel())).toList()));
    }

    static ProblemDetail inhoud(HttpStatusCode status, String titel, String wat, List<Regel> fouten) {
        var inhoud = ProblemDetail.forStatusAndDetail(status, wat);
        inhoud.setType(URI.create("about:blank"));
        inhoud.setTitle(titel);
        inhoud.setProperty("fouten", fouten);
        return inhoud;
    }

    private static String kort(String tekst) {
        return tekst.length() <= 40 ? tekst : tekst.substring(0, 40) + "…";
    }
}
