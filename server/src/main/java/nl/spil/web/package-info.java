/** Pages (server-rendered) and the REST API; no rules in here. */
@NullMarked
@ApplicationModule(allowedDependencies = {"recht", "zaak", "dossier", "toegang", "keten"})
package nl.spil.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
