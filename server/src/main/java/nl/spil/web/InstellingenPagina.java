package nl.spil.web;

import nl.spil.toegang.Aangemeld;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the account wants Spil to look and behave: theme, language, single keys. */
@Controller
class InstellingenPagina {

    private final Voorkeuren voorkeuren;

    InstellingenPagina(Voorkeuren voorkeuren) {
        this.voorkeuren = voorkeuren;
    }

    @Openbaar("one's own preferences and nothing else")
    @GetMapping("/instellingen")
    String toon(Model model) {
        model.addAttribute("v", Aangemeld.nu().map(a -> voorkeuren.van(a.id())).orElse(Voorkeur.STANDAARD));
        return "instellingen";
    }

    @Openbaar("one's own preferences and nothing else")
    @PostMapping("/instellingen")
    String bewaar(@RequestParam(defaultValue = "") String thema, @RequestParam(defaultValue = "nl") String taal,
            @RequestParam(defaultValue = "uit") String sneltoetsen, RedirectAttributes mee) {
        Aangemeld.nu().ifPresent(a -> voorkeuren.bewaar(a.id(), new Voorkeur(thema, taal, sneltoetsen.equals("aan"))));
        mee.addFlashAttribute("bewaard", true);
        return "redirect:/instellingen";
    }
}
