package nl.spil.dossier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.spil.zaak.Breuk;
import nl.spil.zaak.Controledeel;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every document has its bytes, in its size; read from end to end when asked. */
final class Opslagcontrole implements Controledeel {

    private static final int PER_KEER = 500;

    /** Reads all of a blob. */
    interface Digest {
        String van(Blob blob) throws IOException;
    }

    private record Rij(String zaak, String id, String sha256, long grootte) {}

    private final JdbcTemplate jdbc;
    private final Blobregister register;
    private final Mapopslag oud;
    private final Digest digest;

    Opslagcontrole(JdbcTemplate jdbc, Blobregister register, Mapopslag oud, Digest digest) {
        this.jdbc = jdbc;
        this.register = register;
        this.oud = oud;
        this.digest = digest;
    }

    @Override
    public Deeluitslag controleer(boolean volledig) {
        var breuken = new ArrayList<Breuk>();
        var rijen = jdbc.query("select distinct zaak_id, stuk, sha256, grootte from stukinhoud where vernietigd_op is null order by zaak_id, stuk",
                (rij, _) -> new Rij(rij.getString(1), rij.getString(2), rij.getString(3), rij.getLong(4)));
        for (var rij : rijen) {
            var fout = fout(rij);
            if (!fout.isEmpty()) {
                breuken.add(new Breuk("stuk", rij.zaak(), 0, rij.id(), fout));
            }
        }
        if (volledig) {
            for (var blobs = register.alle("", PER_KEER); !blobs.isEmpty(); blobs = register.alle(blobs.getLast().sha256(), PER_KEER)) {
                blobs.forEach(blob -> lees(blob, breuken));
            }
            rijen.stream().map(Rij::sha256).distinct().filter(sha -> register.zoek(sha).isEmpty()).forEach(sha -> leesOud(sha, breuken));
        }
        return new Deeluitslag(rijen.size(), breuken);
    }

    private String fout(Rij rij) {
        try {
            var blob = register.zoek(rij.sha256());
            if (blob.isPresent() && (blob.get().kapot() || blob.get().goede() == 0)) {
                return "Van " + rij.sha256() + " is geen goede kopie over.";
            }
            var grootte = blob.isPresent() ? blob.map(b -> b.vorm().grootte()) : oud.grootte(rij.sha256());
            if (grootte.isEmpty()) {
                return "De inhoud " + rij.sha256() + " is er niet.";
            }
            return Objects.equals(grootte.get(), rij.grootte()) ? ""
                    : "De inhoud is " + grootte.get() + " bytes groot; het stuk zegt " + rij.grootte() + ".";
        } catch (IOException e) {
            return "De inhoud " + rij.sha256() + " is niet te lezen: " + e.getMessage();
        }
    }

    private void lees(Blob blob, List<Breuk> breuken) {
        try {
            if (blob.goede() > 0 && !digest.van(blob).equals(blob.sha256())) {
                meld(blob.sha256(), "De inhoud is niet die van " + blob.sha256() + ".", breuken);
            }
        } catch (IOException e) {
            meld(blob.sha256(), String.valueOf(e.getMessage()), breuken);
        }
    }

    private void leesOud(String sha256, List<Breuk> breuken) {
        var sha = Inname.sha256();
        var buffer = new byte[1 << 16];
        try (var in = oud.open(sha256, 0, Long.MAX_VALUE)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sha.update(buffer, 0, n);
            }
            if (!java.util.HexFormat.of().formatHex(sha.digest()).equals(sha256)) {
                meld(sha256, "De inhoud is niet die van " + sha256 + ".", breuken);
            }
        } catch (IOException e) {
            meld(sha256, "De inhoud is niet te lezen: " + e.getMessage(), breuken);
        }
    }

    /** Once for each zaak that has it; bytes without a document are the message of a delivery. */
    private void meld(String sha256, String tekst, List<Breuk> breuken) {
        var stukken = jdbc.query("select distinct zaak_id, stuk from stukinhoud where sha256 = ? order by 1, 2", (rij, _) -> new Breuk("stuk", rij.getString(1), 0, rij.getString(2), tekst), sha256);
        breuken.addAll(stukken.isEmpty() ? List.of(new Breuk("stuk", "", 0, sha256, tekst)) : stukken);
    }
}
