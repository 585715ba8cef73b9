package org.werdegang.platform.partners;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.werdegang.platform.vocabulary.WrittenDay;
import org.werdegang.platform.web.Crumb;
import org.werdegang.platform.web.Form;

/** The pages on which administrators keep the people and their functions. */
@Controller
class PeoplePages {
    private static final String LIST = "/verwaltung/personen";
    private static final Map<String, String> FIELD_OF_KEY = Map.of("partners.person.email", "email");

    private final People people;
    private final Organisations organisations;
    private final MessageSource texts;
    private final Clock clock;

    PeoplePages(People people, Organisations organisations, MessageSource texts, Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(LIST)
    String list(
            @RequestParam(name = "suche", defaultValue = "") String containing,
            @RequestParam(name = "nach", required = false) @Nullable UUID after,
            Model page,
            Locale language) {
        page.addAttribute("crumbs", crumbs(language, false));
        Listing.show(page, LIST, containing, people.page(containing, after, Listing.SHOWN + 1), Person::id);
        return "partners/people";
    }

    @GetMapping(LIST + "/neu")
    String blank(Model page, Locale language) {
        return form(page, Form.of(Map.of()), Form.of(Map.of()), null, language);
    }

    @PostMapping(LIST)
    String add(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Model page,
            Locale language,
            HttpServletResponse response) {
        var form = Form.of(typed).require("name", "partners.person.name.missing");
        var added = new ArrayList<Person>();
        form.attempt(
                () -> added.add(people.add(caller, form.value("name"), form.value("email"), null)),
                "name",
                FIELD_OF_KEY);
        if (!form.sound()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(page, form, Form.of(Map.of()), null, language);
        }
        return "redirect:" + LIST + "/" + added.getFirst().id() + "?gespeichert";
    }

    @GetMapping(LIST + "/{id}")
    String one(@PathVariable UUID id, Model page, Locale language) {
        var shown = find(id);
        var began = Form.of(Map.of("from", LocalDate.now(clock).toString()));
        return form(page, filled(shown), began, shown, language);
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
        var form = Form.of(typed).require("name", "partners.person.name.missing");
        form.attempt(
                () -> people.change(
                        caller,
                        new Person(
                                id,
                                form.value("name"),
                                form.value("email"),
                                shown.account(),
                                Typed.version(form.value("version")))),
                "name",
                FIELD_OF_KEY);
        if (!form.sound()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(page, form, Form.of(Map.of()), shown, language);
        }
        return "redirect:" + LIST + "/" + id + "?gespeichert";
    }

    @PostMapping(LIST + "/{id}/funktionen")
    String begin(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Model page,
            Locale language,
            HttpServletResponse response) {
        var shown = find(id);
        var form = Form.of(typed)
                .require("organisation", "partners.function.organisation.missing")
                .require("titleDe", "partners.function.title.missing")
                .require("level", "partners.function.level.missing");
        var from = WrittenDay.read(form.value("from"));
        if (from.isEmpty()) {
            form.refuse("from", new Refused("partners.day"));
        }
        var organisation = Typed.id(form.value("organisation"));
        if (organisation != null) {
            String english = form.value("titleEn").isEmpty() ? form.value("titleDe") : form.value("titleEn");
            form.attempt(
                    () -> people.begin(
                            caller,
                            id,
                            organisation,
                            form.value("titleDe"),
                            english,
                            Level.valueOf(form.value("level")),
                            from.orElseThrow()),
                    "organisation",
                    Map.of());
        }
        if (!form.sound()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(page, filled(shown), form, shown, language);
        }
        return "redirect:" + LIST + "/" + id + "?gespeichert";
    }

    @PostMapping(LIST + "/{id}/funktionen/{function}/ende")
    String end(
            @PathVariable UUID id,
            @PathVariable UUID function,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Model page,
            Locale language,
            HttpServletResponse response) {
        var shown = find(id);
        if (people.functions(id).stream().noneMatch(held -> held.id().equals(function))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var form = Form.of(typed);
        String field = "last-" + function;
        var last = WrittenDay.read(form.value("last"));
        if (last.isEmpty()) {
            form.refuse(field, new Refused("partners.day"));
        }
        form.attempt(() -> people.end(caller, function, last.orElseThrow()), field, Map.of());
        if (!form.sound()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(page, filled(shown), form, shown, language);
        }
        return "redirect:" + LIST + "/" + id + "?gespeichert";
    }

    private static Form filled(Person shown) {
        return Form.of(Map.of(
                "name", shown.name(),
                "email", shown.email(),
                "version", Integer.toString(shown.version())));
    }

    private Person find(UUID id) {
        return people.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String form(Model page, Form form, Form began, @Nullable Person shown, Locale language) {
        page.addAttribute("crumbs", crumbs(language, true));
        page.addAttribute("form", form);
        page.addAttribute("began", began);
        page.addAttribute("person", shown);
        page.addAttribute("today", LocalDate.now(clock));
        if (shown != null) {
            var functions = people.functions(shown.id());
            page.addAttribute("functions", functions);
            page.addAttribute(
                    "organisations",
                    organisations.find(
                            functions.stream().map(Function::organisation).toList()));
            page.addAttribute("offered", offered(language));
            page.addAttribute("levels", levels(language));
        }
        return "partners/person";
    }

    private List<Form.Option> offered(Locale language) {
        var options = new ArrayList<Form.Option>();
        options.add(new Form.Option("", ""));
        organisations
                .page("", null, 1000)
                .forEach(o -> options.add(new Form.Option(o.id().toString(), o.name(language))));
        return options;
    }

    private List<Form.Option> levels(Locale language) {
        var options = new ArrayList<Form.Option>();
        options.add(new Form.Option("", ""));
        for (var level : Level.values()) {
            options.add(
                    new Form.Option(level.name(), texts.getMessage("partners.level." + level.key(), null, language)));
        }
        return options;
    }

    private List<Crumb> crumbs(Locale language, boolean deeper) {
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb("/verwaltung", texts.getMessage("partners.administration.title", null, language)));
        if (deeper) {
            crumbs.add(new Crumb(LIST, texts.getMessage("partners.people.title", null, language)));
        }
        return crumbs;
    }
}
