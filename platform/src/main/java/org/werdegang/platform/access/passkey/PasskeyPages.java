package org.werdegang.platform.access.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Sessions;
import org.werdegang.platform.vocabulary.Refused;

/** Signing in with a passkey, and the page on which people keep theirs. */
@Controller
class PasskeyPages {
    private static final String CHALLENGE = "challenge";

    private final Passkeys passkeys;
    private final Sessions sessions;
    private final Clock clock;

    PasskeyPages(Passkeys passkeys, Sessions sessions, Clock clock) {
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.clock = clock;
    }

    @PostMapping("/anmelden/passkey/frage")
    ResponseEntity<String> question(HttpServletRequest request) {
        String challenge = passkeys.challenge();
        request.getSession(true).setAttribute(CHALLENGE, challenge);
        return json(passkeys.question(challenge));
    }

    @PostMapping("/anmelden/passkey")
    String signIn(
            @RequestParam(name = "answer", defaultValue = "") String answer,
            @RequestParam(name = "weiter", defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        try {
            sessions.open(request, passkeys.owner(challenge(request.getSession(false)), answer));
            return "redirect:" + Sessions.local(next);
        } catch (Refused refused) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            page.addAttribute("refused", refused);
            page.addAttribute("next", Sessions.local(next));
            return "access/sign-in";
        }
    }

    @GetMapping("/passkeys")
    String list(Caller.Person caller, HttpServletRequest request, Model page) {
        page.addAttribute("fresh", sessions.fresh(request));
        page.addAttribute("passkeys", passkeys.of(caller.account()));
        page.addAttribute("zone", clock.getZone());
        return "access/passkey/passkeys";
    }

    @PostMapping("/passkeys/frage")
    ResponseEntity<String> question(Caller.Person caller, HttpServletRequest request) {
        if (!sessions.fresh(request)) {
            throw new Refused("passkey.again");
        }
        String challenge = passkeys.challenge();
        request.getSession(true).setAttribute(CHALLENGE, challenge);
        return json(passkeys.question(challenge, caller));
    }

    @PostMapping("/passkeys")
    String add(
            @RequestParam(name = "answer", defaultValue = "") String answer,
            @RequestParam(name = "name", defaultValue = "") String name,
            Caller.Person caller,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        if (!sessions.fresh(request)) {
            return "redirect:" + Sessions.again("/passkeys");
        }
        try {
            passkeys.add(caller, challenge(request.getSession(false)), answer, name);
            return "redirect:/passkeys?gespeichert";
        } catch (Refused refused) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            page.addAttribute("refused", refused);
            return list(caller, request, page);
        }
    }

    @PostMapping("/passkeys/{key}/entfernen")
    String remove(@PathVariable String key, Caller.Person caller, HttpServletRequest request) {
        if (!sessions.fresh(request)) {
            return "redirect:" + Sessions.again("/passkeys");
        }
        passkeys.remove(caller, key);
        return "redirect:/passkeys?entfernt";
    }

    /** The challenge that was asked last; it can be answered once. */
    private static String challenge(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(CHALLENGE) instanceof String challenge)) {
            throw new Refused("passkey.too-late");
        }
        session.removeAttribute(CHALLENGE);
        return challenge;
    }

    private static ResponseEntity<String> json(String text) {
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .contentType(MediaType.APPLICATION_JSON)
                .body(text);
    }
}
