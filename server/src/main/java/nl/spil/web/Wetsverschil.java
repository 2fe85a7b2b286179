package nl.spil.web;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * What differs between two versions of one file of a pack.
 *
 * @param pad    the file
 * @param regels changed lines with two around them
 */
record Wetsverschil(String pad, List<Regel> regels) {
    private static final int EROMHEEN = 2;

    /** {@code soort}: erbij, weg, plek (a line that says where) or zelfde. */
    record Regel(String soort, String teken, String tekst) {}

    /** Only the files that differ. */
    static List<Wetsverschil> van(SortedMap<String, String> oud, SortedMap<String, String> nieuw) {
        var uit = new ArrayList<Wetsverschil>();
        nieuw.forEach((pad, tekst) -> {
            var was = oud.getOrDefault(pad, "").lines().toList();
            var patch = DiffUtils.diff(was, tekst.lines().toList());
            if (!patch.getDeltas().isEmpty()) {
                uit.add(new Wetsverschil(pad, UnifiedDiffUtils.generateUnifiedDiff(pad, pad, was, patch, EROMHEEN).stream().skip(2)
                        .map(Wetsverschil::regel).toList()));
            }
        });
        return List.copyOf(uit);
    }

    private static Regel regel(String regel) {
        if (regel.startsWith("@@")) {
            return new Regel("plek", "", regel);
        }
        return switch (regel.isEmpty() ? ' ' : regel.charAt(0)) {
            case '+' -> new Regel("erbij", "+", regel.substring(1));
            case '-' -> new Regel("weg", "-", regel.substring(1));
            default -> new Regel("zelfde", " ", regel.isEmpty() ? "" : regel.substring(1));
        };
    }
}
