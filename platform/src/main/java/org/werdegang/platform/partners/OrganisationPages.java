package org.werdegang.platform.partners;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
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
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.platform.web.Crumb;
import org.werdegang.platform.web.Form;

/** The pages on which administrators keep the organisations. */
@Controller
class OrganisationPages {
    private static final String LIST = "/verwaltung/organisationen";
    private static final Map<String, String> FIELD_OF_KEY = Map.of(
            "partners.organisation.territory", "territory",
            "partners.organisation.parent.itself", "parent",
            "partners.organisation.parent.unknown", "parent");

    private final Organisations organisations;
    private final People people;
    private final MessageSource texts;
    private final Clock clock;

    OrganisationPages(Organisations organisations, People people, MessageSource texts, Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(LIST)
    String list(
            @RequestParam(name = "suche", defaultValue = "") String containing,
            @RequestParam(name = "nach", required = false) @Nullable UUID after,
            Model page,
            Locale language) {
        crumbs(page, language, false);
        var found = organisations.page(containing, after, Listing.SHOWN + 1);
        Listing.show(page, LIST, containing, found, Organisation::id);
        return "partners/organisations";
    }

    @GetMapping(LIST + "/neu")
    String blank(Model page, Locale language) {
        return form(page, Form.of(Map.of()), null, language);
    }

    @PostMapping(LIST)
    String add(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Model page,
            Locale language,
            HttpServletResponse response) {
        var form = Form.of(typed);
        var added = new ArrayList<Organisation>();
        check(form)
                .attempt(
                        () -> added.add(organisations.add(
                                caller,
                                form.value("nameDe"),
                                form.value("nameEn"),
                                Sector.valueOf(form.value("sector")),
                                form.value("territory"),
                                Typed.id(form.value("parent")))),
                        "nameDe",
                        FIELD_OF_KEY);
        if (!form.sound()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(page, form, null, language);
        }
        return "redirect:" + LIST + "/" + added.getFirst().id() + "?gespeichert";
    }

    @GetMapping(LIST + "/{id}")
    String one(@PathVariable UUID id, Model page, Locale language) {
        var shown = find(id);
        var filled = new HashMap<String, String>();
        filled.put("nameDe", shown.nameDe());
        filled.put("nameEn", shown.nameEn());
        filled.put("sector", shown.sector().name());
        filled.put("territory", shown.territory() == null ? "" : shown.territory());
        filled.put("parent", shown.parent() == null ? "" : shown.parent().toString());
        filled.put("version", Integer.toString(shown.version()));
        return form(page, Form.of(filled), shown, language);
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
        var form = Form.of(typed);
        check(form)
                .attempt(
                        () -> organisations.change(
                                caller,
                                new Organisation(
                                        id,
                                        form.value("nameDe"),
                                        form.value("nameEn"),
                                        Sector.valueOf(form.value("sector")),
                                        form.value("territory"),
                                        Typed.id(form.value("parent")),
                                        shown.office(),
                                        Typed.version(form.value("version")))),
                        "nameDe",
                        FIELD_OF_KEY);
        if (!form.sound()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(page, form, shown, language);
        }
        return "redirect:" + LIST + "/" + id + "?gespeichert";
    }

    private static Form check(Form form) {
        if (Arrays.stream(Sector.values()).noneMatch(sector -> sector.name().equals(form.value("sector")))) {
            form.refuse("sector", new Refused("partners.sector.missing"));
        }
        return form.require("nameDe", "partners.organisation.name-de.missing")
                .require("nameEn", "partners.organisation.name-en.missing");
    }

    private Organisation find(UUID id) {
        return organisations.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String form(Model page, Form form, @Nullable Organisation shown, Locale language) {
        crumbs(page, language, true);
        page.addAttribute("form", form);
        page.addAttribute("organisation", shown);
        page.addAttribute("sectors", sectors(language));
        page.addAttribute("parents", parents(shown, form, language));
        if (shown != null) {
            var functions = people.functionsIn(shown.id(), LocalDate.now(clock));
            page.addAttribute("functions", functions);
            page.addAttribute("units", organisations.units(shown.id()));
            var holders = new HashMap<UUID, String>();
            functions.forEach(function -> holders.put(
                    function.person(),
                    people.find(function.person()).map(Person::name).orElse("")));
            page.addAttribute("holders", holders);
        }
        return "partners/organisation";
    }

    private List<Form.Option> sectors(Locale language) {
        var options = new ArrayList<Form.Option>();
        options.add(new Form.Option("", ""));
        for (var sector : Sector.values()) {
            options.add(new Form.Option(
                    sector.name(), texts.getMessage("partners.sector." + sector.key(), null, language)));
        }
        return options;
    }

    private List<Form.Option> parents(@Nullable Organisation shown, Form form, Locale language) {
        var options = new ArrayList<Form.Option>();
        options.add(new Form.Option("", texts.getMessage("partners.organisation.parent.none", null, language)));
        var chosen = Typed.id(form.value("parent"));
        var offered = new ArrayList<>(organisations.page("", null, 500));
        if (chosen != null && offered.stream().noneMatch(o -> o.id().equals(chosen))) {
            organisations.find(chosen).ifPresent(offered::add);
        }
        offered.stream()
                .filter(o -> shown == null || !o.id().equals(shown.id()))
                .forEach(o -> options.add(new Form.Option(o.id().toString(), o.name(language))));
        return options;
    }

    private void crumbs(Model page, Locale language, boolean deeper) {
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb("/verwaltung", texts.getMessage("partners.administration.title", null, language)));
        if (deeper) {
            crumbs.add(new Crumb(LIST, texts.getMessage("partners.organisations.title", null, language)));
        }
        page.addAttribute("crumbs", crumbs);
    }
}
