package nl.spil.recht;

import java.util.Set;

/** What a single judge may not impose (Sv 369; 382; 495). */
final class Forumtoets {

    private static final Set<String> ZWARE_MAATREGEL = Set.of("tbs-dwangverpleging", "tbs-voorwaarden", "isd");
    private static final Set<String> POLITIERECHTER = Set.of("politierechter", "economische-politierechter");
    private static final Set<String> VRIJHEIDSSTRAF = Set.of("gevangenisstraf", "jeugddetentie");

    private Forumtoets() {}

    static void toets(Toetsgrond g) {
        var forum = Tabellen.ingebouwd().forums().get(g.forum());
        if (forum == null) {
            return;
        }
        // A bound of the court of appeal looks at the sentence in first instance, not at its own.
        var straffen = g.uitspraak().soort("sanctie-opleggen").filter(s -> VRIJHEIDSSTRAF.contains(s.sanctie())).toList();
        var samen = straffen.stream().mapToLong(s -> s.ja("levenslang") ? StrafbaarFeit.LEVENSLANG * 12L
                : s.duur("duur").map(Strafduur::twaalfden).orElse(0L)).sum();
        var grens = forum.maxVrijheidsstrafDagen() == 180 ? 6 * 365L : forum.maxVrijheidsstrafDagen() * 12L;
        if (forum.instantie().equals("rechtbank") && grens > 0 && samen > grens) {
            g.niet("straf-boven-grens-van-rechter", forum.artikel(), "Deze rechter mag geen hogere vrijheidsstraf opleggen dan zijn grens: "
                    + (grens == 4380 ? "een jaar" : "zes maanden") + ".", "forum", forum.id());
        }
        if (forum.id().equals("kantonrechter") && straffen.stream().anyMatch(s -> g.feiten(s).stream().noneMatch(f -> f.strafbaarFeit().equals("stroperij")))) {
            g.niet("gevangenisstraf-bij-kantonrechter", "Sv 382", "De kantonrechter legt geen gevangenisstraf op, behalve bij stroperij.");
        }
        for (var s : g.uitspraak().soort("sanctie-opleggen").toList()) {
            if (POLITIERECHTER.contains(forum.id()) && ZWARE_MAATREGEL.contains(s.sanctie())) {
                g.niet("maatregel-bij-politierechter", "Sv 369 lid 2", "De politierechter verwijst voor deze maatregel naar de meervoudige kamer.", "sanctie",
                        s.sanctie());
            }
            if (forum.id().equals("kinderrechter") && s.sanctie().equals("pij")) {
                g.niet("pij-bij-kinderrechter", "Sv 495 lid 2", "De kinderrechter verwijst voor deze maatregel naar de meervoudige kamer.");
            }
        }
    }
}
