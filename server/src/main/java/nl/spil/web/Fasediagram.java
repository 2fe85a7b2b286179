package nl.spil.web;

import java.util.List;
import java.util.Locale;
import nl.spil.recht.Wetssamenhang;

/**
 * The phases of the law one below the other, with arcs between them: forward on the right, back on the left. Sizes are those of
 * the drawing, which the page scales.
 *
 * @param hoogte of the drawing
 */
record Fasediagram(int hoogte, List<Vak> vakken, List<Boog> bogen, List<Verband> verbanden) {

    private static final int HOOG = 34;
    private static final int STAP = 46;
    private static final int LINKS = 150;
    private static final int BREED = 400;
    private static final int MEESTE = 24;

    /** @param klasse set for the phase of the act that the page is about */
    record Vak(String tekst, int y, int ty, String klasse) {}

    /** @param punt triangle at its end */
    record Boog(String pad, String punt, String dikte) {}

    record Verband(String van, String naar, int handelingen) {}

    static Fasediagram van(Wetssamenhang wet, String hier) {
        var fasen = wet.fasen();
        var vakken = fasen.stream().map(f -> new Vak(Weergave.hoofdletter(f), 4 + STAP * fasen.indexOf(f), 4 + STAP * fasen.indexOf(f) + 22,
                f.equals(hier) ? "spil-fasen__hier" : "")).toList();
        var pijlen = wet.pijlen().stream().filter(p -> hier.isEmpty() || p.van().equals(hier) || p.naar().equals(hier)).limit(MEESTE).toList();
        return new Fasediagram(STAP * fasen.size() + 4, vakken, pijlen.stream().map(p -> boog(fasen.indexOf(p.van()), fasen.indexOf(p.naar()), p.handelingen())).toList(),
                pijlen.stream().map(p -> new Verband(p.van(), p.naar(), p.handelingen())).toList());
    }

    private static Boog boog(int van, int naar, int handelingen) {
        var heen = van < naar;
        var x = heen ? LINKS + BREED : LINKS;
        var ver = Math.min(140, 26 + 9 * Math.abs(naar - van));
        var bocht = heen ? x + ver : x - ver;
        var y1 = 4 + STAP * van + HOOG / 2 + (heen ? 6 : -6);
        var y2 = 4 + STAP * naar + HOOG / 2 + (heen ? -6 : 6);
        var terug = heen ? x + 9 : x - 9;
        return new Boog("M " + x + " " + y1 + " C " + bocht + " " + y1 + ", " + bocht + " " + y2 + ", " + terug + " " + y2,
                "M " + x + " " + y2 + " L " + terug + " " + (y2 - 5) + " L " + terug + " " + (y2 + 5) + " Z",
                String.format(Locale.ROOT, "%.1f", Math.min(4, 1 + Math.sqrt(handelingen) / 2)));
    }
}
