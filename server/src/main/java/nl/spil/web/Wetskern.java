package nl.spil.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Tabellen;
import nl.spil.recht.Termijnsoort;
import nl.spil.recht.Wetsgevolg;
import nl.spil.web.WetPagina.Gegeven;
import nl.spil.web.WetPagina.Koppeling;

/** The facts of one act or term of a Code, in words, with the way to the acts and terms they name. */
record Wetskern(Wetboek wetboek, Weergave w) {

    /** What changes, what it becomes, and when. {@code code}: the value is an expression of the pack. */
    record Gevolg(String wat, String wordt, boolean code, String als) {}

    List<Gegeven> van(Handelingsoort h) {
        var lijst = new ArrayList<Gegeven>();
        lijst.add(gegeven("wet.bevoegd", h.bevoegd().stream().map(this::bevoegde).toList()));
        lijst.add(gegeven("wet.registreert", h.registreert().stream().map(b -> w.waarde("rol", b)).toList()));
        lijst.add(gegeven("wet.betreft", List.of(w.waarde("betreft", h.betreft()))));
        lijst.add(gegeven("wet.aard", List.of(w.waarde("aard", h.aard().name().toLowerCase(Locale.ROOT)) + (h.vanzelf() ? ". " + w.t("wet.vanzelf") : ""))));
        var effecten = wetboek.wet().gevolglijst(h.id()).stream().filter(g -> g.wat().equals("termijn")).toList();
        for (var werking : List.of("start", "verlengt", "eindigt", "stuit")) {
            var termijnen = effecten.stream().filter(g -> g.waarde().equals(werking)).map(g -> termijn(g.veld(), g.als())).toList();
            if (!termijnen.isEmpty()) {
                lijst.add(new Gegeven(w.t("wet." + werking), "", termijnen));
            }
        }
        var b = h.bevestiging();
        if (b != null) {
            var wie = String.join(", ", b.door().stream().map(r -> w.waarde("rol", r)).toList());
            lijst.add(gegeven("wet.tweede", List.of(w.t("wet.tweede-zin", wie, w.duur(b.termijn())) + (b.artikel().isEmpty() ? "" : " (" + b.artikel() + ")")
                    + (b.als().isEmpty() ? "" : ". " + w.t("wet.als", b.als())))));
        }
        if (!h.document().isEmpty()) {
            var soort = Tabellen.ingebouwd().documentsoorten().get(h.document());
            lijst.add(gegeven("wetboek.deel.document", List.of(soort == null ? w.waarde("stuk", h.document()) : Weergave.hoofdletter(soort.naam()))));
        }
        lijst.add(gegeven("wetboek.deel.bericht", h.bericht().stream().map(x -> w.waarde(x.equals("verdachte") ? "rol" : "bericht", x)).toList()));
        lijst.add(gegeven("wetboek.deel.taken", h.taken().stream().map(x -> wetboek.wet().handeling(x).map(s -> s.titel().in(w.taal())).orElseGet(() -> w.waarde("taak", x))).toList()));
        lijst.add(gegeven("wet.straks", h.artikel2029().isEmpty() ? List.of() : List.of(h.artikel2029())));
        lijst.add(gegeven("wet.zekerheid", List.of(w.waarde("zekerheid", h.zekerheid()))));
        return lijst.stream().filter(g -> !g.waarde().isEmpty() || !g.koppelingen().isEmpty()).toList();
    }

    List<Gegeven> van(Termijnsoort t) {
        var lijst = new ArrayList<Gegeven>();
        lijst.add(gegeven("wet.wie-handelt", t.van().isEmpty() ? List.of() : List.of(w.waarde("wet.van", t.van()))));
        lijst.add(gegeven("wet.duur", List.of(t.duur().isEmpty() ? w.t("wet.duur-uit-handeling") : WetPagina.duur(t.duur(), w))));
        lijst.add(gegeven("wet.telling", List.of(w.waarde("telling", t.telling()))));
        lijst.add(gegeven("wet.begint", t.begint().isEmpty() ? List.of() : List.of(t.begint())));
        lijst.add(gegeven("wetboek.deel.gevolg", t.gevolg().in(w.taal()).isEmpty() ? List.of() : List.of(t.gevolg().in(w.taal()))));
        lijst.add(gegeven("wet.atw", List.of(t.atw().isEmpty() ? w.t("nee") : String.join(", ", t.atw().stream().sorted().map(String::valueOf).toList()))));
        lijst.add(gegeven("wetboek.deel.grens", t.grensDagen() == null ? List.of() : List.of(w.aantal("tijd.dagen", t.grensDagen()))));
        lijst.add(gegeven("wet.per", List.of(w.waarde("wet.per", t.per().name().toLowerCase(Locale.ROOT)))));
        lijst.add(gegeven("wet.aard", List.of(w.waarde("aard", t.aard().name().toLowerCase(Locale.ROOT)))));
        for (var werking : List.of("start", "verlengt", "eindigt", "stuit")) {
            var door = wetboek.wet().handelingen().stream().flatMap(h -> wetboek.wet().gevolglijst(h.id()).stream()
                    .filter(g -> g.wat().equals("termijn") && g.veld().equals(t.id()) && g.waarde().equals(werking)).limit(1).map(g -> handeling(h.id(), g.als()))).toList();
            if (!door.isEmpty()) {
                lijst.add(new Gegeven(w.t("wet.door." + werking), "", door));
            }
        }
        if (!t.daarna().isEmpty()) {
            lijst.add(new Gegeven(w.t("wetboek.deel.bijVerloop"), "", List.of(handeling(t.daarna(), ""))));
        }
        lijst.add(gegeven("wet.zekerheid", List.of(w.waarde("zekerheid", t.zekerheid()))));
        return lijst.stream().filter(g -> !g.waarde().isEmpty() || !g.koppelingen().isEmpty()).toList();
    }

    /** What an act changes in the case, terms apart. */
    List<Gevolg> gevolgen(String id) {
        return wetboek.wet().gevolglijst(id).stream().filter(g -> !g.wat().equals("termijn")).map(this::gevolg).toList();
    }

    private Gevolg gevolg(Wetsgevolg g) {
        if (g.wat().equals("bewerking")) {
            return new Gevolg(w.waarde("wet.bewerking", g.veld()), w.t("wet.volgens-invoer"), false, "");
        }
        var eigen = w.t("wet.veld." + g.veld());
        var wat = w.waarde("wet.deel", g.wat()) + ": " + (eigen.equals("wet.veld." + g.veld()) ? Feitwoorden.veld(g.veld(), w) : eigen);
        var vast = switch (g.waarde()) {
            case "" -> w.t("wet.leeg");
            case "true" -> w.t("ja");
            case "false" -> w.t("nee");
            default -> g.cel() ? g.waarde() : w.waarde(soort(g), g.waarde());
        };
        return new Gevolg(wat, vast, g.cel() && vast.equals(g.waarde()), g.als());
    }

    /** Where the bundle has the words of a value. */
    private static String soort(Wetsgevolg g) {
        return switch (g.wat()) {
            case "feiten" -> "feit." + g.veld();
            case "vrijheid" -> "vrijheid";
            case "zitting" -> "zitting." + g.veld();
            case "vorderingen", "vordering" -> g.veld().equals("soort") ? "vordering" : "vordering." + g.veld();
            case "voorwerpen", "voorwerp" -> "voorwerp." + g.veld();
            default -> g.wat() + "." + g.veld();
        };
    }

    private String bevoegde(String id) {
        return Tabellen.ingebouwd().bevoegden().containsKey(id) ? Tabellen.ingebouwd().bevoegden().get(id).naam() : w.waarde("bevoegd", id);
    }

    private Koppeling handeling(String id, String als) {
        return new Koppeling("/wet/handelingen/" + id + wetboek.vraag(), wetboek.wet().handeling(id).map(h -> h.titel().in(w.taal())).orElseGet(() -> w.waarde("handeling", id)),
                als.isEmpty() ? "" : w.t("wet.als", als));
    }

    private Koppeling termijn(String id, String als) {
        var soort = wetboek.wet().termijn(id);
        return new Koppeling(soort.isEmpty() ? "" : "/wet/termijnen/" + id + wetboek.vraag(), soort.map(t -> t.titel().in(w.taal()))
                .orElseGet(() -> id.equals("verjaring") ? w.t("termijn.verjaring-zonder") : w.waarde("termijn", id)), als.isEmpty() ? "" : w.t("wet.als", als));
    }

    private Gegeven gegeven(String sleutel, List<String> waarden) {
        return new Gegeven(w.t(sleutel), String.join(", ", waarden));
    }
}
