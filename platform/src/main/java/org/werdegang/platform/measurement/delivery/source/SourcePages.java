package org.werdegang.platform.measurement.delivery.source;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
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
import org.springframework.web.util.UriComponentsBuilder;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.partners.Organisations;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.platform.web.Crumb;
import org.werdegang.platform.web.Form;

/** The pages of the register of sources. */
@Controller
class SourcePages {
    private static final String LIST = "/quellen";
    /** Whoever came from the upload goes back there with the new source. */
    private static final String TO_UPLOAD = "lieferung";

    private static final int SHOWN = 50;
    private static final int OFFERED = 500;
    private static final Map<String, String> FIELD_OF_KEY = Map.of(
            "source.key.form", "key",
            "source.key.taken", "key",
            "source.title.missing", "title",
            "source.publisher.missing", "publisher",
            "source.licence.missing", "licence",
            "source.official.office", "official",
            "source.office.owner", "officeReleases",
            "source.unknown", "organisation");

    private final Sources sources;
    private final Memory memory;
    private final Organisations organisations;
    private final MessageSource texts;

    /** One line of the list. */
    record Row(String address, String title, String key, String owner, boolean official, String rhythm) {}

    SourcePages(Sources sources, Memory memory, Organisations organisations, MessageSource texts) {
        this.sources = sources;
        this.memory = memory;
        this.organisations = organisations;
        this.texts = texts;
    }

    @GetMapping(LIST)
    String list(
            @RequestParam(name = "suche", defaultValue = "") String containing,
            @RequestParam(name = "nach", required = false) @Nullable UUID after,
            Caller caller,
            Model page,
            Locale language) {
        var found = sources.page(caller, containing, after, SHOWN + 1);
        var shown = found.subList(0, Math.min(SHOWN, found.size()));
        page.addAttribute("rows", shown.stream().map(s -> row(s, language)).toList());
        page.addAttribute("containing", containing);
        crumbs(page, language, false);
        if (found.size() > SHOWN) {
            page.addAttribute(
                    "more",
                    UriComponentsBuilder.fromPath(LIST)
                            .queryParam("suche", "{suche}")
                            .queryParam("nach", shown.getLast().id())
                            .encode()
                            .buildAndExpand(containing)
                            .toUriString());
        }
        return "measurement/delivery/source/sources";
    }

    private Row row(RegisteredSource s, Locale language) {
        return new Row(
                LIST + "/" + s.id(),
                s.title(),
                s.key(),
                owner(s.organisation(), language),
                s.official(),
                s.rhythm().key());
    }

    private String owner(UUID organisation, Locale language) {
        return organisations.find(organisation).map(o -> o.name(language)).orElse(text("delivery.somebody", language));
    }

    @GetMapping(LIST + "/neu")
    String blank(
            @RequestParam(name = "weiter", defaultValue = "") String then, Caller caller, Model page, Locale language) {
        String own = caller instanceof Caller.Person p ? p.organisation().toString() : "";
        return form(
                page,
                Form.of(Map.of("rhythm", "YEARLY", "licence", "dl-de/by-2-0", "organisation", own, "weiter", then)),
                null,
                caller,
                language);
    }

    @PostMapping(LIST)
    String add(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Model page,
            Locale language,
            HttpServletResponse response) {
        var form = check(Form.of(typed)).require("key", "source.key.missing");
        var said = described(form);
        var added = new ArrayList<RegisteredSource>();
        form.attempt(
                () -> added.add(sources.add(caller, organisation(caller, form), form.value("key"), said)),
                "title",
                FIELD_OF_KEY);
        if (!form.sound()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(page, form, null, caller, language);
        }
        var id = added.getFirst().id();
        return form.value("weiter").equals(TO_UPLOAD)
                ? "redirect:/lieferungen/neu?quelle=" + id
                : "redirect:" + LIST + "/" + id + "?gespeichert";
    }

    /** The organisation typed, or the caller's own where none was. */
    private static UUID organisation(Caller caller, Form form) {
        try {
            return UUID.fromString(form.value("organisation"));
        } catch (IllegalArgumentException none) {
            return switch (caller) {
                case Caller.Person person -> person.organisation();
                case Caller.Visitor _ -> throw new Refused("source.unknown");
            };
        }
    }

    @GetMapping(LIST + "/{id}")
    String one(@PathVariable UUID id, Caller caller, Model page, Locale language) {
        var shown = find(caller, id);
        var filled = new HashMap<String, String>();
        filled.put("key", shown.key());
        filled.put("organisation", shown.organisation().toString());
        filled.put("title", shown.title());
        filled.put("publisher", shown.publisher());
        filled.put("licence", shown.licence());
        filled.put("attribution", shown.attribution());
        filled.put("rhythm", shown.rhythm().name());
        filled.put(
                "nextRelease",
                shown.nextRelease() == null ? "" : shown.nextRelease().toString());
        filled.put("version", String.valueOf(shown.version()));
        tick(filled, "official", shown.official());
        tick(filled, "invented", shown.invented());
        tick(filled, "officeReleases", shown.officeReleases());
        return form(page, Form.of(filled), shown, caller, language);
    }

    private static void tick(Map<String, String> filled, String field, boolean ticked) {
        if (ticked) {
            filled.put(field, "on");
        }
    }

    @PostMapping(LIST + "/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Model page,
            Locale language,
            HttpServletResponse response) {
        var shown = find(caller, id);
        var form = check(Form.of(typed));
        var said = described(form);
        int version = form.value("version").matches("\\d{1,9}") ? Integer.parseInt(form.value("version")) : 0;
        form.attempt(() -> sources.change(caller, id, said, version), "title", FIELD_OF_KEY);
        if (!form.sound()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(page, form, shown, caller, language);
        }
        return "redirect:" + LIST + "/" + id + "?gespeichert";
    }

    @PostMapping(LIST + "/{id}/vergessen")
    String forget(@PathVariable UUID id, Caller caller) {
        var source = find(caller, id);
        sources.forget(caller, source.id());
        return "redirect:" + LIST + "/" + id + "?vergessen";
    }

    private static Form check(Form form) {
        return form.require("title", "source.title.missing")
                .require("publisher", "source.publisher.missing")
                .require("licence", "source.licence.missing");
    }

    private static Sources.Description described(Form form) {
        var rhythm = RegisteredSource.Rhythm.SOMETIMES;
        for (var one : RegisteredSource.Rhythm.values()) {
            rhythm = one.name().equals(form.value("rhythm")) ? one : rhythm;
        }
        return new Sources.Description(
                form.value("title"),
                form.value("publisher"),
                form.value("licence"),
                form.value("attribution"),
                form.ticked("official"),
                form.ticked("invented"),
                rhythm,
                form.day("nextRelease").orElse(null),
                form.ticked("officeReleases"));
    }

    private RegisteredSource find(Caller caller, UUID id) {
        return sources.find(caller, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String form(Model page, Form form, @Nullable RegisteredSource shown, Caller caller, Locale language) {
        crumbs(page, language, true);
        boolean office = caller.is(Role.OFFICE, Role.ADMINISTRATOR);
        page.addAttribute("form", form);
        page.addAttribute("source", shown);
        page.addAttribute("office", office);
        page.addAttribute(
                "ownSteward", shown != null && caller.is(Role.STEWARD) && caller.actsFor(shown.organisation()));
        page.addAttribute("owner", shown == null ? "" : owner(shown.organisation(), language));
        page.addAttribute("owners", shown == null && office ? owners(language) : List.of());
        page.addAttribute("rhythms", rhythms(language));
        page.addAttribute("remembered", shown == null ? Map.of() : memory.assignments(shown.id()));
        return "measurement/delivery/source/source";
    }

    private List<Form.Option> owners(Locale language) {
        var options = new ArrayList<Form.Option>();
        organisations
                .page("", null, OFFERED)
                .forEach(o -> options.add(new Form.Option(o.id().toString(), o.name(language))));
        return options;
    }

    private List<Form.Option> rhythms(Locale language) {
        var options = new ArrayList<Form.Option>();
        for (var one : RegisteredSource.Rhythm.values()) {
            options.add(new Form.Option(one.name(), text("source.rhythm." + one.key(), language)));
        }
        return options;
    }

    private void crumbs(Model page, Locale language, boolean deeper) {
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb("/lieferungen", text("delivery.list", language)));
        if (deeper) {
            crumbs.add(new Crumb(LIST, text("source.list", language)));
        }
        page.addAttribute("crumbs", crumbs);
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
