package nl.spil.keten;

/**
 * What can be wrong with a delivery, or worth a person's look. The names are part of the format and never change; source:
 * the README of the delivery format, table Codes.
 */
public enum Foutcode {
    GEEN_ZIP("geen-zip", 400),
    GEEN_BERICHT("geen-bericht", 400),
    GEEN_UTF8("geen-utf8", 400),
    GEEN_JSON("geen-json", 400),
    TE_GROOT("te-groot", 413),
    VERHOUDING_TE_HOOG("verhouding-te-hoog", 413),
    VERKEERD_TYPE("verkeerd-type", 415),
    BERICHT_ANDERS("bericht-anders", 409),
    SCHEMA("schema", 422),
    TEKEN_VERBODEN("teken-verboden", 422),
    DATUM_ONMOGELIJK("datum-onmogelijk", 422),
    DATUM_TOEKOMST("datum-toekomst", 422),
    PLEEGDATUM_TOEKOMST("pleegdatum-toekomst", 422),
    PLEEGPERIODE_OMGEKEERD("pleegperiode-omgekeerd", 422),
    VOLGNUMMER_DUBBEL("volgnummer-dubbel", 422),
    BETROKKENE_DUBBEL("betrokkene-dubbel", 422),
    VERWIJZING_ONTBREEKT("verwijzing-ontbreekt", 422),
    ONBEKEND_STRAFBAAR_FEIT("onbekend-strafbaar-feit", 422),
    PARKET_ONBEKEND("parket-onbekend", 422),
    BSN_ELFPROEF("bsn-elfproef", 422),
    VERDACHTE_ZONDER_FEIT("verdachte-zonder-feit", 422),
    VERDACHTE_ONDER_12("verdachte-onder-12", 422),
    OVERLEDEN_VOOR_FEIT("overleden-voor-feit", 422),
    VRIJHEID_VOLGORDE("vrijheid-volgorde", 422),
    BESTAND_ONTBREEKT("bestand-ontbreekt", 422),
    BESTAND_LEEG("bestand-leeg", 422),
    BESTAND_DUBBEL("bestand-dubbel", 422),
    CHECKSUM_ONGELIJK("checksum-ongelijk", 422),
    BESTAND_NIET_GENOEMD("bestand-niet-genoemd", 422),
    PAD_BUITEN_LEVERING("pad-buiten-levering", 422),
    HOORT_BIJ_ONBEKEND("hoort-bij-onbekend", 422),
    HOORT_BIJ_TEGENSTRIJDIG("hoort-bij-tegenstrijdig", 422),
    AL_INGETROKKEN("al-ingetrokken", 422),
    AFZENDER_ANDERS("afzender-anders", 422),
    PV_AL_BEKEND("pv-al-bekend", 201),
    KLACHT_ONTBREEKT("klacht-ontbreekt", 201),
    OUDERS_ONTBREKEN("ouders-ontbreken", 201);

    private final String wire;
    private final int status;

    Foutcode(String wire, int status) {
        this.wire = wire;
        this.status = status;
    }

    /** Its name in JSON. */
    public String wire() {
        return wire;
    }

    /** The HTTP status of an answer that holds it; 201 for what is only a remark. */
    public int status() {
        return status;
    }
}
