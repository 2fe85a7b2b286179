package nl.spil.keten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;

/** Archives that mean harm or are merely broken. */
class VijandigeZipTest {

    private static final Grenzen KLEIN = new Grenzen(64 << 10, 32, 300_000, 500_000, 5, 200, 1 << 10, 1000, 32 << 20);

    private static TreeSetVan neem(byte[] zip) {
        return neem(zip, Grenzen.FORMAAT);
    }

    private static TreeSetVan neem(byte[] zip, Grenzen grenzen) {
        var uitkomst = Proef.neem(new Inzending.Zip(Proef.tijdelijk(zip)), new Geheugenregister(), grenzen);
        return new TreeSetVan(uitkomst.status(), uitkomst.fouten().toString());
    }

    private record TreeSetVan(int status, String fouten) {}

    private static final TreeSetVan GEEN_ZIP = new TreeSetVan(400, "[ geen-zip]");
    private static final TreeSetVan GOED = new TreeSetVan(201, "[]");

    private static byte[] goed() throws IOException {
        return Zipmaker.vanVoorbeeld(Voorbeeld.met("01-")).bytes();
    }

    @Test
    void bytes_before_or_after_are_refused() throws IOException {
        var zip = goed();
        assertThat(neem(zip)).isEqualTo(GOED);
        assertThat(neem(plak("#!/bin/sh\n".getBytes(StandardCharsets.US_ASCII), zip))).isEqualTo(GEEN_ZIP);
        assertThat(neem(plak(zip, new byte[1]))).isEqualTo(GEEN_ZIP);
        assertThat(neem(plak(zip, zip))).isEqualTo(GEEN_ZIP);
        assertThat(neem(new byte[0])).isEqualTo(GEEN_ZIP);
        assertThat(neem(new byte[22])).isEqualTo(GEEN_ZIP);
    }

    @Test
    void any_cut_is_refused_and_nothing_else_happens() throws IOException {
        var zip = goed();
        for (int lengte = 0; lengte < zip.length; lengte += 97) {
            assertThat(neem(Arrays.copyOf(zip, lengte))).as("first " + lengte + " bytes").isEqualTo(GEEN_ZIP);
        }
    }

    @Test
    void bytes_before_with_offsets_that_take_them_in_are_refused() throws IOException {
        var zip = goed();
        var voor = new byte[40];
        var schuif = plak(voor, zip);
        var buffer = ByteBuffer.wrap(schuif).order(ByteOrder.LITTLE_ENDIAN);
        var einde = schuif.length - 22;
        var lijst = buffer.getInt(einde + 16) + voor.length;
        buffer.putInt(einde + 16, lijst);
        for (int plaats = lijst; plaats < einde;) {
            buffer.putInt(plaats + 42, buffer.getInt(plaats + 42) + voor.length);
            plaats += 46 + buffer.getShort(plaats + 28) + buffer.getShort(plaats + 30) + buffer.getShort(plaats + 32);
        }
        assertThat(neem(schuif)).isEqualTo(GEEN_ZIP);
    }

    @Test
    void a_second_name_in_the_local_header_is_refused() throws IOException {
        var zip = goed();
        var plaats = new String(zip, StandardCharsets.ISO_8859_1).indexOf("stukken/01");
        zip[plaats + 8] = 'X';
        assertThat(neem(zip)).isEqualTo(GEEN_ZIP);
    }

    @Test
    void entries_that_share_their_bytes_are_refused() throws IOException {
        var zip = new Zipmaker().met("aanlevering.json", "{}".getBytes(StandardCharsets.UTF_8)).met("stukken/a", new byte[100]).bytes();
        var buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        var lijst = buffer.getInt(zip.length - 22 + 16);
        var tweede = lijst + 46 + buffer.getShort(lijst + 28) + buffer.getShort(lijst + 30);
        buffer.putInt(tweede + 42, 0);
        assertThat(neem(zip)).isEqualTo(GEEN_ZIP);
    }

    @Test
    void an_encrypted_entry_is_refused() throws IOException {
        var zip = goed();
        var buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        var lijst = buffer.getInt(zip.length - 22 + 16);
        buffer.putShort(6, (short) (buffer.getShort(6) | 1));
        buffer.putShort(lijst + 8, (short) (buffer.getShort(lijst + 8) | 1));
        assertThat(neem(zip)).isEqualTo(GEEN_ZIP);
    }

    @Test
    void a_wrong_check_sum_inside_is_refused() throws IOException {
        var uit = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(uit)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            zip.putNextEntry(new ZipEntry("aanlevering.json"));
            zip.write("{\"schema\":\"iets\"}".getBytes(StandardCharsets.UTF_8));
        }
        var bytes = uit.toByteArray();
        assertThat(neem(bytes).status()).isEqualTo(422);
        var plaats = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("iets");
        bytes[plaats] = 'I';
        assertThat(neem(bytes)).isEqualTo(GEEN_ZIP);
    }

    @Test
    void what_unpacks_too_far_is_413_whatever_its_header_says() throws IOException {
        var bom = new Zipmaker().bericht("{}").met("stukken/bom", new byte[250_000]).bytes();
        assertThat(neem(bom, KLEIN)).isEqualTo(new TreeSetVan(413, "[ verhouding-te-hoog]"));
        var buffer = ByteBuffer.wrap(bom).order(ByteOrder.LITTLE_ENDIAN);
        var lijst = buffer.getInt(bom.length - 22 + 16);
        var tweede = lijst + 46 + buffer.getShort(lijst + 28) + buffer.getShort(lijst + 30);
        buffer.putInt(tweede + 24, 100); // claims a hundred bytes
        var leugen = neem(bom, KLEIN);
        assertThat(leugen.status()).isIn(400, 413);
    }

    @Test
    void each_limit_is_counted() throws IOException {
        var willekeurig = new byte[310_000];
        new java.util.Random(1).nextBytes(willekeurig);
        assertThat(neem(new Zipmaker().bericht("{}").met("stukken/groot", willekeurig).bytes(), KLEIN)).isEqualTo(new TreeSetVan(413, "[ te-groot]"));
        var half = Arrays.copyOf(willekeurig, 260_000);
        assertThat(neem(new Zipmaker().bericht("{}").met("stukken/a", half).met("stukken/b", half).bytes(), KLEIN))
                .isEqualTo(new TreeSetVan(413, "[ te-groot]"));
        var veel = new Zipmaker().bericht("{}");
        for (int i = 0; i < 6; i++) {
            veel.met("stukken/" + i, new byte[1]);
        }
        assertThat(neem(veel.bytes(), KLEIN)).isEqualTo(new TreeSetVan(413, "[ te-groot]"));
        var lang = "{\"a\":\"" + new String(willekeurig, 0, 70_000, StandardCharsets.US_ASCII).replaceAll("[^a-z]", "x") + "\"}";
        assertThat(neem(new Zipmaker().bericht(lang).bytes(), KLEIN)).isEqualTo(new TreeSetVan(413, "[ te-groot]"));
    }

    @Test
    void zip64_and_stored_entries_are_read_and_links_are_not_followed() throws IOException {
        assertThat(neem(compress(Zip64Mode.Always, Deflater.DEFAULT_COMPRESSION, false))).isEqualTo(GOED);
        assertThat(neem(compress(Zip64Mode.Never, 0, false))).isEqualTo(GOED);
        assertThat(neem(compress(Zip64Mode.AsNeeded, 9, true))).isEqualTo(new TreeSetVan(422, "[ pad-buiten-levering]"));
    }

    @Test
    void a_streamed_zip64_is_read_too() throws IOException {
        var uit = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(uit)) {
            vul(zip, Zip64Mode.Always, false);
        }
        assertThat(neem(uit.toByteArray())).isEqualTo(GOED);
    }

    private static byte[] compress(Zip64Mode mode, int niveau, boolean link) throws IOException {
        try (var kanaal = new SeekableInMemoryByteChannel()) {
            try (var zip = new ZipArchiveOutputStream(kanaal)) {
                zip.setLevel(niveau);
                vul(zip, mode, link);
            }
            return Arrays.copyOf(kanaal.array(), (int) kanaal.size());
        }
    }

    private static void vul(ZipArchiveOutputStream zip, Zip64Mode mode, boolean link) throws IOException {
        zip.setUseZip64(mode);
        var voorbeeld = Voorbeeld.met("01-");
        schrijf(zip, new ZipArchiveEntry("aanlevering.json"), voorbeeld.bericht());
        try (var stukken = java.nio.file.Files.list(voorbeeld.map().resolve("stukken"))) {
            for (var stuk : stukken.toList()) {
                schrijf(zip, new ZipArchiveEntry("stukken/" + stuk.getFileName()), java.nio.file.Files.readAllBytes(stuk));
            }
        }
        if (link) {
            var koppeling = new ZipArchiveEntry("stukken/koppeling");
            koppeling.setUnixMode(0120777);
            schrijf(zip, koppeling, "/etc/passwd".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void schrijf(ZipArchiveOutputStream zip, ZipArchiveEntry ingang, byte[] inhoud) throws IOException {
        zip.putArchiveEntry(ingang);
        zip.write(inhoud);
        zip.closeArchiveEntry();
    }

    private static byte[] plak(byte[] a, byte[] b) {
        var uit = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, uit, a.length, b.length);
        return uit;
    }
}
