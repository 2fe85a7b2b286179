package nl.spil.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.spil.toegang.Account;
import nl.spil.toegang.DemoAccounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The log-in page. In demo mode it names the accounts. */
@Controller
class InlogPagina {

    private final boolean demo;

    InlogPagina(@Value("${spil.demo:false}") boolean demo) {
        this.demo = demo;
    }

    @Openbaar("whoever wants to log in is not logged in yet")
    @GetMapping("/inloggen")
    String toon(HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("demo", demo ? DemoAccounts.ALLE : List.<Account>of());
        model.addAttribute("melding", List.of("fout", "wacht", "storing", "verlopen", "uit").stream()
                .filter(m -> request.getParameter(m) != null).findFirst().orElse(""));
        model.addAttribute("terugNaar", Terugweg.zaak(request, response));
        return "inloggen";
    }
}
