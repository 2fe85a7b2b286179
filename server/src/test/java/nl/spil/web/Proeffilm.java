package nl.spil.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A film as a camera writes it: H.264 and AAC in an MP4 with its index at the end. proef/film.mp4 is ours, a white square that
 * moves for a minute without a sound, made by hand with the ffmpeg of Debian because Java and the browser there cannot encode it:
 * {@code ffmpeg -f lavfi -i color=c=navy:s=96x64:r=2:d=60 -f lavfi -i anullsrc=r=8000:cl=mono
 * -vf "drawbox=x='mod(t*4,80)':y=20:w=12:h=12:color=white:t=fill" -t 60 -c:v libx264 -profile:v baseline -pix_fmt yuv420p -g 10
 * -crf 30 -c:a aac -b:a 8k -map_metadata -1 -fflags +bitexact -flags:v +bitexact -flags:a +bitexact film.mp4}
 */
final class Proeffilm {

    /** Boxes that only hold other boxes, on the way to the places of the images. */
    private static final Set<String> HOUDERS = Set.of("moov", "trak", "mdia", "minf", "stbl");

    private Proeffilm() {}

    /** With so many bytes between the first half of the images and the second that no player loads both at once. */
    static byte[] mp4(int ertussen) {
        try (var in = Objects.requireNonNull(Proeffilm.class.getResourceAsStream("/proef/film.mp4"))) {
            return uitgerekt(in.readAllBytes(), ertussen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] uitgerekt(byte[] film, int ertussen) {
        var b = ByteBuffer.wrap(film.clone());
        var lijsten = new ArrayList<Integer>();
        var mdat = zoek(b, 0, film.length, lijsten);
        var plaatsen = lijsten.stream().flatMap(l -> plaatsen(b, l).stream()).sorted().toList();
        int knip = plaatsen.get(plaatsen.size() / 2);
        for (int lijst : lijsten) {
            for (int i = 0; i < b.getInt(lijst + 12); i++) {
                var plek = lijst + 16 + 4 * i;
                b.putInt(plek, b.getInt(plek) < knip ? b.getInt(plek) : b.getInt(plek) + ertussen);
            }
        }
        b.putInt(mdat, b.getInt(mdat) + ertussen);
        return ByteBuffer.allocate(film.length + ertussen).put(b.array(), 0, knip).put(new byte[ertussen]).put(b.array(), knip, film.length - knip).array();
    }

    /** Where the images are; the lists of their places are added to {@code lijsten}. */
    private static int zoek(ByteBuffer b, int van, int tot, List<Integer> lijsten) {
        var mdat = -1;
        for (int plek = van; plek < tot; plek += b.getInt(plek)) {
            var soort = new String(b.array(), plek + 4, 4, StandardCharsets.US_ASCII);
            if (soort.equals("stco")) {
                lijsten.add(plek);
            } else if (soort.equals("mdat")) {
                mdat = plek;
            } else if (HOUDERS.contains(soort)) {
                zoek(b, plek + 8, plek + b.getInt(plek), lijsten);
            }
        }
        return mdat;
    }

    private static List<Integer> plaatsen(ByteBuffer b, int lijst) {
        var uit = new ArrayList<Integer>();
        for (int i = 0; i < b.getInt(lijst + 12); i++) {
            uit.add(b.getInt(lijst + 16 + 4 * i));
        }
        return uit;
    }
}
