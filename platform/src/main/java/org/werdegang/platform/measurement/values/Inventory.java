package org.werdegang.platform.measurement.values;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which series and places there are, as of one revision of the values; read once for each revision.
 *
 * @param series by the indicator's code
 * @param places by the territory's key
 */
record Inventory(long revision, Map<String, List<Entry>> series, Map<String, List<Place>> places) {
    /** A series with its number, and the lane of a grid that its values belong to. */
    record Entry(int id, String indicator, Grid.Lane lane, int source) {}

    /** A version of a territory with its number. */
    record Place(int id, UUID territory, String key) {}

    static Inventory of(long revision, List<Dictionary.Numbered> series, List<Place> places) {
        var breakdowns = new HashMap<String, Breakdown>();
        return new Inventory(
                revision,
                series.stream()
                        .map(one -> entry(one, breakdowns))
                        .collect(Collectors.groupingBy(Entry::indicator, LinkedHashMap::new, Collectors.toList())),
                places.stream().collect(Collectors.groupingBy(Place::key)));
    }

    private static Entry entry(Dictionary.Numbered numbered, Map<String, Breakdown> breakdowns) {
        var series = numbered.series();
        var breakdown = breakdowns.computeIfAbsent(series.breakdown(), Breakdown::parse);
        return new Entry(
                numbered.id(),
                series.indicator(),
                new Grid.Lane(series.version(), series.part(), breakdown),
                series.source());
    }

    List<Entry> of(String indicator) {
        return series.getOrDefault(indicator, List.of());
    }

    /** The places of those territories, by their numbers. */
    Map<Integer, Place> placesOf(Collection<String> keys) {
        var found = new HashMap<Integer, Place>();
        for (String key : keys) {
            places.getOrDefault(key, List.of()).forEach(place -> found.put(place.id(), place));
        }
        return found;
    }

    /** Which indicators each source has values of, by the source's number. */
    Map<Integer, SortedSet<String>> indicatorsOfSources() {
        var found = new TreeMap<Integer, SortedSet<String>>();
        series.values()
                .forEach(entries -> entries.forEach(entry -> found.computeIfAbsent(entry.source(), s -> new TreeSet<>())
                        .add(entry.indicator())));
        return found;
    }
}
