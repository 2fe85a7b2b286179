package nl.spil.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.spil.recht.Laadresultaat;
import nl.spil.recht.Pakketkop;
import nl.spil.recht.Pakketmappen;
import nl.spil.recht.Wetspakketten;

/** One pack to read: by its name, by name and version, by its hash, or from a folder. */
record Wetkeuze(Pakketkop kop, Wetspakketten wet) {

    /** @param keuze {@code sv}, {@code sv:2} or a SHA-256 of {@code wet}; else a folder */
    static Wetkeuze van(Wetspakketten wet, String keuze) {
        String naam = keuze.replace(':', ' ');
        return Stream.of(keuze, naam).flatMap(n -> wet.pakket(n).stream()).findFirst()
                .map(kop -> new Wetkeuze(kop, wet.alleen(kop.sha256()).orElseThrow())).orElseGet(() -> uitMap(wet, Path.of(keuze)));
    }

    private static Wetkeuze uitMap(Wetspakketten wet, Path map) {
        if (!Files.isDirectory(map)) {
            throw new Onuitvoerbaar("'" + map + "' is geen wetspakket en geen map. Kies uit: " + wet.pakketten().stream()
                    .map(k -> k.naam() + ":" + k.versie()).distinct().sorted().collect(Collectors.joining(", "))
                    + ", of een map. Versies die mensen van kracht maakten staan in de gegevens: geef --gegevens of --database.");
        }
        return alleenUit(laad(map));
    }

    /** The pack of a folder, with those it follows beside it. */
    static Wetspakketten laad(Path map) {
        if (!Files.isDirectory(map)) {
            throw new Onuitvoerbaar(map + " is geen map met een wetspakket.");
        }
        return switch (Wetspakketten.laad(Pakketmappen.metGevolgde(map.toAbsolutePath().normalize()))) {
            case Laadresultaat.Geladen(var wet) -> wet;
            case Laadresultaat.Afgekeurd(var fouten) -> throw new Onuitvoerbaar("Het wetspakket in " + map + " is afgekeurd; zie 'spil wet"
                    + " controleer " + map + "'. Eerste fout: " + fouten.getFirst());
        };
    }

    /** Of a folder that was loaded: the pack itself, not the one it follows. */
    static Wetkeuze alleenUit(Wetspakketten geladen) {
        List<Pakketkop> koppen = geladen.pakketten();
        Pakketkop kop = koppen.stream().filter(k -> koppen.size() == 1 || !k.volgt().isEmpty()).findFirst().orElseThrow();
        return new Wetkeuze(kop, geladen.alleen(kop.sha256()).orElseThrow());
    }

    /** The line above everything that is read of it: a rehearsal never goes unmarked. */
    String kopregel() {
        return kop.aanduiding() + ": " + kop.titel().nl() + (kop.proef() ? " -- PROEFPAKKET, ONZEKER: dit geldt niet" : "");
    }
}
