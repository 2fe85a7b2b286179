package nl.spil.zaak;

import java.util.List;
import nl.spil.recht.Handeling;
import nl.spil.recht.Parketnummer;

/** Port: does what an act points at (a stuk, a hearing) exist? Reads rows only, in the transaction of the act; never a volume or a line. */
@FunctionalInterface
public interface ReferenceCheck {

    /** Every reference that leads nowhere; empty when all is well. */
    List<Fout> fouten(Parketnummer nr, Handeling handeling);
}
