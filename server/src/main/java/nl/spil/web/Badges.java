package nl.spil.web;

import nl.spil.recht.Zaakbeeld;

/** The state badges: which tone and icon a value of the picture has. The words are in the bundle. */
final class Badges {

    private Badges() {}

    static Badge feit(Zaakbeeld.Feit f, Weergave w) {
        if (!f.executie().isEmpty()) {
            return new Badge("groen", "goed", w.waarde("feit.executie", f.executie()));
        }
        if (f.onherroepelijk()) {
            return new Badge("", "goed", w.t("feit.onherroepelijk"));
        }
        if (!f.rechtsmiddel().isEmpty()) {
            return new Badge("blauw", "pauze", w.waarde("feit.rechtsmiddel", f.rechtsmiddel()));
        }
        if (!f.uitspraak().isEmpty()) {
            return new Badge("groen", "weegschaal", w.waarde("feit.uitspraak", f.uitspraak()));
        }
        return vervolging(f.vervolging(), w);
    }

    static Badge vervolging(String vervolging, Weergave w) {
        var tekst = w.waarde("feit.vervolging", vervolging);
        return switch (vervolging) {
            case "te-beslissen" -> new Badge("groen", "weegschaal", tekst);
            case "gedagvaard", "opgeroepen", "strafbeschikking" -> new Badge("blauw", "wacht", tekst);
            case "geseponeerd", "voorwaardelijk-geseponeerd", "ad-informandum", "overgedragen" -> new Badge("", "goed", tekst);
            default -> new Badge("", "min", tekst);
        };
    }

    static Badge vrijheid(String status, String soortVerdachte, Weergave w) {
        if (soortVerdachte.equals("rechtspersoon")) {
            return new Badge("", "min", w.t("verdachte.soort.rechtspersoon"));
        }
        var tekst = w.waarde("vrijheid", status);
        return switch (status) {
            case "vrij", "" -> new Badge("leeg", "slotopen", tekst);
            case "geschorst" -> new Badge("blauw", "pauze", tekst);
            default -> new Badge("vast", "slot", tekst);
        };
    }

    static boolean zitVast(String status) {
        return !status.equals("vrij") && !status.equals("geschorst") && !status.isEmpty();
    }

    static Badge lijst(String titel, String lijst) {
        return lijst.startsWith("wacht") ? new Badge("blauw", "wacht", titel)
                : lijst.equals("afgesloten") || lijst.equals("gesloten") ? new Badge("", "goed", titel) : new Badge("groen", "weegschaal", titel);
    }
}
