/**
 * The embedded PostgreSQL, the roles and passwords to reach it, and the migrations. Knows nothing of the domain and is
 * used by start-up and by the commands that work on a data directory.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package nl.spil.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
