package org.werdegang.platform.measurement.values;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Values as they came from the database, by indicator and by the key of their territory, so that the grid of each
 * neighbourhood is the same whatever else was fetched with it.
 */
record Fetched(Map<String, Map<String, List<Grid.Candidate>>> candidates) {
    void add(String indicator, Inventory.Place place, Grid.Candidate candidate) {
        candidates
                .computeIfAbsent(indicator, i -> new HashMap<>())
                .computeIfAbsent(place.key(), key -> new ArrayList<>())
                .add(candidate);
    }

    /** The grid of one indicator in one neighbourhood. */
    Grid grid(String indicator, Collection<String> neighbourhood) {
        var ofIndicator = candidates.getOrDefault(indicator, Map.of());
        var found = new ArrayList<Grid.Candidate>();
        for (String key : neighbourhood) {
            found.addAll(ofIndicator.getOrDefault(key, List.of()));
        }
        return new Grid(found);
    }
}
