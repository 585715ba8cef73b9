package org.werdegang.platform.partners.setup;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.territory.AreaList;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.platform.vocabulary.WrittenDay;
import org.werdegang.platform.web.Form;
import org.werdegang.platform.web.initiative.Initiatives;
import org.werdegang.platform.web.initiative.SetUpStep;

/** The step of the set-up that says where the region is: by a pasted list of keys, or by a boundaries file. */
@Controller
class RegionPages {
    private static final String PAGE = "/einrichten/gebiet";
    /** Official statistics that are worth importing rarely begin earlier. */
    private static final String USUAL_FROM = "2000-01-01";

    private final SetUp setUp;
    private final Initiatives initiatives;

    RegionPages(SetUp setUp, Initiatives initiatives) {
        this.setUp = setUp;
        this.initiatives = initiatives;
    }

    @GetMapping(PAGE)
    String form(Model page) {
        return initiatives.current().step() == SetUpStep.TERRITORY
                ? show(page, Form.of(Map.of("from", USUAL_FROM)), Form.of(Map.of()), null)
                : "redirect:" + SetUpPages.START;
    }

    /** Shows what was understood; takes it over once nothing is wrong and every repair has been seen. */
    @PostMapping(PAGE)
    String list(@RequestParam Map<String, String> typed, Caller caller, HttpServletResponse response, Model page) {
        var form = Form.of(typed);
        var list = AreaList.read(form.value("list"), key -> null);
        String fingerprint = Integer.toHexString(form.value("list").hashCode());
        var from = day(form);
        boolean seen = fingerprint.equals(form.value("seen"));
        if (form.sound() && list.usable() && from.isPresent() && form.ticked("take") && seen) {
            form.attempt(() -> setUp.territory(caller, list, from.get()), "list", Map.of());
            if (form.sound()) {
                return "redirect:" + SetUpPages.START;
            }
        }
        if (!list.usable()) {
            form.refuse("list", new Refused("setup.territory.unusable"));
        }
        if (!form.sound()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        }
        page.addAttribute("seen", fingerprint);
        return show(page, form, Form.of(Map.of()), list);
    }

    @PostMapping("/einrichten/grenzen")
    String boundaries(
            @RequestParam(name = "boundaries", required = false) @Nullable MultipartFile file,
            Caller caller,
            HttpServletResponse response,
            Model page) {
        var form = Form.of(Map.of());
        if (file == null || file.isEmpty()) {
            form.refuse("boundaries", new Refused("setup.boundaries.missing"));
        } else {
            Received.use(
                    file,
                    geojson -> form.attempt(
                            () -> setUp.boundaries(caller, geojson, LocalDate.parse(USUAL_FROM)),
                            "boundaries",
                            Map.of()));
        }
        if (!form.sound()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(page, Form.of(Map.of("from", USUAL_FROM)), form, null);
        }
        return "redirect:" + SetUpPages.START;
    }

    private static Optional<LocalDate> day(Form form) {
        var day = WrittenDay.read(form.value("from"));
        if (day.isEmpty()) {
            form.refuse("from", new Refused("partners.day"));
        }
        return day;
    }

    private static String show(Model page, Form form, Form boundaries, @Nullable AreaList list) {
        page.addAttribute("step", SetUpStep.TERRITORY);
        page.addAttribute("form", form);
        page.addAttribute("boundaries", boundaries);
        page.addAttribute("list", list);
        return "partners/setup/territory";
    }
}
