package nl.spil.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.spil.toegang.Poort;
import nl.spil.web.overtreders.VraagtNiemand;
import nl.spil.zaak.AccessPolicy;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Every handler asks the access policy, itself or by way of a method of its own class, or says why it need not. */
class PoortregelTest {

    /** Handlers that may be open; one that asks all the same, or is gone, must leave this list. */
    private static final Set<String> OPEN = Set.of("InlogPagina.toon", "Foutpagina.toon", "ZakenPagina.start", "StoringPagina.toon", "InstellingenPagina.toon",
            "InstellingenPagina.bewaar", "WetPagina.lijst", "WetPagina.handeling", "WetPagina.termijn", "WetopenPagina.toon", "WetvergelijkPagina.naast",
            "WetwijzigPagina.lijst", "WetwijzigPagina.toon", "WetwijzigPagina.controle", "WetwijzigPagina.bestand", "WetzoekPagina.zoek", "HulpPagina.toon");

    private static final JavaClasses HOOFD = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("nl.spil");

    @Test
    void every_handler_asks_whether_it_may() {
        var handlers = handlers(HOOFD);
        assertThat(handlers).hasSizeGreaterThan(20);
        assertThat(handlers.stream().filter(h -> !h.isAnnotatedWith(Openbaar.class) && !vraagt(h)).map(PoortregelTest::naam).toList()).isEmpty();
    }

    /** So that what Poort says and notes is said and noted everywhere. */
    @Test
    void a_handler_asks_by_way_of_the_one_gate() {
        assertThat(HOOFD.stream().filter(k -> k.getPackageName().equals("nl.spil.web")).flatMap(k -> k.getMethodCallsFromSelf().stream())
                .filter(a -> a.getTargetOwner().isEquivalentTo(AccessPolicy.class)).map(a -> a.getOriginOwner().getSimpleName())).isEmpty();
    }

    @Test
    void only_these_handlers_are_open() {
        assertThat(handlers(HOOFD).stream().filter(h -> h.isAnnotatedWith(Openbaar.class)).map(PoortregelTest::naam)).containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @Test
    void a_handler_that_asks_nobody_is_found() {
        var overtreder = handlers(new ClassFileImporter().importClasses(VraagtNiemand.class));
        assertThat(overtreder).hasSize(1).noneMatch(PoortregelTest::vraagt);
    }

    private static List<JavaMethod> handlers(JavaClasses klassen) {
        return klassen.stream().filter(k -> k.isMetaAnnotatedWith(Controller.class) || k.isAnnotatedWith(Controller.class))
                .flatMap(k -> k.getMethods().stream()).filter(m -> m.isMetaAnnotatedWith(RequestMapping.class) || m.isAnnotatedWith(RequestMapping.class)).toList();
    }

    private static boolean vraagt(JavaMethod handler) {
        var gezien = new HashSet<JavaCodeUnit>();
        var rij = new ArrayDeque<JavaCodeUnit>(List.of(handler));
        while (!rij.isEmpty()) {
            var nu = rij.poll();
            if (!gezien.add(nu)) {
                continue;
            }
            for (var aanroep : nu.getMethodCallsFromSelf()) {
                var doel = aanroep.getTargetOwner();
                if (doel.isEquivalentTo(AccessPolicy.class) && aanroep.getName().equals("mag") || doel.isEquivalentTo(Poort.class) && aanroep.getName().equals("mag")) {
                    return true;
                }
                if (vanZelf(doel, handler.getOwner())) {
                    aanroep.getTarget().resolveMember().ifPresent(m -> rij.add((JavaCodeUnit) m));
                }
            }
        }
        return false;
    }

    private static boolean vanZelf(JavaClass doel, JavaClass eigen) {
        return doel.equals(eigen);
    }

    private static String naam(JavaMethod m) {
        return m.getOwner().getSimpleName() + "." + m.getName();
    }
}
