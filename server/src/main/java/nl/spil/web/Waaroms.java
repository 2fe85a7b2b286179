package nl.spil.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.spil.recht.Termijnrekening;
import nl.spil.recht.Toets;
import nl.spil.recht.Zaakbeeld;

/** Why a date or a refusal is what it is, one sentence a step: what began it and when, how it was counted, the end, what follows. */
final class Waaroms {

    private static final Pattern DATUM = Pattern.compile("\\b([0-9]{4}-[0-9]{2}-[0-9]{2})\\b");

    private static final Pattern ROLLEN = Pattern.compile("^(Deze handeling wordt ingevoerd door: )(.*)\\.$");

    private Waaroms() {}

    static List<String> termijn(Zaakbeeld.LopendeTermijn t, Wetteksten wet, Weergave w) {
        var stappen = new ArrayList<String>();
        var soort = wet.soort(t.regel()).orElse(null);
        var begin = moment(t.begint(), w);
        stappen.add(soort == null || soort.begint().isEmpty() ? w.t("waarom.begin-zonder", begin) : w.t("waarom.begin", zonderPunt(soort.begint()), begin));
        t.stappen().forEach(s -> stappen.add(DATUM.matcher(s).replaceAll((MatchResult m) -> w.dagVol(LocalDate.parse(m.group(1))))));
        stappen.add(t.eindigt() == null ? w.t("waarom.geen-einde") : w.t("waarom.einde", moment(t.eindigt(), w)));
        if (soort != null && !soort.gevolg().in(w.taal()).isEmpty()) {
            stappen.add(w.t("waarom.gevolg", zonderPunt(soort.gevolg().in(w.taal()))));
        }
        return stappen;
    }

    static List<String> verjaring(Zaakbeeld.Feit f, Zaakbeeld.Verdachte verdachte, Weergave w) {
        var stappen = new ArrayList<String>();
        stappen.add(w.t("waarom.feit", f.nr(), w.dagVol(f.pleegTot())));
        stappen.addAll(Termijnrekening.verjaring(f, verdachte).stappen());
        return stappen;
    }

    /** A refusal: the rule's sentence, the facts that it looked at, and as of when. */
    static List<String> weigering(Toets toets, Wetteksten wet, Weergave w) {
        var stappen = new ArrayList<String>();
        stappen.add(zin(toets, w));
        var feiten = new Feitwoorden(wet, w).van(toets.feiten());
        feiten.forEach(f -> stappen.add(w.t("waarom.keek", Weergave.hoofdletter(f.naam()), f.waarde())));
        stappen.add(w.t(feiten.isEmpty() ? "waarom.zonder-feiten" : "waarom.getoetst", w.minuut(w.nu()).tekst()));
        return stappen;
    }

    /** The sentence of a rule; who may record an act is said by name of the role. */
    static String zin(Toets toets, Weergave w) {
        return ROLLEN.matcher(toets.tekst()).replaceFirst((MatchResult m) -> java.util.regex.Matcher.quoteReplacement(m.group(1)
                + String.join(", ", java.util.Arrays.stream(m.group(2).split(", ")).map(r -> w.waarde("rol", r)).toList()) + "."));
    }

    private static String moment(Instant op, Weergave w) {
        return w.vol(op).tekst();
    }

    private static String zonderPunt(String tekst) {
        return tekst.endsWith(".") ? tekst.substring(0, tekst.length() - 1) : tekst;
    }
}
