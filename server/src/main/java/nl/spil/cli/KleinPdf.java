package nl.spil.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A real PDF of one page of text, small and always the same for the same text. Source: ISO 32000-1, 7.5 and 9.6. */
final class KleinPdf {

    private static final Charset WIN = Charset.forName("windows-1252");
    private static final int REGELS = 48;

    private final ByteArrayOutputStream uit = new ByteArrayOutputStream();
    private final List<Integer> plaatsen = new ArrayList<>();

    private KleinPdf() {}

    /** @param regels those that do not fit on the page are left out */
    static byte[] van(String titel, List<String> regels) {
        return new KleinPdf().maak(titel, regels);
    }

    private byte[] maak(String titel, List<String> regels) {
        schrijf("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n");
        object("<< /Type /Catalog /Pages 2 0 R /Lang (nl-NL) >>");
        object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>");
        object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        var inhoud = new StringBuilder("BT /F1 15 Tf 60 780 Td (").append(ontsnapt(titel)).append(") Tj /F1 10 Tf 0 -26 Td 14 TL\n");
        regels.stream().limit(REGELS).forEach(r -> inhoud.append('(').append(ontsnapt(r)).append(") Tj T*\n"));
        inhoud.append("ET\n");
        var lengte = inhoud.toString().getBytes(WIN).length;
        object("<< /Length " + lengte + " >>\nstream\n" + inhoud + "endstream");
        object("<< /Title (" + ontsnapt(titel) + ") /Producer (Spil) >>");
        var xref = uit.size();
        schrijf("xref\n0 " + (plaatsen.size() + 1) + "\n0000000000 65535 f \n");
        plaatsen.forEach(p -> schrijf(String.format(Locale.ROOT, "%010d 00000 n \n", p)));
        schrijf("trailer\n<< /Size " + (plaatsen.size() + 1) + " /Root 1 0 R /Info 6 0 R >>\nstartxref\n" + xref + "\n%%EOF\n");
        return uit.toByteArray();
    }

    private void object(String inhoud) {
        plaatsen.add(uit.size());
        schrijf(plaatsen.size() + " 0 obj\n" + inhoud + "\nendobj\n");
    }

    private void schrijf(String tekst) {
        uit.writeBytes(tekst.getBytes(tekst.startsWith("%PDF") ? StandardCharsets.ISO_8859_1 : WIN));
    }

    private static String ontsnapt(String tekst) {
        return tekst.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").replaceAll("[\\r\\n\\t]", " ");
    }
}
