/**
 * Documents: kept by the digest of their content, listed per zaak, read by range. What holds the bytes stands behind
 * {@link nl.spil.dossier.Inhoudopslag}.
 */
@ApplicationModule(allowedDependencies = {"recht", "zaak"})
@NullMarked
package nl.spil.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
