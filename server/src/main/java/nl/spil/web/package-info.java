/**
 * Pages (server-rendered) and the REST API. Parses, asks the door of toegang, calls, shows; no rules in here. A template gets a
 * view record in which every text, date and amount is ready to print.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"recht", "zaak", "dossier", "dossier :: gebruik", "toegang", "keten", "database", "dossier :: ontvangst", "dossier :: inhoud"})
package nl.spil.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
