package nl.spil.zaak;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.spil.recht.Actor;
import nl.spil.recht.Betreft;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Handeling;
import nl.spil.recht.LogRegel;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Zaakbeeld;

/** What Spil adds to an act that opens a zaak; and splitting feiten off into a zaak of their own, opened in the same transaction. */
final class Afsplitsing {

    static final String NIEUWE_ZAAK = "nieuweZaak";

    private Afsplitsing() {}

    /** The reeks from which the new zaak gets its number; empty when the act opens none, or a number is known already. */
    static Optional<Doel.Nieuw> nieuw(Rechter recht, Parketnummer nr, Handeling h) {
        return recht.handeling(h.soort()).filter(soort -> soort.bewerking().equals("splitsen") && !h.gegevens().containsKey(NIEUWE_ZAAK))
                .map(_ -> new Doel.Nieuw(nr.parket(), ZonedDateTime.ofInstant(h.geldigOp().op(), Moment.NEDERLAND).getYear(), ""));
    }

    static boolean bevestigt(Handeling h) {
        return h.soort().equals("voorstel-bevestigen");
    }

    /** As {@link #nieuw}, where {@code h} confirms the proposal to separate that stands in this stream. */
    static Optional<Doel.Nieuw> bevestigd(Rechter recht, Parketnummer nr, Handeling h, List<LogRegel> regels) {
        return h.gegevens().containsKey(NIEUWE_ZAAK) ? Optional.empty() : regels.stream()
                .filter(regel -> Long.valueOf(regel.volgnummer()).equals(h.gegevens().get("voorstel")))
                .flatMap(regel -> regel.gebeurtenis() instanceof Gebeurtenis.HandelingVoorgesteld v
                        ? nieuw(recht, nr, new Handeling(v.handeling().soort(), v.handeling().wijze(), h.geldigOp(), v.handeling().betreft(),
                                v.handeling().gegevens())).stream() : Stream.empty()).findFirst();
    }

    /** A zaak that is registered by hand and names no onderzoek is one by itself, under the number of its report or its own. */
    static Handeling metOnderzoek(Rechter recht, Handeling h, Parketnummer nr) {
        if (recht.handeling(h.soort()).flatMap(soort -> soort.veld("onderzoek")).isEmpty()
                || !(h.gegevens().getOrDefault("onderzoek", "") instanceof String genoemd) || !genoemd.isBlank()) {
            return h;
        }
        var gegevens = new TreeMap<>(h.gegevens());
        gegevens.put("onderzoek", gegevens.get("pvNummer") instanceof String pv && !pv.isBlank() ? pv : nr.waarde());
        return new Handeling(h.soort(), h.wijze(), h.geldigOp(), h.betreft(), gegevens);
    }

    static Handeling met(Handeling h, Parketnummer nieuw) {
        var gegevens = new TreeMap<>(h.gegevens());
        gegevens.put(NIEUWE_ZAAK, nieuw.waarde());
        return new Handeling(h.soort(), h.wijze(), h.geldigOp(), h.betreft(), gegevens);
    }

    /**
     * The registration of the new zaak: same suspect and victims, the feiten chosen, numbered anew.
     *
     * @param personen of the zaak they are split from
     */
    static Meegaand.Ook inschrijving(Parketnummer nieuw, Zaakbeeld oud, Handeling h, List<Persoonrij> personen) {
        var feiten = new ArrayList<Object>();
        oud.feiten().stream().filter(feit -> h.betreft().feiten().contains(feit.nr()))
                .forEach(feit -> feiten.add(feit(feit, feiten.size() + 1)));
        var gegevens = new TreeMap<String, Object>(Map.of("parket", nieuw.parket(), "verdachte", verdachte(oud, personen), "feiten", feiten,
                "oudNummer", oud.zaak().parketnummer(), "zsm", oud.zaak().zsm() ? "ja" : "nee"));
        zet(gegevens, "zaakstroom", oud.zaak().zaakstroom());
        zet(gegevens, "onderzoek", oud.zaak().onderzoek());
        zet(gegevens, "classificatie", oud.zaak().classificatie());
        var slachtoffers = personen.stream().filter(p -> p.rol().equals("slachtoffer")).map(Persoonrij::gegevens).toList();
        if (!slachtoffers.isEmpty()) {
            gegevens.put("slachtoffers", slachtoffers);
        }
        return new Meegaand.Ook(nieuw, new Handeling("zaak-inschrijven", h.wijze(), h.geldigOp(), Betreft.ZAAK, gegevens), Actor.SYSTEEM, true);
    }

    private static Map<String, Object> verdachte(Zaakbeeld oud, List<Persoonrij> personen) {
        return personen.stream().filter(p -> p.rol().equals("verdachte")).findFirst().<Map<String, Object>>map(Persoonrij::gegevens)
                .orElseGet(() -> Map.of("soort", oud.verdachte().soort(), "naam", oud.verdachte().naam()));
    }

    private static Map<String, Object> feit(Zaakbeeld.Feit feit, int nr) {
        var gegevens = new LinkedHashMap<String, Object>(Map.of("nr", (long) nr, "strafbaarFeit", feit.strafbaarFeit(), "omschrijving",
                feit.kwalificatie(), "pleegdatumVan", feit.pleegVan().toString(), "pleegdatumTot", feit.pleegTot().toString(), "poging",
                feit.poging() ? "ja" : "nee", "deelneming", feit.deelneming(), "klacht", feit.klacht() ? "ja" : "nee"));
        if (!feit.pleegplaats().isEmpty()) {
            gegevens.put("pleegplaats", feit.pleegplaats());
        }
        return gegevens;
    }

    private static void zet(Map<String, Object> gegevens, String veld, String waarde) {
        if (!waarde.isEmpty()) {
            gegevens.put(veld, waarde);
        }
    }
}
