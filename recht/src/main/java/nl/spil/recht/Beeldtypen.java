package nl.spil.recht;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The declared picture: which kinds of thing there are, which fields each has, and the closed vocabularies. */
final class Beeldtypen {

    /** Derived, so that no rule may read them while the picture is being made. */
    private static final Set<String> AFGELEID = Set.of("Zaak.fase", "Zaak.lijst");

    private static final Map<String, Set<String>> WAARDEN = Map.ofEntries(
            woorden("Zaak.instantie", "eerste-aanleg hoger-beroep cassatie"),
            woorden("Zaak.eigenaar", "spil gps"),
            woorden("Feit.deelneming", "pleger medepleger doen-pleger uitlokker medeplichtige opdrachtgever feitelijk-leidinggever"),
            woorden("Feit.vervolging", "te-beslissen geseponeerd voorwaardelijk-geseponeerd strafbeschikking opgeroepen gedagvaard "
                    + "ad-informandum overgedragen ingetrokken vervallen verplaatst"),
            woorden("Feit.uitspraak", "_ vrijspraak ovar schuldig-zonder-straf veroordeling formeel"),
            woorden("Feit.rechtsmiddel", "_ verzet hoger-beroep cassatie"),
            woorden("Feit.executie", "_ overgedragen"),
            woorden("Vrijheid.status", "vrij aangehouden opgehouden in-verzekering bewaring gevangenhouding geschorst"),
            woorden("Zitting.status", "_ aangevraagd bepaald aangevangen aangehouden gesloten"),
            woorden("Vordering.soort", "benadeelde-partij tul ontneming vi-herroeping"),
            woorden("Vordering.status", "ingediend toegewezen deels-toegewezen afgewezen niet-ontvankelijk ingetrokken"),
            woorden("Voorwerp.status", "in-beslag teruggegeven verbeurdverklaard onttrokken bewaring-rechthebbende vernietigd"),
            woorden("Verdachte.soort", "natuurlijk rechtspersoon onbekend"),
            Map.entry("Actor.rol", rollen()));

    static final Map<String, Map<String, Veld>> TYPEN = Stream.of(Zaakbeeld.Zaak.class, Zaakbeeld.Verdachte.class, Zaakbeeld.Feit.class,
            Zaakbeeld.Vordering.class, Zaakbeeld.Voorwerp.class, Zaakbeeld.Vrijheid.class, Zaakbeeld.Periode.class, Zaakbeeld.Zitting.class,
            Actor.class, Doelbeeld.class).collect(Collectors.toMap(Class::getSimpleName, Beeldtypen::velden));

    private Beeldtypen() {}

    static @Nullable Veld veld(String type, String naam) {
        var velden = TYPEN.get(type);
        return velden == null ? null : velden.get(naam);
    }

    /** Every role that can enter an act. */
    static Set<String> rollen() {
        var rollen = new TreeSet<>(List.of("systeem", "beheerder", "auditor"));
        Tabellen.ingebouwd().bevoegden().values().forEach(b -> rollen.addAll(b.registreert()));
        return rollen;
    }

    private static Map<String, Veld> velden(Class<?> soort) {
        var velden = new LinkedHashMap<String, Veld>();
        Arrays.stream(soort.getRecordComponents()).filter(d -> !AFGELEID.contains(soort.getSimpleName() + "." + d.getName())).forEach(d -> {
            d.getAccessor().setAccessible(true);
            velden.put(d.getName(), Veld.van(d, WAARDEN.getOrDefault(soort.getSimpleName() + "." + d.getName(), Set.of())));
        });
        return Collections.unmodifiableMap(velden);
    }

    private static Map.Entry<String, Set<String>> woorden(String veld, String woorden) {
        return Map.entry(veld, Arrays.stream(woorden.split(" ")).map(w -> w.equals("_") ? "" : w).collect(Collectors.toCollection(TreeSet::new)));
    }
}
