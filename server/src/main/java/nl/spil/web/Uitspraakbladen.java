package nl.spil.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.spil.recht.Actor;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Invoerfout;
import nl.spil.recht.Invoersoort;
import nl.spil.recht.Uitspraak;
import nl.spil.recht.UitspraakTekst;
import nl.spil.recht.Uitspraken;
import nl.spil.recht.Wetspakketten;
import nl.spil.zaak.Fout;
import nl.spil.zaak.Zaakstand;
import org.springframework.stereotype.Component;

/** Makes the page of a judgment from its draft, and the acts that it will be. */
@Component
class Uitspraakbladen {

    /** The act whose inputs are asked while no outcome is known yet. */
    private static final String GEWOONLIJK = "vonnis-straf-maatregel";

    /** One act of the judgment, as the person will confirm it. */
    record Daad(Handelingsoort soort, Ingevuld ingevuld) {}

    private final Wetspakketten pakketten;
    private final Formuliervelden velden;
    private final Formulieren formulieren;

    Uitspraakbladen(Wetspakketten pakketten, Formuliervelden velden, Formulieren formulieren) {
        this.pakketten = pakketten;
        this.velden = velden;
        this.formulieren = formulieren;
    }

    /** Whether an act has a sheet of its own: it holds decisions of a judge, and is no judgment in first instance. */
    static boolean eigenBlad(Handelingsoort soort) {
        return soort.gegevens().stream().anyMatch(v -> v.soort() == Invoersoort.UITSPRAAK && (v.verplicht() || !v.verplichtAls().isEmpty()))
                && !Uitspraakverdeling.verdeelt(soort.id());
    }

    static String adres(Zaakstand stand, Optional<Handelingsoort> handeling) {
        return "/zaken/" + stand.nr() + "/uitspraak" + handeling.map(soort -> "/als/" + soort.id()).orElse("");
    }

    /** The one act that a draft is about, unless its outcome tells which. */
    private Optional<Handelingsoort> vast(Concept concept) {
        return pakketten.handeling(concept.handeling()).filter(Uitspraakbladen::eigenBlad);
    }

    private List<Uitspraakverdeling.Deel> delen(Uitspraak uitspraak, Zaakstand stand, Concept concept) {
        return vast(concept).map(soort -> List.of(new Uitspraakverdeling.Deel(soort.id(), Set.of(),
                uitspraak.beslissingen().stream().map(b -> b.plaats()).collect(Collectors.toSet())))).orElseGet(() -> Uitspraakverdeling.van(uitspraak, stand.beeld()));
    }

    Uitspraakblad van(Zaakstand stand, Actor actor, Concept concept, boolean bewaard, boolean streng, int nieuw, Weergave w) {
        var fouten = new ArrayList<Formulier.Fout>();
        var perRij = new TreeMap<Integer, List<String>>();
        var nummers = Uitspraakrijen.nummers(concept);
        for (var f : vormfouten(stand, concept)) {
            var rij = rij(f.pad(), nummers);
            perRij.computeIfAbsent(rij, _ -> new ArrayList<>()).add(zin(f, w));
        }
        var perVeld = new TreeMap<String, String>();
        if (streng) {
            perRij.forEach((rij, zinnen) -> zinnen.forEach(z -> fouten.add(rij == 0 ? new Formulier.Fout("veld-nieuw", nummers.isEmpty() ? w.t("uitspraak.geen-feit") : z)
                    : new Formulier.Fout("rij-" + rij, w.t("uitspraak.in-rij", nummers.indexOf(rij) + 1, z)))));
            for (var f : fouten(stand, actor, concept, w)) {
                perVeld.merge(Formulieren.veldVan(f.pad()), f.tekst(), (a, b) -> a + " " + b);
            }
            perVeld.forEach((veld, zin) -> fouten.add(new Formulier.Fout(veld.isEmpty() || veld.equals("nieuw") ? "veld-nieuw" : Formuliervelden.id(veld), zin)));
        }
        var rijen = IntStream.range(0, nummers.size()).mapToObj(i -> rij(stand, concept, nummers.get(i), i + 1,
                streng ? perRij.getOrDefault(nummers.get(i), List.of()) : List.of(), w)).toList();
        return new Uitspraakblad("/zaken/" + stand.nr(), adres(stand, vast(concept)), rijen, nieuw, Uitspraaksoorten.namen(),
                Uitspraaksoorten.reeksen().stream().map(r -> new Uitspraakblad.Reeks(r, w.t("uitspraak.reeks." + r))).toList(),
                vonnisvelden(stand, actor, concept, perVeld, w), concept.een("geldigOp.datum"), concept.een("geldigOp.tijd"),
                bewaard ? new Tijd(Weergave.iso(concept.bijgewerktOp()), w.uur(concept.bijgewerktOp())) : null, voorbeeld(stand, concept, w), fouten,
                stand.versie() > concept.gezien() ? w.aantal("form.achterstand", stand.versie() - concept.gezien()) : "");
    }

    private static Uitspraakblad.Rij rij(Zaakstand stand, Concept concept, int nummer, int plaats, List<String> fouten, Weergave w) {
        var alle = Uitspraakvelden.van(concept, nummer, stand.beeld(), w);
        var vooraan = alle.stream().filter(v -> v.moet() || Uitspraakvelden.vooraan(concept, nummer, v.naam())).toList();
        var meer = alle.stream().filter(v -> !vooraan.contains(v)).toList();
        return new Uitspraakblad.Rij(nummer, Uitspraaksoorten.naam(Uitspraakrijen.soort(concept, nummer)), w.t("uitspraak.beslissing", plaats), vooraan, meer,
                meer.stream().anyMatch(v -> !v.waarde().isEmpty() || v.opties().stream().anyMatch(Formulier.Optie::gekozen)), fouten);
    }

    /** The judgment as it stands in the draft, when its form is right. */
    static Optional<Uitspraak> uitspraak(Concept concept) {
        return Uitspraken.lees(Uitspraakwaarden.van(concept)).gelezen();
    }

    /** The acts of a judgment whose form is right, the heaviest first; none when it decides on no feit. */
    List<Daad> daden(Zaakstand stand, Concept concept, Weergave w) {
        var waarden = Uitspraakwaarden.van(concept);
        var daden = new ArrayList<Daad>();
        for (var deel : uitspraak(concept).map(u -> delen(u, stand, concept)).orElse(List.of())) {
            var soort = pakketten.handeling(deel.handeling()).orElseThrow();
            var eigen = new TreeMap<>(concept.velden());
            if (!deel.feiten().isEmpty()) {
                eigen.put("feiten", deel.feiten().stream().map(String::valueOf).toList());
            }
            var gelezen = Formulierlezer.lees(soort, new Concept(concept.handeling(), eigen, concept.gezien(), concept.sleutel(), concept.begonnenOp(),
                    concept.bijgewerktOp()), w);
            var gegevens = new TreeMap<>(gelezen.handeling().gegevens());
            var plaatsen = new TreeSet<>(deel.plaatsen());
            soort.gegevens().stream().filter(v -> v.soort() == Invoersoort.UITSPRAAK).findFirst()
                    .ifPresent(v -> gegevens.put(v.naam(), plaatsen.stream().map(waarden::get).toList()));
            var h = gelezen.handeling();
            daden.add(new Daad(soort, new Ingevuld(new nl.spil.recht.Handeling(h.soort(), h.wijze(), h.geldigOp(), h.betreft(), gegevens), gelezen.fouten())));
        }
        return daden;
    }

    /** Everything that keeps the judgment from being recorded. */
    List<Fout> fouten(Zaakstand stand, Actor actor, Concept concept, Weergave w) {
        if (!vormfouten(stand, concept).isEmpty()) {
            return List.of();
        }
        var daden = daden(stand, concept, w);
        return daden.isEmpty() || Uitspraakrijen.nummers(concept).isEmpty() ? List.of(new Fout("/nieuw", "leeg", w.t("uitspraak.geen-feit")))
                : daden.stream().flatMap(d -> formulieren.fouten(d.soort(), stand, actor, d.ingevuld(), w).stream()).distinct().toList();
    }

    boolean goed(Zaakstand stand, Actor actor, Concept concept, Weergave w) {
        return vormfouten(stand, concept).isEmpty() && fouten(stand, actor, concept, w).isEmpty();
    }

    private static List<Invoerfout> vormfouten(Zaakstand stand, Concept concept) {
        var lezing = Uitspraken.lees(Uitspraakwaarden.van(concept));
        return lezing.gelezen().map(u -> Uitspraken.vormfouten(u, stand.beeld()).stream()
                .map(f -> new Invoerfout(f.pad().replaceFirst("^/beslissingen", ""), f.code(), f.tekst())).toList()).orElse(lezing.fouten());
    }

    private List<Formulier.Veld> vonnisvelden(Zaakstand stand, Actor actor, Concept concept, Map<String, String> fouten, Weergave w) {
        var eigen = vast(concept);
        if (eigen.isPresent()) {
            return velden.van(eigen.get(), stand, actor, concept, fouten, w);
        }
        var hoofd = uitspraak(concept).map(u -> Uitspraakverdeling.van(u, stand.beeld())).filter(d -> !d.isEmpty()).map(d -> d.getFirst().handeling()).orElse(GEWOONLIJK);
        return pakketten.handeling(hoofd).map(soort -> velden.van(soort, stand, actor, concept, fouten, w).stream()
                .filter(v -> v.naam().startsWith("g.") && !v.vorm().equals("uitspraak")).toList()).orElse(List.of());
    }

    /** What can be read is shown, also while other rows are not finished. */
    private Uitspraakblad.Voorbeeld voorbeeld(Zaakstand stand, Concept concept, Weergave w) {
        var nummers = Uitspraakrijen.nummers(concept);
        var waarden = Uitspraakwaarden.van(concept);
        var fouten = vormfouten(stand, concept);
        var fout = new TreeSet<>(fouten.stream().map(f -> rij(f.pad(), nummers)).toList());
        var leesbaar = IntStream.range(0, nummers.size()).filter(i -> !fout.contains(nummers.get(i))).mapToObj(waarden::get).toList();
        var uitspraak = leesbaar.isEmpty() ? Optional.<Uitspraak>empty() : Uitspraken.lees(leesbaar).gelezen();
        var mist = fouten.stream().filter(f -> rij(f.pad(), nummers) > 0)
                .map(f -> w.t("uitspraak.in-rij", nummers.indexOf(rij(f.pad(), nummers)) + 1, zin(f, w))).distinct().toList();
        var letOp = uitspraak.map(u -> Uitspraken.onregelmatigheden(u, stand.beeld(), w.vandaag(), "").stream()
                .map(t -> new Uitspraakblad.LetOp(t.tekst(), Wetteksten.artikel(t.artikel()))).distinct().toList()).orElse(List.of());
        var daden = uitspraak.map(u -> delen(u, stand, concept).stream().map(d -> d.feiten().isEmpty() ? titel(d, w) : w.t("uitspraak.daad", titel(d, w), String.join(", ", d.feiten().stream().map(String::valueOf).toList()))).toList()).orElse(List.of());
        return new Uitspraakblad.Voorbeeld(uitspraak.map(UitspraakTekst::van).orElse(null), mist, letOp, daden);
    }

    private String titel(Uitspraakverdeling.Deel deel, Weergave w) {
        return pakketten.handeling(deel.handeling()).map(h -> h.titel().in(w.taal())).orElse(deel.handeling());
    }

    /** "/2/gegevens/duur" is in the third row; 0 when it is in none. */
    private static int rij(String pad, List<Integer> nummers) {
        var delen = pad.split("/");
        return delen.length > 1 && delen[1].matches("[0-9]{1,4}") && Integer.parseInt(delen[1]) < nummers.size() ? nummers.get(Integer.parseInt(delen[1])) : 0;
    }

    private static String zin(Invoerfout f, Weergave w) {
        var delen = f.pad().split("/");
        var veld = delen.length > 3 ? w.waarde("beslissing.veld", delen[3].replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT)) : "";
        return veld.isEmpty() || f.code().equals("verplicht") && delen.length == 4 && f.tekst().startsWith("Vul " + delen[3] + " in")
                ? (veld.isEmpty() ? f.tekst() : w.t("uitspraak.vul-in", veld)) : veld + ": " + f.tekst();
    }
}
