package org.werdegang.platform.measurement.values;

import java.time.LocalDate;
import java.util.List;
import org.werdegang.engine.disclosure.Origin;

/**
 * A source and what it has contributed so far.
 *
 * @param latest how its latest delivery describes itself
 * @param vintages the days on which its deliveries became known, the earliest first
 * @param indicators the codes of the indicators it has values of, in alphabetical order
 */
public record Contribution(Origin latest, List<LocalDate> vintages, List<String> indicators) {
    public Contribution {
        vintages = List.copyOf(vintages);
        indicators = List.copyOf(indicators);
    }
}
