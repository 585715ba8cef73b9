package org.werdegang.platform.partners.token;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.werdegang.platform.access.Accounts;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.token.Tokens;
import org.werdegang.platform.partners.Organisations;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.platform.web.Form;

/** Access keys of the organisation for which somebody acts: what there is, a new one, and the end of an old one. */
@Controller
class TokenPages {
    private static final String PAGE = "/organisation/schluessel";
    private static final List<Integer> DAYS = List.of(90, 365, 730);

    private final Tokens tokens;
    private final Organisations organisations;
    private final Accounts accounts;
    private final MessageSource texts;
    private final Clock clock;

    TokenPages(Tokens tokens, Organisations organisations, Accounts accounts, MessageSource texts, Clock clock) {
        this.tokens = tokens;
        this.organisations = organisations;
        this.accounts = accounts;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String list(Caller.Person caller, Model page, Locale language) {
        return show(Form.of(Map.of("days", "365")), caller, page, language);
    }

    @PostMapping(PAGE)
    String create(
            @RequestParam Map<String, String> typed,
            Caller.Person caller,
            Model page,
            Locale language,
            HttpServletResponse response) {
        var form = Form.of(typed);
        var issued = new ArrayList<Tokens.Issued>();
        form.attempt(
                () -> issued.add(tokens.create(caller, form.value("name"), expires(form))),
                "name",
                Map.of("access.token.expires", "days"));
        if (!form.sound()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(form, caller, page, language);
        }
        response.setHeader("Cache-Control", "no-store");
        page.addAttribute("issued", issued.getFirst());
        return "partners/token/issued";
    }

    @PostMapping(PAGE + "/{id}/widerrufen")
    String revoke(@PathVariable UUID id, Caller.Person caller) {
        if (!tokens.revoke(caller, id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:" + PAGE;
    }

    private LocalDate expires(Form form) {
        return DAYS.stream()
                .filter(days -> days.toString().equals(form.value("days")))
                .map(days -> LocalDate.now(clock).plusDays(days))
                .findFirst()
                .orElseThrow(() -> new Refused("access.token.expires"));
    }

    private String show(Form form, Caller.Person caller, Model page, Locale language) {
        page.addAttribute("form", form);
        page.addAttribute("tokens", tokens.of(caller.organisation()));
        page.addAttribute("today", LocalDate.now(clock));
        page.addAttribute("accounts", accounts);
        page.addAttribute(
                "organisation",
                organisations
                        .find(caller.organisation())
                        .map(found -> found.name(language))
                        .orElse(""));
        page.addAttribute(
                "days",
                DAYS.stream()
                        .map(days -> new Form.Option(
                                days.toString(), texts.getMessage("partners.token.days." + days, null, language)))
                        .toList());
        return "partners/token/tokens";
    }
}
