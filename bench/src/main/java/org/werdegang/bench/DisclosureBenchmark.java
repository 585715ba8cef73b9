package org.werdegang.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.werdegang.engine.disclosure.attack.Audit;
import org.werdegang.engine.disclosure.hiding.Insiders;
import org.werdegang.engine.disclosure.protect.Demand;
import org.werdegang.engine.disclosure.protect.Suppression;
import org.werdegang.engine.disclosure.table.Cube;
import org.werdegang.engine.disclosure.table.Knowledge;

/** Protects and audits tables of growing size, with and without insiders; writes {@code disclosure.md}. */
public final class DisclosureBenchmark {
    private static final long LIMIT = 3;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final PrintStream out;

    private DisclosureBenchmark(PrintStream out) {
        this.out = out;
    }

    /** What somebody wants to know of one table; {@code repeats} of which the median counts, after as many again. */
    private record Job(String name, Supplier<Cube> table, int repeats) {}

    /** Seconds of processor time of the whole process: compiler and garbage collector included. */
    private record Run(double protect, double audit, double attack, int withheld, int unsafe) {}

    /** The folder of results, and maybe star.csv, are the arguments. */
    public static void main(String[] words) throws IOException {
        var folder = Path.of(words[0]);
        var star = Path.of(words.length > 1 ? words[1] : "../shared/data/impact/star.csv");
        var draft = folder.resolve("disclosure.md.new");
        try (var out = new PrintStream(Files.newOutputStream(draft), false, StandardCharsets.UTF_8)) {
            var benchmark = new DisclosureBenchmark(out);
            benchmark.head();
            for (var job : jobs(star)) {
                benchmark.measure(job);
            }
            out.printf(
                    Locale.ROOT,
                    "%nMost memory in use at once: %d MiB (limit of the heap %d MiB).%n",
                    peak(),
                    Runtime.getRuntime().maxMemory() >> 20);
        }
        Files.move(draft, folder.resolve("disclosure.md"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<Job> jobs(Path star) {
        var jobs = new ArrayList<Job>();
        if (Files.isRegularFile(star)) {
            jobs.add(new Job("STAR: school in system × ethnicity × lunch", () -> star(star, false), 9));
            jobs.add(new Job("STAR: the same × sex", () -> star(star, true), 9));
        }
        jobs.add(schools(150, 10, 7));
        jobs.add(schools(450, 20, 5));
        jobs.add(schools(1_600, 40, 1));
        jobs.add(schools(16_000, 400, 1));
        return jobs;
    }

    private static Job schools(int schools, int districts, int repeats) {
        var size = new SchoolTables.Size(schools, districts, 22);
        String name = schools + " schools in " + districts + " districts × type × sex × migration";
        return new Job(name, () -> SchoolTables.of(size, 1), repeats);
    }

    private static Cube star(Path file, boolean withSex) {
        try {
            return StarTables.of(file, withSex);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void head() {
        out.printf("%s, %s%n%n", Machine.describe(), LocalDate.now(ZoneOffset.UTC));
        out.println(
                "| table | cells | sensitive | insiders | protect, s | audit, s | all tight bounds, s | withheld | unsafe |");
        out.println("|---|---|---|---|---|---|---|---|---|");
    }

    private void measure(Job job) {
        var cube = job.table().get();
        var sensitive = new BitSet();
        for (int cell = 0; cell < cube.table().cells(); cell++) {
            long value = cube.table().value(cell);
            sensitive.set(cell, value > 0 && value < LIMIT);
        }
        for (var insiders : List.of(Insiders.none(cube.table()), Insiders.persons(cube.table()))) {
            var runs = new ArrayList<Run>();
            int warming = job.repeats() > 1 ? job.repeats() : 0;
            for (int i = 0; i < warming + job.repeats(); i++) {
                var run = run(cube, sensitive, insiders, job.name().startsWith("STAR"));
                if (i >= warming) {
                    runs.add(run);
                }
            }
            out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d | %s | %.2f | %.2f | %s | %d | %d |%n",
                    job.name(),
                    cube.table().cells(),
                    sensitive.cardinality(),
                    insiders.none() ? "no" : "yes",
                    median(runs.stream().mapToDouble(Run::protect).toArray()),
                    median(runs.stream().mapToDouble(Run::audit).toArray()),
                    job.name().startsWith("STAR")
                            ? String.format(
                                    Locale.ROOT,
                                    "%.2f",
                                    median(runs.stream()
                                            .mapToDouble(Run::attack)
                                            .toArray()))
                            : "",
                    runs.getFirst().withheld(),
                    runs.getFirst().unsafe());
            out.flush();
        }
    }

    private static Run run(Cube cube, BitSet sensitive, Insiders insiders, boolean thorough) {
        double start = seconds();
        var demand = new Demand(sensitive, LIMIT, new BitSet(), insiders, Demand.Cost.CELLS);
        var pattern = Suppression.of(cube, demand);
        double suppressed = seconds();
        var shown = new BitSet();
        shown.set(0, cube.table().cells());
        shown.andNot(pattern.withheld());
        var knowledge = Knowledge.of(cube.table(), shown);
        var findings = Audit.of(cube, knowledge, sensitive, LIMIT, insiders, false);
        double audited = seconds();
        if (thorough) {
            Audit.of(cube, knowledge, sensitive, LIMIT, insiders, true);
        }
        double attacked = seconds();
        int unsafe = (int) findings.stream()
                .filter(finding -> finding.verdict() != Audit.Verdict.SAFE)
                .count();
        return new Run(
                suppressed - start,
                audited - suppressed,
                attacked - audited,
                pattern.withheld().cardinality(),
                unsafe);
    }

    private static double seconds() {
        return SYSTEM.getProcessCpuTime() / 1e9;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(MemoryUsage::getUsed)
                        .sum()
                >> 20;
    }
}
