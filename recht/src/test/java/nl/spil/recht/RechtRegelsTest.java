package nl.spil.recht;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What recht may not do; each rule is shown to catch a class that does it. */
class RechtRegelsTest {

    private static final JavaClasses RECHT = new ClassFileImporter().withImportOption(plaats -> !plaats.contains("/test-classes/")).importPackages("nl.spil.recht");

    private static final ArchRule KLOK = noClasses().should().callMethodWhere(new DescribedPredicate<JavaCall<?>>("reads a clock") {
        @Override
        public boolean test(JavaCall<?> call) {
            var doel = call.getTarget();
            return doel.getName().equals("now") && doel.getOwner().getPackageName().startsWith("java.time")
                    || doel.getOwner().isEquivalentTo(System.class) && Set.of("currentTimeMillis", "nanoTime").contains(doel.getName());
        }
    }).as("recht reads no clock: time is an argument");

    private static final ArchRule RAAMWERK = noClasses().should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..",
            "jakarta..").as("recht knows no framework and no SQL");

    /** The loaders: packs, code tables and sample judgments. */
    private static final Set<String> LEZERS = Set.of("Pakketmappen", "Csv", "Uitspraakvoorbeelden", "Termijnbestand", "Rfc4180", "Rijrekening");

    private static final ArchRule BESTANDEN = noClasses().that(new DescribedPredicate<JavaClass>("are no loader") {
        @Override
        public boolean test(JavaClass klasse) {
            return !LEZERS.contains(klasse.getSimpleName().split("\\$")[0]) && !(klasse.getEnclosingClass().map(k -> LEZERS.contains(k.getSimpleName())).orElse(false));
        }
    }).should().dependOnClassesThat().resideInAnyPackage("java.io", "java.nio.file..", "java.net..").as("recht reads no files but in its loaders");

    @Test
    void recht_reads_no_clock() {
        KLOK.check(RECHT);
        assertThat(KLOK.evaluate(zelf(KijktOpDeKlok.class)).hasViolation()).isTrue();
    }

    @Test
    void recht_knows_no_framework_and_no_sql() {
        RAAMWERK.check(RECHT);
        assertThat(RAAMWERK.evaluate(zelf(KentSql.class)).hasViolation()).isTrue();
    }

    @Test
    void recht_reads_no_files_but_in_its_loaders() {
        BESTANDEN.check(RECHT);
        assertThat(BESTANDEN.evaluate(zelf(LeestBestand.class)).hasViolation()).isTrue();
        for (var lezer : LEZERS) {
            assertThat(RECHT.stream().map(JavaClass::getSimpleName)).as("a loader that is no more").contains(lezer);
        }
    }

    private static JavaClasses zelf(Class<?> klasse) {
        return new ClassFileImporter().importClasses(klasse);
    }

    static final class KijktOpDeKlok {
        Instant nu() {
            return Instant.now().plusSeconds(LocalDate.EPOCH.getYear());
        }
    }

    static final class KentSql {
        String naam(java.sql.Connection verbinding) {
            return verbinding.toString();
        }
    }

    static final class LeestBestand {
        boolean is(java.nio.file.Path pad) {
            return java.nio.file.Files.exists(pad);
        }
    }
}
