package nl.spil.recht;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the feiten of a picture from the inputs of an act and the code tables. */
final class Feiten {

    private static final int VOLWASSEN = 18;

    private Feiten() {}

    /** @param oud the feit that changes, or null for a new one; what {@code gegevens} does not name stays as it was */
    static Zaakbeeld.@Nullable Feit maak(Map<?, ?> gegevens, int nr, Zaakbeeld.@Nullable Feit oud, Zaakbeeld.Verdachte verdachte) {
        var periode = gegevens.get("pleegdatum") instanceof Map<?, ?> p ? p : Map.of();
        var van = eerste(dag(gegevens, "pleegdatumVan", "pleegdatum", "pleegVan"), dag(periode, "van"));
        var tot = eerste(dag(gegevens, "pleegdatumTot", "pleegTot"), dag(periode, "tot"));
        var pleegVan = van != null ? van : oud != null ? oud.pleegVan() : null;
        if (pleegVan == null) {
            return null;
        }
        var pleegTot = tot != null ? tot : van == null && oud != null ? oud.pleegTot() : pleegVan;
        if (pleegTot.isBefore(pleegVan)) {
            pleegTot = pleegVan;
        }
        var id = tekst(gegevens, "strafbaarFeit", oud == null ? "" : oud.strafbaarFeit());
        var soort = Tabellen.ingebouwd().strafbaarFeit(id).orElse(null);
        var verschijning = tekst(gegevens, "verschijning", "");
        var poging = verschijning.isEmpty() ? janee(gegevens, "poging", oud != null && oud.poging()) : verschijning.equals("poging");
        var feit = new Zaakbeeld.Feit(nr, id, soort == null ? tekst(gegevens, "omschrijving", id) : soort.kwalificatie(),
                soort == null || soort.misdrijf(), pleegVan, pleegTot, plaats(gegevens, oud), poging,
                tekst(gegevens, "deelneming", oud == null ? "pleger" : oud.deelneming()), soort != null && soort.vhToegelaten(),
                soort == null ? 0 : soort.maxGevangenisDagen(), soort != null && soort.klachtdelict(),
                janee(gegevens, "klacht", oud != null && oud.klacht()), janee(gegevens, "adInformandum", oud != null && oud.adInformandum()), null,
                oud == null ? "te-beslissen" : oud.vervolging(), oud == null ? "" : oud.uitspraak(), oud == null ? "" : oud.rechtsmiddel(),
                oud != null && oud.onherroepelijk(), oud == null ? "" : oud.executie(), null, oud == null ? List.of() : oud.gestuit(),
                Verjaringsaanvang.dag(id, gegevens, oud));
        return metStuiting(feit, feit.gestuit(), verdachte);
    }

    /** With its age and prescription counted anew: they depend on the suspect too. */
    static Zaakbeeld.Feit metStuiting(Zaakbeeld.Feit f, List<LocalDate> gestuit, Zaakbeeld.Verdachte verdachte) {
        var minderjarig = minderjarig(f.pleegVan(), verdachte);
        return new Zaakbeeld.Feit(f.nr(), f.strafbaarFeit(), f.kwalificatie(), f.misdrijf(), f.pleegVan(), f.pleegTot(), f.pleegplaats(), f.poging(),
                f.deelneming(), f.vhToegelaten(), f.maxGevangenisDagen(), f.klachtdelict(), f.klacht(), f.adInformandum(), minderjarig,
                f.vervolging(), f.uitspraak(), f.rechtsmiddel(), f.onherroepelijk(), f.executie(),
                verjaartOp(f, gestuit, Boolean.TRUE.equals(minderjarig) ? verdachte.geborenVroegst() : null), List.copyOf(new TreeSet<>(gestuit)),
                f.verjaringVanaf());
    }

    /** How long a feit can be prosecuted; a minor's half counts when it is known that it was one. */
    static Termijnuitkomst verjaring(Zaakbeeld.Feit f, List<LocalDate> gestuit, Zaakbeeld.Verdachte verdachte) {
        return verjaring(f, gestuit, Boolean.TRUE.equals(minderjarig(f.pleegVan(), verdachte)) ? verdachte.geborenVroegst() : null);
    }

    private static @Nullable Instant verjaartOp(Zaakbeeld.Feit f, List<LocalDate> gestuit, @Nullable LocalDate jeugdGeboren) {
        return verjaring(f, gestuit, jeugdGeboren) instanceof Termijnuitkomst.Einde e ? e.uiterlijk() : null;
    }

    private static Termijnuitkomst verjaring(Zaakbeeld.Feit f, List<LocalDate> gestuit, @Nullable LocalDate jeugdGeboren) {
        var soort = Tabellen.ingebouwd().strafbaarFeit(f.strafbaarFeit()).map(Verjaringssoort::van).orElse(null);
        if (soort == null) {
            return new Termijnuitkomst.Onberekenbaar("strafbaarFeit", "Van dit feit is de verjaringstermijn niet bekend.");
        }
        if (f.verjaringVanaf() == null && Verjaringsaanvang.onbekendZonderDag(f.strafbaarFeit())) {
            return new Termijnuitkomst.Onberekenbaar("verjaringVanaf", "De dag waarop de verjaring van dit feit begint, is niet bekend.");
        }
        var later = f.verjaringVanaf() != null && !f.verjaringVanaf().isBefore(f.pleegTot()) ? f.verjaringVanaf() : null;
        var vanaf = later == null ? f.pleegTot() : later;
        var daden = gestuit.stream().filter(d -> !d.isBefore(vanaf)).toList();
        var aanvang = later == null ? Verjaringsregel.Aanvang.PLEEGDATUM : Verjaringsaanvang.aanvang(f.strafbaarFeit());
        return Termijnrekening.vervolging(switch (aanvang) {
            case GEBRUIK -> new Verjaringsfeiten(f.pleegTot(), soort, daden, jeugdGeboren, null, later, null);
            case BEVRIJDING -> new Verjaringsfeiten(f.pleegTot(), soort, daden, jeugdGeboren, null, null, later);
            case SLACHTOFFER_ACHTTIEN -> new Verjaringsfeiten(f.pleegTot(), soort, daden, jeugdGeboren, vanaf.minusYears(VOLWASSEN), null, null);
            case PLEEGDATUM, UITVOERBAAR -> new Verjaringsfeiten(f.pleegTot(), soort, daden, jeugdGeboren, null, null, null);
        }, aanvang);
    }

    /** Unknown when the birth date is not known well enough. */
    static @Nullable Boolean minderjarig(LocalDate pleegdag, Zaakbeeld.Verdachte v) {
        if (v.soort().equals("rechtspersoon")) {
            return false;
        }
        if (v.geborenVroegst() == null || v.geborenLaatst() == null) {
            return null;
        }
        var zekerMinderjarig = pleegdag.isBefore(Geboortedatum.verjaardag(v.geborenVroegst(), VOLWASSEN));
        var zekerVolwassen = !pleegdag.isBefore(Geboortedatum.verjaardag(v.geborenLaatst(), VOLWASSEN));
        return zekerMinderjarig ? Boolean.TRUE : zekerVolwassen ? Boolean.FALSE : null;
    }

    private static @Nullable LocalDate eerste(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null ? b : a;
    }

    private static String plaats(Map<?, ?> gegevens, Zaakbeeld.@Nullable Feit oud) {
        var anders = oud == null ? "" : oud.pleegplaats();
        return gegevens.get("pleegplaats") instanceof Map<?, ?> p ? tekst(p, "gemeente", tekst(p, "omschrijving", anders)) : tekst(gegevens, "pleegplaats", anders);
    }

    static String tekst(Map<?, ?> m, String veld, String anders) {
        return m.get(veld) instanceof String s && !s.isBlank() ? s : anders;
    }

    static boolean janee(Map<?, ?> m, String veld, boolean anders) {
        return switch (m.get(veld)) {
            case Boolean b -> b;
            case String s -> s.equals("ja");
            case Map<?, ?> _ -> true;
            case null, default -> anders;
        };
    }

    static @Nullable LocalDate dag(Map<?, ?> m, String... velden) {
        for (var veld : velden) {
            if (m.get(veld) instanceof String s && Gevolglezer.naar(LocalDate.class, s) instanceof LocalDate d) {
                return d;
            }
        }
        return null;
    }
}
