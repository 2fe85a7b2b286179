package nl.spil.recht;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an act changes, in fixed words, one line each: to read, and to lay versions side by side. */
final class Wetsgevolgen {

    private Wetsgevolgen() {}

    /** The bewerking, then the consequences, then what it does with terms, in the order of the pack. */
    static List<String> van(Wetshandeling wet) {
        var uit = new ArrayList<String>();
        if (!wet.soort().bewerking().isEmpty()) {
            uit.add("bewerking " + wet.soort().bewerking());
        }
        wet.gevolgen().forEach(g -> g.takken().forEach(t -> uit.add(g.groep() + "." + g.veld() + " wordt " + waarde(t) + deel(", als ", t.als()))));
        wet.termijnen().forEach(t -> uit.add(woord(t.werking()) + " " + t.termijn() + deel(", als ", t.als()) + deel(", vanaf ", t.vanaf())
                + deel(", met duur ", t.duur()) + deel(", tot ", t.tot())));
        return List.copyOf(uit);
    }

    /** The same as values, for a page that has words of its own for them. */
    static List<Wetsgevolg> lijst(Wetshandeling wet) {
        var uit = new ArrayList<Wetsgevolg>();
        if (!wet.soort().bewerking().isEmpty()) {
            uit.add(new Wetsgevolg("bewerking", wet.soort().bewerking(), "", false, ""));
        }
        wet.gevolgen().forEach(g -> g.takken().forEach(t -> uit.add(new Wetsgevolg(g.groep(), g.veld(), t.cel() != null ? t.cel().tekst()
                : t.vast() == null ? "" : String.valueOf(t.vast()), t.cel() != null, deel("", t.als())))));
        wet.termijnen().forEach(t -> uit.add(new Wetsgevolg("termijn", t.termijn(), t.werking().name().toLowerCase(Locale.ROOT), false, deel("", t.als()))));
        return List.copyOf(uit);
    }

    private static String waarde(Wetshandeling.Tak t) {
        return t.cel() != null ? t.cel().tekst() : t.vast() == null || t.vast().equals("") ? "leeg" : String.valueOf(t.vast());
    }

    private static String woord(Wetshandeling.Werking werking) {
        return switch (werking) {
            case START -> "begint de termijn";
            case STUIT -> "stuit de termijn";
            case EINDIGT -> "eindigt de termijn";
            case VERLENGT -> "verlengt de termijn";
        };
    }

    private static String deel(String kop, @Nullable Uitdrukking u) {
        return u == null ? "" : kop + u.tekst();
    }
}
