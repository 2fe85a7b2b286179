package nl.spil.recht;

/**
 * A ground for not prosecuting (Aanwijzing gebruik sepotgronden): 01-09 technical, 20-74 policy, 77-98 the end of the
 * enforcement of a strafbeschikking, 99 double entry.
 *
 * @param soort technisch, beleid, beleid-executie-strafbeschikking or administratief
 */
public record Sepotcode(String code, String omschrijving, String soort, String toelichting, String zekerheid) {}
