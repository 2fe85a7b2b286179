package nl.spil.toegang;

import org.springframework.security.access.AccessDeniedException;

/** Stops a call that may not be; becomes 403 with this sentence. Not a refusal by law: those are values. */
public final class GeenToegang extends AccessDeniedException {

    GeenToegang(String zin) {
        super(zin);
    }
}
