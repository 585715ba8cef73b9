package org.werdegang.platform.access.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.werdegang.platform.access.Accounts;
import org.werdegang.platform.access.Caller;

/** The page on which people see where they are signed in, and the buttons that end it. */
@Controller
class SessionPages {
    private static final String PAGE = "/konto/sitzungen";

    private final OpenSessions sessions;
    private final Accounts accounts;
    private final Clock clock;

    SessionPages(OpenSessions sessions, Accounts accounts, Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String list(Caller.Person caller, HttpServletRequest request, HttpServletResponse response, Model page) {
        response.setHeader("Cache-Control", "no-store");
        page.addAttribute("sessions", sessions.of(caller.account(), here(request)));
        page.addAttribute("zone", clock.getZone());
        return "access/session/sessions";
    }

    @PostMapping(PAGE + "/ende")
    String endOthers(Caller.Person caller, HttpServletRequest request) {
        sessions.endOthers(caller, here(request));
        return "redirect:" + PAGE + "?beendet";
    }

    @PostMapping(PAGE + "/{key}/ende")
    String end(@PathVariable String key, Caller.Person caller) {
        sessions.end(caller, key);
        return "redirect:" + PAGE + "?beendet";
    }

    @PostMapping("/verwaltung/konten/{id}/sitzungen/ende")
    String endAll(@PathVariable UUID id, Caller caller) {
        if (accounts.find(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        sessions.endAll(caller, id);
        return "redirect:/verwaltung/konten/" + id + "?gespeichert";
    }

    private static String here(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? "" : session.getId();
    }
}
