package nl.spil.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.spil.recht.Moment;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Invents deliveries: every person, address, number and document in them is made up, and every one of them is good. The same
 * seed and moment give the same deliveries, to the byte.
 */
final class Verzinsel {

    /**
     * One invented delivery.
     *
     * @param bericht    the message, as an ordinary sender would write it
     * @param bestanden  by name within the delivery
     * @param verdachten how many zaken it opens
     */
    record Levering(String berichtId, Map<String, Object> bericht, Map<String, byte[]> bestanden, int verdachten) {

        /** Ready to be sent. */
        byte[] zip() {
            var uit = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(uit, StandardCharsets.UTF_8)) {
                zip.putNextEntry(new ZipEntry("aanlevering.json"));
                zip.write(JSON.writeValueAsBytes(bericht));
                for (var bestand : bestanden.entrySet()) {
                    zip.putNextEntry(new ZipEntry(bestand.getKey()));
                    zip.write(bestand.getValue());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return uit.toByteArray();
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ZoneId NEDERLAND = Moment.NEDERLAND;

    private final SplittableRandom toeval;
    private final Verzonnen verzonnen;
    /** Keys of messages: another moment is another message, even of the same case. */
    private final Verzonnen sleutels;
    private final Instant nu;
    private int nummer;

    /** @param nu the messages are made in the days before */
    Verzinsel(long zaad, Instant nu) {
        this.toeval = new SplittableRandom(zaad);
        this.sleutels = new Verzonnen(new SplittableRandom(zaad * 0x9E37_79B9_7F4A_7C15L ^ nu.toEpochMilli()));
        this.verzonnen = new Verzonnen(toeval);
        this.nu = nu;
    }

    /** The next delivery. */
    Levering volgende() {
        nummer++;
        var parket = verzonnen.kies(Verzonnenfeit.PARKETTEN);
        var soort = verzonnen.kies(Verzonnenfeit.ALLE);
        var gemaakt = nu.atZone(NEDERLAND).minusHours(toeval.nextInt(2, 72)).truncatedTo(ChronoUnit.MINUTES);
        var gepleegd = gemaakt.minusDays(soort.vast() ? toeval.nextInt(1, 3) : toeval.nextInt(6, 60)).minusMinutes(toeval.nextInt(600));
        var aantal = toeval.nextInt(10) == 0 ? 2 : 1;
        var berichtId = sleutels.uuid();
        var pv = parket.eenheid() + "-" + gemaakt.getYear() + sleutels.cijfers(6) + String.format(java.util.Locale.ROOT, "%03d", nummer % 1000);
        var stukken = new Stukkenmap(gemaakt.toLocalDate(), pv);
        var bericht = new LinkedHashMap<String, Object>();
        bericht.put("schema", "urn:spil:aanlevering:1");
        bericht.put("berichtId", berichtId);
        bericht.put("soort", "nieuw");
        bericht.put("aangemaaktOp", tijd(gemaakt));
        bericht.put("afzender", Map.of("organisatie", "politie", "eenheid", parket.eenheid()));
        bericht.put("parket", parket.code());
        bericht.put("procesVerbaal", Map.of("nummer", pv, "datum", gemaakt.toLocalDate().toString()));
        bericht.put("zaakstroom", soort.zaakstroom());
        bericht.put("zsm", soort.vast());
        var verdachten = new ArrayList<Map<String, Object>>();
        for (int i = 1; i <= aantal; i++) {
            verdachten.add(verdachte(i, parket, soort, gepleegd));
        }
        bericht.put("verdachten", verdachten);
        var slachtoffer = soort.slachtoffer() ? slachtoffer(parket) : null;
        bericht.put("feiten", List.of(feit(soort, parket, gepleegd, aantal, slachtoffer)));
        if (slachtoffer != null) {
            bericht.put("slachtoffers", List.of(slachtoffer));
        }
        if (soort.voorwerp() != null) {
            bericht.put("beslag", List.of(beslag(soort, parket, gepleegd)));
        }
        stukken(stukken, soort, verdachten, slachtoffer != null);
        bericht.put("stukken", stukken.lijst);
        return new Levering(berichtId, bericht, stukken.bestanden, aantal);
    }

    private Map<String, Object> verdachte(int volgnummer, Verzonnenfeit.Parket parket, Verzonnenfeit soort, ZonedDateTime gepleegd) {
        var uit = new LinkedHashMap<String, Object>();
        uit.put("volgnummer", volgnummer);
        uit.put("soort", "natuurlijk");
        uit.put("skn", verzonnen.cijfers(9));
        uit.put("bsn", verzonnen.bsn());
        uit.put("naam", verzonnen.naam());
        uit.put("geboortedatum", LocalDate.of(1956, 1, 1).plusDays(toeval.nextInt(365 * 50)).toString());
        uit.put("geboorteplaats", verzonnen.kies(parket.plaatsen()));
        uit.put("geboorteland", "NL");
        uit.put("geslacht", verzonnen.kies(List.of("man", "man", "man", "vrouw")));
        uit.put("nationaliteit", "NL");
        uit.put("taal", "nl");
        uit.put("adres", verzonnen.adres(verzonnen.kies(parket.plaatsen())));
        if (soort.vast()) {
            uit.put("vrijheid", vrijheid(soort, gepleegd));
        }
        if (soort.vast() || toeval.nextInt(4) == 0) {
            uit.put("raadsman", Map.of("naam", "mr. " + verzonnen.achternaam(), "kantoor", "Voorbeeld Advocaten", "email", "piket@advocaten.example"));
        }
        return uit;
    }

    private Map<String, Object> vrijheid(Verzonnenfeit soort, ZonedDateTime gepleegd) {
        var aangehouden = gepleegd.plusMinutes(toeval.nextInt(20, 90));
        var voorgeleid = aangehouden.plusMinutes(toeval.nextInt(20, 60));
        var uit = new LinkedHashMap<String, Object>();
        uit.put("aangehoudenOp", tijd(aangehouden));
        uit.put("heterdaad", true);
        uit.put("voorgeleidOp", tijd(voorgeleid));
        uit.put("ophoudenOp", tijd(voorgeleid.plusMinutes(5)));
        var erna = tijd(voorgeleid.plusMinutes(toeval.nextInt(60, 240)));
        if (soort.inVerzekering()) {
            uit.put("inVerzekeringGesteldOp", erna);
            uit.put("bevelDoor", "hulpofficier");
        } else {
            uit.put("heengezondenOp", erna);
        }
        uit.put("plaats", "cellencomplex " + verzonnen.kies(List.of("Noord", "Oost", "Zuid", "West")));
        return uit;
    }

    private Map<String, Object> feit(Verzonnenfeit soort, Verzonnenfeit.Parket parket, ZonedDateTime gepleegd, int verdachten,
            @Nullable Map<String, Object> slachtoffer) {
        var plaats = verzonnen.kies(parket.plaatsen());
        var betrokkenen = new ArrayList<Map<String, Object>>();
        for (int i = 1; i <= verdachten; i++) {
            betrokkenen.add(Map.of("verdachte", i, "deelneming", verdachten == 1 ? "pleger" : "medepleger"));
        }
        var uit = new LinkedHashMap<String, Object>();
        uit.put("volgnummer", 1);
        uit.put("strafbaarFeit", soort.id());
        uit.put("pleegdatum", Map.of("van", tijd(gepleegd)));
        uit.put("pleegplaats", Map.of("gemeente", plaats, "adres", verzonnen.adres(plaats)));
        uit.put("omschrijving", soort.omschrijving());
        uit.put("betrokkenen", betrokkenen);
        if (slachtoffer != null) {
            uit.put("slachtoffers", List.of(1));
        }
        uit.put("heterdaad", soort.vast());
        return uit;
    }

    private Map<String, Object> slachtoffer(Verzonnenfeit.Parket parket) {
        var uit = new LinkedHashMap<String, Object>();
        uit.put("volgnummer", 1);
        uit.put("soort", "natuurlijk");
        uit.put("naam", verzonnen.naam());
        uit.put("adres", verzonnen.adres(verzonnen.kies(parket.plaatsen())));
        uit.put("wensen", Map.of("informatie", true, "spreekrecht", false, "voeging", toeval.nextBoolean()));
        uit.put("schade", Map.of("bedrag", toeval.nextInt(2_500, 150_000), "toelichting", "zie schadeformulier"));
        return uit;
    }

    private Map<String, Object> beslag(Verzonnenfeit soort, Verzonnenfeit.Parket parket, ZonedDateTime gepleegd) {
        var uit = new LinkedHashMap<String, Object>();
        uit.put("nummer", parket.eenheid() + "-" + verzonnen.cijfers(7));
        uit.put("omschrijving", String.valueOf(soort.voorwerp()));
        uit.put("categorie", soort.categorie());
        uit.put("inBeslagGenomenOp", tijd(gepleegd.plusMinutes(15)));
        uit.put("grondslag", "94");
        uit.put("onderVerdachte", 1);
        uit.put("feiten", List.of(1));
        return uit;
    }

    private static void stukken(Stukkenmap map, Verzonnenfeit soort, List<Map<String, Object>> verdachten, boolean aangifte) {
        if (aangifte) {
            map.voegToe("pv-aangifte", "Proces-verbaal van aangifte", 0, List.of("Aangever verklaart:", soort.omschrijving() + "."));
        }
        map.voegToe("pv-bevindingen", "Proces-verbaal van bevindingen", 0, List.of("Wij, verbalisanten, zagen het volgende.", soort.omschrijving() + "."));
        for (int i = 1; i <= verdachten.size(); i++) {
            if (soort.vast()) {
                map.voegToe("pv-aanhouding", "Proces-verbaal van aanhouding", i, List.of("De verdachte is op heterdaad aangehouden.",
                        "De rechten en de verdenking zijn medegedeeld."));
            }
            map.voegToe("pv-verhoor-verdachte", "Proces-verbaal van verhoor verdachte", i, List.of("De verdachte verklaart: ik was daar."));
        }
        if (soort.voorwerp() != null) {
            map.voegToe("kennisgeving-inbeslagneming", "Kennisgeving van inbeslagneming", 0, List.of("In beslag genomen: " + soort.voorwerp() + "."));
        }
    }

    private static String tijd(ZonedDateTime tijd) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(tijd);
    }

    /** The documents as they are made. */
    private static final class Stukkenmap {

        private final List<Map<String, Object>> lijst = new ArrayList<>();
        private final Map<String, byte[]> bestanden = new LinkedHashMap<>();
        private final LocalDate datum;
        private final String pv;

        Stukkenmap(LocalDate datum, String pv) {
            this.datum = datum;
            this.pv = pv;
        }

        void voegToe(String soort, String titel, int verdachte, List<String> tekst) {
            var naam = String.format(java.util.Locale.ROOT, "stukken/%02d-%s.pdf", lijst.size() + 1, soort);
            var regels = new ArrayList<>(List.of("Nummer: " + pv, "Datum: " + datum, ""));
            regels.addAll(tekst);
            regels.addAll(List.of("", "Dit stuk is verzonnen."));
            var bytes = KleinPdf.van(titel, regels);
            bestanden.put(naam, bytes);
            var stuk = new LinkedHashMap<String, Object>(Map.of("bestand", naam, "soort", soort, "titel", titel, "datum", datum.toString(),
                    "sha256", sha256(bytes)));
            if (verdachte > 0) {
                stuk.put("verdachten", List.of(verdachte));
            }
            lijst.add(stuk);
        }

        private static String sha256(byte[] bytes) {
            try {
                return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }
}
