package nl.spil.recht;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a {@link Termijnbestand}: from its texts to its answer, or to what is wrong with it. */
final class Rijrekening {

    private final List<String> kop;
    private final Rfc4180.Rij rij;
    private final List<Termijnbestand.Bevinding> fouten;

    Rijrekening(List<String> kop, Rfc4180.Rij rij, List<Termijnbestand.Bevinding> fouten) {
        this.kop = kop;
        this.rij = rij;
        this.fouten = fouten;
    }

    /** Null when the row is refused; why has then been added to the errors. */
    @Nullable String antwoord() {
        if (rij.velden().size() != kop.size()) {
            return fout(String.valueOf(Math.min(rij.velden().size(), kop.size()) + 1),
                    "deze rij heeft " + rij.velden().size() + " kolommen, de kopregel " + kop.size());
        }
        var regel = Termijnregels.regel(veld("regel_id"));
        if (regel.isEmpty()) {
            return fout("regel_id", veld("regel_id").isEmpty() ? "leeg; geef de regel" : "deze regel bestaat niet: " + veld("regel_id"));
        }
        var soort = veld("soort_verwachting");
        if (!List.of("einde", "vroegste-zitting", "oordeel").contains(soort)) {
            return fout("soort_verwachting", "geef einde, vroegste-zitting of oordeel in plaats van: " + soort);
        }
        var gelezen = Termijnfeiten.lees(regel.get(), veld("invoer"));
        if (!gelezen.fouten().isEmpty()) {
            gelezen.fouten().forEach(f -> fout("invoer", f));
            return null;
        }
        return switch (Termijnrekening.bereken(regel.get(), gelezen.invoer())) {
            case Termijnuitkomst.Onberekenbaar nee -> fout("invoer", nee.sleutel() + ": " + nee.reden());
            case Termijnuitkomst.GeenEinde _ -> zonderEinde(regel.get(), gelezen, soort);
            case Termijnuitkomst.Einde einde -> metEinde(regel.get(), gelezen, soort, einde);
        };
    }

    private @Nullable String metEinde(Termijnregel regel, Termijnfeiten.Gelezen gelezen, String soort, Termijnuitkomst.Einde einde) {
        return switch (soort) {
            case "oordeel" -> {
                var peildatum = gelezen.peildatum();
                yield regel.verjaring() == null ? geenOordeel()
                        : peildatum == null ? fout("invoer", "peildatum: dit gegeven ontbreekt")
                        : peildatum.isAfter(einde.eindigt().dag()) ? "verjaard" : "niet-verjaard";
            }
            case "vroegste-zitting" -> einde.vroegsteZitting() == null
                    ? fout("soort_verwachting", "bij deze regel hoort geen zittingsdag; vraag einde")
                    : einde.vroegsteZitting().toString();
            default -> einde.eindigt().toString();
        };
    }

    private @Nullable String zonderEinde(Termijnregel regel, Termijnfeiten.Gelezen gelezen, String soort) {
        if (regel.verjaring() == null) {
            return fout("regel_id", "de wet geeft hier geen vaste termijn; er is niets te berekenen");
        }
        return switch (soort) {
            case "oordeel" -> gelezen.peildatum() == null ? fout("invoer", "peildatum: dit gegeven ontbreekt") : "niet-verjaard";
            case "einde" -> "geen";
            default -> fout("soort_verwachting", "bij deze regel hoort geen zittingsdag; vraag einde of oordeel");
        };
    }

    private @Nullable String geenOordeel() {
        return fout("soort_verwachting", "een oordeel hoort alleen bij verjaring; vraag einde");
    }

    private String veld(String kolom) {
        return rij.velden().get(kop.indexOf(kolom));
    }

    private @Nullable String fout(String kolom, String tekst) {
        fouten.add(new Termijnbestand.Bevinding(rij.regel(), kolom, tekst));
        return null;
    }
}
