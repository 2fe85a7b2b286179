package nl.spil.zaak;

import java.util.List;

/** What the door asks of others, and tells them within the transaction. */
record Poorten(AccessPolicy toegang, List<ReferenceCheck> verwijzingen, List<Projection> projecties) {

    Poorten {
        verwijzingen = List.copyOf(verwijzingen);
        projecties = List.copyOf(projecties);
    }
}
