package org.werdegang.platform.measurement.delivery.finding;

import java.util.List;
import org.werdegang.intake.Severity;

/**
 * Something to know about a file.
 *
 * @param no counts in the order in which things were found
 * @param key the text that says what is wrong and how to mend it
 * @param spot where it stands
 * @param details what the text's placeholders stand for
 */
public record Finding(int no, Severity severity, String key, Spot spot, List<String> details) {
    public Finding {
        details = List.copyOf(details);
    }

    /** How often one kind of finding occurs, with the first of them. */
    public record Kind(Severity severity, String key, long times, Finding first) {}
}
