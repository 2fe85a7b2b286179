package nl.spil.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.spil.recht.Zaakbeeld;
import nl.spil.zaak.Persoonrij;
import org.jspecify.annotations.Nullable;

/** The persons of a zaak as the page shows them: what was delivered about them, in words. */
final class Personenlijst {

    /** A line of the table of persons. */
    record Persoon(String naam, String onder, String rol, String bereikbaar, String letOp) {}

    /** A victim with wishes. */
    record Slachtoffer(String naam, boolean afgeschermd, List<Gegeven> gegevens) {}

    /** A word and what it is. */
    record Gegeven(String wat, String waarde) {}

    private Personenlijst() {}

    static List<Persoon> personen(List<Persoonrij> rijen, Zaakbeeld beeld, Weergave w) {
        var lijst = new ArrayList<Persoon>();
        for (var r : rijen) {
            if (r.rol().equals("verdachte")) {
                lijst.add(new Persoon(naam(r, w), onder(r.gegevens(), w), w.t("rol.verdachte"), adres(r.gegevens(), w), letOp(r.gegevens(), w)));
                if (r.gegevens().get("raadsman") instanceof Map<?, ?> raad && !tekst(raad, "naam").isEmpty()) {
                    lijst.add(new Persoon(tekst(raad, "naam"), tekst(raad, "kantoor"), w.t("rol.raadsman"), tekst(raad, "email"), ""));
                }
                for (var ouder : lijst(r.gegevens().get("oudersOfVoogd"))) {
                    lijst.add(new Persoon(naamVan(ouder.get("naam")), "", w.waarde("rol", tekst(ouder, "hoedanigheid")), adres(ouder, w), ""));
                }
                if (r.gegevens().get("vertegenwoordiger") instanceof Map<?, ?> v) {
                    lijst.add(new Persoon(naamVan(v.get("naam")), tekst(v, "functie"), w.t("rol.vertegenwoordiger"), adres(v, w), ""));
                }
            }
        }
        if (lijst.isEmpty()) {
            lijst.add(new Persoon(Zaakbalken.naam(beeld.verdachte(), w), "", w.t("rol.verdachte"), "", ""));
        }
        return lijst;
    }

    static List<Slachtoffer> slachtoffers(List<Persoonrij> rijen, Weergave w) {
        return rijen.stream().filter(r -> r.rol().equals("slachtoffer")).map(r -> slachtoffer(r, w)).toList();
    }

    private static Slachtoffer slachtoffer(Persoonrij r, Weergave w) {
        var gegevens = new ArrayList<Gegeven>();
        var afgeschermd = Boolean.TRUE.equals(r.gegevens().get("afgeschermd")) || "ja".equals(r.gegevens().get("afgeschermd"));
        if (r.gegevens().get("wensen") instanceof Map<?, ?> wensen && !wensen.isEmpty()) {
            for (var wens : List.of("informatie", "spreekrecht", "voeging", "gesprekOfficier")) {
                if (wensen.get(wens) != null) {
                    gegevens.add(new Gegeven(w.t("wens." + wens), w.t(wil(wensen.get(wens)) ? "ja" : "nee")));
                }
            }
        } else {
            gegevens.add(new Gegeven(w.t("wens.wensen"), w.t("wens.niet-gevraagd")));
        }
        if (r.gegevens().get("schade") instanceof Map<?, ?> schade && schade.get("bedrag") instanceof Number bedrag) {
            gegevens.add(new Gegeven(w.t("wens.schade"), w.bedrag(bedrag.longValue())));
        }
        if (!afgeschermd && !adres(r.gegevens(), w).isEmpty()) {
            gegevens.add(new Gegeven(w.t("persoon.adres"), adres(r.gegevens(), w)));
        }
        return new Slachtoffer(naam(r, w), afgeschermd, gegevens);
    }

    private static boolean wil(@Nullable Object waarde) {
        return Boolean.TRUE.equals(waarde) || "ja".equals(waarde);
    }

    private static String naam(Persoonrij r, Weergave w) {
        return r.naam().isEmpty() ? w.t("verdachte.nn") : r.naam();
    }

    private static String onder(Map<String, Object> g, Weergave w) {
        var delen = new ArrayList<String>();
        if (g.get("skn") instanceof String skn) {
            delen.add("SKN " + skn);
        }
        if (g.get("kvk") instanceof String kvk) {
            delen.add("KvK " + kvk);
        }
        if (g.get("geboorteplaats") instanceof String plaats) {
            delen.add(w.t("persoon.geboren-te", plaats));
        }
        return String.join(", ", delen);
    }

    private static String letOp(Map<String, Object> g, Weergave w) {
        var delen = new ArrayList<String>();
        if (g.get("tolk") instanceof String tolk) {
            delen.add(w.t("persoon.tolk", java.util.Locale.forLanguageTag(tolk).getDisplayLanguage(java.util.Locale.forLanguageTag(w.taal()))));
        }
        if (g.get("nationaliteit") instanceof String land && !land.equals("NL")) {
            delen.add(w.t("persoon.nationaliteit", java.util.Locale.of("", land).getDisplayCountry(java.util.Locale.forLanguageTag(w.taal()))));
        }
        return String.join(". ", delen);
    }

    private static String adres(Map<?, ?> g, Weergave w) {
        if (!(g.get("adres") instanceof Map<?, ?> a)) {
            return g.get("adressen") instanceof List<?> l && !l.isEmpty() && l.getFirst() instanceof Map<?, ?> eerste ? adresregel(eerste) : "";
        }
        return adresregel(a);
    }

    private static String adresregel(Map<?, ?> a) {
        var straat = (tekst(a, "straat") + " " + tekst(a, "huisnummer")).strip();
        var plaats = (tekst(a, "postcode") + " " + tekst(a, "woonplaats")).strip();
        return straat.isEmpty() ? plaats : plaats.isEmpty() ? straat : straat + ", " + plaats;
    }

    static String naamVan(@Nullable Object naam) {
        return naam instanceof Map<?, ?> m ? String.join(" ", List.of(tekst(m, "voornamen"), tekst(m, "voorvoegsel"), tekst(m, "geslachtsnaam"))).replaceAll(" +", " ").strip()
                : naam == null ? "" : naam.toString();
    }

    private static List<Map<?, ?>> lijst(@Nullable Object waarde) {
        var uit = new ArrayList<Map<?, ?>>();
        if (waarde instanceof List<?> l) {
            l.forEach(x -> {
                if (x instanceof Map<?, ?> m) {
                    uit.add(m);
                }
            });
        }
        return uit;
    }

    private static String tekst(Map<?, ?> m, String naam) {
        return m.get(naam) instanceof String s ? s : "";
    }
}
