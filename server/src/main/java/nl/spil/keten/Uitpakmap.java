package nl.spil.keten;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The folder that a delivery is unpacked into, with the limits that hold for all of it together. */
final class Uitpakmap {

    static final String BERICHT = "aanlevering.json";

    private final Path map;
    private final Grenzen grenzen;
    private final List<Levering.Ingang> ingangen = new ArrayList<>();
    private final byte[] buffer = new byte[1 << 16];
    private @Nullable Path bericht;
    private boolean dubbel;
    private long totaal;

    Uitpakmap(Path map, Grenzen grenzen) {
        this.map = map;
        this.grenzen = grenzen;
    }

    /**
     * Takes one file in.
     *
     * @param ingepakt bytes it took in the archive, or negative when nothing is packed here
     */
    void neemOp(String naam, Bron bron, long ingepakt) throws IOException, Afgekeurd {
        if (naam.equals(BERICHT)) {
            var hier = nieuw(bericht == null ? BERICHT : BERICHT + ".tweede");
            kopieer(bron, hier, naam, ingepakt, grenzen.bericht());
            dubbel |= bericht != null;
            bericht = bericht == null ? hier : bericht;
            return;
        }
        telBestand();
        var hier = nieuw("bestand-" + ingangen.size());
        var maat = kopieer(bron, hier, naam, ingepakt, grenzen.bestand());
        ingangen.add(new Levering.Ingang(naam, false, hier, maat.grootte(), maat.sha256()));
    }

    /** Takes in a link, of which only the name counts. */
    void neemLinkOp(String naam) throws Afgekeurd {
        telBestand();
        ingangen.add(new Levering.Ingang(naam, true, map, 0, ""));
    }

    Levering levering() throws Afgekeurd {
        if (bericht == null) {
            throw new Afgekeurd(Foutcode.GEEN_BERICHT, "De levering heeft geen aanlevering.json (bij losse delen: geen deel"
                    + " 'bericht'). Zet het bericht in de hoofdmap en lever opnieuw.");
        }
        return new Levering(bericht, dubbel, ingangen);
    }

    private Path nieuw(String naam) {
        return map.resolve(naam);
    }

    private void telBestand() throws Afgekeurd {
        if (ingangen.size() >= grenzen.bestanden()) {
            throw new Afgekeurd(Foutcode.TE_GROOT, "De levering heeft meer dan " + grenzen.bestanden()
                    + " bestanden. Verdeel haar over een levering en aanvullingen.");
        }
    }

    private Maat kopieer(Bron bron, Path naar, String naam, long ingepakt, long grens) throws IOException, Afgekeurd {
        var sha = Sha256.nieuw();
        long grootte = 0;
        try (var uit = Files.newOutputStream(naar)) {
            for (int n = bron.lees(buffer); n >= 0; n = bron.lees(buffer)) {
                grootte += n;
                totaal += n;
                bewaak(naam, grootte, ingepakt, grens);
                sha.update(buffer, 0, n);
                uit.write(buffer, 0, n);
            }
        }
        return new Maat(grootte, HexFormat.of().formatHex(sha.digest()));
    }

    private void bewaak(String naam, long grootte, long ingepakt, long grens) throws Afgekeurd {
        var wat = naam.equals(BERICHT) ? "Het bericht aanlevering.json" : "Het bestand '" + Zichtbaar.van(naam) + "'";
        if (grootte > grens) {
            throw new Afgekeurd(Foutcode.TE_GROOT, wat + " is groter dan " + Grenzen.grootte(grens) + ". Maak het kleiner of"
                    + " verdeel het.");
        }
        if (totaal > grenzen.levering()) {
            throw new Afgekeurd(Foutcode.TE_GROOT, "De levering is uitgepakt groter dan " + Grenzen.grootte(grenzen.levering())
                    + ". Verdeel haar over een levering en aanvullingen.");
        }
        if (ingepakt >= 0 && grootte > grenzen.klein() && grootte > ingepakt * grenzen.verhouding()) {
            throw new Afgekeurd(Foutcode.VERHOUDING_TE_HOOG, wat + " is uitgepakt meer dan " + grenzen.verhouding()
                    + " keer zo groot als ingepakt. Pak het minder sterk in, of niet.");
        }
    }

    private record Maat(long grootte, String sha256) {}

    /** Bytes of one entry; what is wrong with them is the sender's, what fails otherwise is ours. */
    @FunctionalInterface
    interface Bron {

        /** As {@link InputStream#read(byte[])}, but never 0. */
        int lees(byte[] buffer) throws IOException, Afgekeurd;
    }
}
