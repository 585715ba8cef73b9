package org.werdegang.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.vocabulary.Refused;

/** The pages that say what these pages are: accessibility, privacy, imprint, Easy Language, and a way to answer. */
@Controller
class AboutPages {
    private final Feedback feedback;
    private final MessageSource texts;

    AboutPages(Feedback feedback, MessageSource texts) {
        this.feedback = feedback;
        this.texts = texts;
    }

    @GetMapping("/barrierefreiheit")
    String accessibility(Locale language) {
        return "web/about/accessibility_" + language.getLanguage();
    }

    @GetMapping("/datenschutz")
    String privacy(Locale language) {
        return "web/about/privacy_" + language.getLanguage();
    }

    @GetMapping("/impressum")
    String imprint(Locale language) {
        return "web/about/imprint_" + language.getLanguage();
    }

    @GetMapping("/leichte-sprache")
    String easy(Locale language) {
        return "web/about/easy_" + language.getLanguage();
    }

    @GetMapping("/rueckmeldung")
    String feedback(@RequestParam(defaultValue = "") String seite, Model model) {
        model.addAttribute("page", seite);
        return "web/about/feedback";
    }

    @PostMapping("/rueckmeldung")
    ModelAndView send(
            @RequestParam(defaultValue = "") String seite,
            @RequestParam(defaultValue = "") String nachricht,
            @RequestParam(defaultValue = "") String antwort,
            Caller caller,
            HttpServletRequest request,
            Locale language) {
        var page = new ModelAndView("web/about/feedback");
        try {
            feedback.keep(caller, request.getRemoteAddr(), seite, nachricht, antwort);
            page.addObject("sent", true);
        } catch (Refused refused) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject(
                    "problem",
                    texts.getMessage(
                            refused.key(),
                            refused.details().stream().map(String::valueOf).toArray(),
                            language));
            page.addObject("page", seite);
            page.addObject("message", nachricht);
            page.addObject("reply", antwort);
        }
        return page;
    }

    @GetMapping("/verwaltung/rueckmeldungen")
    String messages(Model model, Caller caller, Locale language) {
        model.addAttribute("messages", feedback.open());
        if (caller.is(Role.ADMINISTRATOR)) { // the office has its own entry, and no page above it
            model.addAttribute(
                    "crumbs",
                    List.of(new Crumb("/verwaltung", texts.getMessage("nav.administration", null, language))));
        }
        return "web/about/messages";
    }

    @PostMapping("/verwaltung/rueckmeldungen/{id}")
    String settle(@PathVariable UUID id, Caller caller) {
        feedback.settle(caller, id);
        return "redirect:/verwaltung/rueckmeldungen";
    }
}
