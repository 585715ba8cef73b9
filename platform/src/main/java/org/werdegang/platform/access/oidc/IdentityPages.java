package org.werdegang.platform.access.oidc;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.werdegang.platform.access.Accounts;
import org.werdegang.platform.access.Caller;

/** The buttons that end the link between an account and the provider. */
@Controller
class IdentityPages {
    private final Identities identities;
    private final Accounts accounts;

    IdentityPages(Identities identities, Accounts accounts) {
        this.identities = identities;
        this.accounts = accounts;
    }

    @PostMapping("/konto/dienst/loesen")
    String unlinkMine(Caller.Person caller) {
        identities.unlink(caller, caller.account());
        return "redirect:/konto?gespeichert";
    }

    @PostMapping("/verwaltung/konten/{id}/dienst/loesen")
    String unlink(@PathVariable UUID id, Caller caller) {
        if (accounts.find(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        identities.unlink(caller, id);
        return "redirect:/verwaltung/konten/" + id + "?gespeichert";
    }
}
