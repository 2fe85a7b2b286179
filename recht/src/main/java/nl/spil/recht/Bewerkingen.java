package nl.spil.recht;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The closed list of operations: what a consequence in a pack cannot say in one line. */
final class Bewerkingen {

    private Bewerkingen() {}

    static void pasToe(String bewerking, Werkbeeld b, Daad daad) {
        var g = daad.handeling.gegevens();
        switch (bewerking) {
            case "inschrijven" -> inschrijven(b, g);
            case "feiten" -> feiten(b, daad);
            case "persoon" -> persoon(b, g);
            case "voegen" -> voegen(b, g);
            case "zitting" -> zitting(b, g);
            case "uitspraak", "vordering", "beslag" -> Uitspraakwerk.pasToe(b, daad);
            case "splitsen", "vrijheid", "" -> { }
            default -> throw new IllegalStateException("the reader of packs let through bewerking " + bewerking);
        }
    }

    /** Who the suspect is and which feiten there are: true for the whole stream, whatever the place of the act. */
    static void feitenVanInschrijving(Werkbeeld b, Daad daad) {
        var g = daad.handeling.gegevens();
        if (g.get("verdachte") instanceof Object v) {
            b.verdachte = verdachte(v, b.verdachte);
        }
        if (g.get("feiten") instanceof List<?> lijst) {
            for (var element : lijst) {
                if (element instanceof Map<?, ?> m) {
                    var nr = m.get("nr") instanceof Long n ? (int) (long) n : b.feiten.size() + 1;
                    var feit = Feiten.maak(m, nr, null, b.verdachte);
                    if (feit != null && b.feit(nr) == null) {
                        b.zet(feit);
                    }
                }
            }
        }
    }

    private static void inschrijven(Werkbeeld b, Map<String, Object> g) {
        voorwerpen(b, g);
        var z = b.zaak;
        var parket = Feiten.tekst(g, "parket", z.parket());
        var onderdeel = Tabellen.ingebouwd().parket(parket).map(Parket::onderdeel).orElse(z.onderdeel());
        b.zaak = new Zaakbeeld.Zaak(z.parketnummer(), parket, onderdeel, Feiten.tekst(g, "classificatie", z.classificatie()),
                Feiten.tekst(g, "onderzoek", z.onderzoek()), z.eigenaar(), Feiten.tekst(g, "zaakstroom", z.zaakstroom()),
                Feiten.janee(g, "zsm", z.zsm()), z.behandelaar(), z.instantie(), z.hofNummer(), z.wachtOp(), true, z.gesloten(), z.leidendeZaak(),
                z.gevoegd(), "", "");
    }

    /** An object that the zaak knows already keeps its state. */
    private static void voorwerpen(Werkbeeld b, Map<String, Object> g) {
        if (g.get("voorwerpen") instanceof List<?> lijst) {
            for (var element : lijst) {
                if (element instanceof Map<?, ?> m) {
                    var nr = m.get("nr") instanceof Long n ? (int) (long) n : b.voorwerpen.size() + 1;
                    var oud = b.voorwerpen.stream().filter(v -> v.nr() == nr).findFirst();
                    b.zet(new Zaakbeeld.Voorwerp(nr, Feiten.tekst(m, "omschrijving", oud.map(Zaakbeeld.Voorwerp::omschrijving).orElse("")),
                            oud.map(Zaakbeeld.Voorwerp::status).orElse("in-beslag")));
                }
            }
        }
    }

    private static void feiten(Werkbeeld b, Daad daad) {
        var g = daad.handeling.gegevens();
        voorwerpen(b, g);
        if (g.get("nieuweFeiten") instanceof List<?> nieuw) {
            for (var element : nieuw) {
                if (element instanceof Map<?, ?> m) {
                    voegToe(b, m);
                }
            }
            return;
        }
        if (daad.handeling.betreft().feiten().isEmpty()) {
            if (g.get("strafbaarFeit") != null) {
                voegToe(b, g);
            }
            return;
        }
        for (var nr : daad.handeling.betreft().feiten()) {
            var oud = b.feit(nr);
            var feit = oud == null ? null : Feiten.maak(g, nr, oud, b.verdachte);
            if (feit != null) {
                b.zet(feit);
            }
        }
    }

    /** A new feit, or one the zaak has, given anew in full: then its state stays. */
    private static void voegToe(Werkbeeld b, Map<?, ?> m) {
        var nr = m.get("nr") instanceof Long n ? (int) (long) n : b.feiten.stream().mapToInt(Zaakbeeld.Feit::nr).max().orElse(0) + 1;
        var feit = Feiten.maak(m, nr, b.feit(nr), b.verdachte);
        if (feit != null) {
            b.zet(feit);
        }
    }

    private static void persoon(Werkbeeld b, Map<String, Object> g) {
        if (g.get("verdachte") instanceof Object v) {
            b.verdachte = verdachte(v, b.verdachte);
            b.feiten.replaceAll(f -> Feiten.metStuiting(f, f.gestuit(), b.verdachte));
        }
    }

    private static Zaakbeeld.Verdachte verdachte(Object gegeven, Zaakbeeld.Verdachte oud) {
        if (!(gegeven instanceof Map<?, ?> m)) {
            return new Zaakbeeld.Verdachte("natuurlijk", gegeven.toString(), oud.geborenVroegst(), oud.geborenLaatst(), oud.overledenOp());
        }
        var geboren = Feiten.tekst(m, "geboortedatum", Boolean.TRUE.equals(m.get("geboortedatumOnbekend")) ? "onbekend" : "");
        var vroegst = Feiten.dag(m, "geborenVroegst");
        var laatst = Feiten.dag(m, "geborenLaatst");
        var overleden = Feiten.dag(m, "overledenOp", "overlijdensdatum");
        return new Zaakbeeld.Verdachte(Feiten.tekst(m, "soort", oud.soort().equals("onbekend") && m.get("naam") != null ? "natuurlijk" : oud.soort()),
                naam(m, oud.naam()), vroegst != null ? vroegst : geboren.isEmpty() ? oud.geborenVroegst() : grens(geboren, false),
                laatst != null ? laatst : geboren.isEmpty() ? oud.geborenLaatst() : grens(geboren, true),
                overleden != null ? overleden : oud.overledenOp());
    }

    private static String naam(Map<?, ?> m, String anders) {
        if (!Feiten.tekst(m, "naam", "").isEmpty()) {
            return Feiten.tekst(m, "naam", "");
        }
        var van = m.get("naam") instanceof Map<?, ?> n ? n : m;
        var delen = List.of(Feiten.tekst(van, "voornamen", ""), Feiten.tekst(van, "voorvoegsel", ""),
                Feiten.tekst(van, "geslachtsnaam", Feiten.tekst(m, "statutaireNaam", Feiten.tekst(m, "handelsnaam", ""))));
        var naam = String.join(" ", delen.stream().filter(d -> !d.isEmpty()).toList());
        return naam.isEmpty() ? anders : naam;
    }

    /** First or last day of a birth date known in part: a year, a month or a day ({@code 1983}, {@code 1983-05}, {@code 1983-00-00}). */
    static @Nullable LocalDate grens(String tekst, boolean laatste) {
        try {
            var kort = tekst.replaceAll("(-00)+$", "");
            return switch (kort.length()) {
                case 4 -> laatste ? Year.parse(kort).atMonth(12).atEndOfMonth() : Year.parse(kort).atDay(1);
                case 7 -> laatste ? YearMonth.parse(kort).atEndOfMonth() : YearMonth.parse(kort).atDay(1);
                default -> LocalDate.parse(kort);
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static void voegen(Werkbeeld b, Map<String, Object> g) {
        var z = b.zaak;
        var leidend = Feiten.tekst(g, "leidendeZaak", "");
        var gevoegd = new TreeSet<>(z.gevoegd());
        if (leidend.equals(z.parketnummer()) && g.get("zaken") instanceof List<?> zaken) {
            zaken.stream().filter(n -> n instanceof String s && !s.equals(leidend)).forEach(n -> gevoegd.add((String) n));
        }
        b.zaak = Recordwijziging.met(z, Map.of("leidendeZaak", leidend, "gevoegd", List.copyOf(gevoegd)));
    }

    /** The hearing that the act names: {@code zitting}, or of an adjournment {@code tot}. */
    private static void zitting(Werkbeeld b, Map<String, Object> g) {
        var genoemd = g.get("zitting") != null ? g.get("zitting") : g.get("tot");
        var datum = switch (genoemd) {
            case Map<?, ?> m -> Feiten.dag(m, "datum", "op");
            case String s -> Gevolglezer.naar(LocalDate.class, s) instanceof LocalDate d ? d : null;
            case null, default -> null;
        };
        var z = b.zitting;
        var forum = Feiten.tekst(g, "forum", genoemd instanceof Map<?, ?> m ? Feiten.tekst(m, "forum", z.forum()) : z.forum());
        b.zitting = new Zaakbeeld.Zitting(z.status(), datum == null ? z.datum() : datum, forum, z.verstek(), z.betekendOp(), z.betekendWijze());
    }
}
