package nl.spil.dossier.inhoud;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the text of one content as it comes in, in pieces that the index can bear. */
final class Bladteksten implements Leeskanaal.Ontvanger {

    /** A tsvector has a limit of 1 MiB; a piece of this many characters stays far below it. */
    static final int STUK = 50_000;
    private static final int PER_KEER = 100;

    private final JdbcTemplate jdbc;
    private final String sha256;
    private final List<Object[]> rijen = new ArrayList<>();
    private final Map<Integer, Integer> delen = new HashMap<>();

    Bladteksten(JdbcTemplate jdbc, String sha256) {
        this.jdbc = jdbc;
        this.sha256 = sha256;
    }

    /** What an earlier try left. */
    void begin() {
        jdbc.update("delete from bladtekst where sha256 = ?", sha256);
    }

    @Override
    public void blad(int blad, String tekst) {
        var schoon = schoon(tekst);
        for (int van = 0; van < schoon.length();) {
            var tot = Math.min(schoon.length(), van + STUK);
            // Not in the middle of a word, or search would not find it.
            var spatie = tot < schoon.length() ? schoon.lastIndexOf(' ', tot) : tot;
            tot = spatie > van ? spatie : tot;
            var deel = delen.merge(blad, 1, Integer::sum);
            if (deel <= Short.MAX_VALUE) {
                rijen.add(new Object[] {sha256, blad, deel, schoon.substring(van, tot)});
            }
            van = tot;
        }
        if (rijen.size() >= PER_KEER) {
            schrijf();
        }
    }

    void schrijf() {
        jdbc.batchUpdate("insert into bladtekst (sha256, blad, deel, tekst) values (?, ?, ?, ?)", rijen);
        rijen.clear();
    }

    /** Without what PostgreSQL cannot keep, and with one space where there were many. */
    private static String schoon(String tekst) {
        var uit = new StringBuilder(tekst.length());
        var wit = false;
        for (int i = 0; i < tekst.length(); i++) {
            var c = tekst.charAt(i);
            var half = Character.isHighSurrogate(c) ? i + 1 >= tekst.length() || !Character.isLowSurrogate(tekst.charAt(i + 1))
                    : Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(tekst.charAt(i - 1)));
            if (c == '\n') {
                uit.append('\n');
                wit = true;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!wit) {
                    uit.append(' ');
                }
                wit = true;
            } else if (c >= ' ' && !half) {
                uit.append(c);
                wit = false;
            }
        }
        return uit.toString();
    }
}
