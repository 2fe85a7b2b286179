package nl.spil.recht;

import java.time.LocalDate;
import java.util.List;

/** Every rule about judgments, in order: what fits no rule, each once. */
final class Uitspraaktoetsen {

    private Uitspraaktoetsen() {}

    static List<Toets> alle(Uitspraak uitspraak, Zaakbeeld beeld, LocalDate op, String pakket) {
        var grond = new Toetsgrond(uitspraak, beeld, op, pakket);
        Maximumtoets.toets(grond);
        Boetetoets.toets(grond);
        Taakstraftoets.toets(grond);
        Jeugdtoets.toets(grond);
        Combinatietoets.toets(grond);
        Voorwaardelijktoets.toets(grond);
        Duurtoets.toets(grond);
        Forumtoets.toets(grond);
        Samenhangtoets.toets(grond);
        return grond.gevonden().stream().distinct().toList();
    }
}
