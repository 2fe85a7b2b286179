package nl.spil.toegang;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import nl.spil.recht.Actor;
import nl.spil.recht.Hechtenis;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Zaakbeeld;
import nl.spil.zaak.AccessPolicy;
import nl.spil.zaak.Persoonszaken;
import nl.spil.zaak.Zaakstand;
import nl.spil.zaak.Zaken;
import org.jspecify.annotations.Nullable;

/**
 * The custody of a person over all zaken, for someone who may see some of them. Of a zaak that the access rules withhold only
 * this is said: that another zaak holds the person, and until when; without it the moment of release would be wrong. Its number,
 * its title, its article and the days spent in it stay unsaid.
 */
public final class Hechtenisinzage {

    /**
     * @param gezien     over the zaken that this actor may see
     * @param elders     one per zaak that holds the person and is withheld
     * @param vrij       the latest lawful moment of release over all of them, or null when it is not known or nothing holds
     * @param zaken      the zaken that were counted, the asked one first
     * @param verborgen  zaken of this person that are withheld, holding or not
     * @param gekoppeld  whether the suspect has a number by which other zaken are known
     */
    public record Persoon(Hechtenis gezien, List<Einde> elders, @Nullable Instant vrij, List<Parketnummer> zaken, int verborgen, boolean gekoppeld) {

        /** Whether anything holds the person now. */
        public boolean vast() {
            return !gezien.titels().isEmpty() || !elders.isEmpty();
        }
    }

    /** Until when a zaak that is withheld holds the person; null when no end is known. */
    public record Einde(@Nullable Instant uiterlijk) {}

    private final AccessPolicy regels;
    private final Zaken zaken;
    private final Persoonszaken persoonszaken;

    Hechtenisinzage(AccessPolicy regels, Zaken zaken, Persoonszaken persoonszaken) {
        this.regels = regels;
        this.zaken = zaken;
        this.persoonszaken = persoonszaken;
    }

    /** @param zaak of the person, which this actor may see: asked of {@link Poort} before */
    public Persoon van(Actor actor, Zaakstand zaak, Instant nu) {
        var gezien = new ArrayList<Zaakbeeld>();
        var nummers = new ArrayList<Parketnummer>();
        var elders = new ArrayList<Zaakbeeld>();
        for (var nr : persoonszaken.van(zaak.nr())) {
            var stand = nr.equals(zaak.nr()) ? zaak : zaken.stand(nr).orElse(null);
            if (stand != null) {
                var ziet = nr.equals(zaak.nr()) || regels.ziet(actor, stand.beeld());
                (ziet ? gezien : elders).add(stand.beeld());
                if (ziet) {
                    nummers.add(nr);
                }
            }
        }
        var hechtenis = Hechtenis.van(gezien, nu);
        var buiten = elders.stream().flatMap(b -> Hechtenis.van(List.of(b), nu).titels().stream()).map(t -> new Einde(t.uiterlijk())).toList();
        return new Persoon(hechtenis, buiten, Hechtenis.van(samen(gezien, elders), nu).vrijUiterlijk(), List.copyOf(nummers), elders.size(),
                persoonszaken.gekoppeld(zaak.nr()));
    }

    /**
     * The persons held or suspended in zaken that this actor may list, the first that must be released first.
     *
     * @param termijnen ids of the terms that bound custody
     * @param limiet    zaken read at most
     */
    public List<Rij> vast(Actor actor, Collection<String> termijnen, int limiet, Instant nu) {
        var gehad = new HashSet<Parketnummer>();
        var rijen = new ArrayList<Rij>();
        for (var nr : persoonszaken.vast(regels.zicht(actor), termijnen, limiet)) {
            var stand = gehad.contains(nr) ? null : zaken.stand(nr).filter(s -> regels.ziet(actor, s.beeld())).orElse(null);
            if (stand != null) {
                var persoon = van(actor, stand, nu);
                gehad.addAll(persoon.zaken());
                rijen.add(new Rij(stand, persoon));
            }
        }
        return rijen;
    }

    /** A person in a list, with the zaak of which a title ends first. */
    public record Rij(Zaakstand zaak, Persoon persoon) {}

    private static List<Zaakbeeld> samen(List<Zaakbeeld> a, List<Zaakbeeld> b) {
        var uit = new ArrayList<>(a);
        uit.addAll(b);
        return uit;
    }
}
