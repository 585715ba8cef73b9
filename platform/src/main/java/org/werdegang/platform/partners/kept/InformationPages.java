package org.werdegang.platform.partners.kept;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.journal.PersonalData;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.platform.web.Crumb;
import org.werdegang.platform.web.Form;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page on which administrators answer somebody without an account who asks what is kept about them, and forget them.
 * The address is sent in forms only: no log of addresses of pages shows it.
 */
@Controller
class InformationPages {
    private static final String PAGE = "/verwaltung/auskunft";
    private static final String ADDRESS = "address";
    private static final String SURE = "kept.information.sure.missing";

    private final PersonalData data;
    private final KeptWords words;
    private final MessageSource texts;
    private final JsonMapper json;

    InformationPages(PersonalData data, KeptWords words, MessageSource texts, JsonMapper json) {
        this.data = data;
        this.words = words;
        this.texts = texts;
        this.json = json;
    }

    @GetMapping(PAGE)
    String ask(Model page, Locale language) {
        return show(page, Form.of(Map.of()), language);
    }

    @PostMapping(PAGE)
    String look(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Model page,
            Locale language,
            HttpServletResponse response) {
        var form = Form.of(typed);
        form.attempt(() -> page.addAttribute("kept", found(caller, form, language)), ADDRESS, Map.of());
        return answer(page, form, language, response);
    }

    /** What there is, by feature; what a feature does not keep is left out. */
    private Map<String, List<Map<String, String>>> found(Caller caller, Form form, Locale language) {
        var kept = new LinkedHashMap<>(data.at(caller, form.value(ADDRESS)));
        kept.values().removeIf(List::isEmpty);
        return words.of(kept, language);
    }

    @PostMapping(PAGE + "/daten.json")
    ResponseEntity<byte[]> export(@RequestParam(name = ADDRESS, defaultValue = "") String address, Caller caller) {
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"auskunft.json\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(data.at(caller, address)));
    }

    @PostMapping(PAGE + "/loeschen")
    String erase(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Model page,
            Locale language,
            HttpServletResponse response) {
        var form = Form.of(typed);
        form.attempt(
                () -> {
                    if (!form.ticked("sure")) {
                        page.addAttribute("kept", found(caller, form, language));
                        throw new Refused(SURE);
                    }
                    page.addAttribute("erased", data.eraseAt(caller, form.value(ADDRESS)));
                },
                ADDRESS,
                Map.of(SURE, "sure"));
        return answer(page, form, language, response);
    }

    private String answer(Model page, Form form, Locale language, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        if (!form.sound()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        }
        return show(page, form, language);
    }

    private String show(Model page, Form form, Locale language) {
        page.addAttribute("form", form);
        page.addAttribute(
                "crumbs",
                List.of(new Crumb("/verwaltung", texts.getMessage("partners.administration.title", null, language))));
        return "partners/kept/information";
    }
}
