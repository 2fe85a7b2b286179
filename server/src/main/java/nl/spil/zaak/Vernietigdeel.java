package nl.spil.zaak;

import nl.spil.recht.Parketnummer;

/** Port: removes what a module keeps of a zaak beside the log. Safe to repeat; after it nothing of the zaak is left there. */
public interface Vernietigdeel {

    /** @throws RuntimeException when not everything could be removed; it is called again later */
    void vernietig(Parketnummer zaak);
}
