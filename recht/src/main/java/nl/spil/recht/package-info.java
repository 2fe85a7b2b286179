/**
 * The law as data: wetspakketten, conditions, termijnen. A function: same input, same answer, on any machine, in any
 * year. No Spring, no SQL, no clock, no I/O but reading a pack.
 */
@NullMarked
package nl.spil.recht;

import org.jspecify.annotations.NullMarked;
