package nl.spil.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import nl.spil.recht.Mutatieproef;
import nl.spil.recht.Scenarios;
import nl.spil.recht.Wetspakketten;
import org.jspecify.annotations.Nullable;

/** Runs the check by mutation, shows how far it is, and puts its outcome in lines. */
final class Mutatiecontrole {

    private Mutatiecontrole() {}

    static Mutatieproef.Uitslag voer(String pakket, Mutatieproef.Deel deel, PrintWriter fout) {
        AtomicReference<@Nullable Voortgang> balk = new AtomicReference<>();
        try {
            return Mutatieproef.van(Wetspakketten.ingebouwd(), pakket, Scenarios.ingebouwd(pakket), deel, (aantal, klaar) -> {
                synchronized (balk) {
                    Voortgang v = balk.get();
                    if (v == null) {
                        v = new Voortgang("fouten", aantal, fout);
                        balk.set(v);
                    }
                    v.stap();
                }
            });
        } finally {
            Voortgang v = balk.get();
            if (v != null) {
                v.close();
            }
        }
    }

    static List<String> tekst(Mutatieproef.Uitslag uitslag) {
        List<String> uit = new ArrayList<>();
        uitslag.gelijkwaardig().forEach(g -> uit.add("gelijkwaardig, met reden: " + g.sleutel() + ". " + g.waarom()));
        uitslag.overlevenden().forEach(o -> uit.add("niet gemerkt: " + o.sleutel()));
        uitslag.overbodig().forEach(o -> uit.add("staat in gelijkwaardige-mutanten.csv maar overleeft niet (meer): " + o));
        List<Mutatieproef.Telling> rijen = new ArrayList<>(uitslag.tellingen());
        rijen.add(uitslag.totaal());
        rijen.forEach(t -> uit.add(String.format(Locale.ROOT, "%-18s %5d gemaakt, %5d gemerkt, %3d gelijkwaardig, %6.2f %%", t.operator(), t.gemaakt(),
                t.gevangen(), t.gelijkwaardig(), t.percentage())));
        return uit;
    }
}
