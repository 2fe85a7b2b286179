package nl.spil.recht;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the rules about judgments look at, and where they put what they find. */
final class Toetsgrond {

    private final Uitspraak uitspraak;
    private final Zaakbeeld beeld;
    private final LocalDate op;
    private final String pakket;
    private final List<Toets> gevonden = new ArrayList<>();

    Toetsgrond(Uitspraak uitspraak, Zaakbeeld beeld, LocalDate op, String pakket) {
        this.uitspraak = uitspraak;
        this.beeld = beeld;
        this.op = uitspraak.datum() == null ? op : uitspraak.datum();
        this.pakket = pakket;
    }

    Uitspraak uitspraak() {
        return uitspraak;
    }

    Zaakbeeld beeld() {
        return beeld;
    }

    /** Day of the judgment. */
    LocalDate op() {
        return op;
    }

    List<Toets> gevonden() {
        return List.copyOf(gevonden);
    }

    /** The judge: as the judgment names him, else of the hearing. */
    String forum() {
        return uitspraak.forum().isEmpty() ? beeld.zitting().forum() : uitspraak.forum();
    }

    boolean rechtspersoon() {
        return beeld.verdachte().soort().equals("rechtspersoon");
    }

    /** What the criminal record said when it was entered: a day, {@code geen}, or {@code onbekend} when it was not. */
    String strafblad(String veld) {
        return beeld.eigen().get(veld) instanceof String s && !s.isEmpty() ? s : "onbekend";
    }

    /** The day in it, if it names one. */
    Optional<LocalDate> eerder(String veld) {
        var tekst = strafblad(veld);
        return tekst.matches("\\d{4}-\\d\\d-\\d\\d") ? Optional.of(LocalDate.parse(tekst)) : Optional.empty();
    }

    /** The feiten of this zaak that a decision is about: those named, else all. */
    List<Zaakbeeld.Feit> feiten(Beslissing b) {
        var genoemd = b.feiten();
        return beeld.feiten().stream().filter(f -> genoemd.isEmpty()
                || genoemd.stream().anyMatch(k -> k.nr() == f.nr() && Uitspraakplaats.eigen(b, k, beeld))).toList();
    }

    /** The decisions of a kind that are about this feit. */
    Stream<Beslissing> over(Zaakbeeld.Feit f, String soort) {
        return uitspraak.soort(soort).filter(b -> feiten(b).contains(f));
    }

    /** Notes that a rule is not met. {@code feiten} are name, value, name, value ... */
    void niet(String regel, String artikel, String tekst, String... feiten) {
        voegToe(Toets.Uitslag.NIET_VOLDAAN, regel, artikel, tekst, feiten);
    }

    /** Notes that a rule could not be tested, and why. It is shown and is no onregelmatigheid. */
    void nietGetoetst(String regel, String artikel, String tekst, String... feiten) {
        voegToe(Toets.Uitslag.ONBEKEND, regel, artikel, "Niet getoetst: " + tekst, feiten);
    }

    private void voegToe(Toets.Uitslag uitslag, String regel, String artikel, String tekst, String... feiten) {
        var namen = new TreeMap<String, String>();
        for (int i = 0; i + 1 < feiten.length; i += 2) {
            namen.put(feiten[i], feiten[i + 1]);
        }
        gevonden.add(new Toets(regel, artikel, uitslag, namen, tekst, pakket));
    }
}
