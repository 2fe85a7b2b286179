/**
 * Who may do and see what: accounts, roles, the one door for every call, and the log of who looked. Denies by default; what
 * each role may is one table, toegang/rollen.csv.
 */
@ApplicationModule(allowedDependencies = {"zaak", "recht"})
@NullMarked
package nl.spil.toegang;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
