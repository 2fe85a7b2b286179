package nl.spil.web.overtreders;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows something without asking whether it may: what the rule must find. */
@Controller
public class VraagtNiemand {

    @GetMapping("/overtreding")
    String toon() {
        return "zaak";
    }
}
