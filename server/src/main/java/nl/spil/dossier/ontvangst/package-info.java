/** Documents that people hand in: in one go or by parts, scanned, durable, and only then in the dossier. */
@NamedInterface("ontvangst")
@NullMarked
package nl.spil.dossier.ontvangst;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
