package org.werdegang.platform.measurement.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One mapping of a definition file: hands out typed fields and notes every problem instead of stopping at the first. */
final class Entry {
    private final String file;
    private final MappingNode node;
    private final List<FileProblem> problems;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Set<String> unread = new TreeSet<>();
    private String name;

    Entry(String file, String name, MappingNode node, List<FileProblem> problems) {
        this.file = file;
        this.name = name;
        this.node = node;
        this.problems = problems;
        for (var tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (fields.put(key, tuple.getValueNode()) != null) {
                problem(tuple.getKeyNode(), "\"" + key + "\" stands twice. Keep one of them.");
            }
            unread.add(key);
        }
    }

    /** What problems call this entry from now on. */
    void called(String code) {
        name = code;
    }

    /** The fields' names in file order. */
    List<String> order() {
        return List.copyOf(fields.keySet());
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** Notes fields that nobody asked for: a misspelt field would otherwise be lost in silence. */
    void done() {
        unread.forEach(key ->
                problem(fields.getOrDefault(key, node), "no field is called \"" + key + "\". Correct or remove it."));
    }

    void problem(String field, String what) {
        problem(fields.getOrDefault(field, node), what);
    }

    private void problem(Node where, String what) {
        problems.add(new FileProblem(file, where.getStartMark().getLine() + 1, name, what));
    }

    private @Nullable Node take(String field, boolean wanted) {
        unread.remove(field);
        var found = fields.get(field);
        if (found == null && wanted) {
            problem(node, "\"" + field + "\" is missing. Add it.");
        }
        return found;
    }

    @Nullable
    String optional(String field) {
        var found = take(field, false);
        return found == null ? null : scalar(field, found);
    }

    String text(String field) {
        var found = take(field, true);
        return found == null ? "" : scalar(field, found);
    }

    private String scalar(String field, Node found) {
        if (found instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        problem(found, "\"" + field + "\" is not a text. Write it on one line, in quotes.");
        return "";
    }

    /** A field that some reader understands; the reader throws IllegalArgumentException or DateTimeException if not. */
    <T> T as(String field, Function<String, T> reader, T otherwise, String example) {
        String written = text(field);
        if (written.isEmpty()) {
            return otherwise;
        }
        try {
            return reader.apply(written);
        } catch (IllegalArgumentException | DateTimeException notUnderstood) {
            problem(field, "\"" + field + "\" cannot be \"" + written + "\". Write it like " + example + ".");
            return otherwise;
        }
    }

    int number(String field) {
        return as(field, Integer::valueOf, 0, "3");
    }

    LocalDate day(String field) {
        return as(field, LocalDate::parse, LocalDate.EPOCH, "2015-10-15");
    }

    @Nullable
    MonthDay monthDay(String field) {
        return as(field, written -> MonthDay.parse("--" + written), MonthDay.of(1, 1), "10-15");
    }

    Words words(String field) {
        var inner = inner(field, true);
        if (inner == null) {
            return new Words("", "");
        }
        var words = new Words(inner.text("de"), inner.text("en"));
        inner.done();
        return words;
    }

    @Nullable
    Words optionalWords(String field) {
        return fields.containsKey(field) ? words(field) : null;
    }

    /** A mapping inside this one; null if it is missing or something else. */
    @Nullable
    Entry inner(String field, boolean wanted) {
        var found = take(field, wanted);
        if (found == null) {
            return null;
        }
        if (found instanceof MappingNode mapping) {
            return new Entry(file, name, mapping, problems);
        }
        problem(found, "\"" + field + "\" is not a list of \"name: value\". Write it like {de: …, en: …}.");
        return null;
    }

    /** The texts of a list; empty if the field is missing. */
    List<String> list(String field, boolean wanted) {
        return elements(field, wanted).stream()
                .map(element -> scalar(field, element))
                .toList();
    }

    /** The mappings of a list; empty if the field is missing. */
    List<Entry> entries(String field, boolean wanted) {
        return elements(field, wanted).stream()
                .filter(MappingNode.class::isInstance)
                .map(element -> new Entry(file, name, (MappingNode) element, problems))
                .toList();
    }

    private List<Node> elements(String field, boolean wanted) {
        var found = take(field, wanted);
        if (found == null) {
            return List.of();
        }
        if (found instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problem(found, "\"" + field + "\" is not a list. Write it like [a, b], or [] for none.");
        return List.of();
    }
}
