/**
 * The dossier as people use it all day: which stukken there are and what each is, marks of reading, notes on a passage,
 * changes with their reason, what is kept from whom, and what was visible at a moment.
 */
@NamedInterface("gebruik")
@NullMarked
package nl.spil.dossier.gebruik;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
