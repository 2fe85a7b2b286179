package nl.spil.recht;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What follows from the picture and is never set: phase, list, and until when a deprivation of liberty can last. */
final class Afleidingen {

    private Afleidingen() {}

    static void fase(Werkbeeld b, Pakket pakket) {
        var o = Omgeving.vanBeeld(b);
        b.zaak = Recordwijziging.met(b.zaak, Map.of("fase", eerste(pakket.fasen(), o), "lijst", eerste(pakket.lijsten(), o)));
    }

    /** Where a picture stands by the phases and lists of a pack: phase, list. */
    static List<String> plaats(Zaakbeeld beeld, Pakket pakket) {
        var o = Omgeving.vanBeeld(Werkbeeld.van(beeld));
        return List.of(eerste(pakket.fasen(), o), eerste(pakket.lijsten(), o));
    }

    private static String eerste(List<Pakket.Afleiding> rij, Omgeving o) {
        for (var a : rij) {
            if (a.als().waar(o)) {
                return a.soort().id();
            }
        }
        throw new IllegalStateException("the reader of packs let through a list without an end that catches all");
    }

    static void uiterlijk(Register register, Werkbeeld b, Pakket pakket) {
        var eind = Gevolgwerking.beneemt(b.vrijheid.status()) ? vroegste(register, b, pakket) : null;
        if (!java.util.Objects.equals(eind, b.vrijheid.uiterlijk())) {
            b.vrijheid = new Zaakbeeld.Vrijheid(b.vrijheid.status(), b.vrijheid.sinds(), eind, b.vrijheid.perioden());
        }
    }

    /** No term of custody runs on for who was set free by a judgment: its act names no terms, because the judge decides. */
    static void eindeVrijheidstermijnen(Register register, Werkbeeld b, Pakket pakket) {
        b.termijnen.replaceAll(t -> t.status().equals("loopt") && register.termijn(pakket, t.regel()) instanceof Wetstermijn w && w.vrijheid()
                ? new Zaakbeeld.LopendeTermijn(t.regel(), t.feit(), t.begint(), t.eindigt(), "beeindigd", t.artikel(), t.stappen(), t.van()) : t);
    }

    private static @Nullable Instant vroegste(Register register, Werkbeeld b, Pakket pakket) {
        Instant uit = null;
        for (var t : b.termijnen) {
            if (t.status().equals("loopt") && t.eindigt() != null && register.termijn(pakket, t.regel()) instanceof Wetstermijn w && w.vrijheid()
                    && (uit == null || t.eindigt().isBefore(uit))) {
                uit = t.eindigt();
            }
        }
        return uit;
    }
}
