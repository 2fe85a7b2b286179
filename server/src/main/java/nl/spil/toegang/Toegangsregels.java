package nl.spil.toegang;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import nl.spil.recht.Actor;
import nl.spil.recht.Handeling;
import nl.spil.recht.Toets;
import nl.spil.recht.Zaakbeeld;
import nl.spil.zaak.AccessPolicy;
import nl.spil.zaak.Zicht;

/** The access rules: a function of role, office and classification. What the law says about competence is in the packs. */
final class Toegangsregels implements AccessPolicy {

    static final String LANDELIJK = "landelijk";
    private static final Zicht NIETS = new Zicht(false, Set.of(), Set.of());

    private final Rollen rollen;

    Toegangsregels(Rollen rollen) {
        this.rollen = rollen;
    }

    @Override
    public boolean mag(Actor actor, Functie functie) {
        return isSysteem(actor) || rollen.rol(actor.rol()).filter(r -> r.functies().contains(functie))
                .filter(r -> functie != Functie.FEED || zietHeleLand(actor, r) || r.zicht() == Rol.Bereik.GEEN).isPresent();
    }

    @Override
    public boolean ziet(Actor actor, Zaakbeeld beeld) {
        return isSysteem(actor)
                || mag(actor, Functie.ZAAK_LEZEN) && zietOnderdeel(actor, beeld) && zietClassificatie(actor, beeld);
    }

    @Override
    public Zicht zicht(Actor actor) {
        if (isSysteem(actor)) {
            return Zicht.ALLES;
        }
        return rollen.rol(actor.rol()).filter(r -> r.functies().contains(Functie.LIJSTEN)).map(r -> switch (r.zicht()) {
            case LANDELIJK -> new Zicht(true, Set.of(), r.classificaties());
            case ONDERDEEL -> new Zicht(actor.onderdeel().equals(LANDELIJK), Set.of(actor.onderdeel()), r.classificaties());
            case GEEN -> NIETS;
        }).orElse(NIETS);
    }

    @Override
    public List<Toets> bezwaren(Actor actor, Zaakbeeld beeld, Handeling handeling) {
        if (isSysteem(actor)) {
            return List.of();
        }
        var bezwaren = new ArrayList<Toets>();
        if (!mag(actor, Functie.HANDELEN)) {
            bezwaren.add(bezwaar("toegang-rol", "rol", actor.rol(), "Uw rol mag in Spil geen handelingen verrichten."));
        }
        // Partners in the chain record in every zaak they are part of; the pack says which acts.
        if (beeld.zaak().ingeschreven() && !isKetenpartner(actor)) {
            if (!zietOnderdeel(actor, beeld)) {
                bezwaren.add(bezwaar("toegang-onderdeel", "onderdeel", beeld.zaak().onderdeel(),
                        "Deze zaak hoort bij een ander parket. Vraag dat parket om de handeling, of om overdracht van de zaak."));
            }
            if (!zietClassificatie(actor, beeld)) {
                bezwaren.add(bezwaar("toegang-classificatie", "classificatie", beeld.zaak().classificatie(),
                        "Deze zaak is afgeschermd. Alleen wie daarvoor is aangewezen, mag erin werken."));
            }
        }
        return bezwaren;
    }

    private boolean zietOnderdeel(Actor actor, Zaakbeeld beeld) {
        return rollen.rol(actor.rol()).map(r -> switch (r.zicht()) {
            case LANDELIJK -> true;
            case ONDERDEEL -> actor.onderdeel().equals(LANDELIJK) || actor.onderdeel().equals(beeld.zaak().onderdeel());
            case GEEN -> false;
        }).orElse(false);
    }

    private boolean zietClassificatie(Actor actor, Zaakbeeld beeld) {
        var classificatie = beeld.zaak().classificatie();
        return classificatie.isEmpty() || actor.id().equals(beeld.zaak().behandelaar())
                || rollen.rol(actor.rol()).filter(r -> r.classificaties().contains(classificatie)).isPresent();
    }

    private static boolean zietHeleLand(Actor actor, Rol rol) {
        return rol.zicht() == Rol.Bereik.LANDELIJK || actor.onderdeel().equals(LANDELIJK);
    }

    private static boolean isKetenpartner(Actor actor) {
        return actor.rol().startsWith("ketenpartner:");
    }

    private static boolean isSysteem(Actor actor) {
        return actor.equals(Actor.SYSTEEM);
    }

    private static Toets bezwaar(String regel, String feit, String waarde, String tekst) {
        return new Toets(regel, "", Toets.Uitslag.NIET_VOLDAAN, new TreeMap<>(java.util.Map.of(feit, waarde)), tekst, "");
    }
}
