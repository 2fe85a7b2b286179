package nl.spil.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import nl.spil.dossier.gebruik.Dossierstuk;
import nl.spil.dossier.gebruik.Tekststaat;
import nl.spil.dossier.gebruik.Toonwijze;
import nl.spil.recht.Parketnummer;

/**
 * Which stukken of a dossier stand in the list and in what order; it is in every address of the file view, so that a link, the
 * next stuk and the way back all mean the same list.
 *
 * @param toon   one of {@link #TOON}
 * @param orde   one of {@link #ORDE}
 * @param zoek   words to look for in the text, or empty
 * @param rubriek heading that is open besides that of the stuk in view, or empty
 * @param naast  id of the stuk held open beside it, or empty
 */
record Dossiervraag(String toon, String orde, String zoek, String rubriek, String naast) {

    static final List<String> TOON = List.of("alles", "ongelezen", "notities", "let-op");
    static final List<String> ORDE = List.of("dossier", "datum", "nieuw", "titel");
    private static final int LANGSTE = 200;

    /** What cannot be read becomes what it is by itself. */
    Dossiervraag {
        toon = TOON.contains(toon) ? toon : TOON.getFirst();
        orde = ORDE.contains(orde) ? orde : ORDE.getFirst();
        zoek = zoek.strip().length() > LANGSTE ? zoek.strip().substring(0, LANGSTE) : zoek.strip();
        naast = naast.length() > LANGSTE ? "" : naast;
        rubriek = rubriek.length() > LANGSTE ? "" : rubriek;
    }

    /** Public for the page. */
    public boolean inRubrieken() {
        return orde.equals("dossier");
    }

    Predicate<Dossierstuk> filter() {
        return switch (toon) {
            case "ongelezen" -> s -> !s.gelezen();
            case "notities" -> s -> s.notities() > 0;
            case "let-op" -> Dossiervraag::vraagtAandacht;
            default -> _ -> true;
        };
    }

    /** Empty: the order of the dossier itself. */
    java.util.Optional<Comparator<Dossierstuk>> volgorde() {
        return switch (orde) {
            case "datum" -> java.util.Optional.of(Comparator.comparing((Dossierstuk s) -> s.stuk().datum()).thenComparingInt(Dossierstuk::nummer));
            case "nieuw" -> java.util.Optional.of(Comparator.comparing((Dossierstuk s) -> s.stuk().gevoegdOp()).thenComparingInt(Dossierstuk::nummer).reversed());
            case "titel" -> java.util.Optional.of(Comparator.comparing((Dossierstuk s) -> s.stuk().titel(), String.CASE_INSENSITIVE_ORDER).thenComparingInt(Dossierstuk::nummer));
            default -> java.util.Optional.empty();
        };
    }

    /** Cannot be opened or searched, is not what its name says, or is kept apart. */
    static boolean vraagtAandacht(Dossierstuk s) {
        return !s.toegankelijk().mag() || s.inhoud().toonwijze() == Toonwijze.GEEN || s.inhoud().tekst() == Tekststaat.ONLEESBAAR
                || s.inhoud().tekst() == Tekststaat.DEELS || !s.inhoud().extensieKlopt() || s.onthouden() || s.ingetrokken() != null;
    }

    Dossiervraag metNaast(String id) {
        return new Dossiervraag(toon, orde, zoek, rubriek, id);
    }

    Dossiervraag metZoek(String woorden) {
        return new Dossiervraag(toon, orde, woorden, rubriek, naast);
    }

    Dossiervraag metRubriek(String id) {
        return new Dossiervraag(toon, orde, zoek, id, naast);
    }

    /** The file view with this stuk in it, or with none. */
    String adres(Parketnummer nr, String stuk) {
        return basis(nr) + (stuk.isEmpty() ? "" : "/" + code(stuk)) + vraagteken();
    }

    static String basis(Parketnummer nr) {
        return "/zaken/" + nr.waarde() + "/dossier";
    }

    /** {@code ?toon=...}, or empty; what is as by itself is left out. */
    public String vraagteken() {
        var delen = deel("toon", toon, TOON.getFirst()) + deel("orde", orde, ORDE.getFirst()) + deel("zoek", zoek, "") + deel("rubriek", rubriek, "")
                + deel("naast", naast, "");
        return delen.isEmpty() ? "" : "?" + delen.substring(1);
    }

    private static String deel(String naam, String waarde, String anders) {
        return waarde.equals(anders) ? "" : "&" + naam + "=" + code(waarde);
    }

    static String code(String tekst) {
        return URLEncoder.encode(tekst, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
