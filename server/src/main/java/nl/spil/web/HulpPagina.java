package nl.spil.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The manual in short, inside Spil: for who sees it for the first time. The whole of it is docs/handleiding.md. */
@Controller
class HulpPagina {

    /** A chapter; its words are hulp.ID.kop and hulp.ID.1 and so on in the bundle. */
    record Hoofdstuk(String id, int alineas) {}

    private static final List<Hoofdstuk> HOOFDSTUKKEN = List.of(new Hoofdstuk("vinden", 3), new Hoofdstuk("zaak", 3), new Hoofdstuk("beslissen", 3),
            new Hoofdstuk("tweede", 2), new Hoofdstuk("niet", 3), new Hoofdstuk("herstellen", 2), new Hoofdstuk("dossier", 3), new Hoofdstuk("uitspraak", 2),
            new Hoofdstuk("vast", 2), new Hoofdstuk("storing", 2));

    @Openbaar("the manual, the same for everybody")
    @GetMapping("/hulp")
    String toon(Model model) {
        model.addAttribute("hoofdstukken", HOOFDSTUKKEN);
        return "hulp";
    }
}
