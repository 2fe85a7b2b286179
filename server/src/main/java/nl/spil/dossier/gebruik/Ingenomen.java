package nl.spil.dossier.gebruik;

/**
 * A content that is durable already.
 *
 * @param bestand name of the file as it was handed in, without folder
 * @param grootte in bytes
 */
public record Ingenomen(String bestand, String sha256, long grootte) {}
