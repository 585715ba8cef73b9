package org.werdegang.platform.measurement.registry;

import java.io.Reader;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.werdegang.platform.vocabulary.Dimension;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.platform.vocabulary.Stage;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads definition files to their end; whoever asks gets every definition that is whole, and every problem. */
final class DefinitionReader {
    private static final Set<String> PERIODICITIES = Set.of("yearly", "school-year", "two-yearly", "irregular");
    private static final Set<String> AVAILABILITIES = Set.of("calculated", "published");

    private final List<Definition> definitions = new ArrayList<>();
    private final List<FileProblem> problems = new ArrayList<>();

    List<Definition> definitions() {
        return List.copyOf(definitions);
    }

    List<FileProblem> problems() {
        return List.copyOf(problems);
    }

    void read(String file, Reader text) {
        try {
            var root = new Yaml(new LoaderOptions()).compose(text);
            if (!(root instanceof SequenceNode list)) {
                problems.add(
                        new FileProblem(file, 1, "whole file", "is not a list. Begin every entry with \"- code:\"."));
                return;
            }
            int number = 0;
            for (var element : list.getValue()) {
                number++;
                if (element instanceof MappingNode mapping) {
                    read(new Entry(file, "entry " + number, mapping, problems));
                } else {
                    int line = element.getStartMark().getLine() + 1;
                    problems.add(
                            new FileProblem(file, line, "entry " + number, "has no fields. Begin it with \"code:\"."));
                }
            }
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            problems.add(new FileProblem(
                    file, line, "whole file", "is not YAML: " + broken.getProblem() + ". Mend quotes or indentation."));
        } catch (YAMLException broken) {
            problems.add(new FileProblem(
                    file, 1, "whole file", "holds a character that no text has. Take it out, and save it as UTF-8."));
        }
    }

    private void read(Entry entry) {
        int before = problems.size();
        String code = entry.text("code");
        if (!code.isEmpty()) {
            entry.called(code);
        }
        var definition = new Definition(
                code,
                entry.text("heading"),
                entry.as("stage", Stage::of, Stage.PRIMARY, Stage.PRIMARY.key()),
                entry.as("dimension", Dimension::of, Dimension.CONTEXT, Dimension.CONTEXT.key()),
                entry.number("version"),
                entry.day("valid-from"),
                entry.words("name"),
                entry.words("short"),
                entry.words("message"),
                entry.words("numerator"),
                entry.optionalWords("denominator"),
                parts(entry),
                partNames(entry),
                splits(entry),
                !"none".equals(entry.optional("aggregate")),
                entry.optional("territory-tree"),
                entry.text("formula"),
                basePeriod(entry),
                entry.text("unit"),
                entry.number("decimals"),
                entry.as(
                        "direction",
                        w -> Definition.Direction.valueOf(upper(w)),
                        Definition.Direction.NEUTRAL,
                        "higher"),
                entry.words("source"),
                entry.words("reference-date"),
                entry.monthDay("reference-day"),
                entry.as("periodicity", w -> oneOf(w, PERIODICITIES), "yearly", "yearly"),
                entry.as("expected-release", Period::parse, Period.ofMonths(12), "P9M"),
                entry.list("breakdowns", true),
                entry.as("basis", w -> Definition.Basis.valueOf(upper(w)), Definition.Basis.NONE, "residence"),
                entry.text("method-variant"),
                entry.words("traps"),
                entry.entries("breaks", true).stream()
                        .map(DefinitionReader::asBreak)
                        .toList(),
                entry.entries("remarks", false).stream()
                        .map(DefinitionReader::asRemark)
                        .toList(),
                entry.as("availability", w -> oneOf(w, AVAILABILITIES), "calculated", "calculated"));
        entry.done();
        checkFormula(entry, definition);
        if (problems.size() == before) {
            definitions.add(definition);
        }
    }

    private static void checkFormula(Entry entry, Definition d) {
        try {
            var formula = Formula.parse(d.formula(), d.parts(), d.basePeriod()).in(d.unit());
            for (String letter : d.parts().keySet()) {
                if (!formula.letters().contains(letter)) {
                    entry.problem("parts", "part " + letter + " is not in the formula. Use it or remove it.");
                }
            }
        } catch (Refused wrong) {
            entry.problem("formula", wrong.getMessage() + ". See docs/methods/formulas.md.");
        }
    }

    private static Map<String, String> parts(Entry entry) {
        var parts = new LinkedHashMap<String, String>();
        var inner = entry.inner("parts", true);
        if (inner != null) {
            inner.order().forEach(letter -> parts.put(letter, inner.text(letter)));
        }
        return parts;
    }

    private static Map<String, Words> partNames(Entry entry) {
        var names = new LinkedHashMap<String, Words>();
        var inner = entry.inner("part-names", false);
        if (inner != null) {
            inner.order().forEach(letter -> names.put(letter, inner.words(letter)));
        }
        return names;
    }

    private static Map<String, List<String>> splits(Entry entry) {
        var splits = new LinkedHashMap<String, List<String>>();
        var inner = entry.inner("splits", false);
        if (inner != null) {
            inner.order().forEach(letter -> splits.put(letter, inner.list(letter, true)));
        }
        return splits;
    }

    private static @Nullable Integer basePeriod(Entry entry) {
        return entry.has("base-period") ? entry.number("base-period") : null;
    }

    private static Break asBreak(Entry entry) {
        var read = new Break(entry.number("from"), entry.words("note"));
        entry.done();
        return read;
    }

    private static Remark asRemark(Entry entry) {
        var read = new Remark(entry.number("period"), entry.words("note"));
        entry.done();
        return read;
    }

    private static String upper(String written) {
        return written.toUpperCase(Locale.ROOT);
    }

    private static String oneOf(String written, Set<String> allowed) {
        if (!allowed.contains(written)) {
            throw new IllegalArgumentException(written);
        }
        return written;
    }
}
