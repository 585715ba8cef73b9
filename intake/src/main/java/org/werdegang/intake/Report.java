package org.werdegang.intake;

import java.util.List;

/**
 * What a reading found.
 *
 * @param sha256 of the file's bytes, in hex
 * @param confirmed whether every table was read by a confirmed mapping
 * @param cancelled whether the reading was ended before the end of the file
 * @param problems the first of them, in file order
 * @param notes number of all notes, also those not kept
 * @param warnings number of all warnings
 * @param errors number of all errors
 */
public record Report(
        String fileName,
        long bytes,
        String sha256,
        Recognition recognition,
        boolean confirmed,
        boolean cancelled,
        Counts counts,
        List<Problem> problems,
        long notes,
        long warnings,
        long errors) {
    public Report {
        problems = List.copyOf(problems);
    }

    /** How the figures of the file lie. */
    public Shape shape() {
        return recognition.shape();
    }

    /** This report as JSON text, every problem in both languages. */
    public String toJson() {
        return ReportJson.write(this);
    }
}
