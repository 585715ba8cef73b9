package org.werdegang.platform.measurement.values;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The classes that a value is limited to, say {@code sex=female; nationality=foreign}; empty for the total. Two with the
 * same canonical text are equal; it is kept, as every look-up of a value compares breakdowns.
 */
public final class Breakdown {
    /** Everybody. */
    public static final Breakdown TOTAL = new Breakdown(Collections.emptySortedMap());

    private final SortedMap<String, String> codes;
    private final String text;

    public Breakdown(SortedMap<String, String> codes) {
        this.codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
        this.text = codes.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("; "));
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

    /** The code of each dimension, in the order of their names. */
    public SortedMap<String, String> codes() {
        return codes;
    }

    /** True for the total. */
    public boolean isTotal() {
        return codes.isEmpty();
    }

    /** The same, limited to that class as well. */
    public Breakdown and(String dimension, String code) {
        var more = new TreeMap<>(codes);
        more.put(dimension, code);
        return new Breakdown(more);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Breakdown b && text.equals(b.text));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The canonical text: pairs in the order of their names. */
    @Override
    public String toString() {
        return text;
    }
}
