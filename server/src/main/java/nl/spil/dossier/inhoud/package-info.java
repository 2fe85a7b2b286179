/**
 * What contents are and hold: recognised, scanned, and their text taken from them. Files come from anywhere, so they are read
 * in a process of its own with limits on time and memory; nothing that a file does reaches the server.
 */
@NamedInterface("inhoud")
@NullMarked
package nl.spil.dossier.inhoud;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
