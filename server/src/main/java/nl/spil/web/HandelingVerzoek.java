package nl.spil.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.spil.recht.Betreft;
import nl.spil.recht.Handeling;
import nl.spil.recht.Moment;
import nl.spil.recht.Wijze;
import nl.spil.zaak.Fout;

/**
 * The body of a call that performs an act, as it came: {@code {handeling, wijze, geldigOp, betreft, gegevens}}. What the pack
 * asks of {@code gegevens} is judged further on; here only the envelope is read.
 */
final class HandelingVerzoek {

    private static final Set<String> NAMEN = Set.of("handeling", "wijze", "geldigOp", "betreft", "gegevens");
    private static final int LANGSTE_ID = 80;

    private final Map<String, Object> inhoud;
    private final List<Fout> fouten = new ArrayList<>();

    private HandelingVerzoek(Map<String, Object> inhoud) {
        this.inhoud = inhoud;
    }

    /**
     * @param nu what {@code geldigOp} is when it is absent
     * @throws Probleem 422 with every error at once
     */
    static Handeling lees(Map<String, Object> inhoud, Instant nu) {
        return new HandelingVerzoek(inhoud).handeling(nu);
    }

    private Handeling handeling(Instant nu) {
        for (var naam : inhoud.keySet()) {
            if (!NAMEN.contains(naam)) {
                fout("", "onbekend-veld", "Het veld " + naam + " is hier niet bekend.");
            }
        }
        var soort = tekst("handeling", "");
        if (soort.isEmpty() || soort.length() > LANGSTE_ID) {
            fout("/handeling", "verplicht", "Noem de handeling met haar naam uit het wetspakket, bijvoorbeeld dagvaarden.");
        }
        var handeling = new Handeling(soort, wijze(), geldigOp(nu), betreft(), gegevens());
        if (!fouten.isEmpty()) {
            throw Probleem.ongeldig(fouten);
        }
        return handeling;
    }

    private Wijze wijze() {
        var tekst = tekst("wijze", Wijze.VERRICHTEN.wire());
        try {
            return Wijze.parse(tekst);
        } catch (IllegalArgumentException e) {
            fout("/wijze", "keuze", "Kies verrichten (nu gedaan) of vastleggen (elders of eerder gedaan).");
            return Wijze.VASTLEGGEN;
        }
    }

    private Moment geldigOp(Instant nu) {
        var tekst = tekst("geldigOp", "");
        if (tekst.isEmpty()) {
            return Moment.opMinuut(nu);
        }
        try {
            var moment = Moment.parse(tekst);
            if (moment.dag().getYear() < 1900 || moment.dag().getYear() > 2200) {
                fout("/geldigOp", "datum-onmogelijk", "Dit jaar kan niet. Geef een dag tussen 1900 en 2200.");
            }
            return moment;
        } catch (DateTimeParseException e) {
            fout("/geldigOp", "datum-onmogelijk", "Geef een dag (2026-03-20) of een tijdstip met zone (2026-03-20T14:05+01:00).");
            return Moment.opMinuut(nu);
        }
    }

    private Betreft betreft() {
        var waarde = inhoud.get("betreft");
        if (waarde == null) {
            return Betreft.ZAAK;
        }
        if (!(waarde instanceof Map<?, ?> betreft)) {
            fout("/betreft", "soort", "Geef een object, bijvoorbeeld {\"feiten\": [1]}.");
            return Betreft.ZAAK;
        }
        for (var naam : betreft.keySet()) {
            if (!Set.of("feiten", "vorderingen", "voorwerpen", "stukken").contains(naam)) {
                fout("/betreft", "onbekend-veld", "Een handeling betreft feiten, vorderingen, voorwerpen of stukken.");
            }
        }
        return new Betreft(nummers(betreft, "feiten"), nummers(betreft, "vorderingen"), nummers(betreft, "voorwerpen"),
                new TreeSet<>(stukken(betreft)));
    }

    private TreeSet<Integer> nummers(Map<?, ?> betreft, String naam) {
        var nummers = new TreeSet<Integer>();
        var plaats = 0;
        for (var waarde : elementen(betreft, naam)) {
            if (waarde instanceof Long getal && getal > 0 && getal <= 99_999) {
                nummers.add(getal.intValue());
            } else {
                fout("/betreft/" + naam + "/" + plaats, "soort", "Geef het nummer, een geheel getal vanaf 1.");
            }
            plaats++;
        }
        return nummers;
    }

    private List<String> stukken(Map<?, ?> betreft) {
        var stukken = new ArrayList<String>();
        for (var waarde : elementen(betreft, "stukken")) {
            if (waarde instanceof String stuk && stuk.length() <= LANGSTE_ID) {
                stukken.add(stuk);
            } else {
                fout("/betreft/stukken", "soort", "Geef de kenmerken van stukken als tekst.");
            }
        }
        return stukken;
    }

    private Collection<?> elementen(Map<?, ?> betreft, String naam) {
        var waarde = betreft.get(naam);
        if (waarde == null) {
            return List.of();
        }
        if (waarde instanceof List<?> lijst && lijst.size() <= 20_000) {
            return lijst;
        }
        fout("/betreft/" + naam, "soort", "Geef een lijst.");
        return List.of();
    }

    private SortedMap<String, Object> gegevens() {
        var gegevens = new TreeMap<String, Object>();
        var waarde = inhoud.get("gegevens");
        if (waarde instanceof Map<?, ?> velden) {
            velden.forEach((naam, inhoud) -> gegevens.put((String) naam, inhoud));
        } else if (waarde != null) {
            fout("/gegevens", "soort", "Geef een object met de velden van de handeling.");
        }
        return gegevens;
    }

    private String tekst(String naam, String anders) {
        var waarde = inhoud.get(naam);
        if (waarde == null) {
            return anders;
        }
        if (waarde instanceof String tekst) {
            return tekst;
        }
        fout("/" + naam, "soort", "Geef een tekst.");
        return anders;
    }

    private void fout(String pad, String code, String tekst) {
        fouten.add(new Fout(pad, code, tekst));
    }
}
