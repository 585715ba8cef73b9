package org.werdegang.platform.measurement.values;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.engine.disclosure.Policy;
import org.werdegang.engine.disclosure.Release;
import org.werdegang.platform.measurement.registry.Definition;

/** The door of values: figures of indicators, calculated on reading and let out as releases. */
@Service
@Transactional(readOnly = true)
public class Values {
    Values() {}

    /**
     * One indicator for those territories, all periods of the view, totals only. Keys are sorted by territory as asked
     * for, then period. A territory without values of its own gets the sum of its parts where they have some.
     */
    public Release<Point> ofIndicator(Definition indicator, Collection<String> territories, View view) {
        return new Policy.AlreadyOfficial().release(Map.of());
    }

    /** One indicator in one territory, divided by the classes of that dimension, all periods of the view. */
    public Release<Point> byBreakdown(Definition indicator, String territory, String dimension, View view) {
        return new Policy.AlreadyOfficial().release(Map.of());
    }

    /** Several indicators in one territory, all periods of the view, totals only. */
    public Release<Point> ofTerritory(String territory, Collection<Definition> indicators, View view) {
        return new Policy.AlreadyOfficial().release(Map.of());
    }
}
