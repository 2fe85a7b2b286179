package nl.spil.keten;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was found so far. Of one code at one place there is one finding; more of them become one text. */
final class Bevindingen {

    private static final int LANGSTE_TEKST = 600;

    private final Map<String, Bevinding> gevonden = new LinkedHashMap<>();
    private final Set<String> vormfouten;
    private final int meest;

    /** @param vormfouten places where the form is wrong: a rule has nothing to add there */
    Bevindingen(Set<String> vormfouten, int meest) {
        this.vormfouten = vormfouten;
        this.meest = meest;
    }

    void meld(String pad, Foutcode code, String tekst) {
        if (code != Foutcode.SCHEMA && !pad.isEmpty() && vormfouten.contains(pad)) {
            return;
        }
        var sleutel = code.wire() + " " + pad;
        var eerder = gevonden.get(sleutel);
        if (eerder != null) {
            var langer = eerder.tekst() + " " + tekst;
            if (langer.length() <= LANGSTE_TEKST && !eerder.tekst().contains(tekst)) {
                gevonden.put(sleutel, new Bevinding(pad, code, langer));
            }
        } else if (gevonden.size() < meest) {
            gevonden.put(sleutel, new Bevinding(pad, code, tekst));
        }
    }

    void meld(Plek plek, Foutcode code, String tekst) {
        meld(plek.pad(), code, tekst);
    }

    /** Whether anything of this code was found at this place. */
    boolean heeft(String pad, Foutcode code) {
        return gevonden.containsKey(code.wire() + " " + pad);
    }

    List<Bevinding> fouten() {
        return gevonden.values().stream().filter(b -> b.code().status() != 201).toList();
    }

    List<Bevinding> meldingen() {
        return new ArrayList<>(gevonden.values().stream().filter(b -> b.code().status() == 201).toList());
    }
}
