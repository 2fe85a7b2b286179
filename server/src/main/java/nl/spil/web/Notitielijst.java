package nl.spil.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.spil.dossier.gebruik.Notitie;
import nl.spil.dossier.gebruik.Plek;
import nl.spil.recht.Actor;
import nl.spil.recht.Parketnummer;

/** Notes as the pages show them. */
final class Notitielijst {

    /**
     * @param vlak  x,y,width,height in ten-thousandths of the page, or empty
     * @param eigen whether this reader wrote it and may change it
     * @param hier  it is about the version in view, so its passage stands there
     */
    record Rij(String id, String stuk, String soort, Badge badge, String tekst, String citaat, int blad, String vlak, String onder, boolean gedeeld, boolean eigen,
            List<Integer> feiten, String over, String adres, boolean hier) {}

    private Notitielijst() {}

    /** @param versie in view; 0 is the newest */
    static List<Rij> van(List<Notitie> notities, int versie, Actor actor, Weergave w) {
        return notities.stream().map(n -> rij(n, "", n.versie() == (versie == 0 ? n.nieuwste() : versie), actor, w)).toList();
    }

    /** For the overview of the case: shared ones, each with the title of its stuk. */
    static List<Rij> gedeeld(List<Notitie> notities, Map<String, String> titels, Actor actor, Weergave w) {
        return notities.stream().filter(Notitie::gedeeld).map(n -> rij(n, titels.getOrDefault(n.stuk(), ""), false, actor, w)).toList();
    }

    private static Rij rij(Notitie n, String titel, boolean hier, Actor actor, Weergave w) {
        var eerder = n.versie() < n.nieuwste();
        var waar = (n.plek().blad() > 0 ? w.t("notitie.blad", n.plek().blad()) : w.t("notitie.heel"))
                + (eerder ? ", " + w.t("stuk.versie", n.versie()).toLowerCase(java.util.Locale.ROOT) : "");
        var onder = w.t("notitie.onder", titel.isEmpty() ? waar : titel + ", " + waar.toLowerCase(java.util.Locale.ROOT), n.doorNaam(), w.kort(n.op()).tekst());
        return new Rij(n.id(), n.stuk(), n.soort(), badge(n.soort(), w), n.tekst(), n.plek().citaat(), n.plek().blad(), vlak(n.plek()), onder, n.gedeeld(),
                n.door().equals(actor.id()), n.feiten(),
                n.feiten().isEmpty() ? "" : w.t("notitie.feiten", n.feiten().stream().map(String::valueOf).collect(Collectors.joining(", "))),
                adres(n.zaak(), n.stuk(), n.plek().blad(), n.id()) + (eerder ? "&versie=" + n.versie() : ""), hier);
    }

    /** Opens the viewer at the passage. */
    static String adres(Parketnummer zaak, String stuk, int blad, String notitie) {
        return Dossiervraag.basis(zaak) + "/" + Dossiervraag.code(stuk) + "?blad=" + Math.max(1, blad) + "&notitie=" + Dossiervraag.code(notitie);
    }

    static Badge badge(String soort, Weergave w) {
        var tekst = w.t("notitie.soort." + soort);
        return switch (soort) {
            case "belastend" -> new Badge("amber", "plus", tekst);
            case "ontlastend" -> new Badge("groen", "min", tekst);
            default -> new Badge("blauw", "vraag", tekst);
        };
    }

    private static String vlak(Plek plek) {
        var v = plek.vlak();
        return v == null ? "" : v.x() + "," + v.y() + "," + v.breedte() + "," + v.hoogte();
    }
}
