package nl.spil.zaak;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Zaaknummer;

/** The where-clause of a question for zaken: conditions with their values, in step. */
final class Zoekfilter {

    private static final Pattern SERIE = Pattern.compile("\\d{1,6}");

    private final List<String> voorwaarden = new ArrayList<>(List.of("true"));
    private final List<Object> waarden = new ArrayList<>();

    static Zoekfilter van(Zoekvraag vraag) {
        var filter = zicht(vraag.zicht());
        filter.als(vraag.lijst(), "z.lijst = ?");
        filter.als(vraag.onderdeel(), "z.onderdeel = ?");
        filter.als(vraag.parket(), "z.parket = ?");
        filter.zoek(vraag.zoek().strip());
        return filter;
    }

    static Zoekfilter zicht(Zicht zicht) {
        var filter = new Zoekfilter();
        if (!zicht.landelijk()) {
            filter.en("z.onderdeel = any(?)", (Object) zicht.onderdelen().toArray(String[]::new));
        }
        if (!zicht.classificaties().contains("*")) {
            filter.en("(z.classificatie = '' or z.classificatie = any(?))", (Object) zicht.classificaties().toArray(String[]::new));
        }
        return filter;
    }

    void en(String voorwaarde, Object... erbij) {
        voorwaarden.add(voorwaarde);
        waarden.addAll(List.of(erbij));
    }

    void als(String waarde, String voorwaarde) {
        if (!waarde.isEmpty()) {
            en(voorwaarde, waarde);
        }
    }

    /** A term of which only the day counts ends at the beginning of its last day, and is not past before the next. */
    void aandacht(Aandacht soort, Instant nu) {
        var vandaag = nu.atZone(Moment.NEDERLAND).toLocalDate().atStartOfDay(Moment.NEDERLAND);
        var begin = vandaag.toOffsetDateTime();
        var morgen = vandaag.plusDays(1).toOffsetDateTime();
        var week = vandaag.plusDays(8).toOffsetDateTime();
        var moment = nu.atOffset(ZoneOffset.UTC);
        switch (soort) {
            case VERLOPEN -> en("z.termijn_op < ? and z.termijn_op <> ?", moment, begin);
            case VANDAAG -> en("(z.termijn_op >= ? or z.termijn_op = ?) and z.termijn_op < ?", moment, begin, morgen);
            case WEEK -> en("z.termijn_op >= ? and z.termijn_op < ?", morgen, week);
            case HECHTENIS -> en("z.vrijheid not in ('', 'vrij', 'geschorst') and z.termijn_op < ?", week);
            case TE_BEVESTIGEN -> en("z.voorstellen > 0");
            case ONREGELMATIG -> en("z.onregelmatigheden > 0");
        }
    }

    String waar() {
        return String.join(" and ", voorwaarden);
    }

    Object[] waarden(Object... erachter) {
        var alle = new ArrayList<>(waarden);
        alle.addAll(List.of(erachter));
        return alle.toArray();
    }

    /** A number of the zaak or by which it is known elsewhere, in any notation, its serial part alone, or words of a name: each must begin a word of it. */
    private void zoek(String zoek) {
        if (zoek.isEmpty()) {
            return;
        }
        var nummers = Zaaknummer.lees(zoek).stream().flatMap(n -> n.parketnummer().stream()).map(Parketnummer::waarde).toList();
        var sleutels = Nummersleutels.gezocht(zoek).toArray(String[]::new);
        if (!nummers.isEmpty()) {
            en("(z.zaak_id = any(?) or z.zaak_id in (select n.zaak_id from zaaknummer n where n.sleutel = any(?)))",
                    nummers.toArray(String[]::new), sleutels);
        } else if (SERIE.matcher(zoek).matches()) {
            en("z.serie = ?", Integer.valueOf(zoek));
        } else if (sleutels.length > 0) {
            en("z.zaak_id in (select n.zaak_id from zaaknummer n where n.sleutel = any(?))", (Object) sleutels);
        } else {
            var woorden = Naamwoorden.zoekwoorden(zoek);
            woorden.forEach(woord -> en("exists (select from persoon_woord w where w.zaak_id = z.zaak_id and w.woord ~>=~ ? and w.woord ~<~ ?)",
                    woord, woord + Character.MAX_VALUE));
            if (woorden.isEmpty()) {
                en("false");
            }
        }
    }
}
