package org.werdegang.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.werdegang.intake.sheet.SheetRefused;

/** The door of this module: looks at a statistics file, and reads it. */
public final class StatisticsFile {
    private StatisticsFile() {}

    /**
     * What a file is. Cost: its first rows and last kilobytes, and one pass over its bytes for the encoding.
     *
     * @param fileName as its owner calls it; the file on disk may have another
     */
    public static Recognition recognise(Path file, String fileName, Limits limits) throws IOException {
        return run(file, fileName, proposed -> null, limits, Progress.NONE, value -> {}, true)
                .recognition();
    }

    /**
     * Reads all values of a file into a sink, in file order. Text files of any size are read in constant memory.
     *
     * @param confirmed used for every table whose header has its fingerprint; others are read by what the reader proposes
     */
    public static Report read(
            Path file,
            String fileName,
            @Nullable Mapping confirmed,
            Limits limits,
            Progress progress,
            Consumer<ReadValue> sink)
            throws IOException {
        return readBy(
                file,
                fileName,
                proposed ->
                        confirmed != null && confirmed.fingerprint().equals(proposed.fingerprint()) ? confirmed : null,
                limits,
                progress,
                sink);
    }

    /** As above, for files with several headers: each table is read by what {@code confirmations} has for it. */
    public static Report readBy(
            Path file,
            String fileName,
            Confirmations confirmations,
            Limits limits,
            Progress progress,
            Consumer<ReadValue> sink)
            throws IOException {
        return run(file, fileName, confirmations, limits, progress, sink, false);
    }

    private static Report run(
            Path file,
            String fileName,
            Confirmations confirmations,
            Limits limits,
            Progress progress,
            Consumer<ReadValue> sink,
            boolean look)
            throws IOException {
        var problems = new Problems(limits.maxProblems());
        if (Files.size(file) > limits.maxBytes()) {
            problems.add(Severity.ERROR, "file.too-large", Place.FILE, Files.size(file) >> 20, limits.maxBytes() >> 20);
            return refused(fileName, Files.size(file), problems);
        }
        try {
            var reading = new Reading(SourceFile.open(file), fileName, confirmations, limits, progress, problems, sink);
            reading.run(look);
            return reading.report();
        } catch (SheetRefused e) {
            problems.add(Severity.ERROR, e.key(), Place.FILE, e.details().toArray());
            return refused(fileName, Files.size(file), problems);
        }
    }

    private static Report refused(String fileName, long bytes, Problems problems) {
        var nothing = new Recognition(
                Shape.NOTHING,
                "",
                "",
                List.of(),
                "",
                Recognising.withoutEnding(fileName),
                "",
                "",
                "",
                "",
                List.of(),
                List.of());
        var none = new Counts(0, 0, 0, 0, Map.of(), 0, new TreeSet<>(), new TreeSet<>());
        return new Report(
                fileName, bytes, "", nothing, false, false, none, problems.kept(), 0, 0, problems.of(Severity.ERROR));
    }
}
