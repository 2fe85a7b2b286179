package nl.spil.recht;

import java.util.regex.Pattern;

/**
 * The number of a zaak at the prosecution service, canonical {@code 13-000123-26}: parket, serial number, year. As people
 * write it, see {@code Zaaknummer}.
 */
public record Parketnummer(String waarde) implements Comparable<Parketnummer> {

    private static final Pattern VORM = Pattern.compile("[0-9]{2}-[0-9]{6}-[0-9]{2}");

    /** @throws IllegalArgumentException when {@code waarde} is not canonical */
    public Parketnummer {
        if (!VORM.matcher(waarde).matches()) {
            throw new IllegalArgumentException("geen parketnummer in de vaste schrijfwijze (13-000123-26): " + waarde);
        }
    }

    public static Parketnummer van(String parket, int volgnummer, int jaar) {
        return new Parketnummer(String.format(java.util.Locale.ROOT, "%s-%06d-%02d", parket, volgnummer, jaar % 100));
    }

    public String parket() {
        return waarde.substring(0, 2);
    }

    /** As shown and printed: {@code 13/000123-26}. */
    public String weergave() {
        return waarde.substring(0, 2) + "/" + waarde.substring(3);
    }

    @Override
    public int compareTo(Parketnummer ander) {
        return waarde.compareTo(ander.waarde);
    }

    @Override
    public String toString() {
        return waarde;
    }
}
