package org.werdegang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files made to stop their reader cost at most ten seconds of one processor and, in a virtual machine of 512 MB, no memory
 * that is not there; each is refused with a sentence that says what to do.
 */
@Tag("12a")
class BadFilesTest {
    private static final double MOST_SECONDS = 10;

    @TempDir
    Path folder;

    /** What came of one file. */
    private record Outcome(double seconds, List<String> problems, long resident) {}

    @Test
    void are_refused_with_a_sentence() throws Exception {
        check(64);
    }

    @Test
    @Tag("long")
    void are_refused_with_a_sentence_even_if_a_gigabyte_long() throws Exception {
        check(1024);
    }

    private void check(int megabytes) throws Exception {
        var files = BadFiles.in(folder, megabytes);
        var table = Drift.of("21111-02-06-4.csv", 120);
        var xlsx = folder.resolve("whole.xlsx");
        new DriftFile(table).excel(xlsx, false, false, new java.util.Random(1));
        BadFiles.cut(xlsx, folder, files);
        var xls = folder.resolve("whole.xls");
        new DriftFile(table).excel(xls, true, false, new java.util.Random(1));
        BadFiles.cut(xls, folder, files);

        var outcomes = outcomes(List.copyOf(files.keySet()));
        record(files.keySet(), outcomes, megabytes);

        var wrong = new ArrayList<String>();
        files.forEach((file, key) -> {
            var outcome = outcomes.get(file.toString());
            if (outcome == null
                    || outcome.seconds() > MOST_SECONDS
                    || !key.isEmpty() && !outcome.problems().contains(key)) {
                wrong.add(file.getFileName() + ": " + outcome + ", expected " + key);
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** Writes what each file cost to {@code target/bad-files-….md}, for {@code bench/results}. */
    private static void record(Collection<Path> files, Map<String, Outcome> outcomes, int megabytes)
            throws IOException {
        var table = new StringBuilder(
                "| file | MB | processor time (s) | peak memory so far (MB) | answer |\n|---|---|---|---|---|\n");
        for (Path file : files) {
            var outcome = outcomes.get(file.toString());
            if (outcome != null) {
                table.append("| %s | %d | %.2f | %d | %s |\n"
                        .formatted(
                                file.getFileName(),
                                Files.size(file) >> 20,
                                outcome.seconds(),
                                outcome.resident() >> 10,
                                String.join(" ", outcome.problems())));
            }
        }
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("bad-files-" + megabytes + ".md"), table);
    }

    /** Reads files one after the other in a virtual machine of their own. */
    private Map<String, Outcome> outcomes(List<Path> files) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BadFilesTest.class.getName()));
        files.forEach(file -> command.add(file.toString()));
        Path printed = folder.resolve("printed");
        var process = new ProcessBuilder(command)
                .redirectOutput(printed.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor()).isZero();
        var outcomes = new HashMap<String, Outcome>();
        for (String line : Files.readAllLines(printed)) {
            var parts = line.split("\t", -1);
            outcomes.put(
                    parts[0],
                    new Outcome(Double.parseDouble(parts[1]), List.of(parts[2].split(" ")), Long.parseLong(parts[3])));
        }
        return outcomes;
    }

    /** Reads every file named and prints what it cost and which problems it has. */
    public static void main(String[] files) throws IOException {
        var threads = ManagementFactory.getThreadMXBean();
        for (String file : files) {
            long before = threads.getCurrentThreadCpuTime();
            var report =
                    StatisticsFile.read(Path.of(file), "file.csv", null, Limits.standard(), Progress.NONE, value -> {});
            report.toJson();
            double seconds = (threads.getCurrentThreadCpuTime() - before) / 1e9;
            var keys = report.problems().stream().map(Problem::key).distinct().toList();
            System.out.println(file + "\t" + String.format(Locale.ROOT, "%.2f", seconds) + "\t" + String.join(" ", keys)
                    + "\t" + resident());
        }
    }

    /** The greatest resident size of this process so far, in kilobytes; 0 where the system does not tell. */
    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status)
                ? 0
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n\n",
                ";;;\n;;;\n",
                "a",
                "Sehr geehrte Damen und Herren,\nanbei die Zahlen.\n",
                "1;2;3\n",
                "sep=;\n"
            })
    void a_file_without_a_table_is_refused(String content) {
        var read = Reads.bytes(content.getBytes(StandardCharsets.UTF_8));

        assertThat(read.values()).isEmpty();
        assertThat(read.problems()).containsExactly("file.no-table");
    }
}
