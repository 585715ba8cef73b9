package org.werdegang.platform.partners;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.werdegang.platform.access.Account;
import org.werdegang.platform.access.Accounts;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.MailLinks;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.access.RoleHeld;
import org.werdegang.platform.access.oidc.Identities;
import org.werdegang.platform.access.session.OpenSessions;
import org.werdegang.platform.signals.mail.Mails;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.platform.web.Crumb;
import org.werdegang.platform.web.Form;

/** The pages on which administrators decide who may sign in, and with which roles. */
@Controller
class AccountPages {
    private static final String LIST = "/verwaltung/konten";
    private static final String BY_PASSWORD = "password";
    private static final Map<String, String> FIELD_OF_KEY =
            Map.of("access.account.email", "email", "access.account.taken", "email");

    private final Accounts accounts;
    private final Posts posts;
    private final Organisations organisations;
    private final MailLinks links;
    private final Mails mails;
    private final Identities identities;
    private final OpenSessions sessions;
    private final MessageSource texts;

    AccountPages(
            Accounts accounts,
            Posts posts,
            Organisations organisations,
            MailLinks links,
            Mails mails,
            Identities identities,
            OpenSessions sessions,
            MessageSource texts) {
        this.links = links;
        this.mails = mails;
        this.identities = identities;
        this.sessions = sessions;
        this.accounts = accounts;
        this.posts = posts;
        this.organisations = organisations;
        this.texts = texts;
    }

    @GetMapping(LIST)
    String list(
            @RequestParam(name = "suche", defaultValue = "") String containing,
            @RequestParam(name = "nach", required = false) @Nullable UUID after,
            Model page,
            Locale language) {
        page.addAttribute("crumbs", crumbs(language, false));
        Listing.show(page, LIST, containing, accounts.page(containing, after, Listing.SHOWN + 1), Account::id);
        return "partners/accounts";
    }

    @GetMapping(LIST + "/neu")
    String blank(
            @RequestParam(name = "organisation", defaultValue = "") String organisation,
            @RequestParam(name = "role", defaultValue = "") String role,
            Model page,
            Locale language) {
        return form(page, Form.of(Map.of("organisation", organisation, "role", role)), null, language);
    }

    @PostMapping(LIST)
    String add(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Model page,
            Locale language,
            HttpServletResponse response) {
        var form = checkRole(Form.of(typed))
                .require("email", "access.account.email")
                .require("name", "access.account.name");
        if (form.value("entry").equals(BY_PASSWORD)) {
            return addWithPassword(form, caller, page, language, response);
        }
        var added = new ArrayList<UUID>();
        form.attempt(
                () -> added.add(posts.invite(
                        caller,
                        form.value("email"),
                        form.value("name"),
                        organisation(form),
                        Role.valueOf(form.value("role")),
                        Locale.of(form.value("language")))),
                "name",
                withRole());
        return form.sound() ? invited(added.getFirst()) : refused(page, form, language, response);
    }

    private String addWithPassword(
            Form form, Caller caller, Model page, Locale language, HttpServletResponse response) {
        var added = new ArrayList<Accounts.FirstPassword>();
        form.attempt(
                () -> added.add(posts.add(
                        caller,
                        form.value("email"),
                        form.value("name"),
                        organisation(form),
                        Role.valueOf(form.value("role")))),
                "name",
                withRole());
        return form.sound()
                ? firstPassword(page, added.getFirst(), language, response)
                : refused(page, form, language, response);
    }

    private String refused(Model page, Form form, Locale language, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return form(page, form, null, language);
    }

    @PostMapping(LIST + "/{id}/einladung")
    String invite(@PathVariable UUID id, Caller caller) {
        find(id);
        links.invite(caller, id);
        return invited(id);
    }

    private static String invited(UUID id) {
        return "redirect:" + LIST + "/" + id + "?eingeladen";
    }

    @GetMapping(LIST + "/{id}")
    String one(@PathVariable UUID id, Model page, Locale language) {
        var shown = find(id);
        return form(page, filled(shown), shown, language);
    }

    @PostMapping(LIST + "/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Model page,
            Locale language,
            HttpServletResponse response) {
        var shown = find(id);
        var form = Form.of(typed).require("email", "access.account.email").require("name", "access.account.name");
        form.attempt(
                () -> accounts.change(
                        caller,
                        new Account(
                                id,
                                form.value("email"),
                                form.value("name"),
                                shown.mustChange(),
                                form.ticked("active"),
                                shown.lastSignIn(),
                                Typed.version(form.value("version")))),
                "name",
                FIELD_OF_KEY);
        if (!form.sound()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(page, form, shown, language);
        }
        return saved(id);
    }

    @PostMapping(LIST + "/{id}/passwort")
    String reset(@PathVariable UUID id, Caller caller, Model page, Locale language, HttpServletResponse response) {
        find(id);
        return firstPassword(page, accounts.reset(caller, id), language, response);
    }

    @PostMapping(LIST + "/{id}/aufgaben")
    String give(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Model page,
            Locale language,
            HttpServletResponse response) {
        var shown = find(id);
        var form = checkRole(Form.of(typed));
        form.attempt(
                () -> posts.give(caller, id, organisation(form), Role.valueOf(form.value("role"))), "role", withRole());
        if (!form.sound()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            page.addAttribute("given", form);
            return form(page, filled(shown), shown, language);
        }
        return saved(id);
    }

    @PostMapping(LIST + "/{id}/aufgaben/entziehen")
    String take(@PathVariable UUID id, @RequestParam Map<String, String> typed, Caller caller) {
        find(id);
        var form = checkRole(Form.of(typed));
        if (form.sound()) {
            accounts.revoke(caller, id, organisation(form), Role.valueOf(form.value("role")));
        }
        return saved(id);
    }

    private static String saved(UUID id) {
        return "redirect:" + LIST + "/" + id + "?gespeichert";
    }

    private static Map<String, String> withRole() {
        return Map.of(
                "access.account.email", "email",
                "access.account.taken", "email",
                "partners.role.office-only", "role",
                "partners.organisation.unknown", "organisation");
    }

    private static UUID organisation(Form form) {
        var id = Typed.id(form.value("organisation"));
        if (id == null) {
            throw new Refused("partners.organisation.unknown");
        }
        return id;
    }

    private static Form checkRole(Form form) {
        if (Arrays.stream(Role.values()).noneMatch(role -> role.name().equals(form.value("role")))) {
            form.refuse("role", new Refused("partners.role.missing"));
        }
        return form.require("organisation", "partners.function.organisation.missing");
    }

    private String firstPassword(
            Model page, Accounts.FirstPassword made, Locale language, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        page.addAttribute("crumbs", crumbs(language, true));
        page.addAttribute("account", find(made.account()));
        page.addAttribute("password", made.password());
        return "partners/first-password";
    }

    private static Form filled(Account shown) {
        var filled = new HashMap<String, String>();
        filled.put("email", shown.email());
        filled.put("name", shown.name());
        filled.put("version", Integer.toString(shown.version()));
        if (shown.active()) {
            filled.put("active", "on");
        }
        return Form.of(filled);
    }

    private Account find(UUID id) {
        return accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String form(Model page, Form form, @Nullable Account shown, Locale language) {
        page.addAttribute("crumbs", crumbs(language, true));
        page.addAttribute("form", form);
        page.addAttribute("account", shown);
        page.addAttribute("roles", roles(language));
        page.addAttribute("offered", offered(language));
        page.addAttribute("entries", options(language, "partners.entry.", "mail", BY_PASSWORD));
        page.addAttribute("languages", options(language, "partners.language.", "de", "en"));
        mails.folder().ifPresent(folder -> page.addAttribute("outbox", folder));
        if (!page.containsAttribute("given")) {
            page.addAttribute("given", Form.of(Map.of()));
        }
        if (shown != null) {
            var held = accounts.roles(shown.id());
            page.addAttribute("invited", links.invited(shown.id()));
            page.addAttribute("erasureAsked", accounts.erasureAsked(shown.id()));
            page.addAttribute("identities", identities.of(shown.id()));
            page.addAttribute("sessions", sessions.of(shown.id(), null).size());
            page.addAttribute("held", held);
            page.addAttribute(
                    "organisations",
                    organisations.find(held.stream().map(RoleHeld::organisation).toList()));
        }
        return "partners/account";
    }

    private List<Form.Option> options(Locale language, String prefix, String... values) {
        return Arrays.stream(values)
                .map(value -> new Form.Option(value, texts.getMessage(prefix + value, null, language)))
                .toList();
    }

    private List<Form.Option> roles(Locale language) {
        var options = new ArrayList<Form.Option>();
        options.add(new Form.Option("", ""));
        for (var role : Role.values()) {
            options.add(new Form.Option(
                    role.name(),
                    texts.getMessage("access.role." + role.name().toLowerCase(Locale.ROOT), null, language)));
        }
        return options;
    }

    private List<Form.Option> offered(Locale language) {
        var options = new ArrayList<Form.Option>();
        options.add(new Form.Option("", ""));
        organisations
                .page("", null, 1000)
                .forEach(o -> options.add(new Form.Option(o.id().toString(), o.name(language))));
        return options;
    }

    private List<Crumb> crumbs(Locale language, boolean deeper) {
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb("/verwaltung", texts.getMessage("partners.administration.title", null, language)));
        if (deeper) {
            crumbs.add(new Crumb(LIST, texts.getMessage("partners.accounts.title", null, language)));
        }
        return crumbs;
    }
}
