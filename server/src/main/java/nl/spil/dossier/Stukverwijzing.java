package nl.spil.dossier;

import java.util.ArrayList;
import java.util.List;
import nl.spil.recht.Handeling;
import nl.spil.recht.Parketnummer;
import nl.spil.zaak.Fout;
import nl.spil.zaak.ReferenceCheck;

/** An act that is about a stuk must be about one of this zaak. */
final class Stukverwijzing implements ReferenceCheck {

    private final Stukken stukken;

    Stukverwijzing(Stukken stukken) {
        this.stukken = stukken;
    }

    @Override
    public List<Fout> fouten(Parketnummer nr, Handeling handeling) {
        var fouten = new ArrayList<Fout>();
        for (var id : handeling.betreft().stukken()) {
            if (stukken.stuk(nr, id).isEmpty()) {
                fouten.add(new Fout("/betreft/stukken", "stuk-onbekend",
                        "Zaak " + nr.weergave() + " heeft geen stuk " + id + ". Kies een stuk uit het dossier."));
            }
        }
        return fouten;
    }
}
