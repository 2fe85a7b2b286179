package nl.spil.zaak;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.spil.recht.Pakketbron;

/** The files of a pack as texts: what a person edits. */
public final class Wetsbestanden {

    /** The file that names the pack. */
    public static final String KOP = "pakket.yaml";
    private static final String VOLGT = "volgt/";
    private static final Pattern NAAM = Pattern.compile("(?m)^pakket:[ \\t]*(\\S+)");
    private static final Pattern VERSIE = Pattern.compile("(?m)^versie:[ \\t]*(\\d+)");
    private static final Pattern VANAF = Pattern.compile("(?m)^vanaf:[ \\t]*(\\S+)");

    private Wetsbestanden() {}

    /** Its own files; those of a pack that it follows are not for editing here. */
    public static SortedMap<String, String> teksten(Pakketbron bron) {
        var uit = new TreeMap<String, String>();
        bron.bestanden().forEach((pad, inhoud) -> {
            if (!pad.startsWith(VOLGT)) {
                uit.put(pad, new String(inhoud, StandardCharsets.UTF_8));
            }
        });
        return uit;
    }

    /** SHA-256 of a text, hexadecimal: whether it is still the one that somebody began from. */
    public static String vingerafdruk(String tekst) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(tekst.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Name and version, as the head says. */
    static String aanduiding(Pakketbron bron) {
        var kop = kop(bron);
        return lees(NAAM, kop) + " " + lees(VERSIE, kop);
    }

    /** A pack from the store under its own name instead of its hash, for messages. */
    static Pakketbron benoemd(Pakketbron bron) {
        return new Pakketbron(lees(NAAM, kop(bron)), bron.bestanden());
    }

    private static String kop(Pakketbron bron) {
        return new String(bron.bestanden().getOrDefault(KOP, new byte[0]), StandardCharsets.UTF_8);
    }

    private static String lees(Pattern regel, String kop) {
        var m = regel.matcher(kop);
        return m.find() ? m.group(1) : "";
    }

    /** The files with version and first day written in the head. */
    static SortedMap<String, String> metKop(Map<String, String> bestanden, int versie, LocalDate vanaf) {
        var uit = new TreeMap<>(bestanden);
        uit.computeIfPresent(KOP, (_, kop) -> zet(VANAF, zet(VERSIE, kop, "versie: " + versie), "vanaf: " + vanaf));
        return uit;
    }

    private static String zet(Pattern regel, String kop, String nieuw) {
        return regel.matcher(kop).replaceFirst(Matcher.quoteReplacement(nieuw));
    }
}
