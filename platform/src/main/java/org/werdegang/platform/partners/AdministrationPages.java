package org.werdegang.platform.partners;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of administration: what can be set where. */
@Controller
class AdministrationPages {
    @GetMapping("/verwaltung")
    String overview() {
        return "partners/administration";
    }
}
