package nl.spil.recht;

import java.time.Duration;
import java.util.List;

/**
 * That a second person must confirm an act.
 *
 * @param door    roles that may confirm
 * @param als     CEL that says when; empty: always
 * @param artikel article that asks it
 * @param termijn how long the proposal stays open
 */
public record Bevestiging(List<String> door, String als, String artikel, Duration termijn) {}
