package nl.spil.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Zaaknummer;
import nl.spil.zaak.Fout;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The small texts of a call: numbers, keys, versions, search words. Parsed here; below this the type is the proof. */
final class Invoertekst {

    private static final int LANGSTE_SLEUTEL = 200;
    private static final int LANGSTE_ZOEKTEKST = 200;
    private static final int LANGSTE_NUMMER = 60;
    private static final Pattern VAST = Pattern.compile("[0-9]{2}-[0-9]{6}-[0-9]{2}");
    private static final Pattern VERSIE = Pattern.compile("(W/)?\"?([0-9]{1,9})\"?");

    private Invoertekst() {}

    /** Any notation of one parketnummer, and nothing besides it. */
    static Optional<Parketnummer> parketnummer(String tekst) {
        if (tekst.length() > LANGSTE_NUMMER) {
            return Optional.empty();
        }
        if (VAST.matcher(tekst).matches()) {
            return Optional.of(new Parketnummer(tekst));
        }
        var nummers = Zaaknummer.lees(tekst);
        return nummers.size() == 1 ? nummers.getFirst().parketnummer() : Optional.empty();
    }

    /** @throws Probleem 404 when it is no number of a zaak in any notation */
    static Parketnummer zaak(String nr) {
        return parketnummer(nr).orElseThrow(() -> Probleem.onbekendeZaak(nr));
    }

    /** @throws Probleem 428 without If-Match, 422 when it is no version of ours */
    static long versie(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Probleem.van(HttpStatus.PRECONDITION_REQUIRED, "Zeg welke versie u zag",
                    "Stuur If-Match mee met de versie (ETag) van de zaak waarop u zich baseert.");
        }
        var vorm = VERSIE.matcher(ifMatch.strip());
        if (!vorm.matches()) {
            throw Probleem.ongeldig(List.of(new Fout("", "if-match", "If-Match is de versie van de zaak, bijvoorbeeld \"12\".")));
        }
        return Long.parseLong(vorm.group(2));
    }

    /** @throws Probleem 422 when the key is absent, too long or not printable ASCII */
    static String sleutel(@Nullable String sleutel) {
        if (sleutel == null || sleutel.isBlank() || sleutel.length() > LANGSTE_SLEUTEL
                || !sleutel.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw Probleem.ongeldig(List.of(new Fout("", "idempotency-key",
                    "Stuur Idempotency-Key mee: een eigen kenmerk van hoogstens 200 tekens, zonder spaties.")));
        }
        return sleutel;
    }

    /** @throws Probleem 422 when it is longer than a person types */
    static String kort(String naam, String tekst) {
        if (tekst.length() > LANGSTE_ZOEKTEKST) {
            throw Probleem.ongeldig(List.of(new Fout("/" + naam, "te-lang", "Zoek met hoogstens 200 tekens.")));
        }
        return tekst;
    }
}
