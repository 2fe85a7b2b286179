package nl.spil.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import nl.spil.recht.Pakketkop;
import nl.spil.recht.Wetspakketten;
import org.jspecify.annotations.Nullable;

/**
 * The Code that a page of the law is about: one pack, or all that apply.
 *
 * @param wet   the acts and terms of it
 * @param kop   the pack, or null for all that apply
 * @param vraag what an address within it ends with: {@code ?pakket=sv-2029}, or empty for all that apply
 */
record Wetboek(Wetspakketten wet, @Nullable Pakketkop kop, String vraag) {

    /** How pages of a rehearsal are marked. */
    record Merk(String titel, String open) {}

    /** A Code in the list of them. {@code open} and {@code naast}: addresses, null where there is nothing to see. */
    record Rij(String adres, String titel, String aanduiding, String geldt, String gelezen, boolean proef, boolean hier, @Nullable String open, @Nullable String naast) {}

    /** @param gevraagd name, version or hash of a pack, or empty for all that apply */
    static Wetboek kies(Wetspakketten pakketten, String gevraagd, Weergave w) {
        if (gevraagd.isEmpty()) {
            return new Wetboek(pakketten, null, "");
        }
        var kop = pakketten.pakket(gevraagd).orElseThrow(() -> new NietGevonden(w.t("wetboek.onbekend")));
        var wet = pakketten.alleen(gevraagd).orElseThrow(() -> new NietGevonden(w.t("wetboek.onbekend")));
        return new Wetboek(wet, kop, "?pakket=" + sleutel(pakketten, kop));
    }

    /** The mark of the pack with this name or hash, null when it is no rehearsal. */
    static @Nullable Merk merk(Wetspakketten pakketten, String naamOfHash, Weergave w) {
        return pakketten.pakket(naamOfHash).filter(Pakketkop::proef)
                .map(k -> new Merk(k.titel().in(w.taal()), "/wet/open?pakket=" + sleutel(pakketten, k))).orElse(null);
    }

    /** How an address names a pack: its name while it is the newest, else name and version, else its hash. */
    static String sleutel(Wetspakketten pakketten, Pakketkop kop) {
        for (var naam : List.of(kop.naam(), kop.aanduiding())) {
            if (pakketten.pakket(naam).filter(k -> k.sha256().equals(kop.sha256())).isPresent()) {
                return URLEncoder.encode(naam, StandardCharsets.UTF_8);
            }
        }
        return kop.sha256();
    }

    /** Title and version, as in a sentence. */
    static String naam(Pakketkop kop, Weergave w) {
        return kop.titel().in(w.taal()) + ", " + kop.aanduiding();
    }

    /** Every pack that judges, and every rehearsal, those that judge first. */
    static List<Rij> alle(Wetspakketten pakketten, @Nullable Pakketkop hier, Weergave w) {
        var koppen = geordend(pakketten);
        var geldend = koppen.stream().filter(k -> !k.proef()).findFirst();
        return koppen.stream().map(k -> {
            var sleutel = sleutel(pakketten, k);
            return new Rij("/wet?pakket=" + sleutel, k.titel().in(w.taal()), k.aanduiding(), geldt(pakketten, k, w), dag(k.bronstand(), w), k.proef(),
                    hier != null && hier.sha256().equals(k.sha256()), pakketten.open(k.sha256()).isEmpty() ? null : "/wet/open?pakket=" + sleutel,
                    k.proef() && geldend.isPresent() ? "/wet/vergelijk?a=" + sleutel(pakketten, geldend.get()) + "&b=" + sleutel : null);
        }).toList();
    }

    /** Those that judge first, the newest version on top. */
    static List<Pakketkop> geordend(Wetspakketten pakketten) {
        return pakketten.pakketten().stream().sorted(java.util.Comparator.comparing(Pakketkop::proef)).toList();
    }

    private static String geldt(Wetspakketten pakketten, Pakketkop k, Weergave w) {
        if (k.proef()) {
            return pakketten.overgang().filter(o -> o.naar().equals(k.naam())).map(o -> w.t("wetboek.beoogd", w.datum(o.datum()))).orElse(w.t("wetboek.geldt-niet"));
        }
        return k.tot() == null ? w.t("wetboek.vanaf", w.datum(k.vanaf())) : w.t("wetboek.vanaf-tot", w.datum(k.vanaf()), w.datum(k.tot()));
    }

    /** A day in words; a year stays as it is. */
    static String dag(String tekst, Weergave w) {
        try {
            return tekst.matches("\\d{4}-\\d{2}-\\d{2}") ? w.datum(LocalDate.parse(tekst)) : tekst;
        } catch (DateTimeException e) {
            return tekst;
        }
    }
}
