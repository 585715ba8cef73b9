package org.werdegang.platform.measurement.delivery;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.werdegang.intake.Severity;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.measurement.delivery.finding.Finding;
import org.werdegang.platform.measurement.delivery.finding.Spot;
import org.werdegang.platform.measurement.values.Breakdown;
import org.werdegang.platform.measurement.values.DeliveredValues;
import org.werdegang.platform.measurement.values.Refusal;
import org.werdegang.platform.web.Crumb;
import org.werdegang.platform.web.Form;

/** The page that lists every value of a delivery: the new, the changed, the equal and the refused ones. */
@Controller
class ValuePages {
    private static final int SHOWN = 100;

    private final Deliveries deliveries;
    private final Meanings meanings;
    private final DeliveredValues values;
    private final Wording wording;

    /** Which values a list shows. */
    enum Kind {
        FRESH("neu"),
        CHANGED("geaendert"),
        EQUAL("gleich"),
        REFUSED("abgelehnt");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        static Kind of(String word) {
            for (var kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            return FRESH;
        }

        /** As in addresses. */
        public String word() {
            return word;
        }

        /** As in text keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One of the four lists, with how many values it has. */
    record Tab(Kind kind, String address, String count, boolean current) {}

    /** A value as the list shows it; what does not apply is empty. */
    record Shown(
            String territory,
            String period,
            String what,
            String classes,
            String before,
            String value,
            String size,
            String spot,
            String reason) {}

    ValuePages(Deliveries deliveries, Meanings meanings, DeliveredValues values, Wording wording) {
        this.deliveries = deliveries;
        this.meanings = meanings;
        this.values = values;
        this.wording = wording;
    }

    @GetMapping(DeliveryPages.LIST + "/{id}/werte")
    String list(
            @PathVariable UUID id,
            @RequestParam(name = "art", defaultValue = "") String word,
            @RequestParam(name = "indikator", defaultValue = "") String indicator,
            @RequestParam(name = "gebiet", defaultValue = "") String territory,
            @RequestParam(name = "nach", defaultValue = "") String after,
            Caller caller,
            Model page,
            Locale language) {
        var delivery = DeliveryPages.open(deliveries, caller, id);
        if (delivery.counts() == null || delivery.state().working()) {
            return "redirect:" + DeliveryPages.LIST + "/" + id;
        }
        var kind = Kind.of(word);
        page.addAttribute("delivery", delivery);
        page.addAttribute("crumbs", crumbs(id, language));
        page.addAttribute("kind", kind);
        page.addAttribute("tabs", tabs(delivery, delivery.counts(), kind, language));
        page.addAttribute("indicator", indicator);
        page.addAttribute("territory", territory);
        page.addAttribute("indicators", indicators(id, language));
        if (kind == Kind.REFUSED) {
            var found = values.refused(id, after, SHOWN + 1);
            var shown = found.subList(0, Math.min(SHOWN, found.size()));
            page.addAttribute(
                    "values", shown.stream().map(r -> shown(r, language)).toList());
            more(page, id, kind, "", "", found.size() > SHOWN ? shown.getLast().mark() : null);
        } else {
            var wanted = new DeliveredValues.Wanted(
                    DeliveredValues.Kind.valueOf(kind.name()),
                    indicator,
                    territory.isBlank() ? null : wording.territories(territory, language));
            var found = values.page(id, wanted, DeliveredValues.Mark.parse(after), SHOWN + 1);
            var shown = found.subList(0, Math.min(SHOWN, found.size()));
            page.addAttribute("values", shown(shown, language));
            String last = found.size() > SHOWN ? shown.getLast().mark().toString() : null;
            more(page, id, kind, indicator, territory, last);
        }
        return "measurement/delivery/values";
    }

    private List<Tab> tabs(Delivery delivery, Delivery.Counts counts, Kind current, Locale language) {
        var tabs = new ArrayList<Tab>();
        for (var kind : Kind.values()) {
            long count = switch (kind) {
                case FRESH -> counts.fresh();
                case CHANGED -> counts.changed();
                case EQUAL -> counts.equal();
                case REFUSED -> counts.refused();
            };
            tabs.add(new Tab(kind, address(delivery.id(), kind), wording.number(count, language), kind == current));
        }
        return tabs;
    }

    private static String address(UUID id, Kind kind) {
        return DeliveryPages.LIST + "/" + id + "/werte?art=" + kind.word();
    }

    private List<Form.Option> indicators(UUID id, Locale language) {
        return meanings.lines(id).stream()
                .map(Line::targets)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(Target::indicator)
                .distinct()
                .sorted()
                .map(code -> new Form.Option(code, wording.indicator(code, language)))
                .toList();
    }

    /** Values as a page shows them. */
    List<Shown> shown(List<DeliveredValues.Delivered> found, Locale language) {
        var percent = NumberFormat.getPercentInstance(language);
        percent.setMaximumFractionDigits(1);
        return found.stream()
                .map(v -> new Shown(
                        wording.territory(v.territory(), language),
                        v.period().toString(),
                        wording.target(new Target(v.indicator(), v.part(), Breakdown.TOTAL), language),
                        wording.breakdown(v.breakdown(), language),
                        v.before() == null ? "" : wording.marked(v.before(), language),
                        wording.marked(v.value(), language),
                        v.before() == null
                                ? ""
                                : v.size().signum() == 0
                                        ? wording.text("delivery.change.mark", language)
                                        : percent.format(v.size()),
                        v.spot().isEmpty() ? "" : wording.spot(new Spot(v.spot()), language),
                        ""))
                .toList();
    }

    private Shown shown(Refusal r, Locale language) {
        var about = r.about();
        String spot = wording.spot(new Spot(r.place()), language);
        String reason =
                wording.finding(new Finding(0, Severity.ERROR, r.key(), new Spot(r.place()), r.details()), language);
        if (about == null) {
            return new Shown("", "", "", "", "", "", "", spot, reason);
        }
        var value = about.value();
        return new Shown(
                wording.territory(about.territory(), language),
                about.period().toString(),
                wording.target(new Target(about.indicator(), about.part(), Breakdown.TOTAL), language),
                wording.breakdown(about.breakdown(), language),
                "",
                value == null ? "" : wording.marked(value, language),
                "",
                spot,
                reason);
    }

    private static void more(
            Model page, UUID id, Kind kind, String indicator, String territory, @Nullable String after) {
        if (after != null) {
            page.addAttribute(
                    "more",
                    UriComponentsBuilder.fromPath(DeliveryPages.LIST + "/" + id + "/werte")
                            .queryParam("art", kind.word())
                            .queryParam("indikator", "{indikator}")
                            .queryParam("gebiet", "{gebiet}")
                            .queryParam("nach", "{nach}")
                            .encode()
                            .buildAndExpand(indicator, territory, after)
                            .toUriString());
        }
    }

    private List<Crumb> crumbs(UUID id, Locale language) {
        String one = DeliveryPages.LIST + "/" + id;
        return List.of(
                new Crumb(DeliveryPages.LIST, wording.text("delivery.list", language)),
                new Crumb(one, wording.text("delivery.one", language)),
                new Crumb(one + "/vorschau", wording.text("delivery.preview", language)));
    }
}
