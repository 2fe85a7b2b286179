/**
 * The event log and the one door to it. {@link nl.spil.zaak.Zaken} decides and records acts; pictures, rows, numbers and
 * seals live here. Knows no other module: what it must ask, it asks through ports that others implement.
 */
@ApplicationModule(allowedDependencies = "recht")
@NullMarked
package nl.spil.zaak;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
