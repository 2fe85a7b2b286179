/**
 * The partners in the chain: what they deliver comes in here. {@link nl.spil.keten.Aanleveringen} is the door: it reads a
 * delivery, says everything that is wrong with it at once, and registers it whole or not at all.
 */
@ApplicationModule(allowedDependencies = {"recht", "zaak", "dossier"})
@NullMarked
package nl.spil.keten;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
