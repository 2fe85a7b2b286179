package nl.spil.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of zaken with its counters, its filters and its groups by urgency. */
record Lijstpagina(String titel, String aantal, String zin, String vandaag, String bijgewerkt, boolean metTellers, List<Teller> tellers,
        List<Keuze> lijsten, String huidigeLijst, List<Keuze> geopend, List<Chip> chips, List<Groep> groepen, int getoond,
        @Nullable String volgende, boolean gefilterd, String laatsteFilter) {

    /** A counter: a link with its filter set. {@code rand}: dringend, nabij, or empty. */
    record Teller(String adres, String rand, String getal, String wat, String toelichting) {}

    /** A list, or a zaak opened lately. */
    record Keuze(String adres, String titel, String getal, boolean hier) {}

    /** A filter that removes itself. */
    record Chip(String wat, String waarde, String zonder) {}

    /** Rows that press alike. */
    record Groep(String titel, List<Rij> rijen) {}

    record Rij(String adres, String naam, String nummer, String feiten, String staat, Badge vrijheid, Termijnweergave termijn, String lijst,
            List<Badge> merken, String behandelaar) {}
}
