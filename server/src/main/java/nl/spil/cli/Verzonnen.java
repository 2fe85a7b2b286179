package nl.spil.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** Invented names, addresses and numbers. */
final class Verzonnen {

    private static final List<String> VOORNAMEN = List.of("Sanne", "Daan", "Emma", "Lucas", "Yasmin", "Mohamed", "Noor", "Bram", "Chloë",
            "Jayden", "Fatima", "Thijs", "Agnieszka", "Rayan", "Loïs", "Kenza", "Sem", "Zoë", "Omar", "Tess", "René", "Dewi", "Ismaël", "Femke");
    private static final List<String> VOORVOEGSELS = List.of("", "", "", "", "van", "de", "van de", "van der", "el", "ten", "'t");
    private static final List<String> ACHTERNAMEN = List.of("Jansen", "Bakker", "Visser", "Smit", "Öztürk", "Berg", "Kowalski", "Bouzid", "Meer",
            "Dijkstra", "Nguyễn", "Hoekstra", "Yılmaz", "Groot", "Santos", "Vermeulen", "Kaya", "Brink", "Postma", "Müller", "Willems", "Hof");
    private static final List<String> STRATEN = List.of("Voorbeeldstraat", "Proefweg", "Testlaan", "Modelplein", "Schetskade", "Verzinselpad");

    private final SplittableRandom toeval;

    Verzonnen(SplittableRandom toeval) {
        this.toeval = toeval;
    }

    <T> T kies(List<T> uit) {
        return uit.get(toeval.nextInt(uit.size()));
    }

    Map<String, Object> naam() {
        var uit = new LinkedHashMap<String, Object>();
        uit.put("voornamen", kies(VOORNAMEN));
        var voorvoegsel = kies(VOORVOEGSELS);
        if (!voorvoegsel.isEmpty()) {
            uit.put("voorvoegsel", voorvoegsel);
        }
        uit.put("geslachtsnaam", achternaam());
        return uit;
    }

    String achternaam() {
        return kies(ACHTERNAMEN);
    }

    Map<String, Object> adres(String plaats) {
        var uit = new LinkedHashMap<String, Object>();
        uit.put("straat", kies(STRATEN));
        uit.put("huisnummer", Integer.toString(toeval.nextInt(1, 240)));
        uit.put("postcode", toeval.nextInt(1000, 9999) + " " + kies(List.of("AB", "XZ", "KL")));
        uit.put("woonplaats", plaats);
        uit.put("land", "NL");
        uit.put("soort", "brp");
        return uit;
    }

    String cijfers(int aantal) {
        var uit = new StringBuilder();
        for (int i = 0; i < aantal; i++) {
            uit.append(toeval.nextInt(i == 0 ? 1 : 0, 10));
        }
        return uit.toString();
    }

    /** Passes the elfproef; in the range that is not issued. */
    String bsn() {
        while (true) {
            var begin = "99" + cijfers(6);
            var som = 0;
            for (int i = 0; i < 8; i++) {
                som += (begin.charAt(i) - '0') * (9 - i);
            }
            if (som % 11 != 10) {
                return begin + som % 11;
            }
        }
    }

    String uuid() {
        return new UUID(toeval.nextLong() & ~0xF000L | 0x4000L, toeval.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L).toString();
    }
}
