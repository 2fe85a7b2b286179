package nl.spil.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The check before an act: in plain words what will happen, who is told, which terms change, who must confirm.
 *
 * @param voorleggen a second person must confirm: the button then submits a proposal
 * @param tweede     sentence about the second person, or null
 */
record Controle(String adres, String titel, String kop, List<Zindeel> zin, String meer, List<Formulier.Melding> letOp, List<Stap> gebeurt,
        List<Bericht> berichten, List<Termijn> termijnen, @Nullable String tweede, @Nullable Artikel tweedeArtikel, boolean voorleggen, String knop,
        List<Invoerwoorden.Regel> invoer, int inOrde, List<Formulier.Toetsregel> toetsen, @Nullable Tijd bewaard) {

    /** A piece of the sentence; {@code sterk}: what matters in it. */
    record Zindeel(String tekst, boolean sterk) {}

    record Stap(String sterk, String rest) {}

    record Bericht(String aan, String wat, String wanneer) {}

    record Termijn(String titel, Artikel artikel, Badge badge, List<String> stappen, @Nullable Tijd eindigt) {}
}
