package org.werdegang.platform.partners;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.werdegang.platform.access.Accounts;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.RoleHeld;
import org.werdegang.platform.access.Sessions;

/** The page on which somebody with roles in several organisations chooses for which one they act. */
@Controller
class ActingPages {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Organisations organisations;

    ActingPages(Accounts accounts, Sessions sessions, Organisations organisations) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.organisations = organisations;
    }

    @GetMapping("/organisation")
    String choose(Caller.Person caller, Model page) {
        var held = accounts.roles(caller.account());
        Map<UUID, Organisation> known =
                organisations.find(held.stream().map(RoleHeld::organisation).toList());
        page.addAttribute("held", held);
        page.addAttribute("known", known);
        return "partners/acting";
    }

    @PostMapping("/organisation")
    String act(@RequestParam("organisation") UUID organisation, Caller.Person caller, HttpServletRequest request) {
        sessions.actFor(request, caller, organisation);
        return "redirect:/";
    }
}
