package org.werdegang.platform.measurement.delivery;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.measurement.values.DeliveredValues;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.platform.web.Crumb;
import org.werdegang.platform.web.Form;

/** The pages of deliveries: the list, and one delivery with all its steps. */
@Controller
class DeliveryPages {
    static final String LIST = "/lieferungen";
    private static final int SHOWN = 50;

    private final Deliveries deliveries;
    private final Releases releases;
    private final Meanings meanings;
    private final Dossier dossier;
    private final UploadPages upload;
    private final DeliveredValues values;
    private final Wording wording;

    DeliveryPages(
            Deliveries deliveries,
            Releases releases,
            Meanings meanings,
            Dossier dossier,
            UploadPages upload,
            DeliveredValues values,
            Wording wording) {
        this.deliveries = deliveries;
        this.releases = releases;
        this.meanings = meanings;
        this.dossier = dossier;
        this.upload = upload;
        this.values = values;
        this.wording = wording;
    }

    /** One line of the list. */
    record Row(String address, String source, String owner, String file, String received, String state) {}

    /** One step of a delivery's history. */
    record Done(String at, String who, String what, String remark) {}

    @GetMapping(LIST)
    String list(
            @RequestParam(name = "zustand", defaultValue = "") String state,
            @RequestParam(name = "quelle", required = false) @Nullable UUID source,
            @RequestParam(name = "vor", required = false) @Nullable UUID before,
            Caller caller,
            Model page,
            Locale language) {
        var wanted = new Deliveries.Wanted(State.of(state).orElse(null), source);
        var found = deliveries.page(caller, wanted, before, SHOWN + 1);
        var shown = found.subList(0, Math.min(SHOWN, found.size()));
        page.addAttribute("rows", shown.stream().map(d -> row(d, language)).toList());
        page.addAttribute(
                "waiting", before == null && state.isEmpty() && source == null ? waiting(caller, language) : List.of());
        page.addAttribute("states", states(language));
        page.addAttribute("sources", upload.sources(caller, wording.text("delivery.filter.all", language)));
        page.addAttribute("state", state);
        page.addAttribute("source", source == null ? "" : source.toString());
        page.addAttribute("filtered", !state.isEmpty() || source != null);
        if (found.size() > SHOWN) {
            page.addAttribute(
                    "more",
                    UriComponentsBuilder.fromPath(LIST)
                            .queryParam("zustand", state)
                            .queryParam("quelle", source == null ? "" : source)
                            .queryParam("vor", shown.getLast().id())
                            .encode()
                            .toUriString());
        }
        return "measurement/delivery/deliveries";
    }

    private Row row(Delivery d, Locale language) {
        return new Row(
                LIST + "/" + d.id(),
                d.source().title(),
                wording.organisation(d.source().organisation(), language),
                d.fileName(),
                wording.time(d.receivedAt(), language),
                d.state().key());
    }

    private List<Row> waiting(Caller caller, Locale language) {
        return deliveries.waiting(caller).stream()
                .map(w -> new Row(w.address(), w.title(), "", "", wording.time(w.since(), language), w.kind()))
                .toList();
    }

    private List<Form.Option> states(Locale language) {
        var options = new ArrayList<Form.Option>();
        options.add(new Form.Option("", wording.text("delivery.filter.all", language)));
        for (var state : State.values()) {
            options.add(new Form.Option(state.key(), wording.text("delivery.state." + state.key(), language)));
        }
        return options;
    }

    @GetMapping(LIST + "/{id}")
    String one(@PathVariable UUID id, Caller caller, Model page, Locale language) {
        var delivery = find(deliveries, caller, id);
        crumbs(page, language);
        head(page, delivery, language);
        page.addAttribute("steps", steps(id, language));
        page.addAttribute("looks", looks(id, language));
        page.addAttribute("progress", dossier.progress(id).orElse(null));
        page.addAttribute("kinds", kinds(dossier, wording, delivery, language));
        page.addAttribute("mayRelease", SecondEyes.mayRelease(caller, delivery));
        page.addAttribute(
                "isConfirmer", caller instanceof Caller.Person p && p.account().equals(delivery.confirmedBy()));
        page.addAttribute("alone", alone(delivery));
        page.addAttribute(
                "invitation",
                caller.is(Role.ADMINISTRATOR)
                        ? Releases.invitation(delivery.source().organisation())
                        : "");
        page.addAttribute("charts", charts(delivery, language));
        page.addAttribute("replaced", replaced(caller, id, language));
        page.addAttribute(
                "same", dossier.sameFile(delivery).map(d -> row(d, language)).orElse(null));
        return "measurement/delivery/delivery";
    }

    /** True if the values wait for a second person and there is none. */
    private boolean alone(Delivery delivery) {
        var source = delivery.source();
        return delivery.confirmedBy() != null
                && !releases.hasSecond(source.organisation(), source.officeReleases(), delivery.confirmedBy());
    }

    /** The indicators to which a released delivery has brought values. */
    private List<Form.Option> charts(Delivery delivery, Locale language) {
        return delivery.state() != State.RELEASED
                ? List.of()
                : meanings.lines(delivery.id()).stream()
                        .map(Line::targets)
                        .filter(Objects::nonNull)
                        .flatMap(List::stream)
                        .map(Target::indicator)
                        .distinct()
                        .map(code -> new Form.Option("/daten/" + code, wording.indicator(code, language)))
                        .toList();
    }

    /** What every page of one delivery shows on top. */
    void head(Model page, Delivery delivery, Locale language) {
        page.addAttribute("delivery", delivery);
        page.addAttribute("size", wording.size(delivery.bytes(), language));
        page.addAttribute("owner", wording.organisation(delivery.source().organisation(), language));
        page.addAttribute("received", wording.time(delivery.receivedAt(), language));
        page.addAttribute("by", wording.person(delivery.receivedBy(), language));
    }

    private List<Done> steps(UUID id, Locale language) {
        return dossier.steps(id).stream()
                .map(s -> new Done(
                        wording.time(s.at(), language), wording.person(s.account(), language), s.what(), s.remark()))
                .toList();
    }

    private List<Done> looks(UUID id, Locale language) {
        return dossier.looks(id).stream()
                .map(l -> new Done(wording.time(l.at(), language), wording.person(l.account(), language), "", ""))
                .toList();
    }

    private List<Row> replaced(Caller caller, UUID id, Locale language) {
        return values.replaced(id).stream()
                .flatMap(r -> deliveries.find(caller, r.delivery()).stream()
                        .map(d -> new Row(
                                LIST + "/" + d.id(),
                                d.source().title(),
                                wording.number(r.values(), language),
                                d.fileName(),
                                wording.time(d.receivedAt(), language),
                                d.state().key())))
                .toList();
    }

    /** A kind of finding as a page shows it. */
    record Kind(String severity, String key, String times, String text, String spot) {}

    static List<Kind> kinds(Dossier dossier, Wording wording, Delivery delivery, Locale language) {
        return dossier.kinds(delivery.id()).stream()
                .map(k -> new Kind(
                        k.severity().name().toLowerCase(Locale.ROOT),
                        k.key(),
                        wording.number(k.times(), language),
                        wording.finding(k.first(), language),
                        wording.spot(k.first().spot(), language)))
                .toList();
    }

    /** The part of the page that is asked for again while a job works. */
    @GetMapping(LIST + "/{id}/stand")
    String progress(@PathVariable UUID id, Caller caller, Model page, HttpServletResponse response, Locale language) {
        var delivery = find(deliveries, caller, id);
        page.addAttribute("delivery", delivery);
        page.addAttribute("progress", dossier.progress(id).orElse(null));
        if (!delivery.state().working()) {
            response.setHeader("HX-Refresh", "true");
        }
        return "measurement/delivery/progress";
    }

    @PostMapping(LIST + "/{id}/verwerfen")
    String drop(@PathVariable UUID id, Caller caller) {
        find(deliveries, caller, id);
        deliveries.drop(caller, id);
        return "redirect:" + LIST + "?verworfen";
    }

    @GetMapping(LIST + "/{id}/datei")
    void file(@PathVariable UUID id, Caller caller, HttpServletResponse response) throws IOException {
        var delivery = open(deliveries, caller, id);
        if (delivery.sha256() == null) {
            throw new Refused("delivery.file.gone");
        }
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setContentLengthLong(delivery.bytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(delivery.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (OutputStream out = response.getOutputStream()) {
            dossier.copyFile(delivery, out);
        }
    }

    /** The delivery whose content is looked at, or "there is no such page". */
    static Delivery open(Deliveries deliveries, Caller caller, UUID id) {
        return deliveries.open(caller, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The delivery, or "there is no such page". */
    static Delivery find(Deliveries deliveries, Caller caller, UUID id) {
        return deliveries.find(caller, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void crumbs(Model page, Locale language) {
        page.addAttribute("crumbs", List.of(new Crumb(LIST, wording.text("delivery.list", language))));
    }
}
