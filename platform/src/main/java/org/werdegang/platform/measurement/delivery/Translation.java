package org.werdegang.platform.measurement.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.werdegang.intake.ReadValue;
import org.werdegang.intake.Severity;
import org.werdegang.platform.measurement.delivery.finding.Finding;
import org.werdegang.platform.measurement.delivery.finding.Spot;
import org.werdegang.platform.measurement.delivery.source.Memory;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.measurement.values.Incoming;
import org.werdegang.platform.vocabulary.Period;

/** Turns the figures of a file into values of indicators, by what people have decided; notes what it leaves out. */
final class Translation {
    private static final int NAMED = 20;
    private static final int KEPT = 10_000;

    private final Delivery delivery;
    private final Map<Memory.Words, List<Target>> targets;
    private final boolean bySheet;
    private final Places places;
    private final Registry registry;
    private final Map<String, Optional<Definition>> definitions = new HashMap<>();
    private final Map<Asked, Optional<Timed>> times = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> said = new HashSet<>();
    private final Set<String> outside = new LinkedHashSet<>();
    private final Map<String, String> read = new LinkedHashMap<>();
    private long leftOutside;
    private long leftSums;

    private record Asked(String period, String periodicity) {}

    /** A period in the indicator's own kind, with the day if the file names one. */
    private record Timed(Period period, @Nullable LocalDate day) {}

    Translation(Delivery delivery, List<Line> lines, Places places, Registry registry) {
        this.delivery = delivery;
        this.targets = new HashMap<>();
        lines.forEach(line -> targets.put(line.words(), line.targets() == null ? List.of() : line.targets()));
        this.bySheet = lines.stream().anyMatch(line -> !line.words().sheet().isEmpty());
        this.places = places;
        this.registry = registry;
    }

    void translate(ReadValue value, Consumer<Incoming> sink) {
        var words = new Memory.Words(bySheet ? value.table() : "", value.measure(), value.breakdown(), value.unit());
        var meant = targets.getOrDefault(words, List.of());
        if (meant.isEmpty()) {
            return;
        }
        switch (places.find(value.areaKey(), value.areaName())) {
            case Places.Found.Known(String key, boolean byName) -> {
                if (byName) {
                    read.putIfAbsent(value.areaName(), key);
                }
                meant.forEach(target -> hand(value, target, key, sink));
            }
            case Places.Found.Elsewhere _
            when delivery.source().official() -> {
                leftOutside++;
                outside.add(value.areaName().isEmpty() ? value.areaKey() : value.areaName());
            }
            case Places.Found.Elsewhere(String key) -> meant.forEach(target -> hand(value, target, key, sink));
            case Places.Found.Sum _ -> leftSums++;
            case Places.Found.Unknown(String name) -> atRow(value, "delivery.name.unknown", name);
        }
    }

    private void hand(ReadValue value, Target target, String territory, Consumer<Incoming> sink) {
        var definition = definitions.computeIfAbsent(target.indicator(), registry::find);
        String periodicity = definition.map(Definition::periodicity).orElse("");
        var timed = times.computeIfAbsent(new Asked(value.period(), periodicity), this::time);
        if (timed.isEmpty()) {
            if (value.period().isEmpty()) {
                atRow(value, "delivery.period.missing");
            } else {
                atRow(value, "delivery.period.unfit", value.period(), target.indicator());
            }
            return;
        }
        var day = timed.get().day() == null ? delivery.reference() : timed.get().day();
        sink.accept(new Incoming(
                target.indicator(),
                target.part(),
                territory,
                timed.get().period(),
                target.breakdown(),
                value.value(),
                value.mark(),
                day,
                value.place().toString()));
    }

    private Optional<Timed> time(Asked asked) {
        return Period.parse(asked.period()).map(period -> switch (asked.periodicity()) {
            case "school-year" ->
                switch (period) {
                    case Period.Year(int year) -> reread(asked.period(), new Period.SchoolYear(year));
                    case Period.SchoolYear s -> new Timed(s, null);
                    case Period.Day(LocalDate day) ->
                        new Timed(
                                new Period.SchoolYear(day.getMonthValue() >= 8 ? day.getYear() : day.getYear() - 1),
                                day);
                };
            case "yearly", "two-yearly" ->
                switch (period) {
                    case Period.Year y -> new Timed(y, null);
                    case Period.SchoolYear(int year) -> reread(asked.period(), new Period.Year(year + 1));
                    case Period.Day(LocalDate day) -> new Timed(new Period.Year(day.getYear()), day);
                };
            default -> new Timed(period, null);
        });
    }

    private Timed reread(String printed, Period period) {
        add(Severity.NOTE, "delivery.period.read", "", printed, period.toString());
        return new Timed(period, null);
    }

    /** Says a thing once for a row of the file. */
    private void atRow(ReadValue value, String key, String... details) {
        if (said.add(key + value.place().sheet() + value.place().row())) {
            add(Severity.ERROR, key, value.place().toString(), details);
        }
    }

    private void add(Severity severity, String key, String spot, String... details) {
        if (findings.size() < KEPT) {
            findings.add(new Finding(0, severity, key, new Spot(spot), List.of(details)));
        }
    }

    /** What was noted; called once, at the end. */
    List<Finding> findings() {
        read.forEach((name, key) -> add(Severity.NOTE, "delivery.named", "", name, key));
        if (leftSums > 0) {
            add(Severity.NOTE, "delivery.sums", "", String.valueOf(leftSums));
        }
        if (leftOutside > 0) {
            var names = outside.stream().limit(NAMED).toList();
            String more = outside.size() > NAMED ? " …" : "";
            add(
                    Severity.NOTE,
                    "delivery.outside",
                    "",
                    String.valueOf(leftOutside),
                    String.valueOf(outside.size()),
                    String.join("; ", names) + more);
        }
        return findings;
    }
}
