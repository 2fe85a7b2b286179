/** Measurements of Spil, each beside a floor that is measured in the same run. Used by {@code ./spil meet} only. */
@NullMarked
package nl.spil.meting;

import org.jspecify.annotations.NullMarked;
