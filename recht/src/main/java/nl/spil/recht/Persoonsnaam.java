package nl.spil.recht;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name of a person or organisation in its parts, kept as it was written. Who has one name only has a
 * {@code geslachtsnaam} and nothing else; an organisation too. Parts that are not there are empty.
 *
 * @param voorvoegsel particles before the surname, {@code van den}
 */
public record Persoonsnaam(String voornamen, String voorvoegsel, String geslachtsnaam) {

    public Persoonsnaam {
        voornamen = netjes(voornamen);
        voorvoegsel = netjes(voorvoegsel);
        geslachtsnaam = netjes(geslachtsnaam);
        if (geslachtsnaam.isEmpty()) {
            throw new IllegalArgumentException("een naam heeft een geslachtsnaam");
        }
    }

    /**
     * From the data of a person as deliveries and acts hold it: {@code naam} in parts or as one text, else
     * {@code handelsnaam}. Empty for someone unknown.
     */
    public static Optional<Persoonsnaam> van(Map<?, ?> persoon) {
        var naam = persoon.get("naam");
        if (naam instanceof Map<?, ?> delen) {
            var geslachtsnaam = tekst(delen.get("geslachtsnaam"));
            if (!geslachtsnaam.isEmpty()) {
                return Optional.of(new Persoonsnaam(tekst(delen.get("voornamen")), tekst(delen.get("voorvoegsel")), geslachtsnaam));
            }
        } else if (!tekst(naam).isEmpty()) {
            return Optional.of(persoon.get("soort") instanceof String s && s.equals("rechtspersoon") ? enkel(tekst(naam)) : lees(tekst(naam)));
        }
        var handelsnaam = tekst(persoon.get("handelsnaam"));
        return handelsnaam.isEmpty() ? Optional.empty() : Optional.of(enkel(handelsnaam));
    }

    /** One name: of an organisation, or of who has no other. */
    public static Persoonsnaam enkel(String naam) {
        return new Persoonsnaam("", "", naam);
    }

    /**
     * From one text, {@code Jan van den Berg} or {@code Berg, Jan van den}: the surname begins at the first particle after a
     * first name, else it is the last word.
     *
     * @throws IllegalArgumentException when the text is blank
     */
    public static Persoonsnaam lees(String tekst) {
        var komma = tekst.indexOf(',');
        if (komma > 0 && !tekst.substring(0, komma).isBlank()) {
            var erna = woorden(tekst.substring(komma + 1));
            var begin = erna.size();
            while (begin > 0 && Naamvorm.voorvoegsel(erna.get(begin - 1))) {
                begin--;
            }
            return new Persoonsnaam(samen(erna.subList(0, begin)), samen(erna.subList(begin, erna.size())), tekst.substring(0, komma));
        }
        var alle = woorden(tekst);
        if (alle.size() < 2) {
            return enkel(tekst);
        }
        var begin = 0;
        while (begin < alle.size() - 1 && !(Naamvorm.voorvoegsel(alle.get(begin)) && klein(alle.get(begin)))) {
            begin++;
        }
        var eind = begin;
        while (eind < alle.size() - 1 && Naamvorm.voorvoegsel(alle.get(eind))) {
            eind++;
        }
        return new Persoonsnaam(samen(alle.subList(0, begin)), samen(alle.subList(begin, eind)), samen(alle.subList(eind, alle.size())));
    }

    /** As one says it: {@code Jan van den Berg}. */
    public String weergave() {
        return Stream.of(voornamen, voorvoegsel, geslachtsnaam).filter(d -> !d.isEmpty()).collect(Collectors.joining(" "));
    }

    /** As it stands in a list ordered by surname: {@code Berg, Jan van den}. */
    public String lijstnaam() {
        var erachter = Stream.of(voornamen, voorvoegsel).filter(d -> !d.isEmpty()).collect(Collectors.joining(" "));
        return erachter.isEmpty() ? geslachtsnaam : geslachtsnaam + ", " + erachter;
    }

    /** For ordering: the surname without its particles, then first names, then particles; folded, words apart by a blank. */
    public String sorteersleutel() {
        return Stream.of(geslachtsnaam, voornamen, voorvoegsel).map(d -> String.join(" ", Naamvorm.lijst(d))).collect(Collectors.joining(","));
    }

    /**
     * The words under which the name is found, folded: every word, other spellings of marked letters, and particles with the
     * surname as one word ({@code vandenberg}).
     */
    public SortedSet<String> zoekwoorden() {
        var uit = new TreeSet<>(Naamvorm.woorden(weergave(), true));
        if (!voorvoegsel.isEmpty()) {
            uit.add(String.join("", Naamvorm.lijst(voorvoegsel + " " + geslachtsnaam)));
        }
        return Collections.unmodifiableSortedSet(uit);
    }

    /**
     * The words of a question, each of which must begin one of {@link #zoekwoorden}. Particles are left out as long as
     * another word remains, because one register has them and the other has not.
     */
    public static SortedSet<String> zoekvraag(String vraag) {
        var alle = Naamvorm.woorden(vraag, false);
        var zonder = alle.stream().filter(w -> !Naamvorm.VOORVOEGSELS.contains(w)).collect(Collectors.toCollection(TreeSet::new));
        return Collections.unmodifiableSortedSet(zonder.isEmpty() ? alle : zonder);
    }

    private static boolean klein(String woord) {
        return woord.codePoints().filter(Character::isLetter).limit(1).noneMatch(Character::isUpperCase);
    }

    private static List<String> woorden(String tekst) {
        return new ArrayList<>(Arrays.stream(netjes(tekst).split(" ")).filter(w -> !w.isEmpty()).toList());
    }

    private static String samen(List<String> woorden) {
        return String.join(" ", woorden);
    }

    private static String tekst(@org.jspecify.annotations.Nullable Object waarde) {
        return waarde == null ? "" : netjes(waarde.toString());
    }

    private static String netjes(String tekst) {
        return tekst.replace("\0", "").replace('\u00a0', ' ').strip().replaceAll("\\s{1,1000}", " ");
    }
}
