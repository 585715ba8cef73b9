package org.werdegang.platform.measurement.delivery;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.werdegang.intake.Mapping;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.measurement.registry.Breakdowns;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.measurement.values.Breakdown;
import org.werdegang.platform.web.Crumb;
import org.werdegang.platform.web.Form;

/** The pages on which people say what a file means: its columns, and what each kind of figure stands for. */
@Controller
class MeaningPages {
    private static final String ONE = DeliveryPages.LIST + "/{id}";
    private static final int SHOWN = 200;

    private final Deliveries deliveries;
    private final Meanings meanings;
    private final DeliveryPages head;
    private final Registry registry;
    private final Breakdowns breakdowns;
    private final Wording wording;

    /** One kind of figure as the page shows it. */
    record Shown(Line line, String figures, List<String> targets) {}

    /** A way of dividing figures, with its classes to choose from. */
    record Classes(String dimension, String name, List<Form.Option> options) {}

    MeaningPages(
            Deliveries deliveries,
            Meanings meanings,
            DeliveryPages head,
            Registry registry,
            Breakdowns breakdowns,
            Wording wording) {
        this.deliveries = deliveries;
        this.meanings = meanings;
        this.head = head;
        this.registry = registry;
        this.breakdowns = breakdowns;
        this.wording = wording;
    }

    @GetMapping(ONE + "/spalten")
    String columns(@PathVariable UUID id, Caller caller, Model page, Locale language) {
        var delivery = DeliveryPages.open(deliveries, caller, id);
        var seen = delivery.seen();
        if (delivery.state() != State.TO_MAP || seen == null) {
            return back(id);
        }
        return columns(page, delivery, Form.of(ColumnForm.filled(seen.columns())), language);
    }

    private String columns(Model page, Delivery delivery, Form form, Locale language) {
        crumbs(page, delivery.id(), language);
        head.head(page, delivery, language);
        page.addAttribute("form", form);
        page.addAttribute("tables", ColumnForm.tables(delivery.seen()));
        var roles = new ArrayList<Form.Option>();
        for (var role : Mapping.Role.values()) {
            String key = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
            roles.add(new Form.Option(role.name(), wording.text("delivery.role." + key, language)));
        }
        page.addAttribute("roles", roles);
        return "measurement/delivery/columns";
    }

    @PostMapping(ONE + "/spalten")
    String confirmColumns(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Model page,
            Locale language,
            HttpServletResponse response) {
        var delivery = DeliveryPages.find(deliveries, caller, id);
        var seen = delivery.seen();
        var form = Form.of(typed);
        var meant = seen == null ? List.<Mapping>of() : ColumnForm.read(form, seen.columns());
        form.attempt(() -> meanings.confirmColumns(caller, id, meant), "t0", Map.of());
        if (form.sound()) {
            return DeliveryPages.find(deliveries, caller, id).state() == State.TO_MAP
                    ? "redirect:" + DeliveryPages.LIST + "/" + id + "/zuordnung"
                    : back(id);
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return columns(page, delivery, form, language);
    }

    @GetMapping(ONE + "/zuordnung")
    String lines(
            @PathVariable UUID id,
            @RequestParam(name = "nach", defaultValue = "0") int after,
            Caller caller,
            Model page,
            Locale language) {
        var delivery = DeliveryPages.open(deliveries, caller, id);
        if (delivery.state() != State.TO_MAP) {
            return back(id);
        }
        if (!delivery.columnsConfirmed()) {
            return "redirect:" + DeliveryPages.LIST + "/" + id + "/spalten";
        }
        return lines(page, delivery, Form.of(Map.of()), after, language);
    }

    private String lines(Model page, Delivery delivery, Form form, int after, Locale language) {
        crumbs(page, delivery.id(), language);
        head.head(page, delivery, language);
        var all = meanings.lines(delivery.id());
        page.addAttribute("form", form);
        page.addAttribute("all", all.size());
        page.addAttribute("open", all.stream().filter(l -> l.targets() == null).count());
        page.addAttribute("left", all.stream().filter(Line::left).count());
        page.addAttribute(
                "taken",
                all.stream().filter(l -> l.targets() != null && !l.left()).count());
        var rest = all.stream().filter(l -> l.no() > after).toList();
        var shown = rest.subList(0, Math.min(SHOWN, rest.size()));
        page.addAttribute("lines", shown.stream().map(l -> shown(l, language)).toList());
        if (rest.size() > SHOWN) {
            page.addAttribute(
                    "more",
                    DeliveryPages.LIST + "/" + delivery.id() + "/zuordnung?nach="
                            + shown.getLast().no());
        }
        return "measurement/delivery/lines";
    }

    private Shown shown(Line line, Locale language) {
        var targets = line.targets() == null ? List.<Target>of() : line.targets();
        return new Shown(
                line,
                wording.number(line.figures(), language),
                targets.stream().map(t -> wording.target(t, language)).toList());
    }

    @PostMapping(ONE + "/zuordnung")
    String settle(@PathVariable UUID id, Caller caller, Model page, Locale language, HttpServletResponse response) {
        var delivery = DeliveryPages.find(deliveries, caller, id);
        var form = Form.of(Map.of()).attempt(() -> meanings.settle(caller, id), "zeilen", Map.of());
        if (form.sound()) {
            return back(id);
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return lines(page, delivery, form, 0, language);
    }

    @GetMapping(ONE + "/zuordnung/{no}")
    String line(
            @PathVariable UUID id,
            @PathVariable int no,
            @RequestParam(name = "ziel", defaultValue = "") String part,
            Caller caller,
            Model page,
            Locale language) {
        return line(
                page, DeliveryPages.open(deliveries, caller, id), no, part, Form.of(Map.of("ziel", part)), language);
    }

    private String line(Model page, Delivery delivery, int no, String part, Form form, Locale language) {
        var line =
                meanings.line(delivery.id(), no).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        crumbs(page, delivery.id(), language);
        page.addAttribute("delivery", delivery);
        page.addAttribute("form", form);
        page.addAttribute("shown", shown(line, language));
        page.addAttribute("parts", parts(language));
        page.addAttribute("part", part);
        page.addAttribute(
                "classes",
                Target.parse(part)
                        .flatMap(t -> registry.find(t.indicator()))
                        .map(d -> classes(d, language))
                        .orElse(List.of()));
        return "measurement/delivery/line";
    }

    private List<Form.Option> parts(Locale language) {
        var options = new ArrayList<Form.Option>();
        options.add(new Form.Option("", wording.text("delivery.line.choose", language)));
        for (var definition : registry.all()) {
            var letters = new ArrayList<>(definition.parts().keySet());
            letters.add("R");
            for (String letter : letters) {
                String named = wording.part(definition, letter, language);
                options.add(new Form.Option(
                        definition.code() + " " + letter,
                        definition.code() + " " + definition.shortName().in(language) + ": " + named));
            }
        }
        return options;
    }

    private List<Classes> classes(Definition definition, Locale language) {
        return definition.breakdowns().stream()
                .map(dimension -> {
                    var options = new ArrayList<Form.Option>();
                    options.add(new Form.Option("", wording.text("delivery.line.all", language)));
                    breakdowns
                            .codes(dimension)
                            .forEach(code ->
                                    options.add(new Form.Option(code, breakdowns.name(dimension, code, language))));
                    return new Classes(dimension, breakdowns.name(dimension, language), options);
                })
                .filter(c -> c.options().size() > 1)
                .toList();
    }

    @PostMapping(ONE + "/zuordnung/{no}")
    String decide(
            @PathVariable UUID id,
            @PathVariable int no,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Model page,
            Locale language,
            HttpServletResponse response) {
        var delivery = DeliveryPages.find(deliveries, caller, id);
        var form = Form.of(typed);
        var line = meanings.line(id, no).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var targets = new ArrayList<>(line.targets() == null ? List.<Target>of() : line.targets());
        switch (form.value("tun")) {
            case "nichts" -> targets.clear();
            case "weg" -> {
                int at = form.value("welches").matches("\\d{1,3}") ? Integer.parseInt(form.value("welches")) : -1;
                if (at >= 0 && at < targets.size()) {
                    targets.remove(at);
                }
            }
            default -> {
                form.require("ziel", "delivery.line.target.missing");
                Target.parse(form.value("ziel"))
                        .ifPresent(t -> targets.add(new Target(t.indicator(), t.part(), chosen(form))));
            }
        }
        form.attempt(() -> meanings.decide(caller, id, no, targets), "ziel", Map.of());
        if (form.sound()) {
            return "redirect:" + DeliveryPages.LIST + "/" + id
                    + (form.value("tun").equals("weg")
                            ? "/zuordnung/" + no
                            : "/zuordnung?nach=" + (no - 1) / SHOWN * SHOWN + "#zeile-" + no);
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return line(page, delivery, no, form.value("ziel"), form, language);
    }

    private Breakdown chosen(Form form) {
        var codes = new TreeMap<String, String>();
        Target.parse(form.value("ziel"))
                .flatMap(t -> registry.find(t.indicator()))
                .ifPresent(d -> d.breakdowns().forEach(dimension -> {
                    String code = form.value("klasse-" + dimension);
                    if (!code.isEmpty()) {
                        codes.put(dimension, code);
                    }
                }));
        return new Breakdown(codes);
    }

    @PostMapping(ONE + "/neu-zuordnen")
    String reopen(@PathVariable UUID id, Caller caller) {
        DeliveryPages.find(deliveries, caller, id);
        meanings.reopen(caller, id);
        return "redirect:" + DeliveryPages.LIST + "/" + id + "/zuordnung";
    }

    private static String back(UUID id) {
        return "redirect:" + DeliveryPages.LIST + "/" + id;
    }

    private void crumbs(Model page, UUID id, Locale language) {
        page.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(DeliveryPages.LIST, wording.text("delivery.list", language)),
                        new Crumb(DeliveryPages.LIST + "/" + id, wording.text("delivery.one", language))));
    }
}
