package nl.spil.conventions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One file of the repository as text.
 *
 * @param pad relative to the root of the repository, with slashes
 * @param tekst the whole content
 */
record Bron(String pad, String tekst) {

    /** The folder that holds the launcher; tests run in the folder of their module. */
    static Path wortel() {
        Path map = Path.of("").toAbsolutePath();
        while (!Files.exists(map.resolve("spil"))) {
            map = map.getParent();
        }
        return map;
    }

    /** All files of a kind below the root, without what a build or a run made. */
    static List<Bron> alle(String einde) {
        Path wortel = wortel();
        try (Stream<Path> paden = Files.walk(wortel)) {
            return paden.filter(Files::isRegularFile)
                    .filter(p -> p.toString().endsWith(einde))
                    .map(p -> new Bron(wortel.relativize(p).toString(), lees(p)))
                    .filter(b -> !b.pad().matches("(.*/)?(target|\\.spil|\\.git|\\.idea|gegevens|node_modules)/.*"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static List<Bron> hoofd() {
        return alle(".java").stream().filter(b -> b.pad().contains("/src/main/")).toList();
    }

    /** All names below the root, of whatever kind. */
    static List<String> paden() {
        Path wortel = wortel();
        try (Stream<Path> paden = Files.walk(wortel)) {
            return paden.map(p -> wortel.relativize(p).toString())
                    .filter(p -> !p.matches("(.*/)?(target|\\.spil|\\.git|\\.idea|gegevens|node_modules)(/.*)?"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    int regels() {
        return (int) tekst.lines().count();
    }

    String bestandsnaam() {
        return pad.substring(pad.lastIndexOf('/') + 1);
    }

    /** The code without comments, strings and characters. */
    String kaal() {
        return tekst.replaceAll("(?s)\"\"\".*?\"\"\"", "\"\"")
                .replaceAll("\"(\\\\.|[^\"\\\\\\n])*\"", "\"\"")
                .replaceAll("'(\\\\.|[^'\\\\\\n])'", "' '")
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("//[^\\n]*", "");
    }

    private static String lees(Path pad) {
        try {
            return new String(Files.readAllBytes(pad), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
