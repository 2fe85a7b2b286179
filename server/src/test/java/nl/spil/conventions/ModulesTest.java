package nl.spil.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.spil.Spil;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The modules and what each may use, as their package-info says. */
class ModulesTest {
    /** A library of its own, without Spring, so without the annotation; what it may use is in DependenciesTest. */
    private static final Set<String> ZONDER_VERKLARING = Set.of("nl.spil.recht");
    /** Who may use whom, by the design; a module may declare less. */
    private static final Set<String> VIER = Set.of("toegang", "dossier", "werk", "zitting");

    @Test
    void modules_use_only_what_they_declare() {
        ApplicationModules.of(Spil.class).verify();
    }

    @Test
    void every_module_declares_what_it_uses() {
        assertThat(modules(Spil.class)).contains("nl.spil.zaak", "nl.spil.web").filteredOn(m -> !ZONDER_VERKLARING.contains(m))
                .allSatisfy(m -> assertThat(verklaring(m)).as(m).isNotNull().doesNotContain(ApplicationModule.OPEN_TOKEN));
        assertThat(modules(Spil.class)).as("no stale exemption").containsAll(ZONDER_VERKLARING);
    }

    @Test
    void toegang_dossier_werk_and_zitting_never_use_each_other_and_zaak_knows_none_of_them() {
        List<String> vier = modules(Spil.class).stream().filter(m -> VIER.contains(kort(m))).toList();
        assertThat(vier).isNotEmpty().allSatisfy(m -> assertThat(verklaring(m)).isSubsetOf("recht", "zaak"));
        assertThat(verklaring("nl.spil.zaak")).containsExactly("recht");
        assertThat(verklaring("nl.spil.database")).isEmpty();
    }

    @Test
    void a_cycle_is_found() {
        assertThatThrownBy(() -> ApplicationModules.of("overtreders.kring", new ImportOption.OnlyIncludeTests()).verify()).isInstanceOf(Violations.class)
                .hasMessageContaining("Cycle").hasMessageContaining("eerst").hasMessageContaining("tweede");
    }

    @Test
    void a_module_without_a_declaration_and_a_use_that_is_not_declared_are_found() throws ClassNotFoundException {
        assertThat(verklaring("overtreders.los.open")).contains(ApplicationModule.OPEN_TOKEN);
        assertThatThrownBy(() -> ApplicationModules.of("overtreders.los", new ImportOption.OnlyIncludeTests()).verify()).isInstanceOf(Violations.class)
                .hasMessageContaining("gesloten");
    }

    private static List<String> modules(Class<?> wortel) {
        return ApplicationModules.of(wortel).stream().map(m -> m.getBasePackage().getName()).sorted().collect(Collectors.toList());
    }

    private static String kort(String module) {
        return module.substring(module.lastIndexOf('.') + 1);
    }

    /** What the module says that it uses; the open token where it says nothing. */
    private static List<String> verklaring(String module) {
        try {
            ApplicationModule a = Class.forName(module + ".package-info").getAnnotation(ApplicationModule.class);
            return a == null ? List.of(ApplicationModule.OPEN_TOKEN) : List.of(a.allowedDependencies());
        } catch (ClassNotFoundException e) {
            return List.of(ApplicationModule.OPEN_TOKEN);
        }
    }
}
