package org.werdegang.platform.measurement.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.werdegang.intake.ReadValue;
import org.werdegang.platform.measurement.delivery.source.Memory;

/** Notes while a file is read which kinds of figures are in it. */
final class Survey implements Consumer<ReadValue> {
    /** More kinds than this are no kinds: a column of numbers or names was taken for a class. */
    private static final int MOST = 5000;

    private final Map<Memory.Words, Kind> kinds = new LinkedHashMap<>();
    private final Set<String> tables = new HashSet<>();
    private long values;
    private long undated;
    private boolean tooMany;

    private static final class Kind {
        private final String example;
        private long figures;

        Kind(String example) {
            this.example = example;
        }
    }

    @Override
    public void accept(ReadValue value) {
        values++;
        undated += value.period().isEmpty() ? 1 : 0;
        var words = new Memory.Words(value.table(), value.measure(), value.breakdown(), value.unit());
        var kind = kinds.get(words);
        if (kind == null) {
            if (kinds.size() >= MOST) {
                tooMany = true;
                return;
            }
            tables.add(value.table());
            kind = new Kind(example(value));
            kinds.put(words, kind);
        }
        kind.figures++;
    }

    private static String example(ReadValue value) {
        String amount = value.value() == null
                ? value.mark() == null ? "" : value.mark().key()
                : value.value().toPlainString();
        String area = value.areaName().isEmpty() ? value.areaKey() : value.areaName();
        return String.join(
                " · ",
                List.of(area, value.period(), amount).stream()
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    /** True if the file says of no value which time it describes. */
    boolean undated() {
        return values > 0 && undated == values;
    }

    boolean tooMany() {
        return tooMany;
    }

    /** The kinds in file order, nothing decided yet; the sheet is named only where there are several. */
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        var merged = new LinkedHashMap<Memory.Words, Kind>();
        kinds.forEach((words, kind) -> {
            var known = merged.putIfAbsent(words(words), kind);
            if (known != null) {
                known.figures += kind.figures;
            }
        });
        merged.forEach((words, kind) ->
                lines.add(new Line(lines.size() + 1, words, kind.figures, kind.example, null, Line.Proposal.NONE)));
        return lines;
    }

    private Memory.Words words(Memory.Words found) {
        return new Memory.Words(
                tables.size() > 1 ? found.sheet() : "", found.measure(), found.breakdown(), found.unit());
    }
}
