package nl.spil.recht;

/**
 * A condition of an act.
 *
 * @param regel   id of the rule, kebab-case
 * @param artikel article of law, or empty where the rule is Spil's own
 * @param als     the condition in CEL
 * @param anders  the sentence for people when it is not met
 */
public record Voorwaarde(String regel, String artikel, String als, Tekst anders) {}
