package org.werdegang.platform.measurement.delivery.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.werdegang.intake.Report;
import org.werdegang.intake.Severity;
import org.werdegang.platform.measurement.values.Diff;

/** Findings from those who find: the reader, and the store of values. */
public final class Findings {
    private Findings() {}

    /** What the reader found. */
    public static List<Finding> of(Report report) {
        return report.problems().stream()
                .map(p ->
                        new Finding(0, p.severity(), p.key(), new Spot(p.place().toString()), p.details()))
                .toList();
    }

    /** Why values cannot be taken. */
    public static List<Finding> of(Diff diff) {
        return diff.refusals().stream()
                .map(r -> new Finding(0, Severity.ERROR, r.key(), new Spot(r.place()), r.details()))
                .toList();
    }

    /** The gravest first, otherwise as they were found. */
    public static List<Finding> numbered(List<Finding> found) {
        var numbered = new ArrayList<Finding>();
        found.stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .forEach(f ->
                        numbered.add(new Finding(numbered.size() + 1, f.severity(), f.key(), f.spot(), f.details())));
        return numbered;
    }
}
