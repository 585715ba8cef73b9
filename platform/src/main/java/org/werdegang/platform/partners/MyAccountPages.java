package org.werdegang.platform.partners;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.werdegang.platform.access.Accounts;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.oidc.Identities;
import org.werdegang.platform.journal.PersonalData;
import tools.jackson.databind.json.JsonMapper;

/** The page on which people see what is kept about them, take it along, and ask to be forgotten. */
@Controller
class MyAccountPages {
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

    private final Accounts accounts;
    private final PersonalData data;
    private final Organisations organisations;
    private final JsonMapper json;
    private final Identities identities;
    private final Clock clock;

    MyAccountPages(
            Accounts accounts,
            PersonalData data,
            Organisations organisations,
            JsonMapper json,
            Identities identities,
            Clock clock) {
        this.identities = identities;
        this.organisations = organisations;
        this.clock = clock;
        this.accounts = accounts;
        this.data = data;
        this.json = json;
    }

    @GetMapping("/konto")
    String account(Caller.Person caller, Model page, Locale reader, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        page.addAttribute("kept", inWords(data.of(caller.account()), reader));
        page.addAttribute("identities", identities.of(caller.account()));
        page.addAttribute("asked", accounts.erasureAsked(caller.account()));
        page.addAttribute("language", accounts.language(caller.account()).getLanguage());
        return "partners/my-account";
    }

    /** The same with moments as people read them and organisations by name; the file keeps both as they are stored. */
    private Map<String, List<Map<String, String>>> inWords(Map<String, List<Map<String, Object>>> kept, Locale reader) {
        var words = new LinkedHashMap<String, List<Map<String, String>>>();
        kept.forEach((feature, things) -> words.put(
                feature,
                things.stream()
                        .map(thing -> {
                            var facts = new LinkedHashMap<String, String>();
                            thing.forEach((fact, value) -> facts.put(fact, inWords(fact, value, reader)));
                            return (Map<String, String>) facts;
                        })
                        .toList()));
        return words;
    }

    private String inWords(String fact, Object value, Locale reader) {
        String text = String.valueOf(value);
        if (MOMENT.matcher(text).matches()) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(reader)
                    .format(Instant.parse(text).atZone(clock.getZone()));
        }
        var id = fact.equals("organisation") ? Typed.id(text) : null;
        var organisation = id == null ? null : organisations.find(id).orElse(null);
        return organisation == null ? text : organisation.name(reader);
    }

    @GetMapping("/konto/daten.json")
    ResponseEntity<byte[]> export(Caller.Person caller) {
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"meine-daten.json\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(data.of(caller.account())));
    }

    @PostMapping("/konto/sprache")
    String language(@RequestParam(name = "language", defaultValue = "de") String language, Caller.Person caller) {
        accounts.writeIn(caller, language);
        return "redirect:/konto?gespeichert";
    }

    @PostMapping("/konto/loeschung")
    String askErasure(Caller.Person caller) {
        accounts.askErasure(caller);
        return "redirect:/konto";
    }
}
