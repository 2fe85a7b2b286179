package nl.spil.web;

import java.net.URI;
import java.util.List;
import nl.spil.keten.Aanleveruitkomst;
import nl.spil.zaak.Fout;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** The answer to a delivery, as the contract has it. */
final class Aanleverantwoorden {

    private static final String NIETS = "Er is niets vastgelegd. ";

    private Aanleverantwoorden() {}

    static ResponseEntity<Object> van(Aanleveruitkomst uitkomst) {
        return switch (uitkomst) {
            case Aanleveruitkomst.Aanvaard(var antwoord) -> ResponseEntity.status(HttpStatus.CREATED).body(antwoord);
            case Aanleveruitkomst.Dubbel(var antwoord) -> ResponseEntity.ok(antwoord);
            case Aanleveruitkomst.Geweigerd g -> {
                var inhoud = inhoud(g.status(), titel(g.status()),
                        NIETS + "De levering staat in quarantaine. Herstel wat hieronder staat en lever opnieuw.", g.fouten());
                inhoud.setProperty("quarantaine", g.quarantaine());
                yield probleem(inhoud, new HttpHeaders());
            }
            case Aanleveruitkomst.TeGroot(var fouten) -> probleem(inhoud(413, titel(413),
                    NIETS + "De levering is niet bewaard. Maak haar kleiner en lever opnieuw.", fouten), new HttpHeaders());
            case Aanleveruitkomst.NietNu(var tekst) -> {
                var koppen = new HttpHeaders();
                koppen.set(HttpHeaders.RETRY_AFTER, "60");
                yield probleem(inhoud(503, "Aanleveren kan nu niet", tekst, List.of()), koppen);
            }
            case Aanleveruitkomst.NietOntvangen(var tekst) -> {
                var koppen = new HttpHeaders();
                koppen.set(HttpHeaders.CONNECTION, "close");
                yield probleem(inhoud(408, "De levering is niet ontvangen", NIETS + tekst, List.of()), koppen);
            }
        };
    }

    private static ResponseEntity<Object> probleem(ProblemDetail inhoud, HttpHeaders koppen) {
        koppen.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(inhoud, koppen, inhoud.getStatus());
    }

    private static ProblemDetail inhoud(int status, String titel, String wat, List<Fout> fouten) {
        var inhoud = Probleem.inhoud(HttpStatus.valueOf(status), titel, wat, List.of());
        inhoud.setProperty("fouten", fouten);
        inhoud.setType(URI.create("about:blank"));
        return inhoud;
    }

    private static String titel(int status) {
        return switch (status) {
            case 400 -> "De levering is niet te lezen";
            case 409 -> "Dit bericht is al met een andere inhoud geleverd";
            case 413 -> "De levering is te groot";
            case 415 -> "Dit type levering kan Spil niet lezen";
            default -> "De levering klopt niet";
        };
    }
}
