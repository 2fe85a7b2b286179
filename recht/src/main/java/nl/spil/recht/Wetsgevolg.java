package nl.spil.recht;

/**
 * One thing that an act brings.
 *
 * @param wat    the part of the case that changes, as {@code feiten} or {@code zaak}; {@code bewerking} for a change in code, {@code termijn} for a term
 * @param veld   the field of it; of a bewerking its name, of a {@code termijn} its id
 * @param waarde what it becomes: a fixed value, or an expression (CEL); empty when it is emptied. Of a termijn start, stuit, eindigt or verlengt
 * @param cel    whether {@code waarde} is an expression
 * @param als    when (CEL), or empty for always
 */
public record Wetsgevolg(String wat, String veld, String waarde, boolean cel, String als) {}
