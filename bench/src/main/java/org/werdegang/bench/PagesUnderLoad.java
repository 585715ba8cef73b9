package org.werdegang.bench;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.werdegang.app.Demo;
import org.werdegang.platform.measurement.registry.Breakdowns;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.measurement.values.Source;
import org.werdegang.platform.measurement.values.ValueStore;
import org.werdegang.platform.store.AsPlatform;
import org.werdegang.sample.ruhr.Ruhr;

/**
 * How long indicator and territory pages take over five million values at 50 requests a second, beside a page without
 * figures in the same run; with calculated figures kept in memory as usual, and with none kept.
 */
public final class PagesUnderLoad {
    private static final long VALUES = 5_000_000;
    private static final int PER_SECOND = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(90);
    private static final Duration TIME = Duration.ofSeconds(60);

    /** One run: how many questions to the values were answered from memory, and every wait. */
    private record Run(String what, double remembered, List<OpenLoad.Wait> waits) {}

    private PagesUnderLoad() {}

    /** First argument: where results go; second, optional: a folder whose data are kept and used again. */
    public static void main(String[] arguments) throws IOException {
        var machine = Machine.describe();
        var data = arguments.length > 1
                ? Path.of(arguments[1])
                : Files.createTempDirectory("werdegang-bench").resolve("data");
        var runs = new ArrayList<Run>();
        long stored = 0;
        for (String kept : List.of("250000", "0")) {
            System.setProperty("werdegang.values.remembered", kept);
            try (var demo = Demo.start(data, 0)) {
                stored = AsPlatform.<Long, RuntimeException>call(() -> fill(demo));
                runs.add(run(kept.equals("0") ? "nothing kept" : "as usual", demo));
            }
        }
        write(Path.of(arguments[0]), machine, stored, runs);
        System.exit(0);
    }

    /** Two editions of the same values, known from different days. */
    private static long fill(Demo demo) {
        var store = demo.door(ValueStore.class);
        var cells = new Cells(demo.door(Registry.class).all(), demo.door(Breakdowns.class), VALUES / 2);
        for (int edition = 1; edition <= 2; edition++) {
            var delivery = UUID.nameUUIDFromBytes(new byte[] {(byte) edition});
            if (!store.isCommitted(delivery)) {
                int number = edition;
                System.err.printf(Locale.ROOT, "Storing edition %d ...%n", number);
                store.stage(delivery, source(), sink -> cells.edition(number, sink));
                demo.door(TransactionTemplate.class).executeWithoutResult(status -> {
                    store.commit(delivery);
                    store.release(delivery, LocalDate.of(2023 + number, 6, 1));
                });
            }
        }
        return demo.door(JdbcClient.class)
                .sql("SELECT count(*) FROM measurement.value")
                .query(Long.class)
                .single();
    }

    private static Source source() {
        return new Source(
                "bench", "Bench", "bench", "dl-zero-de/2.0", "bench", null, null, "bench", "bench", true, false);
    }

    private static Run run(String what, Demo demo) {
        var indicators =
                demo.door(Registry.class).all().stream().map(Definition::code).toList();
        var territories = Ruhr.territories().stream()
                .filter(area -> area.level().equals("district") || area.level().equals("municipality"))
                .map(area -> area.key())
                .toList();
        var load = new OpenLoad(demo.address(), PER_SECOND);
        System.err.printf("%s: warming up ...%n", what);
        var warm = new Readers(indicators, territories, 1);
        load.run(WARM_UP, i -> warm.next());
        double found = asked(demo, "remembered");
        double calculated = asked(demo, "calculated");
        System.err.printf("%s: measuring ...%n", what);
        var readers = new Readers(indicators, territories, 2);
        var waits = load.run(TIME, i -> readers.next());
        found = asked(demo, "remembered") - found;
        calculated = asked(demo, "calculated") - calculated;
        return new Run(what, found / Math.max(1, found + calculated), waits);
    }

    private static double asked(Demo demo, String answer) {
        return demo.door(MeterRegistry.class)
                .counter("values.questions", "answer", answer)
                .count();
    }

    private static void write(Path results, String machine, long stored, List<Run> runs) throws IOException {
        var page = new StringBuilder();
        page.append("# Pages over five million values\n\n")
                .append("Measured on ")
                .append(LocalDate.now(ZoneOffset.UTC))
                .append(": ")
                .append(machine)
                .append(String.format(
                        Locale.ROOT,
                        ".%n%n%,d values in the embedded PostgreSQL 18, two editions. %d requests a second for %d s after a "
                                + "warm-up of %d s, sent by the same process on the same cores; a wait counts from the moment "
                                + "at which the request was due. Mix: 40 %% territory pages, 40 %% indicator pages, 20 %% a page "
                                + "without figures; a quarter of the first two as known on a day of two years. Wanted: p95 of "
                                + "at most 60 ms. Repeat: `bench/run pages`.%n%n",
                        stored,
                        PER_SECOND,
                        TIME.toSeconds(),
                        WARM_UP.toSeconds()))
                .append(
                        "| calculated figures kept | answered from memory | page | requests | failed | p50, ms | p95, ms | p99, ms | longest, ms |\n")
                .append("|---|---|---|---|---|---|---|---|---|\n");
        var csv = new StringBuilder("run,kind,path,status,millis\n");
        for (var run : runs) {
            OpenLoad.byKind(run.waits()).entrySet().stream()
                    .sorted(java.util.Map.Entry.comparingByKey())
                    .forEach(e -> {
                        var sorted = e.getValue();
                        long failed = run.waits().stream()
                                .filter(wait -> wait.kind().equals(e.getKey()) && wait.status() != 200)
                                .count();
                        page.append(String.format(
                                Locale.ROOT,
                                "| %s | %.0f %% | %s | %d | %d | %.1f | %.1f | %.1f | %.1f |%n",
                                run.what(),
                                100 * run.remembered(),
                                e.getKey(),
                                sorted.length,
                                failed,
                                OpenLoad.quantile(sorted, 0.5),
                                OpenLoad.quantile(sorted, 0.95),
                                OpenLoad.quantile(sorted, 0.99),
                                sorted[sorted.length - 1]));
                    });
            run.waits()
                    .forEach(wait -> csv.append(String.format(
                            Locale.ROOT,
                            "%s,%s,%s,%d,%.2f%n",
                            run.what(),
                            wait.kind(),
                            wait.path(),
                            wait.status(),
                            wait.millis())));
        }
        Files.createDirectories(results);
        Files.writeString(results.resolve("pages-under-load.md"), page);
        Files.writeString(results.resolve("pages-under-load.csv"), csv);
        System.err.print(page);
    }
}
