package nl.spil.dossier.gebruik;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spil.dossier.Inhoudopslag;
import nl.spil.recht.Actor;
import nl.spil.recht.Betreft;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Handeling;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Tabellen;
import nl.spil.recht.Wijze;
import nl.spil.zaak.Aantekening;
import nl.spil.zaak.Bijschrijving;
import nl.spil.zaak.Doel;
import nl.spil.zaak.Fout;
import nl.spil.zaak.Opdracht;
import nl.spil.zaak.Stap;
import nl.spil.zaak.Uitkomst;
import nl.spil.zaak.Zaken;

/** Changes to a stuk that matter to the case: each is an entry of its log, and the rows follow in the same transaction. */
public final class Stukwijzigingen {

    private static final int LANGSTE = 200;

    private final Zaken zaken;
    private final Inhoudopslag opslag;
    private final Clock klok;

    Stukwijzigingen(Zaken zaken, Inhoudopslag opslag, Clock klok) {
        this.zaken = zaken;
        this.opslag = opslag;
        this.klok = klok;
    }

    /** Another title, another kind, or both. */
    public Uitkomst benoem(Actor actor, Dossierstuk stuk, String titel, String soort, String reden) {
        var s = stuk.stuk();
        var fouten = new ArrayList<>(fouten(titel, soort, reden));
        if (titel.strip().equals(s.titel()) && soort.equals(s.soort())) {
            fouten.add(new Fout("/titel", "ongewijzigd", "Titel en soort zijn al zo."));
        }
        return fouten.isEmpty() ? leg(actor, stuk, new Gebeurtenis.StukGewijzigd(s.id(), soort, titel.strip(), s.bestand(), s.sha256(), s.grootte(), reden.strip()),
                (_, _) -> {}) : new Uitkomst.Ongeldig(fouten);
    }

    /**
     * A new content under the same name; what was stays readable as an earlier version. Also where harmful software is all that
     * shuts the stuk: that is how a clean one takes its place.
     */
    public Uitkomst nieuweVersie(Actor actor, Dossierstuk stuk, Ingenomen nieuw, String reden) {
        var s = stuk.stuk();
        var fouten = new ArrayList<>(fouten(s.titel(), s.soort(), reden));
        if (nieuw.sha256().equals(s.sha256())) {
            fouten.add(new Fout("/bestand", "zelfde-inhoud", "Dit bestand is gelijk aan de versie die er al is."));
        }
        if (stuk.ingetrokken() == null && !stuk.vervangbaar() && !stuk.toegankelijk().reden().equals("vernietigd")) {
            fouten.add(new Fout("", "stuk-dicht", "U mag dit stuk niet inzien, dus ook niet vervangen. Vraag het iemand die het mag inzien."));
        }
        return fouten.isEmpty() ? leg(actor, stuk,
                new Gebeurtenis.StukGewijzigd(s.id(), s.soort(), s.titel(), nieuw.bestand(), nieuw.sha256(), nieuw.grootte(), reden.strip()),
                (_, _) -> opslag.houdVast(s.zaak().waarde(), List.of(nieuw.sha256()))) : new Uitkomst.Ongeldig(fouten);
    }

    /** Out of the dossier: the act stuk-intrekken, so its rules decide. The list goes on to show it. */
    public Uitkomst trekIn(Actor actor, Dossierstuk stuk, String reden) {
        return handel(actor, stuk.stuk().zaak(), "stuk-intrekken", Map.of("stuk", stuk.stuk().id(), "reden", reden));
    }

    private Uitkomst handel(Actor actor, Parketnummer zaak, String soort, Map<String, Object> gegevens) {
        var handeling = new Handeling(soort, Wijze.VERRICHTEN, Moment.opMinuut(klok.instant()), Betreft.ZAAK, new TreeMap<>(gegevens));
        return zaken.voerUit(new Opdracht("", actor, List.of(new Stap(new Doel.Bestaand(zaak, -1), handeling))));
    }

    private Uitkomst leg(Actor actor, Dossierstuk stuk, Gebeurtenis.StukGewijzigd gebeurtenis, Bijschrijving mee) {
        if (stuk.ingetrokken() != null || stuk.toegankelijk().reden().equals("vernietigd")) {
            return new Uitkomst.Ongeldig(List.of(new Fout("", "stuk-weg", "Dit stuk hoort niet meer bij het dossier. Voeg zo nodig een nieuw stuk toe.")));
        }
        return zaken.voerUit(new Opdracht("", actor, List.of()).metAantekeningen(List.of(new Aantekening(new Doel.Bestaand(stuk.stuk().zaak(), -1), gebeurtenis,
                Moment.opMinuut(klok.instant())))), mee);
    }

    /** What is wrong with a title, a kind or a reason. */
    static List<Fout> fouten(String titel, String soort, String reden) {
        var uit = new ArrayList<Fout>();
        if (titel.isBlank() || titel.length() > LANGSTE || titel.chars().anyMatch(Character::isISOControl)) {
            uit.add(new Fout("/titel", "lengte", "Geef een titel van hoogstens 200 tekens, zonder stuurtekens."));
        }
        if (!Tabellen.ingebouwd().documentsoorten().containsKey(soort)) {
            uit.add(new Fout("/soort", "keuze", "Deze soort stuk is niet bekend. Kies een soort uit de lijst."));
        }
        if (reden.isBlank() || reden.length() > LANGSTE || reden.chars().anyMatch(Character::isISOControl)) {
            uit.add(new Fout("/reden", "lengte", "Zeg in hoogstens 200 tekens waarom."));
        }
        return uit;
    }
}
