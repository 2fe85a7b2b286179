package nl.spil.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.spil.recht.Laadresultaat;
import nl.spil.recht.Pakketbron;
import nl.spil.recht.Pakketkop;
import nl.spil.recht.Pakketmappen;
import nl.spil.recht.Scenarios;
import nl.spil.recht.Wetsbevinding;
import nl.spil.recht.Wetsdoorlichting;
import nl.spil.recht.Wetspakketten;
import nl.spil.recht.Wetstelling;

/**
 * What the complete check of packs finds: the check of the start of the server with every error at once, then what is counted
 * per act, and then the states that the law allows, walked through by the engine itself.
 */
final class Wetcontrole {

    private static final int MEESTE_LEEG = 10;

    /**
     * One finding.
     *
     * @param soort {@code fout}: the pack is refused; else that of {@link Wetverkenning#bevindingen}, or {@code te-veel-leeg}
     * @param waar file and line, act, term or state
     * @param tegenvoorbeeld what is wrong, with the path to it
     */
    record Bevinding(String soort, String waar, String tegenvoorbeeld) {}

    /**
     * The outcome.
     *
     * @param leeg acts without conditions, inputs, consequences and terms; {@code legeHandelingen} names them
     * @param onzeker acts and terms of which the source is not certain (zekerheid C)
     * @param toestanden different states seen; of {@code uitgewerkt} every lawful step was taken
     * @param grens the most states that would be worked out
     * @param volledig whether no state was left to work out: then what was not found does not exist
     * @param onbeslist states of which the end was not seen within the bound
     * @param opmerkingen what deserves a look and is no fault
     * @param verkenningen the same per law explored: that in force, then each rehearsal by itself
     */
    record Uitslag(boolean ok, int handelingen, int termijnen, int leeg, int onzeker, int toestanden, int grens, List<Bevinding> bevindingen,
            int uitgewerkt, int overgangen, boolean volledig, int onbeslist, int bereikt, double seconden, List<String> legeHandelingen,
            List<Wetstelling> tellingen, List<Wetsbevinding> opmerkingen, List<Wetverkenning> verkenningen) {}

    private Wetcontrole() {}

    /** @param los only the pack itself is looked at; what it follows stands beside it to be followed */
    static Uitslag van(List<Pakketbron> pakketten, boolean los, int grens) {
        return switch (Wetspakketten.laad(pakketten)) {
            case Laadresultaat.Afgekeurd(var fouten) -> new Uitslag(false, 0, 0, 0, 0, 0, grens, fouten.stream()
                    .map(f -> new Bevinding("fout", f.bestand() + ":" + f.regel(), f.reden())).toList(), 0, 0, false, 0, 0, 0, List.of(), List.of(), List.of(), List.of());
            case Laadresultaat.Geladen(var wet) -> {
                Wetkeuze zelf = Wetkeuze.alleenUit(wet);
                yield zelf.kop().proef() && los ? geladen(zelf.wet(), List.of(zelf.kop()), List.of(), grens)
                        // What only a rehearsal plays says nothing about the law in force.
                        : geladen(wet, wet.pakketten().stream().filter(p -> !p.proef()).toList(), los ? List.of() : wet.pakketten().stream().filter(Pakketkop::proef).toList(), grens);
            }
        };
    }

    /** Those that come with Spil for packs with these names; for a pack that it does not know all of them. */
    private static List<Scenarios.Uitkomst> scenarios(Wetspakketten wet, List<String> namen) {
        List<String> spil = Pakketmappen.ingebouwd().stream().map(Pakketbron::naam).toList();
        List<Scenarios.Uitkomst> uit = new ArrayList<>();
        spil.stream().filter(n -> namen.contains(n) || namen.stream().noneMatch(spil::contains))
                .forEach(n -> uit.addAll(Scenarios.voerUit(wet, Scenarios.ingebouwd(n))));
        return uit;
    }

    /** @param proef rehearsals to explore by themselves, to a quarter of the bound: nobody is judged by them */
    private static Uitslag geladen(Wetspakketten wet, List<Pakketkop> geldend, List<Pakketkop> proef, int grens) {
        List<Scenarios.Uitkomst> scenarios = scenarios(wet, geldend.stream().map(Pakketkop::naam).toList());
        List<Wetverkenning> verkenningen = new ArrayList<>();
        Wetverkenning v = Wetverkenning.van(geldend.stream().map(Pakketkop::aanduiding).collect(Collectors.joining(", ")), wet, grens, scenarios);
        verkenningen.add(v);
        if (grens > 0) {
            proef.forEach(p -> verkenningen.add(Wetverkenning.van(p.aanduiding(), wet.alleen(p.sha256()).orElseThrow(), Math.max(1, grens / 4), scenarios(wet, List.of(p.naam())))));
        }
        List<Wetstelling> tellingen = Wetsdoorlichting.tellingen(wet, scenarios);
        List<String> leeg = tellingen.stream().filter(Wetstelling::leeg).map(Wetstelling::handeling).toList();
        List<Bevinding> bevindingen = new ArrayList<>();
        verkenningen.forEach(u -> u.bevindingen().forEach(b -> bevindingen.add(new Bevinding(b.soort(), u == v ? b.waar() : u.pakket() + ": " + b.waar(), b.tekst()))));
        if (leeg.size() > MEESTE_LEEG) {
            bevindingen.add(new Bevinding("te-veel-leeg", String.join(", ", leeg), "Meer dan " + MEESTE_LEEG + " handelingen zijn leeg."));
        }
        int onzeker = (int) (wet.handelingen().stream().filter(h -> h.zekerheid().equals("C")).count()
                + wet.termijnen().stream().filter(t -> t.zekerheid().equals("C")).count());
        return new Uitslag(bevindingen.isEmpty(), wet.handelingen().size(), wet.termijnen().size(), leeg.size(), onzeker, v.toestanden(), grens,
                bevindingen, v.uitgewerkt(), v.overgangen(), v.volledig(), v.onbeslist(), v.bereikt(), v.seconden(), leeg, tellingen,
                Wetsdoorlichting.bevindingen(wet, scenarios), verkenningen);
    }

    static List<String> tekst(Uitslag u) {
        List<String> uit = new ArrayList<>();
        if (!u.tellingen().isEmpty()) {
            uit.add(String.format(Locale.ROOT, "%-48s %11s %7s %8s %9s %9s", "handeling", "voorwaarden", "invoer", "gevolgen", "termijnen", "scenarios"));
            u.tellingen().forEach(t -> uit.add(String.format(Locale.ROOT, "%-48s %11d %7d %8d %9d %9d", t.handeling(), t.voorwaarden(), t.invoer(),
                    t.gevolgen(), t.termijnen(), t.scenarios())));
            uit.add("leeg: " + (u.legeHandelingen().isEmpty() ? "geen" : String.join(", ", u.legeHandelingen())));
            u.opmerkingen().stream().collect(java.util.stream.Collectors.groupingBy(Wetsbevinding::soort, java.util.TreeMap::new,
                    java.util.stream.Collectors.counting())).forEach((soort, n) -> uit.add("opmerking " + soort + ": " + n));
            u.verkenningen().forEach(v -> uit.addAll(v.tekst()));
        }
        u.bevindingen().forEach(b -> uit.add(b.waar() + ": " + b.tegenvoorbeeld()));
        uit.add(u.handelingen() + " handelingen, " + u.termijnen() + " termijnen, " + u.bevindingen().size() + " bevindingen");
        return uit;
    }
}
