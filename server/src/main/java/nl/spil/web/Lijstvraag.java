package nl.spil.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import nl.spil.zaak.Aandacht;
import org.jspecify.annotations.Nullable;

/** What the address of a list asks: the state of the page is in its address. Texts that do not apply are empty. */
record Lijstvraag(String lijst, String zoek, String parket, @Nullable Aandacht aandacht, @Nullable String na) {

    static Lijstvraag lees(String lijst, String zoek, String parket, String aandacht, @Nullable String na) {
        return new Lijstvraag(kort(lijst), kort(zoek.strip()), kort(parket), lees(aandacht), na == null ? null : kort(na));
    }

    private static @Nullable Aandacht lees(String tekst) {
        for (var a : Aandacht.values()) {
            if (woord(a).equals(tekst)) {
                return a;
            }
        }
        return null;
    }

    private static String kort(String tekst) {
        return tekst.length() > 200 ? tekst.substring(0, 200) : tekst;
    }

    static String woord(Aandacht a) {
        return a.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean leeg() {
        return lijst.isEmpty() && zoek.isEmpty() && parket.isEmpty() && aandacht == null;
    }

    Lijstvraag zonderZoek() {
        return new Lijstvraag(lijst, "", parket, aandacht, null);
    }

    Lijstvraag zonderParket() {
        return new Lijstvraag(lijst, zoek, "", aandacht, null);
    }

    Lijstvraag zonderAandacht() {
        return new Lijstvraag(lijst, zoek, parket, null, null);
    }

    Lijstvraag metNa(@Nullable String cursor) {
        return new Lijstvraag(lijst, zoek, parket, aandacht, cursor);
    }

    String adres() {
        var delen = new ArrayList<String>();
        deel(delen, "lijst", lijst);
        deel(delen, "zoek", zoek);
        deel(delen, "parket", parket);
        deel(delen, "aandacht", aandacht == null ? "" : woord(aandacht));
        deel(delen, "na", na == null ? "" : na);
        return delen.isEmpty() ? "/zaken" : "/zaken?" + String.join("&", delen);
    }

    private static void deel(ArrayList<String> delen, String naam, String waarde) {
        if (!waarde.isEmpty()) {
            delen.add(naam + "=" + URLEncoder.encode(waarde, StandardCharsets.UTF_8));
        }
    }
}
