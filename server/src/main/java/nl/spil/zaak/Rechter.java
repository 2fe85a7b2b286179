package nl.spil.zaak;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.spil.recht.Actor;
import nl.spil.recht.Besluit;
import nl.spil.recht.Handeling;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Invoerfout;
import nl.spil.recht.LogRegel;
import nl.spil.recht.Mogelijkheden;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Stroom;
import nl.spil.recht.Termijnsoort;
import nl.spil.recht.Toets;
import nl.spil.recht.Voorstel;
import nl.spil.recht.Wetspakketten;
import nl.spil.recht.Zaakbeeld;

/** What the log asks of the law: the part of {@link Wetspakketten} it uses, so that tests of the log need no pack. */
interface Rechter {

    List<Invoerfout> vormfouten(Zaakbeeld beeld, Handeling h, Actor a);

    List<Toets> onbevoegdheid(Stroom stroom, Handeling h, Actor a);

    Besluit oordeel(Stroom stroom, Handeling h, Actor a, Instant nu);

    Zaakbeeld vouw(Parketnummer nr, List<LogRegel> regels);

    /** Acts as corrected and without those struck, in legal order. */
    List<LogRegel> rechtens(List<LogRegel> regels);

    Mogelijkheden mogelijk(Zaakbeeld beeld, Actor a, Instant nu);

    List<Handeling> verschuldigd(Zaakbeeld beeld, Instant nu);

    List<Voorstel> voorstellen(List<LogRegel> regels, Instant nu);

    Optional<Handelingsoort> handeling(String id);

    /** Terms whose passing brings an act of time. */
    Set<String> metVerloop();

    static Rechter van(Wetspakketten wet) {
        return new Rechter() {
            @Override
            public List<Invoerfout> vormfouten(Zaakbeeld beeld, Handeling h, Actor a) {
                return wet.vormfouten(beeld, h, a);
            }

            @Override
            public List<Toets> onbevoegdheid(Stroom stroom, Handeling h, Actor a) {
                return wet.onbevoegdheid(stroom, h, a);
            }

            @Override
            public Besluit oordeel(Stroom stroom, Handeling h, Actor a, Instant nu) {
                return wet.oordeel(stroom, h, a, nu);
            }

            @Override
            public Zaakbeeld vouw(Parketnummer nr, List<LogRegel> regels) {
                return wet.vouw(nr, regels);
            }

            @Override
            public List<LogRegel> rechtens(List<LogRegel> regels) {
                return wet.rechtens(regels);
            }

            @Override
            public Mogelijkheden mogelijk(Zaakbeeld beeld, Actor a, Instant nu) {
                return wet.mogelijk(beeld, a, nu);
            }

            @Override
            public List<Handeling> verschuldigd(Zaakbeeld beeld, Instant nu) {
                return wet.verschuldigd(beeld, nu);
            }

            @Override
            public List<Voorstel> voorstellen(List<LogRegel> regels, Instant nu) {
                return wet.voorstellen(regels, nu);
            }

            @Override
            public Optional<Handelingsoort> handeling(String id) {
                return wet.handeling(id);
            }

            @Override
            public Set<String> metVerloop() {
                return wet.termijnen().stream().filter(t -> !t.daarna().isEmpty()).map(Termijnsoort::id).collect(Collectors.toSet());
            }
        };
    }
}
