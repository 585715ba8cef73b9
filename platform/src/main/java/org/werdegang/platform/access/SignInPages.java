package org.werdegang.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.werdegang.platform.vocabulary.Refused;

/** The pages to sign in, sign out and change the password. */
@Controller
class SignInPages {
    private final SignIn signIn;
    private final Sessions sessions;
    private final Accounts accounts;
    private final MailLinks links;

    SignInPages(SignIn signIn, Sessions sessions, Accounts accounts, MailLinks links) {
        this.links = links;
        this.signIn = signIn;
        this.sessions = sessions;
        this.accounts = accounts;
    }

    @GetMapping(Gate.SIGN_IN)
    String form(
            @RequestParam(name = "weiter", defaultValue = "") String next,
            @RequestParam(name = "abgelaufen", required = false) @Nullable String ended,
            @RequestParam(name = "nochmal", required = false) @Nullable String again,
            Model page) {
        page.addAttribute("next", Sessions.local(next));
        page.addAttribute("ended", ended != null);
        page.addAttribute("again", again != null);
        return "access/sign-in";
    }

    @PostMapping(Gate.SIGN_IN)
    String signIn(
            @RequestParam(name = "email", defaultValue = "") String email,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "weiter", defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        try {
            sessions.open(request, signIn.check(email, password, request.getRemoteAddr()));
            return "redirect:" + Sessions.local(next);
        } catch (Refused refused) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            page.addAttribute("refused", refused);
            page.addAttribute("email", email);
            page.addAttribute("next", Sessions.local(next));
            return "access/sign-in";
        }
    }

    @PostMapping(Gate.SIGN_OUT)
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.close(request);
        // What the browser has kept of pages goes, too: others may use it next.
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return "redirect:/";
    }

    @GetMapping(Gate.PASSWORD)
    String password(Caller.Person caller, Model page) {
        page.addAttribute("account", accounts.find(caller.account()).orElseThrow());
        page.addAttribute("shortest", Passwords.SHORTEST);
        return "access/password";
    }

    @PostMapping(Gate.PASSWORD)
    String choosePassword(
            @RequestParam(name = "old", defaultValue = "") String old,
            @RequestParam(name = "chosen", defaultValue = "") String chosen,
            Caller.Person caller,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        try {
            signIn.choosePassword(caller, old, chosen, request.getRemoteAddr());
            accounts.find(caller.account()).ifPresent(links::tellOwner);
        } catch (Refused refused) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            page.addAttribute("refused", refused);
            return password(caller, page);
        }
        sessions.open(request, caller.account());
        return "redirect:/";
    }
}
