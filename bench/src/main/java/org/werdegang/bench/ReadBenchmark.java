package org.werdegang.bench;

import com.sun.management.OperatingSystemMXBean;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.werdegang.intake.Limits;
import org.werdegang.intake.Progress;
import org.werdegang.intake.StatisticsFile;

/**
 * How long {@code read} takes on a large official table beside the time in which FastCSV merely iterates its fields. Both
 * ways run alternately, in one process and in processes of their own with a heap of 512 MB; prints a table in Markdown.
 * Usage: {@code ReadBenchmark OFFICIAL.csv [MEGABYTES] [REPETITIONS]}.
 */
public final class ReadBenchmark {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final String HEAD = """
            # `read` beside a bare CSV parser

            Run by `bench/run read` (alternating, median, least and most in brackets). Processor time stands beside the clock, as other
            programs on the machine lengthen only the latter. The aim is a ratio of 3; memory is to stay below 512 MB.

            """;

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
        System.out.print(HEAD);
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
        var times = new Cost[2][repetitions];
        for (int i = 0; i < repetitions; i++) {
            times[0][i] = here(Way.FASTCSV, large);
            times[1][i] = here(Way.READ, large);
        }
        lines("one process, after one warm-up of each", times);
        for (int i = 0; i < repetitions; i++) {
            times[0][i] = process(Way.FASTCSV, large);
            times[1][i] = process(Way.READ, large);
        }
        lines("a process of its own, start of the JVM included, `-Xmx512m`", times);
    }

    /** What one run took: by the clock, of the processors, and at most in memory. */
    private record Cost(double wall, double cpu, long kilobytes) {}

    private static void lines(String how, Cost[][] costs) {
        String memory = Long.toString(
                Arrays.stream(costs[1]).mapToLong(Cost::kilobytes).max().orElse(0) >> 10);
        line(how + ": wall clock", of(costs[0], Cost::wall), of(costs[1], Cost::wall), memory);
        line(how + ": processor time", of(costs[0], Cost::cpu), of(costs[1], Cost::cpu), memory);
    }

    private static double[] of(Cost[] costs, ToDoubleFunction<Cost> part) {
        return Arrays.stream(costs).mapToDouble(part).toArray();
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

    private static Cost here(Way way, Path file) throws IOException {
        long wall = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        way.run(file);
        return new Cost((System.nanoTime() - wall) / 1e9, (SYSTEM.getProcessCpuTime() - cpu) / 1e9, resident());
    }

    private static void once(Way way, Path file) throws IOException {
        way.run(file);
        System.out.println(SYSTEM.getProcessCpuTime() + " " + resident());
    }

    /** The greatest resident size of this process so far, in kilobytes; 0 where the system does not tell. */
    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    /** Runs one way in a new process. */
    private static Cost process(Way way, Path file) throws IOException, InterruptedException {
        long wall = System.nanoTime();
        String[] printed = output(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadBenchmark.class.getName(),
                        "--once",
                        way.name(),
                        file.toString())
                .split(" ");
        return new Cost((System.nanoTime() - wall) / 1e9, Long.parseLong(printed[0]) / 1e9, Long.parseLong(printed[1]));
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
