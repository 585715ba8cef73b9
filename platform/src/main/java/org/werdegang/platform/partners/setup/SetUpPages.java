package org.werdegang.platform.partners.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
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
import org.werdegang.platform.access.Role;
import org.werdegang.platform.access.Sessions;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.platform.web.Form;
import org.werdegang.platform.web.initiative.InBoth;
import org.werdegang.platform.web.initiative.Initiatives;
import org.werdegang.platform.web.initiative.SetUpStep;

/** The guided path from an empty database to the first file; {@code /einrichten} leads to the step that is next. */
@Controller
class SetUpPages {
    static final String START = "/einrichten";
    private static final Map<String, String> FIELD_OF_KEY = Map.of(
            "access.account.email", "email",
            "access.account.taken", "email",
            "access.account.name", "name",
            "access.password.short", "password",
            "access.password.long", "password",
            "access.password.simple", "password",
            "initiative.name.missing", "initiativeDe");

    private final SetUp setUp;
    private final Initiatives initiatives;
    private final Sessions sessions;

    SetUpPages(SetUp setUp, Initiatives initiatives, Sessions sessions) {
        this.setUp = setUp;
        this.initiatives = initiatives;
        this.sessions = sessions;
    }

    @GetMapping(START)
    String start(
            @RequestParam(name = "code", defaultValue = "") String code,
            Caller caller,
            HttpServletResponse response,
            Model page) {
        // The code in the address opens the platform to whoever finds it in a cache or a referrer.
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        return switch (initiatives.current().step()) {
            case ADMINISTRATOR -> beginning(page, Form.of(Map.of("code", code)));
            case TERRITORY -> onlyFor(caller, "/einrichten/gebiet");
            case LOGO -> onlyFor(caller, "/einrichten/logo");
            case FIRST_FILE -> onlyFor(caller, "/einrichten/datei");
            case DONE -> "redirect:/";
        };
    }

    /** Others than administrators learn that the region is being set up, and where to sign in. */
    private static String onlyFor(Caller caller, String step) {
        return caller.is(Role.ADMINISTRATOR) ? "redirect:" + step : "partners/setup/waiting";
    }

    @PostMapping(START)
    String begin(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        var form = Form.of(typed)
                .require("code", "setup.code.missing")
                .require("initiativeDe", "initiative.name.missing")
                .require("office", "setup.office.missing")
                .require("name", "access.account.name")
                .require("email", "access.account.email");
        String password = typed.getOrDefault("password", "");
        String english = form.value("initiativeEn").isEmpty() ? form.value("initiativeDe") : form.value("initiativeEn");
        var begun = new ArrayList<UUID>();
        form.attempt(
                () -> begun.add(setUp.begin(new SetUp.Beginning(
                        form.value("code"),
                        new InBoth(form.value("initiativeDe"), english),
                        form.value("office"),
                        form.value("name"),
                        form.value("email"),
                        password))),
                "code",
                FIELD_OF_KEY);
        if (!form.sound()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return beginning(page, form);
        }
        sessions.open(request, begun.getFirst());
        return "redirect:" + START;
    }

    @GetMapping("/einrichten/logo")
    String logo(Model page) {
        return initiatives.current().step() == SetUpStep.LOGO ? logo(page, Form.of(Map.of())) : "redirect:" + START;
    }

    @PostMapping("/einrichten/logo")
    String keepLogo(
            @RequestParam(name = "logo", required = false) @Nullable MultipartFile file,
            Caller caller,
            HttpServletResponse response,
            Model page) {
        var form = Form.of(Map.of());
        if (file == null || file.isEmpty()) {
            form.refuse("logo", new Refused("initiative.logo.missing"));
        } else {
            Received.use(file, picture -> form.attempt(() -> setUp.logo(caller, picture), "logo", Map.of()));
        }
        if (!form.sound()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return logo(page, form);
        }
        return "redirect:" + START;
    }

    @PostMapping("/einrichten/logo/spaeter")
    String logoLater(Caller caller) {
        initiatives.done(caller, SetUpStep.LOGO);
        return "redirect:" + START;
    }

    @GetMapping("/einrichten/datei")
    String file(Model page) {
        if (initiatives.current().step() != SetUpStep.FIRST_FILE) {
            return "redirect:" + START;
        }
        page.addAttribute("step", SetUpStep.FIRST_FILE);
        return "partners/setup/file";
    }

    @PostMapping("/einrichten/datei")
    String finish(Caller caller) {
        initiatives.done(caller, SetUpStep.FIRST_FILE);
        return "redirect:/";
    }

    private static String beginning(Model page, Form form) {
        page.addAttribute("form", form);
        page.addAttribute("step", SetUpStep.ADMINISTRATOR);
        return "partners/setup/beginning";
    }

    private static String logo(Model page, Form form) {
        page.addAttribute("form", form);
        page.addAttribute("step", SetUpStep.LOGO);
        return "partners/setup/logo";
    }
}
