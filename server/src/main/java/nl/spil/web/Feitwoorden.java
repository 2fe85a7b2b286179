package nl.spil.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The facts that a rule looked at, in words: no name of a field, no id, no notation of the machine. */
final class Feitwoorden {

    private static final Pattern DING = Pattern.compile("(feiten|vorderingen|voorwerpen)\\[([0-9]+)\\]\\.(\\w+)");
    private static final Pattern TERMIJN = Pattern.compile("(loopt|verlopen|gestart|einde)\\(([a-z0-9-]+)\\)");
    private static final Pattern DEEL = Pattern.compile("(\\w+)\\.(.+)");
    private static final Map<String, String> ENKEL = Map.of("feiten", "feit", "vorderingen", "vordering", "voorwerpen", "voorwerp");
    private static final Set<String> ONBEKEND = Set.of("", "onbekend");

    private final Wetteksten wet;
    private final Weergave w;

    Feitwoorden(Wetteksten wet, Weergave w) {
        this.wet = wet;
        this.w = w;
    }

    List<Weigering.Feit> van(Map<String, String> feiten) {
        var uit = new ArrayList<Weigering.Feit>();
        feiten.forEach((sleutel, waarde) -> uit.add(feit(sleutel, waarde)));
        return uit;
    }

    private Weigering.Feit feit(String sleutel, String waarde) {
        var termijn = TERMIJN.matcher(sleutel);
        if (termijn.matches()) {
            return new Weigering.Feit(w.t("kijk." + termijn.group(1), wet.termijn(termijn.group(2), 0)), waarde(sleutel, waarde));
        }
        var ding = DING.matcher(sleutel);
        if (ding.matches()) {
            return new Weigering.Feit(w.t("kijk." + ENKEL.get(ding.group(1)), ding.group(2), veld(ding.group(3))), waarde(ENKEL.get(ding.group(1)) + "." + ding.group(3), waarde));
        }
        var deel = DEEL.matcher(sleutel);
        if (!deel.matches()) {
            return new Weigering.Feit(veld(sleutel), waarde(sleutel, waarde));
        }
        return deel.group(1).equals("gedaan") ? new Weigering.Feit(w.t("kijk.gedaan", wet.handeling(deel.group(2))), waarde.equals("niet") ? w.t("kijk.niet") : waarde(sleutel, waarde))
                : new Weigering.Feit(w.t("kijk.deel", w.waarde("kijk.groep", deel.group(1)), veld(deel.group(2))), waarde(sleutel, waarde));
    }

    private String veld(String naam) {
        return veld(naam, w);
    }

    /** A field of the picture in words. */
    static String veld(String naam, Weergave w) {
        var woorden = naam.replaceAll("([A-Z])", " $1").replace('-', ' ').toLowerCase(Locale.ROOT);
        var eigen = w.t("kijk.veld." + naam);
        return eigen.equals("kijk.veld." + naam) ? woorden : eigen;
    }

    private String waarde(String sleutel, String waarde) {
        if (ONBEKEND.contains(waarde)) {
            return w.t(waarde.isEmpty() ? "kijk.leeg" : "kijk.onbekend");
        }
        var moment = moment(waarde);
        if (moment.isPresent()) {
            return w.vol(moment.get()).tekst();
        }
        return switch (sleutel) {
            case "vrijheid.status" -> w.waarde("vrijheid", waarde);
            case "zitting.status" -> w.waarde("zitting.status", waarde);
            case "feit.vervolging", "feit.uitspraak", "feit.rechtsmiddel", "feit.executie" -> w.waarde(sleutel, waarde);
            case "doel.handeling" -> wet.handeling(waarde);
            case "actor.rol" -> w.waarde("rol", waarde);
            default -> waarde.equals("true") ? w.t("ja") : waarde.equals("false") ? w.t("nee") : waarde.matches("[a-z]+(-[a-z]+)+") ? waarde.replace('-', ' ') : waarde;
        };
    }

    private static Optional<Instant> moment(String waarde) {
        try {
            return Optional.of(waarde.length() > 12 && Character.isDigit(waarde.charAt(0)) ? OffsetDateTime.parse(waarde).toInstant()
                    : java.time.LocalDate.parse(waarde).atStartOfDay(nl.spil.recht.Moment.NEDERLAND).toInstant());
        } catch (DateTimeParseException geenTijd) {
            return Optional.empty();
        }
    }
}
