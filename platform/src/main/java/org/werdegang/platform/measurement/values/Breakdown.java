package org.werdegang.platform.measurement.values;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The classes that a value is limited to, say {@code sex=female; nationality=foreign}; empty for the total. */
public record Breakdown(SortedMap<String, String> codes) {
    /** Everybody. */
    public static final Breakdown TOTAL = new Breakdown(Collections.emptySortedMap());

    public Breakdown {
        codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }

    /** One class of one dimension. */
    public static Breakdown of(String dimension, String code) {
        return new Breakdown(new TreeMap<>(Map.of(dimension, code)));
    }

    /** Reads {@code name=value} pairs joined by {@code ;}, in any order; blank text is the total. */
    public static Breakdown parse(String text) {
        if (text.isBlank()) {
            return TOTAL;
        }
        var codes = new TreeMap<String, String>();
        for (String pair : text.split(";", -1)) {
            int at = pair.indexOf('=');
            if (at < 1) {
                throw new IllegalArgumentException("\"" + pair.strip() + "\" is not of the form name=value.");
            }
            codes.put(pair.substring(0, at).strip(), pair.substring(at + 1).strip());
        }
        return new Breakdown(codes);
    }

    /** True for the total. */
    public boolean isTotal() {
        return codes.isEmpty();
    }

    /** The canonical text: pairs in the order of their names. */
    @Override
    public String toString() {
        return codes.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("; "));
    }
}
