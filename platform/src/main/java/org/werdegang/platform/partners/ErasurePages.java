package org.werdegang.platform.partners;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.werdegang.platform.access.Accounts;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.journal.PersonalData;

/** The button with which administrators forget a person for good. */
@Controller
class ErasurePages {
    private final Accounts accounts;
    private final PersonalData data;

    ErasurePages(Accounts accounts, PersonalData data) {
        this.accounts = accounts;
        this.data = data;
    }

    @PostMapping("/verwaltung/konten/{id}/loeschen")
    String erase(@PathVariable UUID id, @RequestParam(name = "sure", defaultValue = "") String sure, Caller caller) {
        if (accounts.find(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (sure.isEmpty()) {
            return "redirect:/verwaltung/konten/" + id + "?bestaetigen";
        }
        data.erase(caller, id);
        return "redirect:/verwaltung/konten/" + id + "?geloescht";
    }
}
