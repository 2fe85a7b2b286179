package nl.spil.toegang;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import nl.spil.recht.Actor;
import nl.spil.recht.Hechtenis;
import nl.spil.recht.Hechtenisdatum;
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
     * @param vrijlating the latest lawful release over all of them, with what this actor may know of how it was counted; null when
     *                   nothing holds
     * @param data       every date, that one among them
     * @param zaken      the zaken that were counted, the asked one first
     * @param verborgen  zaken of this person that are withheld, holding or not
     * @param gekoppeld  whether the suspect has a number by which other zaken are known
     * @param meer       whether the person has more zaken than were read; those that hold were read first
     */
    public record Persoon(Hechtenis gezien, List<Einde> elders, @Nullable Hechtenisdatum vrijlating, List<Hechtenisdatum> data, List<Parketnummer> zaken, int verborgen,
            boolean gekoppeld, boolean meer) {

        /** The moment of it; null when it is not known or nothing holds. */
        public @Nullable Instant vrij() {
            return vrijlating == null ? null : vrijlating.op();
        }

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
    private final Inzagen inzagen;

    Hechtenisinzage(AccessPolicy regels, Zaken zaken, Persoonszaken persoonszaken, Inzagen inzagen) {
        this.inzagen = inzagen;
        this.regels = regels;
        this.zaken = zaken;
        this.persoonszaken = persoonszaken;
    }

    /** @param zaak of the person, which this actor may see: asked of {@link Poort} before */
    public Persoon van(Actor actor, Zaakstand zaak, Instant nu) {
        var gezien = new ArrayList<Zaakbeeld>();
        var nummers = new ArrayList<Parketnummer>();
        var elders = new ArrayList<Zaakbeeld>();
        var alle = persoonszaken.van(zaak.nr());
        var meer = alle.size() > Persoonszaken.MEEST;
        for (var nr : alle.subList(0, Math.min(alle.size(), Persoonszaken.MEEST))) {
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
        var over = Hechtenis.van(samen(gezien, elders), nu).vrijlating();
        var vrijlating = over == null || buiten.isEmpty() ? over
                : Hechtenisdatum.vrijlating(hechtenis.vrijlating(), buiten.stream().map(Einde::uiterlijk).toList(), over);
        return new Persoon(hechtenis, buiten, vrijlating, vrijlating == null ? hechtenis.data() : hechtenis.metVrijlating(vrijlating), List.copyOf(nummers), elders.size(),
                persoonszaken.gekoppeld(zaak.nr()), meer);
    }

    /** As {@link #van}, for who opens it: what it tells of the other zaken is a look at those too. */
    public Persoon open(Actor actor, Zaakstand zaak, Poort.Deur deur, Instant nu) {
        var persoon = van(actor, zaak, nu);
        persoon.zaken().stream().filter(nr -> !nr.equals(zaak.nr())).forEach(nr -> inzagen.noteer(nr, actor, deur.wat()));
        return persoon;
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
        rijen.sort(Comparator.comparing((Rij r) -> r.persoon().vrij() == null ? Instant.MAX : r.persoon().vrij()));
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
