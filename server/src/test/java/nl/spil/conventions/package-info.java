/**
 * The rules of how Spil is written, as tests. Each rule has a violator (in the package {@code overtreders}, or as text
 * beside the rule) that proves it can fail, and no rule may match nothing.
 */
@NullMarked
package nl.spil.conventions;

import org.jspecify.annotations.NullMarked;
