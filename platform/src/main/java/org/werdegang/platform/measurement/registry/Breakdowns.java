package org.werdegang.platform.measurement.registry;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;

/** The names of breakdowns and of their classes, as charts, tables and exports print them. */
@Component
public class Breakdowns {
    private final Map<String, Dimension> dimensions;

    /** One way of dividing figures; without codes it is open, and its codes are names that a source gives. */
    record Dimension(Words name, Map<String, Words> codes) {}

    Breakdowns() {
        var problems = new ArrayList<FileProblem>();
        dimensions = read(problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("breakdowns.yaml has problems: " + problems);
        }
    }

    private static Map<String, Dimension> read(List<FileProblem> problems) {
        var found = new LinkedHashMap<String, Dimension>();
        try (var stream = Breakdowns.class.getResourceAsStream("breakdowns.yaml")) {
            if (stream == null) {
                return found;
            }
            var text = new InputStreamReader(stream, StandardCharsets.UTF_8);
            if (new Yaml(new LoaderOptions()).compose(text) instanceof MappingNode root) {
                var whole = new Entry("breakdowns.yaml", "whole file", root, problems);
                for (String key : whole.order()) {
                    var entry = whole.inner(key, true);
                    if (entry != null) {
                        entry.called(key);
                        found.put(key, new Dimension(entry.words("name"), codes(entry)));
                        entry.done();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("breakdowns.yaml could not be read.", e);
        }
        return found;
    }

    private static Map<String, Words> codes(Entry entry) {
        var codes = new LinkedHashMap<String, Words>();
        var inner = entry.inner("codes", false);
        if (inner != null) {
            inner.order().forEach(code -> codes.put(code, inner.words(code)));
        }
        return codes;
    }

    /** True if figures can be divided that way. */
    public boolean has(String dimension) {
        return dimensions.containsKey(dimension);
    }

    /** The name of a way of dividing figures; its key if it has none. */
    public String name(String dimension, Locale language) {
        var found = dimensions.get(dimension);
        return found == null ? dimension : found.name().in(language);
    }

    /** The name of a class; its code if it has none. */
    public String name(String dimension, String code, Locale language) {
        var found = dimensions.get(dimension);
        var words = found == null ? null : found.codes().get(code);
        return words == null ? code : words.in(language);
    }

    /** The codes of a dimension in the order in which they are read; empty if it is open or unknown. */
    public List<String> codes(String dimension) {
        var found = dimensions.get(dimension);
        return found == null ? List.of() : List.copyOf(found.codes().keySet());
    }

    /** True if that class may occur: a known code, or any code of an open dimension. */
    public boolean allows(String dimension, String code) {
        var found = dimensions.get(dimension);
        return found != null && (found.codes().isEmpty() || found.codes().containsKey(code));
    }
}
