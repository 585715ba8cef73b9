package org.werdegang.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.werdegang.platform.signals.mail.Mails;
import org.werdegang.platform.vocabulary.Refused;

/** The pages for who has forgotten their password, and for who comes by a link from a mail. */
@Controller
class MailLinkPages {
    static final String FORGOTTEN = "/passwort-vergessen";

    private final MailLinks links;
    private final Mails mails;
    private final Guesses guesses;
    private final Sessions sessions;

    MailLinkPages(MailLinks links, Mails mails, Guesses guesses, Sessions sessions) {
        this.links = links;
        this.mails = mails;
        this.guesses = guesses;
        this.sessions = sessions;
    }

    @GetMapping(FORGOTTEN)
    String form(Model page) {
        mails.folder().ifPresent(folder -> page.addAttribute("unsent", true));
        return "access/forgotten";
    }

    @PostMapping(FORGOTTEN)
    String forgotten(
            @RequestParam(name = "email", defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        if (guesses.tryFrom("forgotten " + Accounts.key(email), request.getRemoteAddr())
                .isPresent()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            page.addAttribute("refused", new Refused("access.forgotten.too-many"));
            return form(page);
        }
        links.forgotten(email);
        page.addAttribute("asked", true);
        return form(page);
    }

    @GetMapping(MailLinks.CHOOSE)
    String choose(
            @RequestParam(name = "code", defaultValue = "") String code, Model page, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        var owner = links.owner(code);
        if (owner.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_GONE);
            return "access/link-void";
        }
        page.addAttribute("code", code);
        page.addAttribute("account", owner.get());
        page.addAttribute("shortest", Passwords.SHORTEST);
        return "access/choose";
    }

    @PostMapping(MailLinks.CHOOSE)
    String chosen(
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "chosen", defaultValue = "") String chosen,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        try {
            var account = links.choose(code, chosen);
            sessions.open(request, account);
            return "redirect:/";
        } catch (Refused refused) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            page.addAttribute("refused", refused);
            return choose(code, page, response);
        }
    }
}
