package nl.spil.recht;

import java.util.Optional;

/** The kinds of input an act can ask. The wire name stands in packs, forms and schemas. */
public enum Invoersoort {
    TEKST("tekst"), KEUZE("keuze"), JA_NEE("ja-nee"), GEHEEL("geheel"), EUROCENT("eurocent"), DAGEN("dagen"), UREN("uren"),
    DUUR("duur"), DATUM("datum"), TIJDSTIP("tijdstip"), FEITEN("feiten"), PERSOON("persoon"), STUK("stuk"), VOORWERP("voorwerp"),
    PARKETNUMMER("parketnummer"), ZITTING("zitting"), UITSPRAAK("uitspraak"), LIJST("lijst");

    private final String wire;

    Invoersoort(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    /** Empty when no kind has this name. */
    public static Optional<Invoersoort> lees(String tekst) {
        for (var soort : values()) {
            if (soort.wire.equals(tekst)) {
                return Optional.of(soort);
            }
        }
        return Optional.empty();
    }
}
