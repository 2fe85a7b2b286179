package nl.spil.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Gebeurtenis.HandelingDoorgehaald;
import nl.spil.recht.Gebeurtenis.HandelingHersteld;
import nl.spil.recht.Gebeurtenis.HandelingVerricht;
import nl.spil.recht.Gebeurtenis.HandelingVoorgesteld;
import nl.spil.recht.Handeling;
import nl.spil.recht.LogRegel;
import nl.spil.recht.Toets;
import nl.spil.recht.Wetspakketten;
import nl.spil.zaak.LogEntry;
import nl.spil.zaak.Zaakstand;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the log in full: what was filled in, as it holds now and as it was first recorded, what was said about it
 * later, and what the law found when it was judged.
 *
 * @param regel     the entry as the log shows it
 * @param door      who recorded it, with the role
 * @param geldt     what holds; null when it was struck or is no act
 * @param eerst     as first recorded, when a correction changed it or it was struck; null otherwise
 * @param later     corrections and striking, oldest first
 * @param inOrde    rules that were met
 * @param toetsen   all rules that were tested
 */
record Logboekblad(Logboek.Rij regel, String door, List<Artikel> artikelen, @Nullable List<Invoerwoorden.Regel> geldt,
        @Nullable List<Invoerwoorden.Regel> eerst, List<Later> later, int inOrde, List<Formulier.Toetsregel> toetsen) {

    /** A later entry about this one. */
    record Later(int nr, String wat, String reden, String wie, Tijd wanneer) {}

    /** @param entries the stream, without what only says that a stuk came in */
    static Logboekblad van(LogEntry entry, Logboek.Rij regel, List<LogEntry> entries, Zaakstand stand, Wetspakketten pakketten, Weergave w) {
        var wet = new Wetteksten(pakketten, w);
        var later = new ArrayList<Later>();
        for (var e : entries) {
            switch (e.gebeurtenis()) {
                case HandelingHersteld h when h.volgnummer() == entry.volgnummer() -> later.add(later(e, w.t("tijdlijn.hersteld"), h.reden(), w));
                case HandelingDoorgehaald d when d.volgnummer() == entry.volgnummer() -> later.add(later(e, w.t("tijdlijn.doorgehaald"), w.waarde("doorhalen", d.reden()), w));
                default -> { }
            }
        }
        var daad = daad(entry.gebeurtenis());
        var toetsen = toetsen(entry.gebeurtenis());
        var toen = daad.map(h -> woorden(h, entry, stand, pakketten, w)).orElse(null);
        var nu = pakketten.rechtens(entries.stream().map(LogEntry::regel).toList()).stream().filter(r -> r.volgnummer() == entry.volgnummer()).findFirst()
                .map(LogRegel::gebeurtenis).flatMap(Logboekblad::daad).map(h -> woorden(h, entry, stand, pakketten, w));
        var geldt = regel.doorgehaald() ? null : nu.orElse(toen);
        return new Logboekblad(regel, w.t("log.door", entry.actor().naam(), w.waarde("rol", entry.actor().rol()).toLowerCase(java.util.Locale.ROOT)),
                daad.map(h -> wet.artikelen(h.soort(), entry.pakket())).orElse(List.of()), geldt, toen == null || toen.equals(geldt) ? null : toen, later,
                (int) toetsen.stream().filter(t -> t.uitslag() == Toets.Uitslag.VOLDAAN).count(), Controles.toetsen(toetsen, w));
    }

    private static Later later(LogEntry e, String wat, String reden, Weergave w) {
        return new Later(e.volgnummer(), wat, reden, e.actor().naam(), w.vol(e.vastgelegdOp()));
    }

    private static Optional<Handeling> daad(Gebeurtenis g) {
        return g instanceof HandelingVerricht v ? Optional.of(v.handeling()) : g instanceof HandelingVoorgesteld v ? Optional.of(v.handeling()) : Optional.empty();
    }

    private static List<Toets> toetsen(Gebeurtenis g) {
        return g instanceof HandelingVerricht v ? v.toetsen() : g instanceof HandelingVoorgesteld v ? v.toetsen() : List.of();
    }

    private static List<Invoerwoorden.Regel> woorden(Handeling h, LogEntry entry, Zaakstand stand, Wetspakketten pakketten, Weergave w) {
        return pakketten.handeling(h.soort(), entry.pakket()).or(() -> pakketten.handeling(h.soort()))
                .map(soort -> Invoerwoorden.van(soort, h, stand.beeld(), false, w)).orElse(List.of());
    }
}
