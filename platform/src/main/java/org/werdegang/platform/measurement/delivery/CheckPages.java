package org.werdegang.platform.measurement.delivery;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.measurement.delivery.finding.Finding;
import org.werdegang.platform.measurement.values.DeliveredValues;
import org.werdegang.platform.web.Crumb;
import org.werdegang.platform.web.Form;
import org.werdegang.platform.web.api.Sheet;

/** The pages on which values are checked: the preview, every change, every finding; and the two pairs of eyes. */
@Controller
class CheckPages {
    private static final String ONE = DeliveryPages.LIST + "/{id}";
    private static final int FIRST = 10;
    private static final DeliveredValues.Wanted BIGGEST = DeliveredValues.Wanted.all(DeliveredValues.Kind.CHANGED);
    private static final int SHOWN = 100;
    private static final int PIECE = 1000;

    private final Deliveries deliveries;
    private final Releases releases;
    private final Dossier dossier;
    private final Meanings meanings;
    private final DeliveryPages head;
    private final DeliveredValues values;
    private final ValuePages list;
    private final Wording wording;

    /** A finding as the page shows it. */
    record Found(String severity, String spot, String text) {}

    CheckPages(
            Deliveries deliveries,
            Releases releases,
            Dossier dossier,
            Meanings meanings,
            DeliveryPages head,
            DeliveredValues values,
            ValuePages list,
            Wording wording) {
        this.deliveries = deliveries;
        this.releases = releases;
        this.dossier = dossier;
        this.meanings = meanings;
        this.head = head;
        this.values = values;
        this.list = list;
        this.wording = wording;
    }

    @GetMapping(ONE + "/vorschau")
    String preview(@PathVariable UUID id, Caller caller, Model page, Locale language) {
        var delivery = DeliveryPages.open(deliveries, caller, id);
        return delivery.counts() == null || delivery.state().working()
                ? "redirect:" + DeliveryPages.LIST + "/" + id
                : preview(page, delivery, Form.of(Map.of()), language);
    }

    private String preview(Model page, Delivery delivery, Form form, Locale language) {
        crumbs(page, delivery.id(), language);
        head.head(page, delivery, language);
        page.addAttribute("form", form);
        page.addAttribute("kinds", DeliveryPages.kinds(dossier, wording, delivery, language));
        page.addAttribute("changed", ValuePages.Kind.CHANGED);
        page.addAttribute(
                "changes",
                list.shown(values.page(delivery.id(), BIGGEST, DeliveredValues.Mark.START, FIRST), language));
        var lines = meanings.lines(delivery.id());
        page.addAttribute(
                "taken",
                lines.stream()
                        .filter(l -> !l.left())
                        .limit(SHOWN)
                        .map(l ->
                                new MeaningPages.Shown(l, wording.number(l.figures(), language), targets(l, language)))
                        .toList());
        page.addAttribute(
                "left",
                lines.stream()
                        .filter(Line::left)
                        .limit(SHOWN)
                        .map(l -> new MeaningPages.Shown(l, wording.number(l.figures(), language), List.of()))
                        .toList());
        return "measurement/delivery/preview";
    }

    private List<String> targets(Line line, Locale language) {
        return line.targets() == null
                ? List.of()
                : line.targets().stream().map(t -> wording.target(t, language)).toList();
    }

    @GetMapping(ONE + "/hinweise")
    String findings(
            @PathVariable UUID id,
            @RequestParam(name = "art", defaultValue = "") String key,
            @RequestParam(name = "nach", defaultValue = "0") int after,
            Caller caller,
            Model page,
            Locale language) {
        var delivery = DeliveryPages.open(deliveries, caller, id);
        crumbs(page, id, language);
        page.addAttribute("delivery", delivery);
        page.addAttribute("kinds", DeliveryPages.kinds(dossier, wording, delivery, language));
        page.addAttribute("key", key);
        var found = dossier.findings(id, key, after, SHOWN + 1);
        var shown = found.subList(0, Math.min(SHOWN, found.size()));
        page.addAttribute(
                "findings", shown.stream().map(f -> found(f, language)).toList());
        if (found.size() > SHOWN) {
            page.addAttribute(
                    "more",
                    UriComponentsBuilder.fromPath(DeliveryPages.LIST + "/" + id + "/hinweise")
                            .queryParam("art", key)
                            .queryParam("nach", shown.getLast().no())
                            .encode()
                            .toUriString());
        }
        return "measurement/delivery/findings";
    }

    private Found found(Finding f, Locale language) {
        return new Found(
                f.severity().name().toLowerCase(Locale.ROOT),
                wording.spot(f.spot(), language),
                wording.finding(f, language));
    }

    @GetMapping(ONE + "/hinweise.csv")
    void findingsAsFile(@PathVariable UUID id, Caller caller, Locale language, HttpServletResponse response)
            throws IOException {
        var delivery = DeliveryPages.open(deliveries, caller, id);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"hinweise-" + id + ".csv\"");
        try (var out = response.getWriter()) {
            out.write("severity,kind,file,place,text\r\n");
            int after = 0;
            List<Finding> piece;
            do {
                piece = dossier.findings(id, "", after, PIECE);
                for (var f : piece) {
                    out.write(String.join(
                                    ",",
                                    f.severity().name().toLowerCase(Locale.ROOT),
                                    f.key(),
                                    Sheet.text(delivery.fileName()),
                                    Sheet.text(f.spot().text()),
                                    Sheet.text(wording.finding(f, language)))
                            + "\r\n");
                    after = f.no();
                }
            } while (piece.size() == PIECE);
        }
    }

    @PostMapping(ONE + "/bestaetigen")
    String confirm(@PathVariable UUID id, Caller caller, Model page, Locale language, HttpServletResponse response) {
        var delivery = DeliveryPages.find(deliveries, caller, id);
        var form = Form.of(Map.of());
        if (delivery.counts() == null) {
            deliveries.confirm(caller, id); // refuses, as there is no preview to show its refusal on
        }
        form.attempt(() -> deliveries.confirm(caller, id), "bestaetigen", Map.of());
        if (form.sound()) {
            return "redirect:" + DeliveryPages.LIST + "/" + id + "?bestaetigt";
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return preview(page, delivery, form, language);
    }

    @PostMapping(ONE + "/pruefen")
    String checkAgain(@PathVariable UUID id, Caller caller) {
        DeliveryPages.find(deliveries, caller, id);
        deliveries.checkAgain(caller, id);
        return "redirect:" + DeliveryPages.LIST + "/" + id;
    }

    @PostMapping(ONE + "/freigeben")
    String release(@PathVariable UUID id, Caller caller) {
        DeliveryPages.find(deliveries, caller, id);
        releases.release(caller, id);
        return "redirect:" + DeliveryPages.LIST + "/" + id + "?freigegeben";
    }

    @PostMapping(ONE + "/ablehnen")
    String reject(
            @PathVariable UUID id, @RequestParam(name = "grund", defaultValue = "") String reason, Caller caller) {
        DeliveryPages.find(deliveries, caller, id);
        releases.reject(caller, id, reason);
        return "redirect:" + DeliveryPages.LIST + "/" + id;
    }

    @PostMapping(ONE + "/zurueckziehen")
    String withdraw(
            @PathVariable UUID id, @RequestParam(name = "grund", defaultValue = "") String reason, Caller caller) {
        DeliveryPages.find(deliveries, caller, id);
        releases.withdraw(caller, id, reason);
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
