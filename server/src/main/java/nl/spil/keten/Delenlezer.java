package nl.spil.keten;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/**
 * Reads the parts of a multipart/form-data body: {@code bericht}, and a {@code stuk} per file, whose filename is what follows
 * {@code stukken/}. Source: RFC 2046 section 5.1, RFC 7578.
 */
final class Delenlezer {

    private static final int KOP = 8 << 10;

    private final Grenzen grenzen;

    Delenlezer(Grenzen grenzen) {
        this.grenzen = grenzen;
    }

    void lees(Inzending.Delen delen, Uitpakmap opslag) throws IOException, Afgekeurd {
        if (delen.grens().isEmpty() || delen.grens().length() > 70) {
            throw kapot("De losse delen hebben geen geldige scheiding (boundary)");
        }
        try (var in = Files.newInputStream(delen.bestand())) {
            var lezer = new Stroom(in, ("\r\n--" + delen.grens()).getBytes(StandardCharsets.ISO_8859_1));
            lezer.begin();
            for (int aantal = 0; lezer.volgende(); aantal++) {
                if (aantal > 2 * grenzen.bestanden()) {
                    throw new Afgekeurd(Foutcode.TE_GROOT, "De levering heeft te veel delen. Verdeel haar over een levering en"
                            + " aanvullingen.");
                }
                var naam = Deelkop.lees(lezer.kop(KOP)).ingang();
                opslag.neemOp(naam, lezer::lees, -1);
            }
        }
    }

    private static Afgekeurd kapot(String wat) {
        return new Afgekeurd(Foutcode.GEEN_ZIP, wat + ". Stel de losse delen opnieuw samen, of lever een zip.");
    }

    /** A window on the body that never holds more than its buffer. */
    private static final class Stroom {

        private final InputStream in;
        private final byte[] scheiding;
        private final byte[] venster = new byte[1 << 17];
        private int van;
        private int tot;
        private boolean op;

        Stroom(InputStream in, byte[] scheiding) {
            this.in = in;
            this.scheiding = scheiding;
        }

        /** The first boundary has no line end before it. */
        void begin() throws IOException, Afgekeurd {
            venster[0] = '\r';
            venster[1] = '\n';
            tot = 2;
            vul(scheiding.length);
            if (tot - van < scheiding.length || zoek() != van) {
                throw kapot("Dit zijn geen losse delen, of er staan bytes vóór het eerste");
            }
        }

        /** Steps over a boundary; false when it was the last. */
        boolean volgende() throws IOException, Afgekeurd {
            van += scheiding.length;
            vul(2);
            if (tot - van >= 2 && venster[van] == '-' && venster[van + 1] == '-') {
                van += 2;
                slotwit();
                return false;
            }
            while (van < tot && (venster[van] == ' ' || venster[van] == '\t')) {
                van++;
                vul(2);
            }
            if (tot - van < 2 || venster[van] != '\r' || venster[van + 1] != '\n') {
                throw kapot("De losse delen zijn afgebroken of onjuist gescheiden");
            }
            van += 2;
            return true;
        }

        private void slotwit() throws IOException, Afgekeurd {
            vul(3);
            var rest = tot - van;
            if (rest != 0 && !(rest == 2 && venster[van] == '\r' && venster[van + 1] == '\n')) {
                throw kapot("Er staan bytes na het laatste deel");
            }
        }

        /** Header lines up to and over the empty line. */
        String kop(int hoogstens) throws IOException, Afgekeurd {
            vul(hoogstens);
            for (int i = van; i + 1 < tot && i < van + hoogstens; i++) {
                var regeleinde = venster[i] == '\r' && venster[i + 1] == '\n';
                if (regeleinde && (i == van || i + 3 < tot && venster[i + 2] == '\r' && venster[i + 3] == '\n')) {
                    var tekst = new String(venster, van, i - van, StandardCharsets.UTF_8);
                    van = i == van ? i + 2 : i + 4;
                    return tekst;
                }
            }
            throw kapot("Een deel heeft een kop die te lang of afgebroken is");
        }

        int lees(byte[] buffer) throws IOException, Afgekeurd {
            vul(scheiding.length);
            var plaats = zoek();
            if (plaats == van) {
                return -1;
            }
            var vrij = plaats > van ? plaats - van : tot - van - (scheiding.length - 1);
            if (vrij <= 0) {
                throw kapot("De losse delen zijn afgebroken");
            }
            var n = Math.min(vrij, buffer.length);
            System.arraycopy(venster, van, buffer, 0, n);
            van += n;
            return n;
        }

        /** Makes sure that {@code nodig} bytes stand in the window, unless the body ends. */
        private void vul(int nodig) throws IOException {
            if (tot - van >= nodig || op) {
                return;
            }
            System.arraycopy(venster, van, venster, 0, tot - van);
            tot -= van;
            van = 0;
            while (tot < venster.length) {
                var n = in.read(venster, tot, venster.length - tot);
                if (n < 0) {
                    op = true;
                    return;
                }
                tot += n;
            }
        }

        private int zoek() {
            zoeken:
            for (int i = van; i <= tot - scheiding.length; i++) {
                for (int j = 0; j < scheiding.length; j++) {
                    if (venster[i + j] != scheiding[j]) {
                        continue zoeken;
                    }
                }
                return i;
            }
            return -1;
        }
    }
}
