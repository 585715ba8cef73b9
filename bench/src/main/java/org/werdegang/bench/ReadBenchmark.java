package org.werdegang.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.werdegang.intake.Limits;
import org.werdegang.intake.Progress;
import org.werdegang.intake.StatisticsFile;

/**
 * How long {@code read} takes on a large official table beside the time in which FastCSV merely iterates its fields. Both
 * ways run alternately, in one process and in processes of their own with a heap of 512 MB; prints a table in Markdown.
 * Usage: {@code ReadBenchmark OFFICIAL.csv [MEGABYTES] [REPETITIONS]}.
 */
public final class ReadBenchmark {
    private ReadBenchmark() {}

    /** One way through the file. */
    private enum Way {
        /** Every field of every record as a text, its length added up. */
        FASTCSV {
            @Override
            long run(Path file) throws IOException {
                long characters = 0;
                try (CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(';')
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(file)) {
                    for (CsvRecord line : records) {
                        for (String field : line.getFields()) {
                            characters += field.length();
                        }
                    }
                }
                return characters;
            }
        },
        /** What {@code werdegang read FILE} does, without writing its values anywhere. */
        READ {
            @Override
            long run(Path file) throws IOException {
                long[] values = {0};
                var report = StatisticsFile.read(
                        file, "large.csv", null, Limits.standard(), Progress.NONE, value -> values[0]++);
                if (report.errors() > 0 || report.counts().values() != values[0]) {
                    throw new IllegalStateException("The file was not read to its end: " + report.problems());
                }
                return values[0];
            }
        };

        abstract long run(Path file) throws IOException;
    }

    /** Runs one way in this process if asked for with {@code --once}, or the whole comparison. */
    public static void main(String[] args) throws Exception {
        if (args[0].equals("--once")) {
            once(Way.valueOf(args[1]), Path.of(args[2]));
            return;
        }
        int megabytes = args.length > 1 ? Integer.parseInt(args[1]) : 200;
        int repetitions = args.length > 2 ? Integer.parseInt(args[2]) : 7;
        Path large = Files.createTempFile("large", ".csv");
        try {
            repeat(Path.of(args[0]), large, (long) megabytes << 20);
            compare(Path.of(args[0]), large, repetitions);
        } finally {
            Files.delete(large);
        }
    }

    /** The file's rows again and again between one header and one footer. */
    private static void repeat(Path original, Path large, long bytes) throws IOException {
        String text = Files.readString(original);
        int from = text.indexOf("\nDG;") + 1;
        int to = text.indexOf("\n__________") + 1;
        if (from == 0 || to == 0) {
            throw new IllegalArgumentException(original + " is no table export whose first row is Germany's (DG).");
        }
        byte[] rows = text.substring(from, to).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(large)) {
            out.write(text.substring(0, from).getBytes(StandardCharsets.UTF_8));
            for (long written = 0; written < bytes; written += rows.length) {
                out.write(rows);
            }
            out.write(text.substring(to).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void compare(Path original, Path large, int repetitions) throws Exception {
        System.out.printf(
                Locale.ROOT,
                "%s repeated to %d MB, %d repetitions; %s; commit %s%n%n",
                original.getFileName(),
                Files.size(large) >> 20,
                repetitions,
                machine(),
                output("git", "rev-parse", "--short=12", "HEAD"));
        System.out.println("| how | FastCSV iterates (s) | `read` (s) | ratio | `read`, peak memory (MB) |");
        System.out.println("|---|---|---|---|---|");
        Way.FASTCSV.run(large);
        Way.READ.run(large);
        double[] fastcsv = new double[repetitions];
        double[] read = new double[repetitions];
        for (int i = 0; i < repetitions; i++) {
            fastcsv[i] = seconds(() -> Way.FASTCSV.run(large));
            read[i] = seconds(() -> Way.READ.run(large));
        }
        line("one process, after one warm-up of each", fastcsv, read, "");
        long peak = 0;
        for (int i = 0; i < repetitions; i++) {
            fastcsv[i] = seconds(() -> process(Way.FASTCSV, large));
            long[] resident = {0};
            read[i] = seconds(() -> resident[0] = process(Way.READ, large));
            peak = Math.max(peak, resident[0]);
        }
        line("a process of its own, start of the JVM included, `-Xmx512m`", fastcsv, read, Long.toString(peak >> 10));
    }

    private static void line(String how, double[] fastcsv, double[] read, String memory) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %.2f | %s |%n",
                how,
                spread(fastcsv),
                spread(read),
                median(read) / median(fastcsv),
                memory);
    }

    /** Median, and from least to most. */
    private static String spread(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return "%.2f (%.2f–%.2f)"
                .formatted(median(seconds), sorted[0], sorted[sorted.length - 1])
                .replace(',', '.');
    }

    private static double median(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void once(Way way, Path file) throws IOException {
        way.run(file);
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmHWM:")) {
                System.out.println(line.replaceAll("\\D", ""));
            }
        }
    }

    /** Runs one way in a new process; its greatest resident size in kilobytes. */
    private static long process(Way way, Path file) throws Exception {
        String printed = output(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ReadBenchmark.class.getName(),
                "--once",
                way.name(),
                file.toString());
        return Long.parseLong(printed);
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = new ArrayList<String>();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            reader.lines().forEach(lines::add);
        }
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + process.exitValue());
        }
        return String.join(" ", lines);
    }

    private static String machine() throws IOException {
        String model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 2))
                .findFirst()
                .orElse("unknown processor");
        return "%d × %s, %s, JDK %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        model,
                        System.getProperty("os.name"),
                        Runtime.version());
    }
}
