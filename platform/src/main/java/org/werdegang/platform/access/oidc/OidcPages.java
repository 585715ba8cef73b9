package org.werdegang.platform.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.werdegang.platform.access.Sessions;
import org.werdegang.platform.vocabulary.Refused;

/** The way to the identity provider and back. Whatever goes wrong, the sign-in page says so and offers the other ways. */
@Controller
class OidcPages {
    private static final String ATTEMPT = "provider";

    private final Provider provider;
    private final Identities identities;
    private final Sessions sessions;
    private final Clock clock;

    OidcPages(Provider provider, Identities identities, Sessions sessions, Clock clock) {
        this.provider = provider;
        this.identities = identities;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping("/anmelden/dienst")
    String leave(
            @RequestParam(name = "weiter", defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        try {
            var attempt = Attempt.begin(Sessions.local(next), clock.instant());
            String to = provider.question(attempt);
            request.getSession(true).setAttribute(ATTEMPT, attempt.text());
            return "redirect:" + to;
        } catch (Refused refused) {
            return refused(refused, Sessions.local(next), response, page);
        }
    }

    @GetMapping(Provider.ANSWER)
    String comeBack(
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "error", defaultValue = "") String error,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        response.setHeader("Cache-Control", "no-store");
        String next = "/";
        try {
            var attempt = attempt(request.getSession(false));
            next = attempt.next();
            if (!attempt.state().equals(state)) {
                throw new Refused("oidc.too-late", provider.name());
            }
            if (!error.isEmpty() || code.isEmpty()) {
                throw new Refused(
                        error.equals("access_denied") ? "oidc.cancelled" : "oidc.not-proven", provider.name());
            }
            sessions.open(request, identities.account(provider.answer(attempt, code, state)));
            return "redirect:" + next;
        } catch (Refused refused) {
            return refused(refused, next, response, page);
        }
    }

    /** The attempt of this browser; it is good for one answer. */
    private Attempt attempt(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(ATTEMPT) instanceof String text)) {
            throw new Refused("oidc.too-late", provider.name());
        }
        session.removeAttribute(ATTEMPT);
        return Attempt.of(text)
                .filter(attempt -> !attempt.tooOld(clock.instant()))
                .orElseThrow(() -> new Refused("oidc.too-late", provider.name()));
    }

    private static String refused(Refused refused, String next, HttpServletResponse response, Model page) {
        response.setStatus(
                refused.key().equals("oidc.unreachable")
                        ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                        : HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        page.addAttribute("refused", refused);
        page.addAttribute("next", next);
        return "access/sign-in";
    }
}
