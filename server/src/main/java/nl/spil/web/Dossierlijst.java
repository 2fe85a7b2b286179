package nl.spil.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spil.dossier.gebruik.Dossierstuk;
import nl.spil.recht.Parketnummer;

/**
 * The list of stukken as the file view shows it: per heading, and of each open heading one window of rows, so that a dossier of
 * thousands stays a small page.
 *
 * @param totaal   stukken in the dossier
 * @param in       stukken that pass the filter
 * @param vorige   id of the one before the stuk in view, or empty
 * @param volgende id of the one after it, or empty
 */
record Dossierlijst(List<Groep> groepen, int totaal, int ongelezen, int in, String vorige, String volgende) {

    /** Rows in one window. */
    static final int VENSTER = 100;
    /** Up to this many stukken every heading is open. */
    private static final int ALLES_OPEN = 60;

    /** A heading. {@code eerder} and {@code later}: where the rows before and after this window are, or empty. */
    record Groep(String id, String titel, int aantal, int ongelezen, boolean open, Venster venster) {}

    record Venster(List<Rij> rijen, String eerder, String later, int over) {}

    record Rij(String id, int nummer, String titel, String onder, String adres, boolean ongelezen, boolean huidig, int notities, List<Badge> badges) {}

    /** @param huidig id of the stuk in view, or empty */
    static Dossierlijst van(List<Dossierstuk> alle, Parketnummer nr, Dossiervraag vraag, String huidig, Stukweergave regels) {
        var gekozen = gekozen(alle, vraag, huidig);
        var groepen = groepen(gekozen, vraag);
        var opVolgorde = groepen.values().stream().flatMap(List::stream).toList();
        var plaats = plaats(opVolgorde, huidig);
        var uit = new ArrayList<Groep>();
        groepen.forEach((id, stukken) -> {
            var hier = plaats(stukken, huidig);
            var open = !vraag.inRubrieken() || gekozen.size() <= ALLES_OPEN || hier >= 0 || id.equals(vraag.rubriek());
            uit.add(new Groep(id, regels.rubriek(id), stukken.size(), (int) stukken.stream().filter(s -> !s.gelezen()).count(), open,
                    open ? venster(stukken, id, Math.max(0, hier) / VENSTER * VENSTER, nr, vraag, huidig, regels)
                            : new Venster(List.of(), "", rijen(nr, vraag, id, 0, huidig), stukken.size())));
        });
        return new Dossierlijst(uit, alle.size(), (int) alle.stream().filter(s -> !s.gelezen()).count(), gekozen.size(),
                plaats > 0 ? opVolgorde.get(plaats - 1).stuk().id() : "",
                plaats < opVolgorde.size() - 1 && (plaats >= 0 || huidig.isEmpty()) ? opVolgorde.get(plaats + 1).stuk().id() : "");
    }

    /** One window of one heading, for a list that is already on the screen. */
    static Venster venster(List<Dossierstuk> alle, Parketnummer nr, Dossiervraag vraag, String rubriek, int vanaf, String huidig, Stukweergave regels) {
        return venster(groepen(gekozen(alle, vraag, huidig), vraag).getOrDefault(rubriek, List.of()), rubriek, Math.max(0, vanaf), nr, vraag, huidig, regels);
    }

    /** The stuk in view stays in the list while it is read, also where the filter asks for what is unread. */
    private static List<Dossierstuk> gekozen(List<Dossierstuk> alle, Dossiervraag vraag, String huidig) {
        var filter = vraag.filter();
        var over = alle.stream().filter(s -> filter.test(s) || s.stuk().id().equals(huidig));
        return vraag.volgorde().map(over::sorted).orElse(over).toList();
    }

    private static Map<String, List<Dossierstuk>> groepen(List<Dossierstuk> stukken, Dossiervraag vraag) {
        var uit = new LinkedHashMap<String, List<Dossierstuk>>();
        if (vraag.inRubrieken()) {
            nl.spil.dossier.gebruik.Rubrieken.alle().forEach(r -> uit.put(r, new ArrayList<>()));
        }
        stukken.forEach(s -> uit.computeIfAbsent(vraag.inRubrieken() ? s.rubriek() : Stukweergave.ALLE, _ -> new ArrayList<>()).add(s));
        uit.values().removeIf(List::isEmpty);
        return uit;
    }

    private static Venster venster(List<Dossierstuk> stukken, String rubriek, int vanaf, Parketnummer nr, Dossiervraag vraag, String huidig, Stukweergave regels) {
        var van = Math.min(vanaf, stukken.size());
        var tot = Math.min(stukken.size(), van + VENSTER);
        return new Venster(stukken.subList(van, tot).stream().map(s -> regels.rij(s, vraag.adres(nr, s.stuk().id()), s.stuk().id().equals(huidig))).toList(),
                van > 0 ? rijen(nr, vraag, rubriek, Math.max(0, van - VENSTER), huidig) : "",
                tot < stukken.size() ? rijen(nr, vraag, rubriek, tot, huidig) : "", stukken.size() - tot);
    }

    private static String rijen(Parketnummer nr, Dossiervraag vraag, String rubriek, int vanaf, String huidig) {
        var vraagteken = vraag.metRubriek(rubriek).vraagteken();
        return Dossiervraag.basis(nr) + "/rijen" + vraagteken + (vraagteken.isEmpty() ? "?" : "&") + "vanaf=" + vanaf
                + (huidig.isEmpty() ? "" : "&stuk=" + Dossiervraag.code(huidig));
    }

    private static int plaats(List<Dossierstuk> stukken, String id) {
        for (int i = 0; i < stukken.size(); i++) {
            if (stukken.get(i).stuk().id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
