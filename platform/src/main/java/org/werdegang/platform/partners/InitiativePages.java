package org.werdegang.platform.partners;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.platform.web.Crumb;
import org.werdegang.platform.web.Form;
import org.werdegang.platform.web.initiative.InBoth;
import org.werdegang.platform.web.initiative.Initiative;
import org.werdegang.platform.web.initiative.Initiatives;

/** The page on which administrators name the initiative and write its imprint. */
@Controller
class InitiativePages {
    private static final String PAGE = "/verwaltung/initiative";

    private final Initiatives initiatives;
    private final MessageSource texts;

    InitiativePages(Initiatives initiatives, MessageSource texts) {
        this.initiatives = initiatives;
        this.texts = texts;
    }

    @GetMapping(PAGE)
    String show(Model page, Locale language) {
        return show(page, filled(initiatives.current()), Form.of(Map.of()), language);
    }

    @PostMapping(PAGE)
    String describe(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Model page,
            Locale language,
            HttpServletResponse response) {
        var form = Form.of(typed);
        form.attempt(
                () -> initiatives.describe(
                        caller,
                        both(form, "name"),
                        both(form, "imprint"),
                        both(form, "privacy"),
                        both(form, "ombuds"),
                        Typed.version(form.value("version"))),
                "nameDe",
                Map.of());
        if (!form.sound()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(page, form, Form.of(Map.of()), language);
        }
        return "redirect:" + PAGE + "?gespeichert";
    }

    @PostMapping(PAGE + "/logo")
    String logo(
            @RequestParam(name = "logo", required = false) @Nullable MultipartFile file,
            Caller caller,
            Model page,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var form = Form.of(Map.of());
        if (file == null || file.isEmpty()) {
            form.refuse("logo", new Refused("initiative.logo.missing"));
        } else {
            receive(file, picture -> form.attempt(() -> initiatives.logo(caller, picture), "logo", Map.of()));
        }
        if (!form.sound()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(page, filled(initiatives.current()), form, language);
        }
        return "redirect:" + PAGE + "?gespeichert";
    }

    private static void receive(MultipartFile file, Consumer<Path> use) throws IOException {
        var picture = Files.createTempFile("upload", null);
        try {
            file.transferTo(picture);
            use.accept(picture);
        } finally {
            Files.deleteIfExists(picture);
        }
    }

    private String show(Model page, Form form, Form logo, Locale language) {
        page.addAttribute(
                "crumbs",
                List.of(new Crumb("/verwaltung", texts.getMessage("partners.administration.title", null, language))));
        page.addAttribute("form", form);
        page.addAttribute("logoForm", logo);
        page.addAttribute("initiative", initiatives.current());
        return "partners/initiative";
    }

    private static InBoth both(Form form, String field) {
        return new InBoth(form.value(field + "De"), form.value(field + "En"));
    }

    private static Form filled(Initiative initiative) {
        var filled = new HashMap<String, String>();
        Map.of(
                        "name", initiative.name(),
                        "imprint", initiative.imprint(),
                        "privacy", initiative.privacy(),
                        "ombuds", initiative.ombuds())
                .forEach((field, text) -> {
                    filled.put(field + "De", text.de());
                    filled.put(field + "En", text.en());
                });
        filled.put("version", Integer.toString(initiative.version()));
        return Form.of(filled);
    }
}
