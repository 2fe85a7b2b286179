package nl.spil.recht;

import static nl.spil.recht.Termijnuitkomst.Einde;
import static nl.spil.recht.Termijnuitkomst.GeenEinde;
import static nl.spil.recht.Termijnuitkomst.Onberekenbaar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prescription: Sr 70-72 and 77d for the right to prosecute, Sv 6:1:22 for execution. Years run on the calendar and the
 * Algemene termijnenwet never applies (art. 4 onder a).
 */
final class Verjaring {

    private static final int VOLWASSEN = 18;
    private static final int NOOIT_VOLWASSEN_JEUGD = 20;
    private static final Duur ABSOLUUT_OVERTREDING = Duur.jaren(10);

    private final Termijnregel regel;
    private final Verjaringsregel soortregel;
    private final Verjaringsfeiten feiten;
    private final List<String> stappen = new ArrayList<>();

    private Verjaring(Termijnregel regel, Verjaringsregel soortregel, Verjaringsfeiten feiten) {
        this.regel = regel;
        this.soortregel = soortregel;
        this.feiten = feiten;
    }

    /** @param start the day from which a sentence can be executed; only that prescription has one */
    static Termijnuitkomst bereken(Termijnregel regel, Verjaringsregel soortregel, Verjaringsfeiten feiten, @Nullable LocalDate start) {
        var rekening = new Verjaring(regel, soortregel, feiten);
        if (soortregel.lengte() == Verjaringsregel.Lengte.NOOIT) {
            return new GeenEinde(regel.artikel(), List.of("Dit misdrijf verjaart niet (" + regel.artikel() + ")."));
        }
        if (regel.duur() == null && feiten.soort() == null) {
            return new Onberekenbaar("strafbaarFeit", "De lengte hangt af van het feit: geef strafbaarFeit of strafmaximum.");
        }
        if (soortregel.lengte() == Verjaringsregel.Lengte.HELFT && feiten.verdachteGeboren() == null) {
            return ontbreekt("geboortedatumVerdachte");
        }
        return switch (soortregel.aanvang()) {
            case PLEEGDATUM -> rekening.vanaf(feiten.pleegdatum(), "pleegdatum", "het feit");
            case SLACHTOFFER_ACHTTIEN -> rekening.vanafAchttien();
            case GEBRUIK -> rekening.vanafLater(feiten.gebruikOp(), "gebruikOp", "het gebruik van wat vervalst is");
            case BEVRIJDING -> rekening.vanafLater(feiten.bevrijdOp(), "bevrijdOp", "de bevrijding of de dood van het slachtoffer");
            case UITVOERBAAR -> rekening.vanaf(start, "start", "de dag waarop tenuitvoerlegging kon beginnen");
        };
    }

    private Termijnuitkomst vanafAchttien() {
        var geboren = feiten.slachtofferGeboren();
        var gepleegd = feiten.pleegdatum();
        if (geboren == null) {
            return new Onberekenbaar("geboortedatumSlachtoffer", "De geboortedatum van het slachtoffer ontbreekt.");
        }
        if (gepleegd == null) {
            return ontbreekt("pleegdatum");
        }
        if (gepleegd.isBefore(geboren)) {
            return new Onberekenbaar("geboortedatumSlachtoffer", "Het slachtoffer is geboren na de pleegdatum.");
        }
        var achttien = Geboortedatum.verjaardag(geboren, VOLWASSEN);
        return gepleegd.isBefore(achttien)
                ? vanaf(achttien, "geboortedatumSlachtoffer", "de dag waarop het slachtoffer achttien werd")
                : vanaf(gepleegd, "pleegdatum", "het feit; het slachtoffer was toen achttien of ouder");
    }

    private Termijnuitkomst vanafLater(@Nullable LocalDate dag, String sleutel, String wat) {
        if (feiten.pleegdatum() != null && dag != null && dag.isBefore(feiten.pleegdatum())) {
            return new Onberekenbaar(sleutel, "Deze dag ligt voor de pleegdatum.");
        }
        return vanaf(dag, sleutel, wat);
    }

    private Termijnuitkomst vanaf(@Nullable LocalDate x, String sleutel, String wat) {
        if (x == null) {
            return ontbreekt(sleutel);
        }
        var duur = lengte();
        if (duur == null) {
            return new GeenEinde(regel.artikel(), List.of("Het feit verjaart niet (Sr 70 lid 2)."));
        }
        stappen.add("De termijn begint op " + Datumtaal.dag(x.plusDays(1)) + ", de dag na " + wat + ".");
        stappen.add("Hij duurt " + duur.inWoorden() + " (" + regel.artikel() + ").");
        var einde = Dagtelling.dagen(x, duur);
        if (soortregel.lengte() != Verjaringsregel.Lengte.ABSOLUUT && !feiten.stuitingen().isEmpty()) {
            if (feiten.stuitingen().getFirst().isBefore(x)) {
                return new Onberekenbaar("stuitingen", "Een daad van vervolging ligt voor het begin van de termijn.");
            }
            einde = gestuit(einde, duur, Dagtelling.dagen(x, absoluut(duur)));
        }
        stappen.add("De laatste dag is " + Datumtaal.dag(einde) + "; jaren worden niet verlengd (Algemene termijnenwet, artikel 4).");
        if (!regel.noot().isEmpty()) {
            stappen.add(regel.noot());
        }
        return new Einde(Moment.opDag(einde), null, regel.artikel(), stappen);
    }

    private LocalDate gestuit(LocalDate eerste, Duur duur, LocalDate uiterste) {
        var einde = eerste;
        for (var daad : feiten.stuitingen()) {
            if (daad.isAfter(einde)) {
                stappen.add("De daad van vervolging van " + Datumtaal.dag(daad) + " kwam te laat: de termijn was voorbij.");
                break;
            }
            einde = Dagtelling.dagen(daad, duur);
            stappen.add("De daad van vervolging van " + Datumtaal.dag(daad) + " stuit: er loopt een nieuwe termijn tot en met "
                    + Datumtaal.dag(einde) + " (Sr 72).");
        }
        if (einde.isAfter(uiterste)) {
            stappen.add("Stuiting verlengt niet voorbij " + Datumtaal.dag(uiterste) + " (Sr 72 lid 2).");
            return uiterste;
        }
        return einde;
    }

    /** Null when the offence never lapses. */
    private @Nullable Duur lengte() {
        var vast = regel.duur();
        if (vast != null) {
            return vast;
        }
        var soort = java.util.Objects.requireNonNull(feiten.soort());
        return switch (soortregel.lengte()) {
            case GEWOON -> soort.jaren() == 0 ? null : Duur.jaren(soort.jaren());
            case ABSOLUUT -> soort.jaren() == 0 ? null : absoluut(Duur.jaren(soort.jaren()));
            case DERDE_LANGER -> {
                var maanden = soort.jaren() * 12 * 4 / 3;
                yield maanden == 0 ? null : new Duur(maanden / 12, maanden % 12, 0, 0);
            }
            case HELFT -> jeugd(soort);
            case NOOIT -> null;
        };
    }

    private @Nullable Duur jeugd(Verjaringssoort soort) {
        var geboren = feiten.verdachteGeboren();
        var gepleegd = feiten.pleegdatum();
        var gehalveerd = soort.misdrijf() && geboren != null && gepleegd != null
                && gepleegd.isBefore(Geboortedatum.verjaardag(geboren, Math.min(VOLWASSEN, soort.heelVanafLeeftijd())));
        if (!gehalveerd) {
            return soort.jaren() == 0 ? null : Duur.jaren(soort.jaren());
        }
        return Duur.jaren(soort.jaren() == 0 ? NOOIT_VOLWASSEN_JEUGD : soort.jaren() / 2);
    }

    private Duur absoluut(Duur duur) {
        var eigen = soortregel.absoluut();
        if (eigen != null) {
            return eigen;
        }
        return feiten.soort() != null && !feiten.soort().misdrijf() ? ABSOLUUT_OVERTREDING : Duur.jaren(2 * duur.jaren());
    }

    private static Onberekenbaar ontbreekt(String sleutel) {
        return new Onberekenbaar(sleutel, "Dit gegeven ontbreekt.");
    }
}
