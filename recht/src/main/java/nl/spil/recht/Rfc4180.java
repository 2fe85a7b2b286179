package nl.spil.recht;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Comma separated text from outside (RFC 4180), read with the place of every row, and written back. */
final class Rfc4180 {

    /** @param regel line in the file on which the row begins, from 1 */
    record Rij(int regel, List<String> velden) {}

    /** Text that is no RFC 4180. Line and position count from 1. */
    static final class Onleesbaar extends Exception {
        final int regel;
        final int positie;

        Onleesbaar(int regel, int positie, String reden) {
            super(reden);
            this.regel = regel;
            this.positie = positie;
        }
    }

    private final String tekst;
    private int plek;
    private int regel = 1;
    private int regelbegin;

    private Rfc4180(String tekst) {
        this.tekst = tekst;
    }

    /** Empty lines are skipped. */
    static List<Rij> lees(String tekst) throws Onleesbaar {
        var lezer = new Rfc4180(tekst.startsWith("\uFEFF") ? tekst.substring(1) : tekst);
        var rijen = new ArrayList<Rij>();
        while (lezer.plek < lezer.tekst.length()) {
            var rij = lezer.rij();
            if (!rij.velden().equals(List.of(""))) {
                rijen.add(rij);
            }
        }
        return rijen;
    }

    static String schrijf(List<String> velden) {
        return velden.stream().map(Rfc4180::veld).collect(Collectors.joining(","));
    }

    private static String veld(String waarde) {
        var aanhalen = waarde.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return aanhalen ? '"' + waarde.replace("\"", "\"\"") + '"' : waarde;
    }

    private Rij rij() throws Onleesbaar {
        var begin = regel;
        var velden = new ArrayList<String>();
        while (true) {
            velden.add(veld());
            if (plek < tekst.length() && tekst.charAt(plek) == ',') {
                plek++;
            } else {
                einde();
                return new Rij(begin, List.copyOf(velden));
            }
        }
    }

    private String veld() throws Onleesbaar {
        if (plek < tekst.length() && tekst.charAt(plek) == '"') {
            return aangehaald();
        }
        var begin = plek;
        while (plek < tekst.length() && ",\r\n".indexOf(tekst.charAt(plek)) < 0) {
            if (tekst.charAt(plek) == '"') {
                throw fout("een aanhalingsteken midden in een veld; zet het hele veld tussen aanhalingstekens");
            }
            plek++;
        }
        return tekst.substring(begin, plek);
    }

    private String aangehaald() throws Onleesbaar {
        var open = fout("dit aanhalingsteken wordt niet gesloten");
        var waarde = new StringBuilder();
        plek++;
        while (plek < tekst.length()) {
            var teken = tekst.charAt(plek);
            if (teken == '"') {
                plek++;
                if (plek >= tekst.length() || tekst.charAt(plek) != '"') {
                    if (plek < tekst.length() && ",\r\n".indexOf(tekst.charAt(plek)) < 0) {
                        throw fout("na een gesloten aanhalingsteken hoort een komma of het eind van de regel");
                    }
                    return waarde.toString();
                }
            } else if (teken == '\n') {
                nieuweRegel(plek + 1);
            }
            waarde.append(teken);
            plek++;
        }
        throw open;
    }

    private void einde() throws Onleesbaar {
        if (plek < tekst.length() && tekst.charAt(plek) == '\r') {
            plek++;
            if (plek >= tekst.length() || tekst.charAt(plek) != '\n') {
                nieuweRegel(plek);
                return;
            }
        }
        if (plek < tekst.length()) {
            plek++;
            nieuweRegel(plek);
        }
    }

    private void nieuweRegel(int begin) {
        regel++;
        regelbegin = begin;
    }

    private Onleesbaar fout(String reden) {
        return new Onleesbaar(regel, plek - regelbegin + 1, reden);
    }
}
