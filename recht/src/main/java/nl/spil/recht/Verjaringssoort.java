package nl.spil.recht;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * How long an offence can be prosecuted (Sr 70), and what else about it prescription depends on.
 *
 * @param misdrijf    false for an overtreding
 * @param jaren       3, 6, 12 or 20; 0 when it never lapses
 * @param heelVanafLeeftijd age of the suspect from which Sr 77d lid 1 does not halve it (lid 2), or 18: always halved
 */
public record Verjaringssoort(boolean misdrijf, int jaren, int heelVanafLeeftijd) {

    private static final int VOLWASSEN = 18;

    /** Offences that Sr 77d lid 2 excepts, with the age from which the length stays whole. */
    private static final Map<String, Integer> UITGEZONDERD = Csv.lees("halvering-uitgezonderd").stream().collect(
            Collectors.toUnmodifiableMap(r -> requireNonNull(r.get("strafbaar_feit")), r -> Integer.parseInt(requireNonNull(r.get("vanaf_leeftijd")))));

    /** Of an offence in the code table. */
    public static Verjaringssoort van(StrafbaarFeit feit) {
        return new Verjaringssoort(feit.misdrijf(), feit.verjaringJaren(), UITGEZONDERD.getOrDefault(feit.id(), VOLWASSEN));
    }

    /** Of a misdrijf with this longest prison sentence (Sr 70 lid 1 onder 2-4, lid 2 onder 1). */
    public static Verjaringssoort vanStrafmaximum(Duur max) {
        var maanden = max.jaren() * 12L + max.maanden();
        var boven = max.dagen() + max.minuten() > 0;
        int jaren;
        if (maanden >= 144) {
            jaren = 0;
        } else if (maanden >= 96) {
            jaren = 20;
        } else if (maanden > 36 || maanden == 36 && boven) {
            jaren = 12;
        } else {
            jaren = 6;
        }
        return new Verjaringssoort(true, jaren, VOLWASSEN);
    }

    public static Verjaringssoort overtreding() {
        return new Verjaringssoort(false, 3, VOLWASSEN);
    }
}
