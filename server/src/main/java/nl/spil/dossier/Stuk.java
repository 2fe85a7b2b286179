package nl.spil.dossier;

import java.time.Instant;
import java.time.LocalDate;
import nl.spil.recht.Parketnummer;

/**
 * A document in the dossier of a zaak.
 *
 * @param id            unique within the zaak
 * @param soort         id of the delivery format or of documentsoorten.csv
 * @param datum         of the document itself
 * @param bestand       name of the file as it was delivered, without folder
 * @param sha256        of its bytes, hexadecimal; {@link Inhoudopslag} has them
 * @param grootte       in bytes
 * @param classificatie empty, or {@code vertrouwelijk}
 * @param geheimhouder  whether it may hold privileged communication (art. 126aa Sv): set apart until that is decided
 * @param bijzonder     empty, {@code kinderpornografisch}, {@code seksueel} or {@code schokkend}
 * @param herkomst      berichtId of the delivery that brought it, or empty
 * @param gevoegdOp     when it joined, by our clock
 */
public record Stuk(Parketnummer zaak, String id, String soort, String titel, LocalDate datum, String bestand, String sha256,
        long grootte, String classificatie, boolean geheimhouder, String bijzonder, String herkomst, Instant gevoegdOp) {}
