package nl.spil.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Rules about one source file at a time. */
class SourceFilesTest {
    private static final int LANGSTE = 400;
    private static final Pattern KAMERLOOS =
            Pattern.compile(".*(Util|Utils|Helper|Manager|Impl|Common|Base)(?=[A-Z.]|$).*");
    private static final Pattern PUBLIEK_TYPE = Pattern.compile(
            "(?m)^public (?:(?:abstract|final|sealed|non-sealed|static) )*(?:class|record|interface|enum|@interface) ");

    /** @param fout gives what is wrong in a file, or nothing; @param overtreder a file that must be found wrong */
    private record Regel(String naam, Function<Bron, Optional<String>> fout, Bron overtreder) {}

    private static final List<Regel> REGELS = List.of(
            new Regel("a_file_has_at_most_400_lines",
                    b -> b.regels() > LANGSTE ? Optional.of(b.regels() + " lines: split it by room") : Optional.empty(),
                    new Bron("server/src/main/java/nl/spil/zaak/Lang.java", "x\n".repeat(LANGSTE + 1))),
            new Regel("an_identifier_is_ascii",
                    b -> eerste(Pattern.compile("[^\\x00-\\x7F]"), b.kaal(), "write it without diacritics: "),
                    new Bron("server/src/main/java/nl/spil/zaak/Een.java", "class Een { int beëindigd; }")),
            new Regel("a_name_says_what_room_the_code_has",
                    b -> KAMERLOOS.matcher(b.bestandsnaam()).matches()
                            ? Optional.of("name it after what it is or does") : Optional.empty(),
                    new Bron("server/src/main/java/nl/spil/zaak/DateUtils.java", "class DateUtils {}")),
            new Regel("a_package_is_at_most_four_deep",
                    b -> eerste(Pattern.compile("(?m)^package (\\w+\\.){4,}\\w+;"), b.tekst(), "move it up: "),
                    new Bron("server/src/main/java/x/Diep.java", "package nl.spil.zaak.log.sql;\nclass Diep {}")),
            new Regel("a_public_type_has_javadoc", SourceFilesTest::zonderJavadoc,
                    new Bron("server/src/main/java/nl/spil/zaak/Kaal.java", "package x;\n\npublic record Kaal(int n) {}\n")),
            new Regel("nobody_prints_a_stack_trace",
                    b -> eerste(Pattern.compile("printStackTrace"), b.kaal(), "log it, or say what to do: "),
                    new Bron("server/src/main/java/nl/spil/zaak/Spoor.java", "class S { void s(Exception e) { e.printStackTrace(); } }")),
            new Regel("nothing_is_left_for_later",
                    b -> eerste(Pattern.compile("TODO|FIXME|XXX|@Disabled"), b.tekst(), "do it, or say so in an issue: "),
                    new Bron("server/src/main/java/nl/spil/zaak/Later.java", "// TO" + "DO mend\nclass Later {}")));

    @TestFactory
    Stream<DynamicTest> every_rule_holds_in_every_file() {
        List<Bron> bronnen = Bron.hoofd();
        assertThat(bronnen).hasSizeGreaterThan(50);
        return REGELS.stream().map(regel -> DynamicTest.dynamicTest(regel.naam(), () -> assertThat(bronnen.stream()
                .flatMap(b -> regel.fout().apply(b).map(f -> b.pad() + ": " + f).stream()).toList()).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> every_rule_finds_its_violator() {
        return REGELS.stream().map(regel -> DynamicTest.dynamicTest(regel.naam(),
                () -> assertThat(regel.fout().apply(regel.overtreder())).isPresent()));
    }

    @Test
    void files_are_small_median_80_and_95th_percentile_250() {
        List<Integer> lengtes = Bron.hoofd().stream().map(Bron::regels).sorted().toList();
        assertThat(lengtes.get(lengtes.size() / 2)).as("median").isLessThanOrEqualTo(80);
        assertThat(lengtes.get(lengtes.size() * 95 / 100)).as("95th percentile").isLessThanOrEqualTo(250);
    }

    @Test
    void file_names_are_ascii() {
        // Deliveries come with the names that the sender gave; some samples are about just that.
        assertThat(Bron.paden()).hasSizeGreaterThan(100)
                .filteredOn(p -> !p.contains("/test/resources/aanleveringen/") && !isAscii(p)).isEmpty();
        assertThat(isAscii("docs/beëindiging.md")).isFalse();
    }

    @Test
    void tests_and_pages_leave_nothing_for_later_either() {
        Pattern later = Pattern.compile("TO" + "DO|FIX" + "ME|@Dis" + "abled");
        Stream<Bron> bronnen = Stream.of(".java", ".yaml", ".sql", ".html", ".sh", ".xml", ".properties")
                .flatMap(e -> Bron.alle(e).stream()).filter(b -> !b.bestandsnaam().equals("SourceFilesTest.java"));
        assertThat(bronnen.filter(b -> later.matcher(b.tekst()).find()).map(Bron::pad)).isEmpty();
    }

    @Test
    void a_migration_has_a_number_and_one_subject() {
        List<Bron> migraties = Bron.alle(".sql").stream().filter(b -> b.pad().contains("db/migration")).toList();
        assertThat(migraties).isNotEmpty()
                .allSatisfy(b -> assertThat(b.bestandsnaam()).matches("V\\d{3}__[a-z0-9_]+\\.sql"));
        assertThat(migraties.stream().map(b -> b.bestandsnaam().substring(0, 4))).doesNotHaveDuplicates();
    }

    @Test
    void every_package_is_null_marked() {
        List<String> paketten = Bron.hoofd().stream().map(b -> b.pad().substring(0, b.pad().lastIndexOf('/'))).distinct()
                .filter(p -> !p.endsWith("/nl/spil")).toList();
        List<String> gemerkt = Bron.hoofd().stream().filter(b -> b.bestandsnaam().equals("package-info.java"))
                .filter(b -> b.tekst().contains("@NullMarked")).map(b -> b.pad().substring(0, b.pad().lastIndexOf('/'))).toList();
        assertThat(paketten).isNotEmpty().isSubsetOf(gemerkt);
    }

    private static boolean isAscii(String naam) {
        return naam.chars().allMatch(c -> c < 128);
    }

    private static Optional<String> zonderJavadoc(Bron b) {
        var m = PUBLIEK_TYPE.matcher(b.tekst());
        if (!m.find()) {
            return Optional.empty();
        }
        List<String> ervoor = b.tekst().substring(0, m.start()).lines().toList();
        // Between the comment and the type only annotations may stand, which may run over several lines.
        int comment = ervoor.lastIndexOf(ervoor.stream().filter(r -> r.strip().endsWith("*/")).reduce((x, y) -> y).orElse("?"));
        boolean erna = comment >= 0 && ervoor.subList(comment + 1, ervoor.size()).stream()
                .noneMatch(r -> r.startsWith("import ") || r.startsWith("package "));
        return erna ? Optional.empty() : Optional.of("say what it means, its unit, zone, errors and source");
    }

    private static Optional<String> eerste(Pattern fout, String tekst, String raad) {
        var m = fout.matcher(tekst);
        return m.find() ? Optional.of(raad + m.group().toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
