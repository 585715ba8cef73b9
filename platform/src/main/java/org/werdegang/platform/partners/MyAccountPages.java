package org.werdegang.platform.partners;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.werdegang.platform.access.Accounts;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.oidc.Identities;
import org.werdegang.platform.journal.PersonalData;
import org.werdegang.platform.partners.kept.KeptWords;
import tools.jackson.databind.json.JsonMapper;

/** The page on which people see what is kept about them, take it along, and ask to be forgotten. */
@Controller
class MyAccountPages {
    private final Accounts accounts;
    private final PersonalData data;
    private final KeptWords words;
    private final JsonMapper json;
    private final Identities identities;

    MyAccountPages(Accounts accounts, PersonalData data, KeptWords words, JsonMapper json, Identities identities) {
        this.identities = identities;
        this.words = words;
        this.accounts = accounts;
        this.data = data;
        this.json = json;
    }

    @GetMapping("/konto")
    String account(Caller.Person caller, Model page, Locale reader, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        page.addAttribute("kept", words.of(data.of(caller.account()), reader));
        page.addAttribute("identities", identities.of(caller.account()));
        page.addAttribute("asked", accounts.erasureAsked(caller.account()));
        page.addAttribute("language", accounts.language(caller.account()).getLanguage());
        return "partners/my-account";
    }

    @GetMapping("/konto/daten.json")
    ResponseEntity<byte[]> export(Caller.Person caller) {
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"meine-daten.json\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(data.of(caller.account())));
    }

    @PostMapping("/konto/sprache")
    String language(@RequestParam(name = "language", defaultValue = "de") String language, Caller.Person caller) {
        accounts.writeIn(caller, language);
        return "redirect:/konto?gespeichert";
    }

    @PostMapping("/konto/loeschung")
    String askErasure(Caller.Person caller) {
        accounts.askErasure(caller);
        return "redirect:/konto";
    }
}
