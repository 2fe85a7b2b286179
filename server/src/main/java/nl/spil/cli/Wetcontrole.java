package nl.spil.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Laadresultaat;
import nl.spil.recht.Pakketbron;
import nl.spil.recht.Pakketkop;
import nl.spil.recht.Pakketmappen;
import nl.spil.recht.Scenarios;
import nl.spil.recht.Verkenner;
import nl.spil.recht.Verkenning;
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
     * @param soort {@code fout}: the pack is refused; else that of {@link Verkenning#bevindingen}, or {@code te-veel-leeg}
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
     */
    record Uitslag(boolean ok, int handelingen, int termijnen, int leeg, int onzeker, int toestanden, int grens, List<Bevinding> bevindingen,
            int uitgewerkt, int overgangen, boolean volledig, int onbeslist, int bereikt, double seconden, List<String> legeHandelingen,
            List<Wetstelling> tellingen, List<Wetsbevinding> opmerkingen) {}

    private Wetcontrole() {}

    /** @param los only the pack itself is looked at; what it follows stands beside it to be followed */
    static Uitslag van(List<Pakketbron> pakketten, boolean los, int grens) {
        return switch (Wetspakketten.laad(pakketten)) {
            case Laadresultaat.Afgekeurd(var fouten) -> new Uitslag(false, 0, 0, 0, 0, 0, grens, fouten.stream()
                    .map(f -> new Bevinding("fout", f.bestand() + ":" + f.regel(), f.reden())).toList(), 0, 0, false, 0, 0, 0, List.of(), List.of(), List.of());
            case Laadresultaat.Geladen(var wet) -> {
                Wetkeuze zelf = Wetkeuze.alleenUit(wet);
                yield zelf.kop().proef() && los ? geladen(zelf.wet(), scenarios(wet, List.of(zelf.kop().naam())), grens)
                        // What only a rehearsal plays says nothing about the law in force.
                        : geladen(wet, scenarios(wet, wet.pakketten().stream().filter(p -> !p.proef()).map(Pakketkop::naam).toList()), grens);
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

    private static Uitslag geladen(Wetspakketten wet, List<Scenarios.Uitkomst> scenarios, int grens) {
        long begin = System.nanoTime();
        Verkenning v = Verkenner.verken(wet, grens, scenarios);
        double seconden = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
        // An act that only a rehearsal has may be reached too, and is not counted among those in force.
        Set<String> telt = wet.handelingen().stream().map(Handelingsoort::id).collect(Collectors.toSet());
        List<Wetstelling> tellingen = Wetsdoorlichting.tellingen(wet, scenarios);
        List<String> leeg = tellingen.stream().filter(Wetstelling::leeg).map(Wetstelling::handeling).toList();
        List<Bevinding> bevindingen = new ArrayList<>(v.bevindingen().stream().map(b -> new Bevinding(b.soort(), b.waar(), b.tekst())).toList());
        if (leeg.size() > MEESTE_LEEG) {
            bevindingen.add(new Bevinding("te-veel-leeg", String.join(", ", leeg), "Meer dan " + MEESTE_LEEG + " handelingen zijn leeg."));
        }
        int onzeker = (int) (wet.handelingen().stream().filter(h -> h.zekerheid().equals("C")).count()
                + wet.termijnen().stream().filter(t -> t.zekerheid().equals("C")).count());
        return new Uitslag(bevindingen.isEmpty(), wet.handelingen().size(), wet.termijnen().size(), leeg.size(), onzeker, v.toestanden(), grens,
                bevindingen, v.uitgewerkt(), v.overgangen(), v.volledig(), v.onbeslist(), (int) v.bereikt().stream().filter(telt::contains).count(), seconden, leeg, tellingen,
                Wetsdoorlichting.bevindingen(wet, scenarios));
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
            uit.add(String.format(Locale.ROOT, "verkend: %d toestanden gezien, %d uitgewerkt (grens %d%s), %d stappen, in %.1f s; %d van %d handelingen"
                    + " bereikt; van %d uitgewerkte toestanden werd binnen de grens geen einde gezien", u.toestanden(), u.uitgewerkt(), u.grens(),
                    u.volledig() ? ", alles uitgewerkt" : "", u.overgangen(), u.seconden(), u.bereikt(), u.handelingen(), u.onbeslist()));
        }
        u.bevindingen().forEach(b -> uit.add(b.waar() + ": " + b.tegenvoorbeeld()));
        uit.add(u.handelingen() + " handelingen, " + u.termijnen() + " termijnen, " + u.bevindingen().size() + " bevindingen");
        return uit;
    }
}
