package nl.spil.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of one act, made from the lines of the pack.
 *
 * @param adres     of the form; {@code adres/controle} is the check page, {@code adres/concept} keeps the draft
 * @param wijzen    taken now, or recorded afterwards
 * @param bewaard   when the draft was last kept on the server, in words; null before that
 * @param fouten    what is wrong, all at once, each with the field it is in
 * @param toetsen   what the law asks, as far as the inputs tell
 * @param achterstand what others did since this form was opened; empty when nothing
 */
record Formulier(String adres, String id, String titel, String zin, List<Artikel> artikelen, boolean onzeker, List<Veld> velden, List<Optie> wijzen,
        String datum, String tijd, boolean alleenDag, @Nullable Tijd bewaard, List<Fout> fouten, List<Toetsregel> toetsen, List<Melding> letOp,
        String achterstand) {

    /**
     * One input of the pack.
     *
     * @param vorm   which fragment draws it: keuzes, keuzelijst, vinkjes, tekst, regel, stuk, getal, bedrag, datum, tijdstip, duur, zitting, regels, uitspraak
     * @param delen  values of the parts of a field that has several, by name
     */
    record Veld(String naam, String id, String vorm, String titel, String hulp, String verplicht, Artikel artikel, List<Optie> opties, String waarde,
            java.util.Map<String, String> delen, String fout, boolean moet) {}

    record Optie(String waarde, String titel, String onder, boolean gekozen, boolean uit) {}

    record Fout(String anker, String tekst) {}

    /** {@code klasse}: ok, nee or weet-niet. */
    record Toetsregel(String klasse, String icoon, String zin, String feiten, Artikel artikel) {}

    record Melding(String kop, String zin) {}
}
