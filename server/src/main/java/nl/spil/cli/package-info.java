/**
 * The commands of {@code ./spil}: one class per command, no rules in here. Only {@code start} starts Spring; commands on
 * a running server are clients of its API, commands on data open the database themselves.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "recht", "zaak", "dossier", "keten", "toegang", "web"})
package nl.spil.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
