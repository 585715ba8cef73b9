package org.werdegang.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A small file written, read, and what came of it. */
record Reads(List<ReadValue> values, Report report) {
    static Reads file(Path file, String name, @Nullable Mapping confirmed) {
        var values = new ArrayList<ReadValue>();
        try {
            var report = StatisticsFile.read(file, name, confirmed, Limits.standard(), Progress.NONE, values::add);
            return new Reads(values, report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reads bytes(byte[] content) {
        try {
            Path file = Files.createTempFile("reads", ".csv");
            try {
                Files.write(file, content);
                return file(file, "file.csv", null);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reads text(String content, Charset charset) {
        return bytes(content.getBytes(charset));
    }

    static Reads text(String content) {
        return text(content, StandardCharsets.UTF_8);
    }

    /** Each value as {@code key name, period, measure, breakdown, unit: value mark}, empty parts left out. */
    List<String> lines() {
        return values.stream().map(Reads::line).toList();
    }

    private static String line(ReadValue value) {
        var line = new StringJoiner(", ");
        for (String part : List.of(
                (value.areaKey() + " " + value.areaName()).strip(),
                value.period(),
                value.measure(),
                value.breakdown(),
                value.unit())) {
            if (!part.isEmpty()) {
                line.add(part);
            }
        }
        var number = value.value();
        var mark = value.mark();
        return line + ":" + (number == null ? "" : " " + number.toPlainString())
                + (mark == null ? "" : " " + mark.key());
    }

    /** The keys of its problems, each once. */
    List<String> problems() {
        return report.problems().stream().map(Problem::key).distinct().toList();
    }

    /** All its messages in English, as one text. */
    String messages() {
        return report.problems().stream()
                .map(problem -> problem.text(Locale.ENGLISH))
                .toList()
                .toString();
    }
}
