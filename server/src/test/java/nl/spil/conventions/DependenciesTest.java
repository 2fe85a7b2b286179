package nl.spil.conventions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Rules about what a class may use. */
class DependenciesTest {
    private static final JavaClasses HOOFD = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.spil");
    private static final JavaClasses PROEF = new ClassFileImporter().withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("nl.spil");

    /** Asking the time without a Clock. The clock of nanoTime has no date and is for durations only. */
    private static final Set<String> KLOKLOOS = Set.of("java.time.Instant", "java.time.LocalDate", "java.time.LocalDateTime",
            "java.time.ZonedDateTime", "java.time.OffsetDateTime", "java.time.Year", "java.time.YearMonth", "java.time.LocalTime");

    private record Regel(String naam, JavaClasses waar, ArchRule regel, String overtreder) {}

    private static final List<Regel> REGELS = List.of(
            new Regel("time_comes_from_a_clock", HOOFD,
                    noClasses().that().resideInAnyPackage("nl.spil..", "overtreders..").should(vraagtDeTijdZonderKlok()),
                    "overtreders.Klokloos"),
            new Regel("only_the_edge_makes_a_clock", HOOFD,
                    noClasses().that().resideInAnyPackage("nl.spil..", "overtreders..")
                            .and().haveSimpleNameNotContaining("Inrichting").and().resideOutsideOfPackage("nl.spil.cli")
                            .should(roept("java.time.Clock", "system")),
                    "overtreders.EigenKlok"),
            new Regel("recht_is_a_function_without_spring_sql_files_or_clock", HOOFD,
                    noClasses().that().resideInAnyPackage("nl.spil.recht..", "overtreders..").should()
                            .dependOnClassesThat().resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..",
                                    "java.net..", "java.nio.channels..")
                            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.time.Clock"),
                    "overtreders.RechtMetSql"),
            new Regel("nothing_uses_web_but_the_commands", HOOFD,
                    noClasses().that().resideInAnyPackage("nl.spil..", "overtreders..")
                            .and().resideOutsideOfPackages("nl.spil.web..", "nl.spil.cli..", "nl.spil")
                            .should().dependOnClassesThat().resideInAnyPackage("nl.spil.web..", "overtreders.web.."),
                    "overtreders.GebruiktWeb"),
            new Regel("no_mapper_hides_the_sql", HOOFD,
                    noClasses().should().dependOnClassesThat()
                            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "org.springframework.data..",
                                    "overtreders.mapper.."),
                    "overtreders.GebruiktMapper"),
            new Regel("tests_use_no_mocking_library", PROEF,
                    noClasses().should().dependOnClassesThat().resideInAnyPackage("org.mockito..", "org.easymock.."),
                    "overtreders.Nabootser"));

    @TestFactory
    Stream<DynamicTest> every_rule_holds() {
        return REGELS.stream().map(r -> DynamicTest.dynamicTest(r.naam(), () -> {
            assertThat(r.waar()).hasSizeGreaterThan(5);
            assertThat(r.regel().evaluate(r.waar()).getFailureReport().getDetails()).isEmpty();
        }));
    }

    @TestFactory
    Stream<DynamicTest> every_rule_finds_its_violator() {
        return REGELS.stream().map(r -> DynamicTest.dynamicTest(r.naam(), () -> {
            JavaClass overtreder = new ClassFileImporter().importPackages("overtreders").get(r.overtreder());
            JavaClasses alleen = new ClassFileImporter().importUrl(
                    getClass().getResource("/" + r.overtreder().replace('.', '/') + ".class"));
            assertThat(overtreder).isNotNull();
            assertThat(r.regel().evaluate(alleen).hasViolation()).isTrue();
        }));
    }

    @Test
    void the_list_of_timeless_calls_names_classes_that_exist() throws ClassNotFoundException {
        for (String naam : KLOKLOOS) {
            assertThat(Class.forName(naam).getMethods()).anyMatch(m -> m.getName().equals("now"));
        }
    }

    private static ArchCondition<JavaClass> vraagtDeTijdZonderKlok() {
        return new ArchCondition<>("ask the time without a Clock") {
            @Override
            public void check(JavaClass klasse, ConditionEvents gebeurtenissen) {
                for (JavaMethodCall aanroep : klasse.getMethodCallsFromSelf()) {
                    String van = aanroep.getTargetOwner().getName();
                    boolean nu = KLOKLOOS.contains(van) && aanroep.getName().equals("now")
                            && aanroep.getTarget().getRawParameterTypes().stream().noneMatch(p -> p.getSimpleName().equals("Clock"));
                    boolean millis = van.equals("java.lang.System") && aanroep.getName().equals("currentTimeMillis");
                    gebeurtenissen.add(new SimpleConditionEvent(klasse, nu || millis, aanroep.getDescription()));
                }
                klasse.getConstructorCallsFromSelf().stream()
                        .filter(c -> c.getTargetOwner().getName().equals("java.util.Date")
                                && c.getTarget().getRawParameterTypes().isEmpty())
                        .forEach(c -> gebeurtenissen.add(SimpleConditionEvent.satisfied(klasse, c.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> roept(String eigenaar, String begin) {
        return new ArchCondition<>("call " + eigenaar + "." + begin + "*") {
            @Override
            public void check(JavaClass klasse, ConditionEvents gebeurtenissen) {
                for (JavaMethodCall aanroep : klasse.getMethodCallsFromSelf()) {
                    boolean raak = aanroep.getTargetOwner().getName().equals(eigenaar) && aanroep.getName().startsWith(begin);
                    gebeurtenissen.add(new SimpleConditionEvent(klasse, raak, aanroep.getDescription()));
                }
            }
        };
    }
}
