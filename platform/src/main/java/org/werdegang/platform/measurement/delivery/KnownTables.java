package org.werdegang.platform.measurement.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.werdegang.platform.measurement.delivery.source.Memory;

/** What the figures of some official tables stand for; {@code known-tables.csv} lists them. */
@Component
class KnownTables {
    private final Map<String, List<Row>> tables = new HashMap<>();

    /** One line of the list: figures whose measure and breakdown match these patterns stand for that target. */
    private record Row(Pattern measure, Pattern breakdown, Target target) {}

    KnownTables() {
        try (var in = KnownTables.class.getResourceAsStream("known-tables.csv")) {
            if (in == null) {
                throw new IllegalStateException("known-tables.csv does not lie beside its class.");
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException("known-tables.csv could not be read.", e);
        }
    }

    private void add(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 4) {
            throw new IllegalStateException("known-tables.csv: not four cells, tabs between them: " + line);
        }
        var target = Target.parse(cells[3])
                .orElseThrow(() -> new IllegalStateException("known-tables.csv: no target: " + line));
        tables.computeIfAbsent(cells[0], t -> new ArrayList<>())
                .add(new Row(Pattern.compile(cells[1]), Pattern.compile(cells[2]), target));
    }

    boolean has(String table) {
        return tables.containsKey(table);
    }

    /** All that a kind of figure of a known table stands for; empty if nothing of it is taken. */
    List<Target> targets(String table, Memory.Words words) {
        return tables.getOrDefault(table, List.of()).stream()
                .filter(row -> row.measure().matcher(words.measure()).matches()
                        && row.breakdown().matcher(words.breakdown()).matches())
                .map(Row::target)
                .toList();
    }
}
