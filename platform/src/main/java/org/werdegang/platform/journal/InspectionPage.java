package org.werdegang.platform.journal;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.werdegang.platform.vocabulary.Refused;

/** The page on which administrators check that nobody has touched the journal. */
@Controller
class InspectionPage {
    private final JournalCheck check;

    InspectionPage(JournalCheck check) {
        this.check = check;
    }

    @GetMapping("/verwaltung/journal/pruefung")
    String inspection(
            @RequestParam(name = "stand", defaultValue = "") String noted, Model page, HttpServletResponse response) {
        page.addAttribute("noted", noted.strip());
        try {
            page.addAttribute("found", check.inspect(noted.strip()));
        } catch (Refused refused) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            page.addAttribute("refused", refused);
        }
        return "journal/inspection";
    }
}
