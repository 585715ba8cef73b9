package org.werdegang.platform.measurement.delivery;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.intake.Place;
import org.werdegang.intake.Problem;
import org.werdegang.platform.access.Account;
import org.werdegang.platform.access.Accounts;
import org.werdegang.platform.measurement.delivery.finding.Finding;
import org.werdegang.platform.measurement.delivery.finding.Spot;
import org.werdegang.platform.measurement.registry.Breakdowns;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.measurement.values.Breakdown;
import org.werdegang.platform.partners.Organisations;
import org.werdegang.platform.territory.Territories;
import org.werdegang.platform.territory.Territory;

/** How the pages of deliveries say things: targets, findings, cells, names and times, in the reader's language. */
@Component
class Wording {
    private final MessageSource texts;
    private final Registry registry;
    private final Breakdowns breakdowns;
    private final Territories territories;
    private final Accounts accounts;
    private final Organisations organisations;
    private final ZoneId zone;

    Wording(
            MessageSource texts,
            Registry registry,
            Breakdowns breakdowns,
            Territories territories,
            Accounts accounts,
            Organisations organisations,
            Clock clock) {
        this.texts = texts;
        this.registry = registry;
        this.breakdowns = breakdowns;
        this.territories = territories;
        this.accounts = accounts;
        this.organisations = organisations;
        this.zone = clock.getZone();
    }

    String text(String key, Locale language, Object... details) {
        return texts.getMessage(key, details, language);
    }

    /** What a figure stands for: "G03 Offener Ganztag: Kinder, die teilnehmen". */
    String target(Target target, Locale language) {
        return registry.find(target.indicator())
                .map(d -> d.code() + " " + d.shortName().in(language) + ": " + part(d, target.part(), language)
                        + classes(target.breakdown(), language))
                .orElse(target.toString());
    }

    /** An indicator by its code and short name. */
    String indicator(String code, Locale language) {
        return registry.find(code)
                .map(d -> d.code() + " " + d.shortName().in(language))
                .orElse(code);
    }

    String part(Definition definition, String part, Locale language) {
        var named = definition.partNames().get(part);
        if (named != null) {
            return named.in(language);
        }
        return switch (part) {
            case "N", "M" -> definition.numerator().in(language);
            case "D" ->
                definition.denominator() == null
                        ? part
                        : definition.denominator().in(language);
            case "R" -> text("delivery.part.rate", language);
            default -> part;
        };
    }

    String classes(Breakdown breakdown, Locale language) {
        return breakdown.isTotal() ? "" : ", " + breakdown(breakdown, language);
    }

    /** The classes to which a value is limited: "Geschlecht: weiblich, Alter: 3". */
    String breakdown(Breakdown breakdown, Locale language) {
        return breakdown.codes().entrySet().stream()
                .map(one -> breakdowns.name(one.getKey(), language) + ": "
                        + breakdowns.name(one.getKey(), one.getValue(), language))
                .collect(Collectors.joining(", "));
    }

    /** What is wrong and how to mend it, without the place. */
    String finding(Finding finding, Locale language) {
        boolean ours = finding.key().startsWith("delivery.") || finding.key().startsWith("values.");
        return ours
                ? texts.getMessage(finding.key(), finding.details().toArray(), language)
                : new Problem(finding.severity(), finding.key(), new Place("", 0, 0), finding.details()).text(language);
    }

    String spot(Spot spot, Locale language) {
        return texts.getMessage(spot.key(), spot.details(), language);
    }

    String cell(Cell cell, Locale language) {
        return switch (cell) {
            case Cell.Shown shown -> {
                var format = NumberFormat.getNumberInstance(language);
                format.setMaximumFractionDigits(6);
                yield format.format(shown.value());
            }
            case Cell.Withheld withheld ->
                text("delivery.withheld." + withheld.reason().key(), language);
        };
    }

    /** A value with what must be said beside it: "1.234 (vorläufig)". */
    String marked(Cell cell, Locale language) {
        return cell instanceof Cell.Shown shown && !shown.caveats().isEmpty()
                ? cell(cell, language)
                        + shown.caveats().stream()
                                .map(caveat -> text("chart.caveat." + caveat.key(), language))
                                .collect(Collectors.joining(", ", " (", ")"))
                : cell(cell, language);
    }

    /** The keys of all territories, of today and before, whose name contains, or whose key begins with, what was typed. */
    List<String> territories(String typed, Locale language) {
        String wanted = typed.strip().toLowerCase(language);
        return territories.atlas().latest().stream()
                .filter(t -> t.key().toLowerCase(language).startsWith(wanted)
                        || t.name(language).toLowerCase(language).contains(wanted))
                .map(Territory::key)
                .toList();
    }

    String territory(String key, Locale language) {
        var versions = territories.atlas().versions(key);
        return versions.isEmpty() ? key : versions.getLast().name(language);
    }

    String organisation(UUID id, Locale language) {
        return organisations.find(id).map(o -> o.name(language)).orElse(text("delivery.somebody", language));
    }

    /** The names of the organisations of some deliveries or sources, by id. */
    Map<UUID, String> organisations(List<UUID> ids, Locale language) {
        var names = new HashMap<UUID, String>();
        ids.forEach(id -> names.computeIfAbsent(id, i -> organisation(i, language)));
        return names;
    }

    String person(@Nullable UUID account, Locale language) {
        return account == null
                ? text("delivery.by.platform", language)
                : accounts.find(account).map(Account::name).orElse(text("delivery.somebody", language));
    }

    String time(Instant at, Locale language) {
        return DateTimeFormatter.ofPattern(text("delivery.time.format", language), language)
                .format(at.atZone(zone));
    }

    String size(long bytes, Locale language) {
        var format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(1);
        return bytes < 1_000_000
                ? format.format(Math.max(1, Math.round(bytes / 100.0)) / 10.0) + " kB"
                : format.format(bytes / 1_000_000.0) + " MB";
    }

    String number(long n, Locale language) {
        return NumberFormat.getIntegerInstance(language).format(n);
    }
}
