package nl.spil.recht;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Whether an act has the form that its pack asks: every error at once, each with its place. */
final class Vormcontrole {

    private static final int TEKST = 20_000;
    private static final int LIJST = 5_000;
    /** What a delivery brings besides the inputs of the pack. */
    private static final Set<String> MEEGELEVERD = Set.of("voorwerpen", "slachtoffers", "getuigen");

    private final Werkbeeld beeld;
    private final Wetshandeling wet;
    private final Handeling h;
    private final List<Invoerfout> fouten = new ArrayList<>();

    Vormcontrole(Werkbeeld beeld, Wetshandeling wet, Handeling h) {
        this.beeld = beeld;
        this.wet = wet;
        this.h = h;
    }

    /** @param weigerbaar whether it is an act of the prosecution itself, taken now: then nothing required may lack */
    List<Invoerfout> fouten(Omgeving o, boolean weigerbaar) {
        var jaar = h.geldigOp().dag().getYear();
        if (jaar < 1900 || jaar > 2200) {
            fout("/geldigOp", "onmogelijk", "Vul een tijdstip in tussen 1900 en 2200.");
        }
        betreft("feiten", h.betreft().feiten(), nr -> beeld.feit(nr) != null || !beeld.zaak.ingeschreven() && beeld.feiten.isEmpty());
        betreft("vorderingen", h.betreft().vorderingen(), nr -> beeld.vorderingen.stream().anyMatch(v -> v.nr() == nr));
        betreft("voorwerpen", h.betreft().voorwerpen(), nr -> beeld.voorwerpen.stream().anyMatch(v -> v.nr() == nr));
        h.gegevens().forEach((naam, waarde) -> {
            var pad = "/gegevens/" + naam.replace("~", "~0").replace("/", "~1");
            wet.soort().veld(naam).ifPresentOrElse(v -> waarde(pad, v, v.soort(), waarde), () -> eis(
                    pad, MEEGELEVERD.contains(naam) && Set.of("inschrijven", "feiten").contains(wet.soort().bewerking()),
                    "onbekend-veld", "Deze handeling vraagt het gegeven '" + naam + "' niet."));
        });
        for (var veld : wet.soort().gegevens()) {
            if (weigerbaar && !h.gegevens().containsKey(veld.naam()) && Toetsing.verplicht(o, wet, veld)) {
                fout("/gegevens/" + veld.naam(), "verplicht", "Vul in: " + veld.titel().nl() + ".");
            }
        }
        return fouten;
    }

    private void betreft(String wat, Collection<Integer> nummers, IntPredicate bestaat) {
        var i = 0;
        for (var nr : nummers) {
            if (!bestaat.test(nr)) {
                fout("/betreft/" + wat + "/" + i, "onbekend-" + wat, "Nummer " + nr + " bestaat niet in deze zaak.");
            }
            i++;
        }
    }

    private void waarde(String pad, Invoerveld veld, Invoersoort soort, Object waarde) {
        switch (soort) {
            case TEKST, STUK -> tekst(pad, waarde);
            case KEUZE, JA_NEE -> keuze(pad, veld, waarde);
            case GEHEEL -> eis(pad, waarde instanceof Long, "soort", "Vul een geheel getal in.");
            case EUROCENT, DAGEN, UREN -> eis(pad, waarde instanceof Long n && n >= 0, "soort", "Vul een geheel getal van nul of meer in.");
            case DUUR -> eis(pad, waarde instanceof String s && Duur.lees(s).isPresent(), "soort", "Vul een duur in als P14D of P6M.");
            case DATUM -> eis(pad, waarde instanceof String s && datum(s), "soort", "Vul een datum in als 2026-03-20.");
            case TIJDSTIP -> eis(pad, waarde instanceof String s && tijdstip(s), "soort", "Vul een tijdstip in als 2026-03-20T14:05+01:00, of een datum.");
            case PARKETNUMMER -> eis(pad, waarde instanceof String s && s.matches("[0-9]{2}-[0-9]{6}-[0-9]{2}"), "soort",
                    "Vul een parketnummer in als 13-000123-26.");
            case PERSOON -> persoon(pad, waarde);
            case ZITTING -> zitting(pad, waarde);
            case VOORWERP -> eis(pad, waarde instanceof Long || waarde instanceof Map<?, ?> || waarde instanceof String, "soort", "Noem een voorwerp.");
            case FEITEN -> feiten(pad, waarde);
            case UITSPRAAK -> Uitspraakwerk.vormfouten(beeld, waarde, pad, fouten);
            case LIJST -> lijst(pad, veld, waarde);
        }
    }

    private void lijst(String pad, Invoerveld veld, Object waarde) {
        if (!(waarde instanceof List<?> leden) || leden.size() > LIJST) {
            fout(pad, "soort", "Geef een lijst van ten hoogste " + LIJST + ".");
            return;
        }
        var van = veld.van();
        for (int i = 0; i < leden.size(); i++) {
            var lid = leden.get(i);
            if (lid == null) {
                fout(pad + "/" + i, "soort", "Een lijst heeft geen lege plaatsen.");
            } else if (!veld.keuzes().isEmpty() && lid instanceof String) {
                keuze(pad + "/" + i, veld, lid);
            } else if (van != null && van != Invoersoort.LIJST && !(lid instanceof Map<?, ?>)) {
                waarde(pad + "/" + i, veld, van, lid);
            }
        }
    }

    private void tekst(String pad, Object waarde) {
        if (!(waarde instanceof String s)) {
            fout(pad, "soort", "Vul een tekst in.");
        } else if (s.length() > TEKST) {
            fout(pad, "te-lang", "Deze tekst is te lang: ten hoogste " + TEKST + " tekens.");
        } else if (s.chars().anyMatch(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t' || c == 0x7f)) {
            fout(pad, "stuurteken", "Haal de stuurtekens uit deze tekst.");
        }
    }

    private void keuze(String pad, Invoerveld veld, Object waarde) {
        eis(pad, waarde instanceof String s && veld.keuzes().stream().anyMatch(k -> k.id().equals(s)), "keuze", "Kies een van de mogelijkheden: "
                + String.join(", ", veld.keuzes().stream().map(Tabelkeuze::id).limit(12).toList()) + (veld.keuzes().size() > 12 ? ", ..." : "") + ".");
    }

    private void persoon(String pad, Object waarde) {
        if (waarde instanceof String) {
            tekst(pad, waarde);
        } else {
            eis(pad, waarde instanceof Map<?, ?> m && !m.isEmpty(), "soort", "Noem een persoon: een naam, of een object met de gegevens.");
        }
    }

    private void zitting(String pad, Object waarde) {
        var datum = waarde instanceof Map<?, ?> m ? m.get("datum") : waarde;
        eis(pad, datum instanceof String s && (datum(s) || tijdstip(s)), "soort", "Noem de zitting, ten minste met de datum.");
    }

    private void feiten(String pad, Object waarde) {
        if (!(waarde instanceof List<?> lijst) || lijst.size() > 500) {
            fout(pad, "soort", "Geef een lijst van feiten.");
            return;
        }
        for (int i = 0; i < lijst.size(); i++) {
            var lid = lijst.get(i);
            if (lid instanceof Map<?, ?> m) {
                eis(pad + "/" + i + "/strafbaarFeit", Tabellen.ingebouwd().strafbaarFeit(Feiten.tekst(m, "strafbaarFeit", "")).isPresent()
                        || "onbekend".equals(m.get("strafbaarFeit")), "keuze", "Dit strafbare feit staat niet in de tabel.");
                eis(pad + "/" + i + "/pleegdatum", Feiten.maak(m, 1, null, beeld.verdachte) != null, "verplicht", "Vul de pleegdatum in.");
            } else {
                eis(pad + "/" + i, lid instanceof Long nr && beeld.feit((int) (long) nr) != null, "onbekend-feiten", "Dit feit bestaat niet in deze zaak.");
            }
        }
    }

    private void eis(String pad, boolean goed, String code, String tekst) {
        if (!goed) {
            fout(pad, code, tekst);
        }
    }

    private void fout(String pad, String code, String tekst) {
        fouten.add(new Invoerfout(pad, code, tekst));
    }

    private static boolean datum(String s) {
        try {
            return s.length() == 10 && LocalDate.parse(s).getYear() > 1000;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean tijdstip(String s) {
        try {
            return datum(s) || OffsetDateTime.parse(s).getYear() > 1000 && s.length() > 10;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** As callers may send it: true and false, whole numbers of any size, and feiten among the inputs. */
    static Handeling gewoon(Handeling h, @Nullable Handelingsoort soort) {
        var gegevens = new java.util.TreeMap<String, Object>();
        h.gegevens().forEach((naam, waarde) -> {
            var veld = soort == null ? null : soort.veld(naam).orElse(null);
            gegevens.put(naam, veld == null ? getal(waarde) : switch (veld.soort()) {
                case JA_NEE -> waarde instanceof Boolean b ? b ? "ja" : "nee" : waarde;
                case TIJDSTIP -> waarde instanceof String s && s.length() != 10 ? Scenariotijd.lees(s).map(Moment::toString).orElse(s) : waarde;
                default -> getal(waarde);
            });
        });
        var betreft = h.betreft();
        if (soort != null && soort.veld("feiten").isEmpty() && gegevens.get("feiten") instanceof List<?> nummers
                && nummers.stream().allMatch(Long.class::isInstance)) {
            gegevens.remove("feiten");
            if (betreft.feiten().isEmpty()) {
                var feiten = new java.util.TreeSet<Integer>();
                nummers.forEach(n -> feiten.add((int) (long) (Long) n));
                betreft = new Betreft(feiten, betreft.vorderingen(), betreft.voorwerpen(), betreft.stukken());
            }
        }
        return new Handeling(h.soort(), h.wijze(), h.geldigOp(), betreft, gegevens);
    }

    static Object getal(Object waarde) {
        return switch (waarde) {
            case Integer n -> (long) n;
            case Short n -> (long) n;
            case List<?> l -> l.stream().map(Vormcontrole::getal).toList();
            case Map<?, ?> m -> {
                var uit = new java.util.TreeMap<String, Object>();
                m.forEach((sleutel, inhoud) -> {
                    if (inhoud != null) {
                        uit.put(sleutel.toString(), getal(inhoud));
                    }
                });
                yield uit;
            }
            default -> waarde;
        };
    }
}
