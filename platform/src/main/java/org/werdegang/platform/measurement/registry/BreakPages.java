package org.werdegang.platform.measurement.registry;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.werdegang.platform.web.Crumb;
import org.werdegang.platform.web.Form;

/** The page of one break: why years on both sides cannot be compared, and who has let them be compared nevertheless. */
@Controller
class BreakPages {
    private static final String PAGE = "/daten/{code}/brueche/{year}";

    private final Registry registry;
    private final Accounts accounts;
    private final MessageSource texts;
    private final Clock clock;

    /** One word of the history; {@code note} is null where an earlier one was taken back. */
    record Said(ZonedDateTime at, String who, @Nullable Words note) {}

    private record Place(Definition definition, Break broken) {
        String address() {
            return "/daten/" + definition.code() + "/brueche/" + broken.from();
        }
    }

    BreakPages(Registry registry, Accounts accounts, MessageSource texts, Clock clock) {
        this.registry = registry;
        this.accounts = accounts;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String page(
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable String gespeichert,
            Locale locale,
            Model page) {
        page.addAttribute("saved", gespeichert != null);
        return show(place(code, year), Form.of(Map.of()), locale, page);
    }

    @PostMapping(PAGE)
    String override(
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam Map<String, String> typed,
            Caller caller,
            HttpServletResponse response,
            Locale locale,
            Model page) {
        var place = place(code, year);
        var form = Form.of(typed)
                .require("noteDe", "registry.override.note.de")
                .require("noteEn", "registry.override.note.en");
        form.attempt(
                () -> registry.override(
                        caller,
                        place.definition().code(),
                        place.broken(),
                        new Words(form.value("noteDe"), form.value("noteEn"))),
                "noteDe",
                Map.of());
        if (!form.sound()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            page.addAttribute("saved", false);
            return show(place, form, locale, page);
        }
        return "redirect:" + place.address() + "?gespeichert";
    }

    @PostMapping(PAGE + "/sperren")
    String restore(@PathVariable String code, @PathVariable int year, Caller caller) {
        var place = place(code, year);
        registry.restore(caller, place.definition().code(), place.broken());
        return "redirect:" + place.address() + "?gespeichert";
    }

    private String show(Place place, Form form, Locale locale, Model page) {
        var words = registry.words(place.definition().code(), place.broken());
        page.addAttribute("definition", place.definition());
        page.addAttribute("broken", place.broken());
        page.addAttribute("address", place.address());
        page.addAttribute("form", form);
        page.addAttribute("note", words.isEmpty() ? null : words.getFirst().note());
        page.addAttribute("history", words.stream().map(this::said).toList());
        page.addAttribute(
                "crumbs",
                List.of(
                        new Crumb("/daten", texts.getMessage("nav.data", null, locale)),
                        new Crumb(
                                "/daten/" + place.definition().code(),
                                place.definition().shortName().in(locale))));
        return "measurement/registry/break";
    }

    private Said said(Vouching word) {
        String who = word.account() == null
                ? "–"
                : accounts.find(word.account()).map(Account::name).orElse("–");
        return new Said(word.knownFrom().atZone(clock.getZone()), who, word.note());
    }

    private Place place(String code, int year) {
        return registry.find(code)
                .flatMap(definition -> definition.breaks().stream()
                        .filter(broken -> broken.from() == year)
                        .findFirst()
                        .map(broken -> new Place(definition, broken)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
