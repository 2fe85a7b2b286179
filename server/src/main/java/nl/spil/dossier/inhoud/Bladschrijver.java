package nl.spil.dossier.inhoud;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Cuts the text that a parser gives into pages and sends each on as soon as it is whole. Stops the parser at its limits. */
final class Bladschrijver extends DefaultHandler {

    /** A page is empty when it has fewer signs than this: a scan with a stamp over it. */
    private static final int LEEG = 16;
    private static final int GROOTSTE_FRAME = 1 << 20;

    private final DataOutputStream uit;
    private final int meesteBladen;
    private final int meesteTekens;
    private final StringBuilder tekst = new StringBuilder();
    private final List<Integer> lege = new ArrayList<>();
    private int blad = 1;
    private boolean geteld;
    private long tekens;
    private boolean vol;
    private boolean gesloten;

    Bladschrijver(DataOutputStream uit, int meesteBladen, int meesteTekens) {
        this.uit = uit;
        this.meesteBladen = meesteBladen;
        this.meesteTekens = meesteTekens;
    }

    int aantal() {
        return blad;
    }

    long tekens() {
        return tekens;
    }

    boolean vol() {
        return vol;
    }

    /** Pages without text, from 1. */
    List<Integer> lege() {
        return lege;
    }

    @Override
    public void startElement(String uri, String naam, String qName, Attributes a) throws SAXException {
        if (naam.equals("div") && ("page".equals(a.getValue("class")) || "slide-content".equals(a.getValue("class")))) {
            if (geteld) {
                volgende();
            }
            geteld = true;
        } else if (naam.equals("p") || naam.equals("div") || naam.equals("tr") || naam.equals("br") || naam.startsWith("h")) {
            tekst.append('\n');
        } else if (naam.equals("td") || naam.equals("th")) {
            tekst.append('\t');
        }
    }

    @Override
    public void characters(char[] ch, int van, int aantal) throws SAXException {
        tekst.append(ch, van, aantal);
        if (tekens + tekst.length() > meesteTekens) {
            vol = true;
            throw new SAXException("more text than may be");
        }
    }

    @Override
    public void ignorableWhitespace(char[] ch, int van, int aantal) {
        tekst.append(' ');
    }

    private void volgende() throws SAXException {
        try {
            stuur();
        } catch (IOException e) {
            throw new SAXException(e);
        }
        if (blad >= meesteBladen) {
            vol = true;
            throw new SAXException("more pages than may be");
        }
        blad++;
    }

    /** The last page; may be called twice. */
    void sluit() throws IOException {
        if (!gesloten) {
            gesloten = true;
            stuur();
        }
    }

    private void stuur() throws IOException {
        var heel = tekst.toString().strip();
        tekst.setLength(0);
        if (heel.chars().filter(c -> !Character.isWhitespace(c)).limit(LEEG).count() < LEEG) {
            lege.add(blad);
        }
        blad(blad, heel);
    }

    /** A page, in pieces that a frame can bear; nothing of a page without text, but a sign of life. */
    void blad(int nummer, String heel) throws IOException {
        tekens += heel.isBlank() ? 0 : heel.length();
        for (int van = 0; van < heel.length() || van == 0; van += GROOTSTE_FRAME / 4) {
            var bytes = heel.substring(van, Math.min(heel.length(), van + GROOTSTE_FRAME / 4)).getBytes(StandardCharsets.UTF_8);
            uit.writeByte(Leesproces.BLAD);
            uit.writeInt(nummer);
            uit.writeInt(bytes.length);
            uit.write(bytes);
        }
        uit.flush();
    }
}
