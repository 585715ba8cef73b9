package org.werdegang.platform.measurement.delivery;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.measurement.delivery.source.Sources;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.platform.web.Crumb;
import org.werdegang.platform.web.Form;

/** The page on which a file is handed in. */
@Controller
class UploadPages {
    private static final int OFFERED = 500;

    private final Deliveries deliveries;
    private final Sources sources;
    private final Wording wording;

    UploadPages(Deliveries deliveries, Sources sources, Wording wording) {
        this.deliveries = deliveries;
        this.sources = sources;
        this.wording = wording;
    }

    @GetMapping(DeliveryPages.LIST + "/neu")
    String blank(
            @RequestParam(name = "quelle", defaultValue = "") String source,
            Caller caller,
            Model page,
            Locale language) {
        var offered = sources.page(caller, "", null, 2);
        String only = offered.size() == 1 ? offered.getFirst().id().toString() : "";
        return form(page, Form.of(Map.of("quelle", source.isEmpty() ? only : source)), caller, language);
    }

    @PostMapping(DeliveryPages.LIST)
    String receive(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "datei", required = false) @Nullable MultipartFile file,
            Caller caller,
            Model page,
            Locale language,
            HttpServletResponse response) {
        var form = Form.of(typed).require("quelle", "delivery.source.missing");
        var source = id(form.value("quelle"));
        if (file == null || file.isEmpty()) {
            form.refuse(
                    "datei",
                    new Refused(
                            file == null
                                            || file.getOriginalFilename() == null
                                            || file.getOriginalFilename().isEmpty()
                                    ? "delivery.file.missing"
                                    : "delivery.file.empty"));
        }
        var retrieved = form.day("abgerufen");
        var reference = form.day("stichtag");
        var received = new ArrayList<UUID>();
        if (file != null && source != null) {
            form.attempt(
                    () -> received.add(keep(caller, source, file, retrieved.orElse(null), reference.orElse(null))),
                    "datei",
                    Map.of("source.unknown", "quelle"));
        }
        if (!form.sound() || received.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(page, form, caller, language);
        }
        return "redirect:" + DeliveryPages.LIST + "/" + received.getFirst();
    }

    private UUID keep(
            Caller caller,
            UUID source,
            MultipartFile file,
            @Nullable LocalDate retrieved,
            @Nullable LocalDate reference) {
        try {
            var path = Files.createTempFile("delivery", null);
            try {
                file.transferTo(path);
                String name = file.getOriginalFilename();
                return deliveries.receive(caller, source, path, name == null ? "" : name, retrieved, reference);
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The uploaded file could not be kept.", e);
        }
    }

    private String form(Model page, Form form, Caller caller, Locale language) {
        page.addAttribute("crumbs", List.of(new Crumb(DeliveryPages.LIST, wording.text("delivery.list", language))));
        page.addAttribute("form", form);
        page.addAttribute("sources", sources(caller, ""));
        return "measurement/delivery/upload";
    }

    /** The caller's sources to choose from, after a choice that says {@code none}. */
    List<Form.Option> sources(Caller caller, String none) {
        var options = new ArrayList<Form.Option>();
        options.add(new Form.Option("", none));
        sources.page(caller, "", null, OFFERED)
                .forEach(s -> options.add(new Form.Option(s.id().toString(), s.title() + " (" + s.key() + ")")));
        return options;
    }

    private static @Nullable UUID id(String typed) {
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
